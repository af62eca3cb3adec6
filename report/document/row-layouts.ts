import type {
  AcknowledgementRow,
  AmbientRow,
  AssetRow,
  AssumptionRow,
  ComputeRow,
  ConditionRow,
  DomainRow,
  ControllerRow,
  DemandRow,
  DrawRow,
  ElementRecord,
  FaultRow,
  FuelRow,
  ImpedanceRow,
  IntakeRow,
  LimitRow,
  LinkRow,
  LossRow,
  MachineRow,
  MakeUpRow,
  NeedRow,
  OverloadRow,
  PartitionRow,
  PhasesRow,
  PlaceRow,
  PromiseRow,
  ReliabilityRow,
  SourceRow,
  SpecValue,
  StackRow,
  SpeedRow,
  SuppliesRow,
  TieRow,
  TowerWaterRow,
  WorkRow,
} from "../../analysis/model";
import { asIs, byName, row, rows } from "./layout";

/** The rows of a site as they stand in `site-model.json`: every key, in the order it is written. */

const quantity = row<Extract<SpecValue, object>>({ value: asIs, unit: asIs });

function specification(spec: AssetRow["spec"]): AssetRow["spec"] {
  const arranged = Object.entries(spec).map(([name, value]): [string, SpecValue] => [
    name,
    typeof value === "object" ? quantity(value) : value,
  ]);
  return byName(Object.fromEntries(arranged));
}

export const assetRow = row<AssetRow>({
  path: asIs,
  kind: asIs,
  tag: asIs,
  model: asIs,
  tenant: asIs,
  place: asIs,
  spec: specification,
});

const linkRow = row<LinkRow>({
  source: asIs,
  units: asIs,
  share: asIs,
  rating: asIs,
  rated100: asIs,
  singlePhase: asIs,
  lossRatio: asIs,
});

const drawRow = row<DrawRow>({
  output: asIs,
  fromSecond: asIs,
  own: asIs,
  work: asIs,
  loss: asIs,
  secondOutput: asIs,
  lossSecond: asIs,
  perFirst: asIs,
  fixed: asIs,
});

const needRow = row<NeedRow>({
  name: asIs,
  service: asIs,
  mode: asIs,
  links: rows(linkRow),
  required: asIs,
  transferTime: asIs,
  holdUp: asIs,
  gates: asIs,
  warmest: asIs,
  warmestReturn: asIs,
  draw: drawRow,
});

const lossRow = row<LossRow>({
  law: asIs,
  rating: asIs,
  noLoad: asIs,
  load: asIs,
  noLoadCurrent: asIs,
  leakageReactance: asIs,
  loads: asIs,
  efficiencies: asIs,
  ratio: asIs,
  resistance: asIs,
  coldResistance: asIs,
  reactance: asIs,
});

export const recordRow = row<ElementRecord>({
  path: asIs,
  kind: asIs,
  place: asIs,
  provides: asIs,
  needs: rows(needRow),
  units: asIs,
  source: row<SourceRow>({ role: asIs, startTime: asIs, energy: asIs, efficiency: asIs }),
  voltage: asIs,
  setsVoltage: asIs,
  directCurrent: asIs,
  inputVoltage: row<NonNullable<ElementRecord["inputVoltage"]>>({ minimum: asIs, maximum: asIs }),
  capability: asIs,
  hydraulicResistance: asIs,
  shareWeight: asIs,
  demand: row<DemandRow>({
    nameplate: asIs,
    provisioned: asIs,
    typical: asIs,
    isCapped: asIs,
    typicalAssumed: asIs,
    evidence: row<NonNullable<DemandRow["evidence"]>>({ nameplate: asIs, provisioned: asIs, typical: asIs }),
  }),
  fault: row<FaultRow>({ source: asIs, power: asIs, rating: asIs, reactance: asIs, powerFactor: asIs }),
  minimumPowerFactor: asIs,
  shortCircuitRating: asIs,
  demandInterval: asIs,
  overloads: rows(row<OverloadRow>({ loading: asIs, time: asIs })),
  protectiveRating: asIs,
  phases: row<PhasesRow>({ between: asIs, shares: asIs }),
  supplies: row<SuppliesRow>({ units: asIs, rating: asIs }),
  fuel: row<FuelRow>({ energy: asIs, power: asIs, autonomy: asIs }),
  water: row<TowerWaterRow>({ cycles: asIs, driftShare: asIs, source: asIs }),
  makeUp: row<MakeUpRow>({ supply: asIs, storage: asIs, autonomy: asIs }),
  mass: asIs,
  loss: lossRow,
  work: row<WorkRow>({
    perMoved: asIs,
    fixed: asIs,
    speed: row<SpeedRow>({
      flow: asIs,
      pressure: asIs,
      systemFlow: asIs,
      systemPressure: asIs,
      staticPressure: asIs,
    }),
  }),
  evidence: asIs,
  limits: rows(
    row<LimitRow>({
      rule: asIs,
      quantity: asIs,
      value: asIs,
      rated100: asIs,
      continuousBase: asIs,
      pressure: asIs,
    }),
  ),
  use: asIs,
  compute: row<ComputeRow>({ gpu: asIs, gpus: asIs }),
  junction: asIs,
  recharge: asIs,
  restartTime: asIs,
  internalSwitch: asIs,
  reliability: row<ReliabilityRow>({ failureRate: asIs, repairTime: asIs, source: asIs, commonCause: asIs }),
  supplyTemperature: asIs,
  machine: row<MachineRow>({
    law: asIs,
    range: asIs,
    approach: asIs,
    wetBulb: asIs,
    flow: asIs,
    supply: asIs,
    condenser: asIs,
    condenserRise: asIs,
    airCooled: asIs,
    curves: asIs,
    secondary: asIs,
    primaryRise: asIs,
    primaryFlow: asIs,
    ratedSecondary: asIs,
    ratedRise: asIs,
    primaryResistance: asIs,
    air: asIs,
    perKelvin: asIs,
    altitude: asIs,
    perMetre: asIs,
  }),
  intake: row<IntakeRow>({ need: asIs, airClass: asIs, warmest: asIs }),
});

export const ambientRow = row<AmbientRow>({
  dryBulb: asIs,
  wetBulb: asIs,
  altitude: asIs,
  recirculation: asIs,
  towerRecirculation: asIs,
});

export const tieRow = row<TieRow>({
  path: asIs,
  place: asIs,
  first: asIs,
  second: asIs,
  closed: asIs,
  operation: asIs,
  time: asIs,
  rating: asIs,
  rated100: asIs,
  hydraulicResistance: asIs,
  impedance: row<ImpedanceRow>({ resistance: asIs, coldResistance: asIs, reactance: asIs }),
  trips: asIs,
  chain: asIs,
});

export const conditionRow = row<ConditionRow>({
  name: asIs,
  path: asIs,
  closed: asIs,
  open: asIs,
  out: asIs,
  failures: asIs,
  ambient: ambientRow,
});

export const domainRow = row<DomainRow>({ path: asIs, kind: asIs, of: asIs, members: asIs });

export const placeRow = row<PlaceRow>({
  path: asIs,
  kind: asIs,
  outdoors: asIs,
  rackMassLimit: asIs,
  airTemperature: asIs,
  dewPoint: asIs,
});

export const partitionRow = row<PartitionRow>({
  path: asIs,
  tenant: asIs,
  members: asIs,
  racks: asIs,
  promises: rows(row<PromiseRow>({ of: asIs, most: asIs })),
});

export const stackRow = row<StackRow>({ id: asIs, path: asIs });

export const controllerRow = row<ControllerRow>({
  path: asIs,
  racks: asIs,
  actuationTime: asIs,
  failsSafe: asIs,
});

export const assumptionRow = row<AssumptionRow>({
  scope: asIs,
  name: asIs,
  value: asIs,
  unit: asIs,
  reason: asIs,
  confidence: asIs,
});

export const acknowledgementRow = row<AcknowledgementRow>({
  scope: asIs,
  rule: asIs,
  reason: asIs,
  owner: asIs,
  expires: asIs,
});
