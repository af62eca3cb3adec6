export * from "./chiller-plant";
export * from "./compute-array";
export * from "./power-block";
export * from "./ring-main";
export { numbered } from "./designation";
