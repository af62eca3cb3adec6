export * from "./cdu";
export * from "./chiller";
export * from "./cooling-loop";
export * from "./cooling-tower";
export * from "./dry-cooler";
export * from "./pump";
export * from "./rear-door-heat-exchanger";
