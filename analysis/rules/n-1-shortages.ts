import { MODE, type Offence, type RuleId } from "../model";
import type { Shortage } from "../solver";
import { causeOf, explained } from "./failure-offence";
import type { FailureContext } from "./rule";

/** Dispatched needs of power, or of cooling, that single failures leave short. */
export function shortageOffences(rule: RuleId, context: FailureContext, ofPower: boolean): Offence[] {
  const { model, failures } = context;
  const short = failures.shortages.filter(
    ({ need }) => model.needMode[need] === MODE.dispatch && (model.needIsPower[need] === 1) === ofPower,
  );
  return short.map((shortage) => {
    const offence = shortOf(rule, model.paths[model.needElement[shortage.need]], "shortage", shortage);
    return { ...offence, explain: () => explained(context, shortage, offence.detail, []) };
  });
}

/** Places in which single failures leave heat to nobody, each by the one that leaves most. */
export function roomHeatOffences(rule: RuleId, { model, failures }: FailureContext): Offence[] {
  const rooms = new Map<string, { place: string; shortage: Shortage }>();
  for (const shortage of failures.shortages) {
    const { need, cause } = shortage;
    if (model.needMode[need] === MODE.dispatch) continue;
    const { place } = model.records[model.needElement[need]];
    const key = `${place} ${cause.kind} ${cause.path}`;
    const known = rooms.get(key)?.shortage ?? { asked: 0, served: 0 };
    const [asked, served] = [known.asked + shortage.asked, known.served + shortage.served];
    rooms.set(key, { place, shortage: { ...shortage, asked, served } });
  }
  const worst = new Map<string, Shortage>();
  for (const { place, shortage } of rooms.values()) {
    const known = worst.get(place);
    if (!known || left(shortage) > left(known)) worst.set(place, shortage);
  }
  return [...worst].map(([place, shortage]) => shortOf(rule, place, "roomHeat", shortage));
}

function left({ asked, served }: Shortage): number {
  return asked - served;
}

function shortOf(rule: RuleId, subject: string, quantity: string, shortage: Shortage): Offence {
  const { asked: value, served: limit } = shortage;
  const { group, ...cause } = causeOf(shortage);
  return { rule, subject, quantity, value, limit, unit: "W", ...cause, group: `${quantity} ${group}` };
}
