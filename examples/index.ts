export { superpodUnit } from "./superpod-unit/site";
