export { colocationFloor } from "./colocation-floor/site";
export { ocpHall } from "./ocp-hall/site";
export { superpodUnit } from "./superpod-unit/site";
