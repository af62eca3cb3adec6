import type { Offence } from "./finding";
import type { ElementRecord, TieRow } from "./record";
import type { RuleId } from "./rule-id";

/** Index of an element whose heat goes to the outdoors. */
export const OUTDOORS = -1;

export const MODE = { shared: 0, cords: 1, transfer: 2, dispatch: 3 } as const;
export const LOSS = { none: 0, transformer: 1, efficiency: 2, ratio: 3, series: 4 } as const;
export const ROLE = { none: 0, running: 1, standby: 2, storage: 3 } as const;
export const MEASURE = { first: 0, second: 1, magnitude: 2, pressure: 3 } as const;

/** Numbers of a need's draw, see `DrawRow`. */
export const DRAW_WIDTH = 9;

/** Where a limit is held: an element's output, a link or a tie. */
export const LIMIT_AT = { output: 0, link: 1, tie: 2 } as const;

/**
 * The site as flat arrays. The index of an element is its position in the evaluation order, suppliers first;
 * paths appear only here, at the border. All numbers are SI.
 */
export interface SiteModel {
  readonly count: number;
  readonly records: ElementRecord[];
  readonly paths: string[];
  /** Index of each row as it was given. */
  readonly indexOfRow: Int32Array;

  /** Needs of element e: needPtr[e] .. needPtr[e+1]. */
  readonly needPtr: Int32Array;
  readonly needElement: Int32Array;
  readonly needMode: Uint8Array;
  readonly needGates: Uint8Array;
  /** True (1) where the need takes part in the order; 0 for heat that may re-enter. */
  readonly needOrdered: Uint8Array;
  readonly needIsPower: Uint8Array;
  /** 1 where the first number of the need is heat. */
  readonly needIsHeat: Uint8Array;
  readonly needRequired: Int32Array;
  /** How long an element runs on without the need, s. */
  readonly needHoldUp: Float64Array;
  /** Switching time of a `transfer`, s. */
  readonly needTransferTime: Float64Array;
  readonly draw: Float64Array;
  /** How many gating power needs an element has: it draws equally from each. */
  readonly powerNeeds: Int32Array;
  /** 1 for what may run without a power need: sources, loads and coolers that state none. */
  readonly selfStarting: Uint8Array;

  /** Links of need k: linkPtr[k] .. linkPtr[k+1]. */
  readonly linkPtr: Int32Array;
  readonly linkSource: Int32Array;
  readonly linkUnits: Float64Array;
  /** Static share: ratio of the need for cords, weight for shared. */
  readonly linkShare: Float64Array;
  readonly linkLoss: Float64Array;

  /** Links that take from element e: consumerPtr[e] .. consumerPtr[e+1] index into consumerLink. */
  readonly consumerPtr: Int32Array;
  readonly consumerLink: Int32Array;
  readonly linkNeed: Int32Array;

  readonly role: Uint8Array;
  /** Capability of all units, Infinity for passive. */
  readonly capability: Float64Array;
  readonly units: Float64Array;
  /** Own demand of element e on basis b: demand[3·e + b], order of `BASES`. */
  readonly demand: Float64Array;
  readonly lossLaw: Uint8Array;
  readonly workPerMoved: Float64Array;
  readonly workFixed: Float64Array;
  /** Line-to-line voltage, V; 0 where unknown or not a power element. */
  readonly voltage: Float64Array;
  /** Apparent power of one ampere at that voltage, VA: √3·U, or U where it is of direct current. */
  readonly perAmpere: Float64Array;

  /** Weight of all units of element e among suppliers that share. */
  readonly shareWeight: Float64Array;
  /** Impedance that element e has for itself down to its terminals, Z/U² in 1/VA. */
  readonly shareResistance: Float64Array;
  readonly shareReactance: Float64Array;

  readonly ties: TieRow[];
  readonly tieFirst: Int32Array;
  readonly tieSecond: Int32Array;
  readonly tieClosed: Uint8Array;
  /** Zone of element e, or -1. */
  readonly zoneOf: Int32Array;
  /** Buses of zone z have adjacent indices: zoneStart[z] .. zoneStart[z] + zoneSize[z]. */
  readonly zoneStart: Int32Array;
  readonly zoneSize: Int32Array;
  /** Ties of each zone, by path. */
  readonly tiesOfZone: number[][];

  readonly limits: CompiledLimits;
  /** Faults of the rows themselves; with a fatal one there is no model to solve. */
  readonly offences: Offence[];
  readonly solvable: boolean;
}

/** Element whose output limit i holds, or that its link feeds; -1 for a tie. */
export function limitHolder({ limits, linkNeed, needElement }: SiteModel, i: number): number {
  if (limits.at[i] === LIMIT_AT.output) return limits.index[i];
  return limits.at[i] === LIMIT_AT.link ? needElement[linkNeed[limits.index[i]]] : -1;
}

/** Limits as inverses: loading = measure · inverse. */
export interface CompiledLimits {
  readonly count: number;
  readonly at: Uint8Array;
  readonly index: Int32Array;
  readonly measure: Uint8Array;
  readonly inverse: Float64Array;
  readonly rule: RuleId[];
  readonly quantity: string[];
  /** Limit as it is reported, in `unit`, all units together; measured value = loading · limit. */
  readonly limit: Float64Array;
  readonly unit: string[];
  /** Ampere rating before the continuous-duty factor, 0 where none applies. */
  readonly rating: Float64Array;
}
