import { lacksPower, lostLoadOffences, stoppingFailures } from "./lost-load";
import type { FailureRule } from "./rule";

export const powerN1LostLoad: FailureRule = {
  id: "power.n-1.lost-load",
  severity: "error",
  title: "no failure takes the power of racks that it does not hold",
  formula:
    "racks outside a lost place, fire cell or path that have no power left, and racks that are without for longer than " +
    "their supplies carry them while a switch, a tie or a standby source takes its time",
  source: "enumeration of single failures; hold-up of power supplies by the ITI (CBEMA) curve",
  remedy:
    "feed the racks by a second way that does not pass there, or bridge the gap by a UPS or a faster switch",
  subject: "cause",
  needs: "failures",
  inConditions: true,
  evaluate(context) {
    const { others } = stoppingFailures(context);
    return lostLoadOffences(
      this.id,
      context,
      others.filter((each) => lacksPower(context, each)),
    );
  },
};
