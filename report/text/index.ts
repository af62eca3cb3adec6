export { renderBreakEven } from "./break-even";
export { renderVerdict } from "./verdict";
