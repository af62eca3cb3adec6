import type { ConditionSummary, SiteModel, SiteRows } from "../model";
import type { ConditionState } from "../rules";
import { EXCEEDED, type State, stoppedRacks } from "../solver";
import { summariseFailures } from "./failures";

/** What a condition does to the racks that run normally, and what a further failure costs in it. */
export function summariseCondition(
  rows: SiteRows,
  model: SiteModel,
  normal: State,
  { row, state, loadings, failures }: ConditionState,
): ConditionSummary {
  return {
    name: row.name,
    ...stoppedRacks(model, rows.basis, normal, state),
    exceeded: loadings.filter((loading) => loading > EXCEEDED).length,
    failures: failures && summariseFailures(rows, model, failures),
  };
}
