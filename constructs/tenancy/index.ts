export * from "./resilience-promise";
export * from "./tenant";
export * from "./tenant-partition";
