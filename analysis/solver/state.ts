import { BASES, ROLE, type SiteModel } from "../model";

/** All numbers of one state of the site; flows are pairs, see `Service`. */
export interface State {
  readonly basis: number;
  /** Time since what was lost, s: hold-ups that last as long serve instead of a need. Infinity in a lasting state. */
  readonly clock: number;
  /** Which roles of sources are on: started[ROLE.running] … */
  readonly started: Uint8Array;
  /** Standby sources that run already. */
  readonly called: Uint8Array;
  /** Whether manual ties close onto dead buses like automatic ones. */
  readonly byHand: boolean;
  /** Position of each tie before any switching of this state. */
  readonly tieRests: Uint8Array;
  /** Needs whose hold-ups are full: those that were served before. */
  readonly mayHold: Uint8Array;
  /** Capability of all units of each element; of storage what its energy allows over the span of the instant. */
  readonly capability: Float64Array;
  /** Fraction of each element that is there: 1, less after the loss of units, 0 after its loss. */
  readonly available: Float64Array;
  readonly linkLost: Uint8Array;
  readonly tieLost: Uint8Array;
  /** What each element asks for itself while all of it is served, W. */
  readonly demand: Float64Array;
  /** Fraction of its demand an element can serve: 0 or 1, between them only for a load with several needs. */
  readonly live: Float64Array;
  readonly needLive: Uint8Array;
  /** What consumers take from element e: out[2e], out[2e+1]. */
  readonly out: Float64Array;
  /** What leaves bus e through closed ties, in addition. */
  readonly exported: Float64Array;
  /** What link l takes from its source, losses included. */
  readonly link: Float64Array;
  readonly own: Float64Array;
  readonly loss: Float64Array;
  readonly lossSecond: Float64Array;
  /** Active power lost in the links that feed element e, W. */
  readonly linkLoss: Float64Array;
  /** Electricity an element uses to move heat or coolant, W. */
  readonly work: Float64Array;
  /** What need k asks for: need[2k], need[2k+1]. */
  readonly need: Float64Array;
  /** Part of power need k that no member serves (`dispatch` only), W. */
  readonly deficit: Float64Array;
  /** Heat of need k that reaches nobody, W. */
  readonly unremoved: Float64Array;
  /** Position of each tie after automatic switching. */
  readonly tieClosed: Uint8Array;
  /** Flow through tie t from first to second. */
  readonly tieFlow: Float64Array;
  /** Lost in tie t, W and var; carried by the bus that the flow leaves. */
  readonly tieLoss: Float64Array;
  /** Elements whose heat came back more often than it may. */
  readonly runaway: number[];
}

/** When a state is, which roles of sources are on, and how long storage carries until then or beyond. */
export interface Instant {
  readonly clock: number;
  readonly on: readonly number[];
  /** How long storage has to last, s. Default 0: it is bound by its power. */
  readonly span?: number;
  /** Whether manual ties are operated. Default false. */
  readonly byHand?: boolean;
}

export const NORMAL: Instant = { clock: Infinity, on: [ROLE.none, ROLE.running] };

/** What a state starts from. Default: the normal positions of ties, every hold-up full. */
export interface Before {
  readonly tieRests?: Uint8Array;
  readonly mayHold?: Uint8Array;
  /** Standby sources that run. Default: none. */
  readonly called?: Uint8Array;
}

/** Whether a source is on, or needs no start. */
export function isOn({ started, called }: State, model: SiteModel, e: number): boolean {
  return started[model.role[e]] === 1 || called[e] === 1;
}

/** A state in which nothing is lost and nothing flows yet. */
export function emptyState(
  model: SiteModel,
  basis: number,
  { clock, on, span = 0, byHand = false }: Instant = NORMAL,
  before: Before = {},
): State {
  const { count } = model;
  const tieRests = before.tieRests ?? model.tieClosed;
  const needs = model.needElement.length;
  return {
    basis,
    clock,
    started: Uint8Array.from(Object.values(ROLE), (role) => (on.includes(role) ? 1 : 0)),
    called: before.called ?? new Uint8Array(count),
    byHand,
    tieRests,
    mayHold: before.mayHold ?? new Uint8Array(needs).fill(1),
    capability: capabilities(model, span),
    available: new Float64Array(count).fill(1),
    linkLost: new Uint8Array(model.linkSource.length),
    tieLost: new Uint8Array(model.ties.length),
    demand: Float64Array.from({ length: count }, (_, e) => model.demand[e * BASES.length + basis]),
    live: new Float64Array(count),
    needLive: new Uint8Array(needs),
    out: new Float64Array(2 * count),
    exported: new Float64Array(2 * count),
    link: new Float64Array(2 * model.linkSource.length),
    own: new Float64Array(count),
    loss: new Float64Array(count),
    lossSecond: new Float64Array(count),
    linkLoss: new Float64Array(count),
    work: new Float64Array(count),
    need: new Float64Array(2 * needs),
    deficit: new Float64Array(needs),
    unremoved: new Float64Array(needs),
    tieClosed: tieRests.slice(),
    tieFlow: new Float64Array(2 * model.ties.length),
    tieLoss: new Float64Array(2 * model.ties.length),
    runaway: [],
  };
}

/** Who runs is that of the given state, now and later; nothing flows. */
export function withoutFlows(state: State): State {
  const none = (flows: Float64Array) => new Float64Array(flows.length);
  return {
    ...state,
    out: none(state.out),
    exported: none(state.exported),
    link: none(state.link),
    own: none(state.own),
    loss: none(state.loss),
    lossSecond: none(state.lossSecond),
    linkLoss: none(state.linkLoss),
    work: none(state.work),
    need: none(state.need),
    deficit: none(state.deficit),
    unremoved: none(state.unremoved),
    tieFlow: none(state.tieFlow),
    tieLoss: none(state.tieLoss),
    runaway: [],
  };
}

/** Storage gives no more than its energy allows over a span, s. */
function capabilities(model: SiteModel, span: number): Float64Array {
  return model.capability.map((capability, e) => {
    const { energy = Infinity, efficiency = 1 } = model.records[e].source ?? {};
    return span > 0 ? Math.min(capability, (energy * efficiency) / span) : capability;
  });
}
