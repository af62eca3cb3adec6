export * from "./building";
export * from "./data-hall";
export * from "./electrical-room";
export * from "./plant-room";
export * from "./row";
export * from "./yard";
