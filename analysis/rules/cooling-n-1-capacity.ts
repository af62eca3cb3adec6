import { isOfCooling } from "../model";
import { overloadOffences } from "./n-1-overloads";
import { roomHeatOffences, shortageOffences } from "./n-1-shortages";
import type { FailureRule } from "./rule";

export const coolingN1Capacity: FailureRule = {
  id: "cooling.n-1.capacity",
  severity: "error",
  title: "every cooling limit holds after every single failure",
  formula:
    "heat and flow of the normal state, evaluated anew for the loss of each element, unit, cord, tie and place, of " +
    "power too: a lost bus stops the pumps and chillers on it that have no other supply; the heat of electrical gear " +
    "reaches a cooler once all that reacts has reacted",
  source:
    "N+1 of plant and loops at design capacity (ASHRAE TC 9.9; Uptime Institute Tier Standard: Topology)",
  remedy:
    "add a unit, choose a wider pipe, or spread plant and its supplies so that no single failure takes as much",
  subject: "affected",
  needs: "failures",
  inConditions: true,
  evaluate(context) {
    const { checked, offences, worst } = overloadOffences("cooling.n-1.capacity", context, isOfCooling);
    const short = shortageOffences("cooling.n-1.capacity", context, false);
    const rooms = roomHeatOffences("cooling.n-1.capacity", context);
    return { checked, offences: [...offences, ...short, ...rooms], worst };
  },
};
