import {
  BASES,
  type Basis,
  compile,
  type ElementRecord,
  type SiteModel,
  type SiteRows,
} from "../../analysis/model";
import { solve, solveVoltageDrops, type State } from "../../analysis/solver";
import { buildSiteModel } from "../../report/document";
import { pandapowerDocument } from "../../report/pandapower";
import type { PowerFlow, TransformerFlow } from "./pandapower-engine";
import { type OwnLine, ownLines } from "./pandapower-lines";

/** A site solved by us, and as it is handed to pandapower. */
export interface Case {
  readonly json: string;
  readonly transformers: OwnTransformer[];
  readonly lines: OwnLine[];
  /** Voltage drop of each bus below the origin it is counted from, ratio of nominal. */
  readonly drops: { readonly path: string; readonly origin: string; readonly drop: number }[];
  /** What each element gives, by path: W and var. */
  readonly outputs: Map<string, [number, number]>;
}

/** What our budget says of a transformer; W, var. */
export interface OwnTransformer {
  readonly path: string;
  readonly law: TransformerLaw;
  /** Of all units that are there. */
  readonly rating: number;
  readonly units: number;
  readonly active: number;
  readonly reactive: number;
  readonly loss: number;
  readonly reactiveLoss: number;
  /** S/Sn on the output side: what `power.rating` holds. */
  readonly loading: number;
}

type TransformerLaw = Extract<NonNullable<ElementRecord["loss"]>, { law: "transformer" }>;

/** Solves rows on all bases, and exports one of them through `site-model.json`. */
export function exported(rows: SiteRows, basis: Basis = rows.basis): Case {
  const model = compile(rows);
  const states = BASES.map((each) => ({ basis: each, state: solve(model, each) }));
  const document = JSON.parse(JSON.stringify(buildSiteModel(rows, { model, states })));
  const { state } = states.find((each) => each.basis === basis)!;
  return caseOf(model, state, pandapowerDocument(document, basis));
}

/** A solved state of a site beside the network that was handed over. */
export function caseOf(model: SiteModel, state: State, json: string): Case {
  const transformers = model.records.flatMap((record, e) => ownTransformer(record, state, e));
  const outputs = new Map(
    model.paths.map((path, e) => [path, [state.out[2 * e], state.out[2 * e + 1]] as [number, number]]),
  );
  const { total, start } = solveVoltageDrops(model, state);
  const drops = model.paths.flatMap((path, e) =>
    start[e] >= 0 && start[e] !== e && model.records[e].provides === "power"
      ? [{ path, origin: model.paths[start[e]], drop: total[e] }]
      : [],
  );
  return { json, transformers, lines: ownLines(model, state), drops, outputs };
}

function ownTransformer(
  { path, loss, units: all = 1 }: ElementRecord,
  state: State,
  e: number,
): OwnTransformer[] {
  if (loss?.law !== "transformer") return [];
  const units = all * state.available[e];
  const rating = loss.rating * units;
  const [active, reactive] = [state.out[2 * e], state.out[2 * e + 1]];
  const loading = Math.hypot(active, reactive) / rating;
  const losses = { loss: state.loss[e], reactiveLoss: state.lossSecond[e] };
  return [{ path, law: loss, rating, units, active, reactive, ...losses, loading }];
}

/** One transformer, ours and pandapower's. */
export type Pair = [OwnTransformer, TransformerFlow];

/** Every transformer of these cases beside the one that pandapower solved. */
export function pairs(cases: Case[], flows: PowerFlow[]): Pair[] {
  return cases.flatMap(({ transformers }, i) => {
    const byPath = new Map(flows[i].transformers.map((each) => [each.path, each]));
    return transformers.map((own): Pair => [own, byPath.get(own.path)!]);
  });
}

/** Losses that our law gives at the flow and the voltages that pandapower found, W and var. */
export function lossesAtVoltage({ law, units, rating }: OwnTransformer, flow: TransformerFlow) {
  const core = ((flow.inputVoltage + flow.voltage) / 2) ** 2;
  const current = Math.hypot(flow.active, flow.reactive) / rating / flow.voltage;
  const magnetising = Math.sqrt(law.noLoadCurrent ** 2 - (law.noLoad / law.rating) ** 2);
  return {
    loss: units * (law.noLoad * core + law.load * current ** 2),
    reactiveLoss: rating * (magnetising * core + law.leakageReactance * current ** 2),
  };
}

/** How far ours is off theirs, %: below zero where ours reads low. */
export function deviation(ours: number, theirs: number): number {
  return 100 * (ours / theirs - 1);
}

/** Holds every value, %, between two bounds that are no more than 1 % wider than what is found. */
export function expectBetween(values: number[], low: number, high: number): void {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !(value >= low && value <= high))).toEqual([]);
  expect([lowest - low, high - highest].filter((slack) => slack > 1)).toEqual([]);
}
