import { acknowledgementExpired } from "./acknowledgement-expired";
import { acknowledgementUnused } from "./acknowledgement-unused";
import { assumptionDeclared } from "./assumption-declared";
import { coolingCapacity } from "./cooling-capacity";
import { coolingFlow } from "./cooling-flow";
import { coolingUnremovedHeat } from "./cooling-unremoved-heat";
import { heatRunaway } from "./heat-runaway";
import { inputCaseDuplicate } from "./input-case-duplicate";
import { inputInvalidValue } from "./input-invalid-value";
import { inputUnknownSource } from "./input-unknown-source";
import { marginBelowPolicy } from "./margin-below-policy";
import { powerContinuousCurrent } from "./power-continuous-current";
import { powerContract } from "./power-contract";
import { powerDeficit } from "./power-deficit";
import { powerFaultLevel } from "./power-fault-level";
import { powerLimitInversion } from "./power-limit-inversion";
import { powerPowerFactor } from "./power-power-factor";
import { powerRating } from "./power-rating";
import { powerUnservedLoad } from "./power-unserved-load";
import { powerUnequalParallel } from "./power-unequal-parallel";
import type { Rule } from "./rule";
import { stackIdClash } from "./stack-id-clash";
import { supplyCords } from "./supply-cords";
import { supplyCycle } from "./supply-cycle";
import { supplyEmpty } from "./supply-empty";
import { supplyImplicitTransfer } from "./supply-implicit-transfer";
import { supplyNoPath } from "./supply-no-path";
import { supplyOrphan } from "./supply-orphan";
import { supplyRegulatedGroup } from "./supply-regulated-group";
import { supplyServiceMismatch } from "./supply-service-mismatch";
import { supplyVoltageMismatch } from "./supply-voltage-mismatch";
import { tenancyEmpty } from "./tenancy-empty";
import { tenancyOverlap } from "./tenancy-overlap";

/** Every rule that is evaluated, in the order of reports. */
export const RULES: Rule[] = [
  inputInvalidValue,
  inputUnknownSource,
  inputCaseDuplicate,
  supplyServiceMismatch,
  supplyEmpty,
  supplyCords,
  supplyCycle,
  supplyVoltageMismatch,
  supplyRegulatedGroup,
  supplyNoPath,
  supplyOrphan,
  supplyImplicitTransfer,
  powerDeficit,
  powerUnservedLoad,
  powerContract,
  powerPowerFactor,
  powerRating,
  powerContinuousCurrent,
  powerLimitInversion,
  powerUnequalParallel,
  powerFaultLevel,
  coolingCapacity,
  coolingFlow,
  coolingUnremovedHeat,
  heatRunaway,
  marginBelowPolicy,
  tenancyOverlap,
  tenancyEmpty,
  stackIdClash,
  assumptionDeclared,
  acknowledgementUnused,
  acknowledgementExpired,
];

export { marginOf } from "./limit-rule";
export { judge, type Judgement } from "./judge";
export type { Rule, RuleContext } from "./rule";
