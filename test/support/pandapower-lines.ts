import type { ImpedanceRow, SiteModel } from "../../analysis/model";
import { LIMIT_AT } from "../../analysis/model/site-model";
import { solveLoadings, type State } from "../../analysis/solver";
import type { LineFlow, PowerFlow } from "./pandapower-engine";

/** What our budget says of a cable or a closed ring segment; W, var, A. */
export interface OwnLine {
  readonly path: string;
  readonly isSegment: boolean;
  readonly volts: number;
  readonly impedance: ImpedanceRow;
  /** What its far end gives; of a segment from the first board to the second, where either is received. */
  readonly active: number;
  readonly reactive: number;
  readonly loss: number;
  readonly reactiveLoss: number;
  readonly current: number;
  /** By its ampere limit, of a segment that of its switches too. */
  readonly loading: number;
}

/** One cable or segment, ours and pandapower's. */
export type LinePair = [OwnLine, LineFlow];

/** All cables that carry something and all closed ties with an impedance. */
export function ownLines(model: SiteModel, state: State): OwnLine[] {
  const loadings = solveLoadings(model, state);
  const loadingAt = (at: number, index: number) => {
    const { limits } = model;
    return loadings[[...loadings.keys()].findIndex((i) => limits.at[i] === at && limits.index[i] === index)];
  };
  const line = (path: string, impedance: ImpedanceRow, volts: number, [active, reactive]: number[]) => {
    const current = Math.hypot(active, reactive) / (Math.sqrt(3) * volts);
    return { path, impedance, volts, active, reactive, current };
  };
  const cables = model.records.flatMap(({ path, loss }, e): OwnLine[] => {
    const flow = [state.out[2 * e], state.out[2 * e + 1]];
    if (loss?.law !== "series" || Math.hypot(...flow) === 0) return [];
    const losses = { loss: state.loss[e], reactiveLoss: state.lossSecond[e] };
    const loading = loadingAt(LIMIT_AT.output, e);
    return [{ ...line(path, loss, model.voltage[e], flow), ...losses, isSegment: false, loading }];
  });
  const segments = model.ties.flatMap(({ path, impedance }, t): OwnLine[] => {
    if (!impedance || !state.tieClosed[t]) return [];
    const flow = [state.tieFlow[2 * t], state.tieFlow[2 * t + 1]];
    const losses = { loss: state.tieLoss[2 * t], reactiveLoss: state.tieLoss[2 * t + 1] };
    const volts = model.voltage[model.tieFirst[t]];
    const loading = loadingAt(LIMIT_AT.tie, t);
    return [{ ...line(path, impedance, volts, flow), ...losses, isSegment: true, loading }];
  });
  return [...cables, ...segments];
}

/** Every cable and segment of these cases beside the line that pandapower solved. */
export function linePairs(cases: { readonly lines: OwnLine[] }[], flows: PowerFlow[]): LinePair[] {
  return cases.flatMap(({ lines }, i) => {
    const byPath = new Map(flows[i].lines.map((each) => [each.path, each]));
    return lines.map((own): LinePair => [own, byPath.get(own.path)!]);
  });
}

/** What pandapower's line gives at the end that the active power leaves it by, in the line's own direction. */
export function delivered(flow: LineFlow): { active: number; reactive: number; voltage: number } {
  const { sent, sentReactive, received, receivedReactive, nearVoltage, farVoltage } = flow;
  return received >= 0
    ? { active: received, reactive: receivedReactive, voltage: farVoltage }
    : { active: sent, reactive: sentReactive, voltage: nearVoltage };
}

/** Losses, W and var, that our law gives at the flow and the voltage that pandapower found. */
export function lineLossesAtVoltage({ impedance, volts }: OwnLine, flow: LineFlow) {
  const { active, reactive, voltage } = delivered(flow);
  const square = (active ** 2 + reactive ** 2) / (voltage * volts) ** 2;
  return { loss: impedance.resistance * square, reactiveLoss: impedance.reactance * square };
}

/** Voltage drop along the line, ratio, that our formula gives at the flow and the voltage that pandapower found. */
export function dropAtVoltage({ impedance, volts }: OwnLine, flow: LineFlow): number {
  const { active, reactive, voltage } = delivered(flow);
  return (impedance.resistance * active + impedance.reactance * reactive) / volts ** 2 / voltage;
}
