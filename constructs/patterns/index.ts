export * from "./chiller-plant";
export * from "./compute-array";
export { numbered } from "./designation";
export * from "./power-block";
