import {
  type DataHall,
  DesignConditions,
  MakeUpWater,
  numbered,
  type Power,
  Site,
  type SiteProps,
  SwitchModel,
  Tenant,
  TenantPartition,
} from "../../constructs";
import { acceptFindings } from "./accepted";
import { type ArrayPlan, gb200Blocks, hopperBlocks, spread } from "./arrangement";
import { type ColossusValues, declareAssumptions, VALUES } from "./assumptions";
import { Blocks } from "./blocks";
import { CoolingHalf } from "./cooling-half";
import { CITY_WATER, type ColossusSize, FACTS } from "./facts";
import { Gb200Hall } from "./gb200-hall";
import { HopperHall } from "./hopper-hall";
import { NetworkHall } from "./network-hall";
import { Substation } from "./substation";

/** Colossus 1: 220,016 GPUs on 300 MW of grid, leased to one tenant. */
export function colossus1(
  changes: Partial<ColossusValues> = {},
  props: SiteProps = {},
  facts: Partial<ColossusSize> = {},
): Site {
  const values = { ...VALUES, ...changes };
  const site = new Site("colossus-1", { designConditions: memphis(values), ...props });
  describeColossus(site, { ...FACTS, ...facts }, values);
  return site;
}

/** The weather it is designed for: the hottest and the most humid hour as one. */
export function memphis({
  altitude,
  extremeDryBulb: dryBulb,
  extremeWetBulb: wetBulb,
}: ColossusValues): DesignConditions {
  return DesignConditions.terrestrial({
    altitude,
    extreme: { dryBulb, wetBulb },
    source: "assumptions of this site",
  });
}

/**
 * Parts that share nothing, one a substation: each with its own halls and chilled water loop. The racks are spread
 * evenly; the lease takes them all.
 */
export function describeColossus(site: Site, size: ColossusSize, values: ColossusValues): void {
  declareAssumptions(site, values);
  const parts = size.substations.length;
  const hopper = spread(hopperBlocks(size, values), parts);
  // the last block of either kind is not full: they go to different ends
  const gb200 = spread(gb200Blocks(size, values), parts).reverse();
  const turbines = spread(Array.from({ length: size.turbines }), parts * values.sectionsPerSubstation);
  const cityWater = new MakeUpWater(site, "city-water", {
    dailySupply: CITY_WATER,
    cycles: values.cyclesOfConcentration,
  });
  const halls = size.substations.flatMap((name, part) => {
    const first = part * values.sectionsPerSubstation;
    const own = turbines.slice(first, first + values.sectionsPerSubstation).map(({ length }) => length);
    const batteries = Math.round(size.batteryUnits / (parts * values.sectionsPerSubstation));
    const substation = new Substation(
      site,
      name,
      { contract: size.contract, turbines: own, batteries },
      values,
    );
    const plan = { hopper: hopper[part], gb200: gb200[part] };
    return hallsOf(site, part, parts, { substation, cityWater }, plan, values);
  });
  const tenant = new Tenant(site, "lessee", { displayName: "AI lab that leases the whole site" });
  new TenantPartition(site, "lease", { tenant, members: halls });
  acceptFindings(site);
}

/** All halls on one substation. */
function hallsOf(
  site: Site,
  part: number,
  parts: number,
  { substation, cityWater }: { substation: Substation; cityWater: MakeUpWater },
  plan: { hopper: ArrayPlan[][]; gb200: ArrayPlan[][] },
  values: ColossusValues,
): DataHall[] {
  const { water } = new CoolingHalf(site, part, substation, cityWater, values);
  const supplies = { blocks: new Blocks(substation, values), water };
  const { hopperHalls: count } = values;
  const firstHall = part * (count + 1) + 1;
  const house = values.houseLoad.times(1 / (parts * count));
  const hopperHalls = spread(plan.hopper, count).map((blocks, i) => {
    return new HopperHall(site, numbered("hall", firstHall + i), { blocks, house }, supplies, values);
  });
  const leavesPerBlock = values.gb200Leaves / (parts * plan.gb200.length);
  const gb200 = { blocks: plan.gb200, leavesPerBlock };
  const gb200Hall = new Gb200Hall(site, numbered("hall", firstHall + count), gb200, supplies, values);
  const network = {
    blocks: Math.ceil(values.networkBlocks / parts),
    network: upperTiers(values).times(1 / parts),
    storage: values.storageAndManagement.times(1 / parts),
  };
  const networkHall = new NetworkHall(site, numbered("network", part + 1), network, supplies, values);
  return [...hopperHalls, gb200Hall, networkHall].map(({ hall }) => hall);
}

/** Spines and cores of both fabrics; leaves stand in the rows. */
function upperTiers(values: ColossusValues): Power {
  const spine = SwitchModel.SN5600_MULTIMODE.power;
  return spine
    .times(values.hopperSpines + values.gb200Spines)
    .plus(values.corePower.times(values.hopperCores + values.gb200Cores))
    .times(values.networkElectricity.si);
}
