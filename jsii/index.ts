/**
 * The public API as other languages see it: all that a site is written with. Kinds of equipment, rules and provisioners
 * of one's own are written in TypeScript.
 */
export type {
  AcknowledgedFinding,
  AnnualSummary,
  Availability,
  ConditionSummary,
  ConsumerPower,
  CutSetEvent,
  CutSetShare,
  EnergySummary,
  EvidencePower,
  FailureSummary,
  Finding,
  GpuCount,
  Importance,
  Location,
  Margin,
  PowerBalance,
  Recovery,
  Remedy,
  RuleResult,
  StateRef,
  Summary,
  TemperatureChain,
  TemperatureStep,
  Verdict,
  WaterSource,
  WaterSummary,
  WaterUse,
  WorstFailure,
} from "../analysis/model";
export * from "../constructs/catalog";
export * from "../constructs/compute";
export * from "../constructs/cooling";
export {
  type AcknowledgeOptions,
  AssumptionConfidence,
  type AssumptionProps,
  Assumptions,
  Connection,
  CoolingSupply,
  type CordsOptions,
  DesignConditions,
  type DesignDay,
  Element,
  type ElementProps,
  Findings,
  HourlyWeather,
  type ICoolingSupply,
  type IPowerSupply,
  Pattern,
  PhaseConnection,
  Place,
  type PlaceProps,
  type PowerCord,
  PowerSupply,
  Reliability,
  type ReliabilityProps,
  RuleId,
  SiteRoot,
  StackBoundary,
  type TerrestrialConditionsProps,
  type TransferOptions,
} from "../constructs/core";
export * from "../constructs/patterns";
export * from "../constructs/places";
export * from "../constructs/power";
export * from "../constructs/site";
export * from "../constructs/tenancy";
export * from "../constructs/units";
export * from "./provisioning";
export * from "./site-stacks";
