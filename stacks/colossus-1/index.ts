export { type ColossusValues, VALUES } from "./assumptions";
export { colossus1 } from "./site";
