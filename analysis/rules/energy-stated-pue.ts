import { balanceOf } from "../solver";
import { heldMargins } from "./held";
import type { RuleContext, StateRule } from "./rule";

/** By how much a stated PUE may differ from that of the loads, ratio of what is stated. */
const TOLERANCE = 0.01;

export const energyStatedPue: StateRule = {
  id: "energy.stated-pue",
  severity: "error",
  title: "a stated design PUE agrees with the loads",
  formula:
    "|(electricity of all sources / IT) / stated - 1| ≤ 1 %, of the normal state on the deciding basis",
  source: "ISO/IEC 30134-2 (design PUE); the tolerance is the library's own",
  remedy: "state what the loads give, or model what is missing",
  subject: "cause",
  needs: "state",
  evaluate,
};

function evaluate({ rows: { statedPue: stated }, model, state }: RuleContext) {
  const { sources, it } = balanceOf(model, state);
  if (stated === undefined || it === 0) return heldMargins([]);
  const pue = sources / it;
  const value = Math.abs(pue / stated - 1);
  const margin = { subject: "", quantity: "statedPue", value, limit: TOLERANCE, unit: "1" };
  const percent = (value / TOLERANCE) * 100;
  return heldMargins([
    { margin: { rule: "energy.stated-pue", ...margin, percent }, more: { detail: { stated, pue } } },
  ]);
}
