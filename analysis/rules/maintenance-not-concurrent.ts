import { MODE, type Offence } from "../model";
import { stoppedRacks } from "../solver";
import { heldMargins } from "./held";
import { overloadOffences } from "./n-1-overloads";
import { shortageOffences } from "./n-1-shortages";
import { heldPromise } from "./promised";
import type { ConditionState, FailureContext, FailureRule } from "./rule";

export const maintenanceNotConcurrent: FailureRule = {
  id: "maintenance.not-concurrent",
  severity: "error",
  title: "racks run on while the site is worked on as stated or promised",
  formula:
    "racks that run normally run in every stated condition and after every step of a switching programme; where a " +
    "partition was promised something about maintenance, also with each component out, after every tie was moved that " +
    "can be, with all standby sources on and every limit held",
  source: "Uptime Institute Tier Standard: Topology, concurrent maintainability",
  remedy:
    "give what stops a second supply, or a tie that is closed before; where a limit is exceeded, raise it, add a unit, " +
    "or lower caps for the work",
  subject: "affected",
  needs: "failures",
  evaluate(context) {
    const { rows, model, conditions, planned } = context;
    const stopped = conditions.flatMap((condition) => [
      ...stoppedIn(context, condition),
      ...shortIn(context, condition),
    ]);
    if (!planned) return { checked: conditions.length, offences: stopped };
    const promised = heldMargins(
      rows.partitions.flatMap((partition) =>
        (partition.promises ?? [])
          .filter(({ of }) => of === "maintenance")
          .map((promise) => heldPromise(this.id, context, partition, promise, planned.lost)),
      ),
    );
    const atWork = { ...context, failures: planned, deliveries: undefined };
    const overloaded = overloadOffences(this.id, atWork, () => true);
    const short = [true, false].flatMap((ofPower) => shortageOffences(this.id, atWork, ofPower));
    return {
      checked: conditions.length + promised.checked + model.limits.count,
      offences: [...stopped, ...promised.offences, ...overloaded.offences, ...short],
      worst: overloaded.worst ?? promised.worst,
    };
  },
};

/** Racks that run normally and not in a condition. */
function stoppedIn({ rows, model, state }: FailureContext, condition: ConditionState): Offence[] {
  const { row } = condition;
  const { racks, power } = stoppedRacks(model, rows.basis, state, condition.state);
  if (racks === 0) return [];
  return [
    {
      rule: "maintenance.not-concurrent",
      condition: row.name,
      subject: row.path,
      quantity: "lostPower",
      value: power,
      unit: "W",
      detail: { racks },
      group: row.path,
    },
  ];
}

/** A shortage below this part of what is asked is rounding. */
const ROUNDING = 1e-9;

/** Dispatched needs that their members carry normally and not in a condition. */
function shortIn({ model, state }: FailureContext, { row, state: now }: ConditionState): Offence[] {
  const offences: Offence[] = [];
  for (let k = 0; k < model.needElement.length; k++) {
    if (model.needMode[k] !== MODE.dispatch) continue;
    const asked = now.need[2 * k];
    const left = now.deficit[k] + now.unremoved[k];
    const rounding = ROUNDING * Math.max(asked, state.need[2 * k]);
    if (left <= rounding || state.deficit[k] + state.unremoved[k] > rounding) continue;
    offences.push({
      rule: "maintenance.not-concurrent",
      condition: row.name,
      subject: model.paths[model.needElement[k]],
      quantity: "shortage",
      value: asked,
      limit: asked - left,
      unit: "W",
      group: `${row.path} shortage`,
    });
  }
  return offences;
}
