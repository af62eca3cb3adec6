import { lostLoadRule } from "./lost-load-rule";

export const coolingN1LostLoad = lostLoadRule(false, {
  id: "cooling.n-1.lost-load",
  title: "no failure takes the cooling of racks that it does not hold",
  formula:
    "racks outside a lost place, fire cell or path that have no coolant or air left, and racks that are without for " +
    "longer than their hold-up while pumps and chillers wait for power and restart",
  source: "enumeration of single failures; the hold-up of cooling is stated for each rack",
  remedy:
    "cool the racks by a second way that does not pass there, or bridge the gap by pumps on a UPS and a tank",
});
