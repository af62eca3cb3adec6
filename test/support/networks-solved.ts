import { BASES, type Basis, type Code, compile, type ElementRecord, type TieRow } from "../../analysis/model";
import { solve, solveLoadings } from "../../analysis/solver";
import { expectConserved } from "./networks-conserved";

export interface Network {
  readonly records: ElementRecord[];
  readonly ties?: TieRow[];
  readonly code?: Code;
}

export type Solved = ReturnType<typeof solved>;

/** Solves rows without faults; holds conservation on every basis, and reads the given one by path. */
export function solved(network: Network, basis: Basis = "provisioned") {
  const { records, ties = [], code = "IEC" } = network;
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  for (const each of BASES) expectConserved(model, solve(model, each));
  const state = solve(model, basis);
  const loadings = solveLoadings(model, state);
  const index = (path: string): number => {
    const found = model.paths.indexOf(path);
    if (found < 0) throw new Error(`no element ${path}`);
    return found;
  };
  const tieIndex = (path: string) => model.ties.findIndex((tie) => tie.path === path);

  return {
    model,
    state,
    loadings,
    lives: (path: string) => state.live[index(path)],
    /** What consumers take: W and var, or W and m³/s. */
    out: (path: string) => pair(state.out, index(path)),
    /** Losses, W and var. */
    loss: (path: string) => [state.loss[index(path)], state.lossSecond[index(path)]],
    work: (path: string) => state.work[index(path)],
    /** What a consumer's links take from a source, sending end. */
    link: (consumer: string, source: string): [number, number] => {
      const [from, to] = [index(source), index(consumer)];
      const links = [...model.linkSource.keys()].filter(
        (l) => model.linkSource[l] === from && model.needElement[model.linkNeed[l]] === to,
      );
      if (links.length === 0) throw new Error(`no link from ${source} to ${consumer}`);
      return [sum(links.map((l) => state.link[2 * l])), sum(links.map((l) => state.link[2 * l + 1]))];
    },
    tie: (path: string) => pair(state.tieFlow, tieIndex(path)),
    isClosed: (path: string) => state.tieClosed[tieIndex(path)] === 1,
    deficit: sum([...state.deficit]),
    unremoved: sum([...state.unremoved]),
    /** Loadings of an element's own limits, by quantity. */
    loading: (path: string, quantity: string) =>
      [...loadings.keys()]
        .filter((i) => model.limits.at[i] === 0 && model.limits.index[i] === index(path))
        .filter((i) => model.limits.quantity[i] === quantity)
        .map((i) => loadings[i])[0],
    /** Loadings of link and tie limits, in order. */
    loadingsAt: (at: number) => [...loadings].filter((_, i) => model.limits.at[i] === at),
  };
}

function pair(values: Float64Array, i: number): [number, number] {
  return [values[2 * i], values[2 * i + 1]];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Numbers are the same but for rounding: relative, not absolute as `toBeCloseTo`. */
export function expectSame(got: number | number[], expected: number | number[], relative = 1e-12): void {
  const [a, b] = [[got].flat(), [expected].flat()];
  expect(a.length).toBe(b.length);
  const differ = a.filter(
    (value, i) => !(Math.abs(value - b[i]) <= relative * Math.max(Math.abs(b[i]), 1e-9)),
  );
  if (differ.length > 0) throw new Error(`got ${a}, expected ${b}`);
}
