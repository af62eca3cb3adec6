import type {
  AnnualSummary,
  Availability,
  ConditionSummary,
  ConsumerPower,
  CutSetEvent,
  CutSetShare,
  EnergySummary,
  EvidencePower,
  FailureSummary,
  GpuCount,
  Importance,
  Margin,
  PowerBalance,
  Remedy,
  RuleResult,
  StateRef,
  Summary,
  TemperatureChain,
  TemperatureStep,
  WaterSource,
  WaterSummary,
  WorstFailure,
} from "../../analysis/model";
import { asIs, row, rows } from "./layout";

/** The parts of a verdict as they stand in `validation-report.json`: every key, in the order it is written. */

export const marginRow = row<Margin>({
  rule: asIs,
  subject: asIs,
  quantity: asIs,
  value: asIs,
  limit: asIs,
  unit: asIs,
  percent: asIs,
});

export const stateRow = row<StateRef>({ condition: asIs, loss: asIs, instant: asIs, basis: asIs });

export const remedyRow = row<Remedy>({ action: asIs, subject: asIs, to: asIs, unit: asIs });

export const ruleRow = row<RuleResult>({
  rule: asIs,
  status: asIs,
  severity: asIs,
  title: asIs,
  source: asIs,
  remedy: asIs,
  checked: asIs,
  worst: marginRow,
});

const balanceRow = row<PowerBalance>({
  basis: asIs,
  sources: asIs,
  it: asIs,
  losses: asIs,
  cooling: asIs,
  house: asIs,
  recharge: asIs,
  deficit: asIs,
  designPue: asIs,
  contracts: rows(marginRow),
  exceeded: asIs,
  assumedLoads: asIs,
});

const failureRow = row<FailureSummary>({
  losses: asIs,
  states: asIs,
  exceeded: asIs,
  singlePoints: asIs,
  singlePointsOfSeveral: asIs,
  recovery: row<NonNullable<FailureSummary["recovery"]>>({ loss: asIs, time: asIs }),
  worst: rows(
    row<WorstFailure>({ tenant: asIs, of: asIs, loss: asIs, racks: asIs, gpus: asIs, power: asIs }),
  ),
});

export const summaryRow = row<Summary>({
  balances: rows(balanceRow),
  energy: row<EnergySummary>({
    coolingPue: asIs,
    powerPue: asIs,
    consumers: rows(row<ConsumerPower>({ use: asIs, kind: asIs, power: asIs })),
    evidence: rows(row<EvidencePower>({ of: asIs, power: asIs })),
  }),
  water: row<WaterSummary>({
    designWue: asIs,
    sources: rows(
      row<WaterSource>({
        source: asIs,
        supply: asIs,
        evaporation: asIs,
        blowdown: asIs,
        drift: asIs,
        makeUp: asIs,
        storageTime: asIs,
      }),
    ),
  }),
  gpus: rows(row<GpuCount>({ gpu: asIs, tenant: asIs, racks: asIs, gpus: asIs })),
  worst: rows(marginRow),
  failures: failureRow,
  conditions: rows(
    row<ConditionSummary>({ name: asIs, racks: asIs, power: asIs, exceeded: asIs, failures: failureRow }),
  ),
  isOnDesignDay: asIs,
  temperatures: row<TemperatureChain>({
    dryBulb: asIs,
    wetBulb: asIs,
    steps: rows(row<TemperatureStep>({ path: asIs, supply: asIs })),
    rack: asIs,
    warmest: asIs,
  }),
  annual: row<AnnualSummary>({
    hours: asIs,
    sources: asIs,
    it: asIs,
    losses: asIs,
    cooling: asIs,
    house: asIs,
    designPue: asIs,
    makeUp: asIs,
    designWue: asIs,
    peakHour: asIs,
    peakPower: asIs,
    freeCoolingHours: asIs,
  }),
  availability: rows(
    row<Availability>({
      tenant: asIs,
      share: asIs,
      outageHours: asIs,
      neglectedHours: asIs,
      unrated: asIs,
      stores: asIs,
      cutSets: rows(
        row<CutSetShare>({
          events: rows(row<CutSetEvent>({ path: asIs, units: asIs })),
          outageHours: asIs,
        }),
      ),
      importance: rows(row<Importance>({ path: asIs, share: asIs })),
    }),
  ),
  elements: asIs,
  links: asIs,
  assumptions: asIs,
});
