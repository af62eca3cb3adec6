export * from "./chiller-plant";
export * from "./compute-array";
export * from "./pipe-ring";
export * from "./power-block";
export * from "./ring-main";
export { numbered } from "./designation";
