import { acknowledgementExpired } from "./acknowledgement-expired";
import { acknowledgementUnused } from "./acknowledgement-unused";
import { assumptionDeclared } from "./assumption-declared";
import { coolingAirTemperature } from "./cooling-air-temperature";
import { coolingAirflow } from "./cooling-airflow";
import { coolingCapacity } from "./cooling-capacity";
import { coolingDesignDay } from "./cooling-design-day";
import { coolingDewPoint } from "./cooling-dew-point";
import { coolingFlow } from "./cooling-flow";
import { coolingPipeFlow } from "./cooling-pipe-flow";
import { coolingPressure } from "./cooling-pressure";
import { coolingReturnTemperature } from "./cooling-return-temperature";
import { coolingSupplyTemperature } from "./cooling-supply-temperature";
import { coolingUnpowered } from "./cooling-unpowered";
import { coolingUnremovedHeat } from "./cooling-unremoved-heat";
import { coolingN1Capacity } from "./cooling-n-1-capacity";
import { coolingN1LostLoad } from "./cooling-n-1-lost-load";
import { energyStatedPue } from "./energy-stated-pue";
import { heatRunaway } from "./heat-runaway";
import { inputCaseDuplicate } from "./input-case-duplicate";
import { inputInvalidValue } from "./input-invalid-value";
import { inputUnknownSource } from "./input-unknown-source";
import { maintenanceNotConcurrent } from "./maintenance-not-concurrent";
import { marginBelowPolicy } from "./margin-below-policy";
import { powerAmpacity } from "./power-ampacity";
import { powerCableProtection } from "./power-cable-protection";
import { powerCirculatingCurrent } from "./power-circulating-current";
import { powerContinuousCurrent } from "./power-continuous-current";
import { powerContract } from "./power-contract";
import { powerDeficit } from "./power-deficit";
import { powerFaultLevel } from "./power-fault-level";
import { powerFuelSupply } from "./power-fuel-supply";
import { powerGeneratorDuty } from "./power-generator-duty";
import { powerLimitInversion } from "./power-limit-inversion";
import { powerPhaseBalance } from "./power-phase-balance";
import { powerN1LostLoad } from "./power-n-1-lost-load";
import { powerN1Overload } from "./power-n-1-overload";
import { powerOversubscription } from "./power-oversubscription";
import { powerPowerFactor } from "./power-power-factor";
import { powerRating } from "./power-rating";
import { powerShelfCapacity } from "./power-shelf-capacity";
import { powerUnservedLoad } from "./power-unserved-load";
import { powerUnequalParallel } from "./power-unequal-parallel";
import { powerVoltageDrop } from "./power-voltage-drop";
import { rackFloorLoad } from "./rack-floor-load";
import type { Rule } from "./rule";
import { resiliencePromise } from "./resilience-promise";
import { resilienceSinglePointOfFailure } from "./resilience-single-point-of-failure";
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
import { waterStorage } from "./water-storage";
import { waterSupply } from "./water-supply";

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
  powerAmpacity,
  powerCableProtection,
  powerVoltageDrop,
  powerPhaseBalance,
  powerShelfCapacity,
  powerOversubscription,
  powerLimitInversion,
  powerUnequalParallel,
  powerCirculatingCurrent,
  powerFaultLevel,
  powerGeneratorDuty,
  powerFuelSupply,
  coolingCapacity,
  coolingFlow,
  coolingPressure,
  coolingPipeFlow,
  coolingDesignDay,
  coolingSupplyTemperature,
  coolingReturnTemperature,
  coolingAirTemperature,
  coolingAirflow,
  coolingDewPoint,
  coolingUnremovedHeat,
  coolingUnpowered,
  heatRunaway,
  waterSupply,
  waterStorage,
  energyStatedPue,
  powerN1Overload,
  powerN1LostLoad,
  coolingN1Capacity,
  coolingN1LostLoad,
  resilienceSinglePointOfFailure,
  resiliencePromise,
  maintenanceNotConcurrent,
  rackFloorLoad,
  marginBelowPolicy,
  tenancyOverlap,
  tenancyEmpty,
  stackIdClash,
  assumptionDeclared,
  acknowledgementUnused,
  acknowledgementExpired,
];

export { marginOf, remainsOf } from "./limit-rule";
export { racksByOne } from "./lost-load";
export { wayOf } from "./temperature-way";
export { judge, type Judgement } from "./judge";
export type { ConditionState, Evaluation, Rule, RuleContext } from "./rule";
