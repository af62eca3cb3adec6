import { lostLoadRule } from "./lost-load-rule";

export const powerN1LostLoad = lostLoadRule(true, {
  id: "power.n-1.lost-load",
  title: "no failure takes the power of racks that it does not hold",
  formula:
    "racks outside a lost place, fire cell or path that have no power left, and racks that are without for longer than " +
    "their supplies carry them while a switch, a tie or a standby source takes its time",
  source: "enumeration of single failures; hold-up of power supplies by the ITI (CBEMA) curve",
  remedy:
    "feed the racks by a second way that does not pass there, or bridge the gap by a UPS or a faster switch",
});
