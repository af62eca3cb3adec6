export { ocpHall } from "./ocp-hall/site";
export { superpodUnit } from "./superpod-unit/site";
