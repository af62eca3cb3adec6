export type { AssetRow, SpecValue } from "../analysis/model";
export { literal } from "../provisioning/literal";
export type { Mapper, Provisioner } from "../provisioning/provisioner";
export { renderVerdict } from "../report/text";
export { type BreakEvenOptions, type BreakEvenSite, writeBreakEven } from "./break-even";
export type { StackPlan } from "./cut";
export { SiteStack } from "./site-stack";
export { SiteStacks } from "./site-stacks";
export { synthesize, type SynthesizeOptions } from "./synthesize";
