export * from "./equipment-rack";
export * from "./gpu-rack";
