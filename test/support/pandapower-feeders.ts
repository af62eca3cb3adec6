import { type Case, deviation } from "./pandapower-compare";
import type { LineFlow, PowerFlow } from "./pandapower-engine";
import { type LinePair, linePairs, type OwnLine } from "./pandapower-lines";

/** A network, solved by us and by pandapower. */
export interface Run<N = object> {
  readonly network: N;
  readonly own: Case;
  readonly flow: PowerFlow;
}

/** Whether a path of a network is meant. */
type Filter<N> = (run: Run<N>, path: string) => boolean;

/** A drop below this, ratio of nominal, is compared in parts of nominal alone. */
const SMALL_DROP = 1e-3;

/** Every cable and closed segment, ours and pandapower's. */
export function pairsOf<N>(runs: Run<N>[], isMeant: Filter<N> = () => true): LinePair[] {
  return runs.flatMap((run) => pairs(run).filter(([{ path }]) => isMeant(run, path)));
}

/** Those that carry a tenth or more of what the network takes. */
export function loaded(runs: Run[]): LinePair[] {
  return runs.flatMap((run) => {
    const least = 0.1 * taken(run);
    return pairs(run).filter(([, { sent, sentReactive }]) => Math.hypot(sent, sentReactive) >= least);
  });
}

export function currents(of: LinePair[]): number[] {
  return of.map(([own, flow]) => deviation(own.current, flow.current));
}

export function loadings(of: LinePair[]): number[] {
  return of.map(([own, flow]) => deviation(own.loading, flow.loading));
}

export function losses(of: LinePair[]): number[] {
  return of.map(([own, flow]) => deviation(own.loss, flow.loss));
}

export function reactiveLosses(of: LinePair[]): number[] {
  return of.map(([own, flow]) => deviation(own.reactiveLoss, flow.reactiveLoss));
}

/** Deviation of all losses in the lines of each network. */
export function runLosses(runs: Run[], kind: "loss" | "reactiveLoss"): number[] {
  const sum = (lines: { readonly loss: number; readonly reactiveLoss: number }[]) =>
    lines.reduce((total, line) => total + line[kind], 0);
  return runs.map(({ own, flow }) => deviation(sum(own.lines), sum(flow.lines)));
}

/** A difference in W, var or VA for each line, in % of what its network takes. */
export function partsOfLoad(runs: Run[], difference: (own: OwnLine, flow: LineFlow) => number): number[] {
  return runs.flatMap((run) => pairs(run).map(([own, flow]) => (100 * difference(own, flow)) / taken(run)));
}

/** Our voltage drops less pandapower's, % of nominal, of all that is below an origin. */
export function drops<N>(runs: Run<N>[], isMeant?: Filter<N>): number[] {
  return dropPairs(runs, isMeant).map(([ours, theirs]) => 100 * (ours - theirs));
}

/** Deviations of those voltage drops that are not small. */
export function relativeDrops<N>(runs: Run<N>[], isMeant?: Filter<N>): number[] {
  const large = dropPairs(runs, isMeant).filter(([, theirs]) => theirs > SMALL_DROP);
  return large.map(([ours, theirs]) => deviation(ours, theirs));
}

function dropPairs<N>(runs: Run<N>[], isMeant: Filter<N> = () => true): [number, number][] {
  return runs.flatMap((run) =>
    run.own.drops
      .filter(({ path }) => isMeant(run, path))
      .map(({ path, origin, drop }): [number, number] => {
        const { voltages } = run.flow;
        return [drop, voltages[origin] - voltages[path]];
      }),
  );
}

function pairs<N>({ own, flow }: Run<N>): LinePair[] {
  return linePairs([own], [flow]);
}

/** What the first source gives, VA. */
function taken({ flow }: Run): number {
  return Math.hypot(flow.sources[0].active, flow.sources[0].reactive);
}
