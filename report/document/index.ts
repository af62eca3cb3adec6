export { buildSiteModel, SITE_MODEL_VERSION } from "./site-model";
export type { ElementResult, SiteModelDocument, SolvedSite } from "./site-model";
export { buildValidationReport } from "./build-validation-report";
export { VALIDATION_REPORT_VERSION } from "./validation-report";
export type {
  AcknowledgedViolation,
  Measure,
  PluginReport,
  ValidationReport,
  ViolatingConstruct,
  Violation,
} from "./validation-report";
export { BREAK_EVEN_VERSION, breakEvenDocument, readBreakEven } from "./break-even";
export { type ExportedState, powerInput, type SolvedDocument } from "./solved-document";
export { siteModelDocument, validationReport } from "./documents";
export { writeJson } from "./write-json";
/** What the views read besides the documents. */
export type {
  AcknowledgedFinding,
  AnnualSummary,
  Availability,
  Basis,
  BreakEvenRow,
  BreakEvenTable,
  ConditionSummary,
  EnergySummary,
  FailureSummary,
  Finding,
  Flip,
  GpuCount,
  Margin,
  PowerBalance,
  Remedy,
  RuleId,
  RuleResult,
  RuleStatus,
  Severity,
  StateRef,
  Summary,
  TemperatureChain,
  Verdict,
  WaterSource,
  WaterSummary,
  WorstFailure,
} from "../../analysis/model";
