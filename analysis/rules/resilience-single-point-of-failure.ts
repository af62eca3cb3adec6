import { lostLoadOffences, stoppingFailures } from "./lost-load";
import type { FailureRule } from "./rule";

export const resilienceSinglePointOfFailure: FailureRule = {
  id: "resilience.single-point-of-failure",
  severity: "error",
  title: "no single component stops racks besides itself",
  formula:
    "racks that stop for good after the loss of one element, unit, cord or tie, each evaluated: no way of power or " +
    "cooling is left to them; what serves one rack alone counts as part of it",
  source: "Uptime Institute Tier Standard: Topology, fault tolerance; enumeration of single failures",
  remedy: "give what it feeds a second supply that has nothing in common with it, or accept it with a reason",
  subject: "cause",
  needs: "failures",
  inConditions: true,
  evaluate(context) {
    return lostLoadOffences(this.id, context, stoppingFailures(context).singlePoints);
  },
};
