export * from "./tenant";
export * from "./tenant-partition";
