export { balanceOf, type Balance } from "./balance";
export { solveFaults } from "./fault";
export { EXCEEDED, solveLoadings } from "./loading";
export { solve, solveStarted } from "./solve";
export type { State } from "./state";
export { solveVoltageDrops } from "./voltage-drop";
export { sections } from "./zone";
