import { isOfCooling } from "../model";
import { overloadOffences } from "./n-1-overloads";
import { shortageOffences } from "./n-1-shortages";
import type { FailureRule } from "./rule";

export const powerN1Overload: FailureRule = {
  id: "power.n-1.overload",
  severity: "error",
  title: "every power limit holds after every single failure, and every source carries what is asked of it",
  formula:
    "the limits of the normal state, evaluated anew for the loss of each element, unit, cord, tie, place and cap " +
    "controller: at once (automatic switching done, storage serves), and with all standby sources started; what gear bears for a " +
    "time is not counted on",
  source: "single-failure (N-1) criterion; Uptime Institute Tier Standard: Topology, fault tolerance",
  remedy: "raise the rating, add a unit, spread what hangs on the lost part, or lower caps",
  subject: "affected",
  needs: "failures",
  inConditions: true,
  evaluate(context) {
    const { checked, offences, worst } = overloadOffences(
      "power.n-1.overload",
      context,
      (quantity) => !isOfCooling(quantity),
    );
    return {
      checked,
      offences: [...offences, ...shortageOffences("power.n-1.overload", context, true)],
      worst,
    };
  },
};
