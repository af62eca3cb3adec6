import { type Pair, pairs } from "./pandapower-compare";
import type { Failure } from "./pandapower-failures";
import { pairsOf } from "./pandapower-feeders";
import type { LinePair } from "./pandapower-lines";

/** What carries less than this part of its rating, or of the most it carries after any loss, is idle. */
const IDLE = 0.05;

type Filter = (failure: Failure, path: string) => boolean;

/** Transformers that are not idle, ours and pandapower's. */
export function transformersOf(failures: Failure[], isMeant: Filter = () => true): Pair[] {
  return failures.flatMap((failure) =>
    pairs([failure.own], [failure.flow]).filter(
      ([{ path, loading }]) => loading > IDLE && isMeant(failure, path),
    ),
  );
}

/** Cables and closed segments that are not idle. */
export function linesOf(failures: Failure[], isMeant: Filter = () => true): LinePair[] {
  const most = new Map<object, Map<string, number>>();
  for (const { network, own } of failures) {
    const lines = most.get(network) ?? new Map<string, number>();
    most.set(network, lines);
    for (const { path, current } of own.lines) lines.set(path, Math.max(lines.get(path) ?? 0, current));
  }
  return failures.flatMap((failure) =>
    pairsOf([failure]).filter(
      ([{ path, current }]) =>
        current > IDLE * most.get(failure.network)!.get(path)! && isMeant(failure, path),
    ),
  );
}

/** Whether something feeds a board that is tied to another in the normal state, and shares the load of both with it. */
export function isTied({ network }: Failure, path: string): boolean {
  const board = path.slice(0, path.lastIndexOf("/"));
  return network.rows.ties.some(({ closed, first, second }) => closed && [first, second].includes(board));
}

export function isRadial(failure: Failure, path: string): boolean {
  return !isTied(failure, path);
}
