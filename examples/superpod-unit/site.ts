import * as dc from "../../constructs";
import { A, kV, minutes, MVA, MW, percent, seconds, V } from "../../constructs";

/**
 * [RA] docs.nvidia.com/dgx-superpod/reference-architecture-scalable-infrastructure-gb200/latest, "DGX SuperPOD
 * Architecture": a unit of 8 DGX GB200 rack systems "requires a Thermal Design Power (TDP) of 1.2 Megawatts".
 */
const UNIT = { racks: 8, designPower: MW(1.2) };

/**
 * One scalable unit: eight GB200 NVL72 and the network, storage and management racks of its row, 1.2 MW in all, in a
 * hall for which the document asks concurrent maintainability and no single point of failure.
 */
export function superpodUnit(props: dc.SiteProps = {}): dc.Site {
  const site = new dc.Site("superpod-unit", props);
  const assume = (name: string, value: number, unit: string, reason: string) =>
    dc.Assumptions.of(site).declare({ name, value, unit, reason, confidence: dc.AssumptionConfidence.LOW });
  const system = dc.GpuSystem.GB200_NVL72;

  // power: the document names a Tier III hall and no equipment, so either side carries all
  const voltage = kV(13.8);
  const intake = new dc.Yard(site, "intake");
  const grid = new dc.UtilityFeed(intake, "grid", { voltage, contract: MW(2) });
  assume(
    "contract",
    2,
    "MW",
    "1.2 MW, cooling and losses, with room; boards and transformers are made for it",
  );
  const yard = new dc.Yard(site, "generator-yard");
  const diesel = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const standby = new dc.Generator(yard, "generators", { model: diesel, voltage, units: 2 });
  assume("generators", 2, "1", "N + 1 of the smallest diesel in the catalogue");
  const boards = ["a", "b"].map((side) => {
    const room = new dc.ElectricalRoom(site, `room-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const ways = { preferred: grid, alternate: standby };
    const ats = new dc.TransferSwitch(room, "ats", { ...ways, rating: A(200), time: seconds(10) });
    const winding = dc.TransformerModel.dryType(MVA(2.5), V(480));
    const tx = new dc.Transformer(room, "tx", { model: winding, fedBy: ats });
    const main = new dc.Switchgear(room, "main", { fedBy: tx, rating: A(3000), rated100: true });
    const model = dc.UpsModel.EATON_9395XR_1935;
    const ups = new dc.Ups(room, "ups", { model, fedBy: main, autonomy: minutes(5) });
    return new dc.Switchgear(room, "critical", { fedBy: ups, rating: A(2500), rated100: true });
  });
  assume("autonomy", 5, "min", "the usual bridge to generators that start in 10 s");

  // cooling: [RA] "both direct liquid cooling and air cooling"; no plant is named, so either water carries all
  const waters = ["a", "b"].map((side, n) => {
    const plant = new dc.PlantRoom(site, `plant-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const water = new dc.ExternalCooling(plant, "facility-water", { capacity: MW(1.6) });
    const crah = { model: dc.CrahModel.VERTIV_PW170, units: 2, cooledBy: water, fedBy: boards[n] };
    const cdu = { model: dc.CduModel.VERTIV_XDU1350, cooledBy: water, fedBy: boards[n] };
    return { crahs: new dc.Crah(plant, "crahs", crah), cdu: new dc.Cdu(plant, "cdu", cdu) };
  });
  assume("facilityWater", 1.6, "MW", "1.2 MW, fans and pumps, and a quarter on top");
  assume("crahs", 4, "1", "two of 233 kW on either side for some 280 kW of air heat");
  assume("cdus", 2, "1", "N + 1 by the rule max(kW / 1,367, L/min / 1,200) + 1 that is in use for them");
  const cooledBy = dc.CoolingSupply.shared(waters.map(({ crahs }) => crahs));
  const hall = new dc.DataHall(site, "hall", { cooledBy });
  const row = new dc.Row(hall, "row");
  const coolant = new dc.CoolingLoop(row, "coolant", {
    cooledBy: dc.CoolingSupply.shared(waters.map(({ cdu }) => cdu)),
  });
  assume("coolantLoops", 1, "1", "CDUs that stand in for each other share a loop; it is not described");

  // the row: each rack has four of its eight shelves on either side
  new dc.ComputeArray(row, "gb200", {
    system,
    racks: UNIT.racks,
    fedBy: [dc.PowerSupply.cords(boards.map((source) => ({ source, rating: A(250) })))],
    liquidCooledBy: coolant,
  });
  assume("rackFeed", 250, "A", "breaker of one of two feeds of NVIDIA's SimReady GB300 rack, 200 A, 480 V");
  const rest = UNIT.designPower.minus(system.nameplate.times(UNIT.racks)).times(1 / 8);
  assume("supportRacks", 8, "1", "they are in a figure; what 8 x 132 kW leave of 1.2 MW is theirs");
  new dc.EquipmentRack(row, "support", {
    purpose: dc.RackPurpose.NETWORK,
    nameplate: rest,
    units: 8,
    fedBy: [dc.PowerSupply.cords(boards.map((source) => ({ source, rating: A(60) })))],
  });

  // what the document asks of the hall
  const tenant = new dc.Tenant(site, "superpod");
  const none = percent(0);
  const promises = [dc.ResiliencePromise.component(none), dc.ResiliencePromise.maintenance(none)];
  new dc.TenantPartition(site, "unit", { tenant, members: [row], promises });
  return site;
}
