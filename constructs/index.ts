export type { DrawRow, ElementRecord, NeedRow, TieRow } from "../analysis/model";
export * from "./catalog";
export * from "./compute";
export * from "./cooling";
export {
  type AcknowledgeOptions,
  AssumptionConfidence,
  type AssumptionProps,
  Assumptions,
  type AssetDescription,
  Connection,
  CoolingSupply,
  type CordsOptions,
  DesignConditions,
  type DesignDay,
  Element,
  type ElementProps,
  Findings,
  flowPerHeat,
  HourlyWeather,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  Lowering,
  type NeedOptions,
  Pattern,
  Place,
  type PlaceProps,
  type PowerCord,
  PowerSupply,
  Reliability,
  type ReliabilityProps,
  RuleId,
  type Specification,
  StackBoundary,
  tanPhi,
  type TerrestrialConditionsProps,
  type TransferOptions,
} from "./core";
export * from "./patterns";
export * from "./places";
export * from "./power";
export * from "./site";
export * from "./tenancy";
export * from "./units";
