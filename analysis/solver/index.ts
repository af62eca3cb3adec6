export { balanceOf, type Balance } from "./balance";
export { Contingencies, type Changed, type Loss, NOTHING } from "./contingency";
export { Deliveries } from "./deliverable/deliveries";
export { solveFailures } from "./failures";
export { solveFaults } from "./fault";
export { INSTANTS, type InstantName } from "./instants";
export { EXCEEDED, solveLoadings } from "./loading";
export {
  type Failures,
  type LostLoad,
  type LostRack,
  type Overload,
  racksBeside,
  type Shortage,
} from "./outcome";
export { solve, solveStarted, solveWith } from "./solve";
export { solveStart, startOf } from "./start";
export type { State } from "./state";
export { type Strain, Strains } from "./strain";
export { stoppedRacks } from "./stopped-racks";
export { toleratedTime } from "./tolerated-time";
export { type DesignDay, inAir, type Misfit } from "./thermal/design-day";
export { intake } from "./thermal/machine";
export { heatNeed, setPoints, suppliedAt } from "./thermal/set-points";
export { mixedSupply, solveTemperatures, supplyOf, type Temperatures } from "./thermal/temperatures";
export { returnOf } from "./thermal/return-of";
export { solveYear } from "./thermal/year";
export { solveVoltageDrops } from "./voltage-drop";
export { waterUses } from "./water";
export { sections } from "./zone";
