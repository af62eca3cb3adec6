export { pandapowerDocument } from "./export";
export { PANDAPOWER_VERSION } from "./format";
export type { SolvedRows } from "./solved-rows";
