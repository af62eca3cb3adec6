import { ROLE, type SiteModel } from "../model";
import type { Instant } from "./state";

/**
 * - `initial`: automatic switching is done, storage and hold-ups serve, standby sources have not started.
 * - `bridging`: just before the first standby source starts; storage lasts until the last one has.
 * - `standby`: the last standby source has started, and every hold-up is over.
 * - `exhausted`: still lost at the end of the stated outage, which storage has to carry by its energy.
 */
export type InstantName = "initial" | "bridging" | "standby" | "exhausted";

export interface NamedInstant extends Instant {
  readonly name: InstantName;
}

/** The two instants that need no times. */
export const INSTANTS = {
  initial: { name: "initial", clock: Number.MIN_VALUE, on: [ROLE.none, ROLE.running, ROLE.storage] },
  standby: { name: "standby", clock: Infinity, on: Object.values(ROLE) },
} satisfies { readonly [name: string]: NamedInstant };

/** For good: on all sources but stores, which are empty one day. */
export const LASTING: Instant = { clock: Infinity, on: [ROLE.none, ROLE.running, ROLE.standby] };

/** Work that was planned: every switch may be moved first, every source started, and nothing is interrupted by it. */
export const PLANNED: NamedInstant = { ...INSTANTS.standby, byHand: true };

/** The instants of a site in order, those left out that its rows cannot tell from the one before. `outage` in s. */
export function instantsOf(model: SiteModel, outage: number | undefined): NamedInstant[] {
  const { initial, standby } = INSTANTS;
  const instants: NamedInstant[] = [initial];
  const starts = startTimes(model);
  if (starts.length > 0) {
    const [clock, span] = [Math.min(...starts), Math.max(...starts)];
    instants.push({ ...initial, name: "bridging", clock, span });
  }
  instants.push(standby);
  const hasStorage = model.records.some(({ source }) => source?.energy !== undefined);
  if (outage !== undefined && hasStorage) instants.push({ ...standby, name: "exhausted", span: outage });
  return instants;
}

/**
 * How long the state after a failure may change, s: until the last source has started, the last switch has moved and
 * the last hold-up is over.
 */
export function settlingTime(model: SiteModel): number {
  const { needHoldUp, needTransferTime, ties, records } = model;
  let longest = Math.max(0, ...startTimes(model));
  for (let k = 0; k < needHoldUp.length; k++) longest = Math.max(longest, needHoldUp[k], needTransferTime[k]);
  for (const { time = 0 } of ties) longest = Math.max(longest, time);
  for (const { restartTime = 0 } of records) longest = Math.max(longest, restartTime);
  return longest;
}

function startTimes({ records, role }: SiteModel): number[] {
  const times = records.map(({ source }, e) => (role[e] === ROLE.standby ? (source?.startTime ?? 0) : 0));
  return times.filter((time) => time > 0);
}
