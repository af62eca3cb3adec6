import * as dc from "../../constructs";
import { A, kV, kW, kWh, MVA, MW, ratio, seconds, V } from "../../constructs";

// [HPR] Meta and Rittal at OCP, "ORv3 High Power Rack (HPR) Ecosystem Solution", scribd.com/document/816360211, its
// column of ORv3. [V3] Facebook and Microsoft at OCP, "Overview of OCP Open Rack Standard V3 Power System", 2019.
const source = {
  confidence: dc.Confidence.VENDOR,
  reference: "OCP: HPR Ecosystem Solution, V3 Power System",
};

/** Three of the six rectifiers of a shelf: [HPR] a shelf of 18 kW has two whips of 20 A, 277/480 V. */
const HALF_SHELF = dc.PowerShelfModel.custom({
  name: "ORv3 power shelf 18 kW, the rectifiers on one whip",
  activePower: kW(9),
  modules: 3,
  modulesRequired: 3,
  moduleRating: kW(3),
  efficiencyLoads: [0.2, 0.5, 1],
  efficiencies: [0.96, 0.975, 0.965], // [V3] at best 97.5 %, at full load 96.5 %
  inputPowerFactor: ratio(0.98), // the catalogue's, as is 96.0 % at a fifth of the load
  outputVoltage: V(48),
  source,
});

/** [HPR] a battery shelf of 18 kW for 90 s; its losses are counted in these. */
const BATTERY_SHELF = dc.BatteryModel.custom({
  name: "ORv3 battery shelf 18 kW, 90 s",
  power: kW(18),
  energy: kWh((18 * 90) / 3600),
  roundTripEfficiency: ratio(1),
  source,
});

/** A hall of 24 Open Racks without a UPS: two power shelves and two battery shelves in each rack, on 48 V. */
export function ocpHall(props: dc.SiteProps = {}): dc.Site {
  const site = new dc.Site("ocp-hall", props);
  const assume = (name: string, value: number, unit: string, reason: string) =>
    dc.Assumptions.of(site).declare({ name, value, unit, reason, confidence: dc.AssumptionConfidence.LOW });

  // power and water: neither document goes beyond the whip, so either side carries all
  const voltage = kV(13.8);
  const intake = new dc.Yard(site, "intake");
  const grid = new dc.UtilityFeed(intake, "grid", { voltage, contract: MW(1) });
  const yard = new dc.Yard(site, "generator-yard");
  const diesel = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const standby = new dc.Generator(yard, "generators", { model: diesel, voltage, units: 2 });
  assume("contract", 1, "MW", "24 racks of 30 kW, losses and fans; boards and transformers are made for it");
  assume("generators", 2, "1", "N + 1; they start in 10 s, which batteries of 90 s are made for");
  const boards = ["a", "b"].map((side) => {
    const room = new dc.ElectricalRoom(site, `room-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const ways = { preferred: grid, alternate: standby };
    const ats = new dc.TransferSwitch(room, "ats", { ...ways, rating: A(100), time: seconds(10) });
    const winding = dc.TransformerModel.dryType(MVA(1.5), V(480));
    const tx = new dc.Transformer(room, "tx", { model: winding, fedBy: ats });
    return new dc.Switchgear(room, "board", { fedBy: tx, rating: A(2000), rated100: true });
  });
  const handlers = boards.map((fedBy, n) => {
    const plant = new dc.PlantRoom(site, `plant-${"ab"[n]}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const cooledBy = new dc.ExternalCooling(plant, "facility-water", { capacity: MW(1) });
    return new dc.Crah(plant, "crahs", { model: dc.CrahModel.VERTIV_FA096HC, units: 3, cooledBy, fedBy });
  });
  assume("facilityWater", 1, "MW", "of either plant: 24 racks of 30 kW, losses and fans");
  assume("crahs", 6, "1", "three of 352 kW on either side; their fans have no battery in either document");

  // rows: the whips of one shelf of each rack on either side
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.shared(handlers) });
  assume("racks", 24, "1", "two rows of twelve");
  assume("busways", 600, "A", "an A and a B run for each row: [V3] whips go to the tap box, no PDU between");
  for (const id of ["row-1", "row-2"]) {
    const row = new dc.Row(hall, id);
    const runs = boards.map((fedBy, n) => new dc.Busway(row, `run-${"ab"[n]}`, { fedBy, rating: A(600) }));
    for (let n = 1; n <= 12; n++) openRack(new dc.Row(row, `rack-${String(n).padStart(2, "0")}`), runs);
  }
  return site;
}

/** [V3] 15 kW a shelf with one rectifier spare; [HPR] two shelves a rack, a busbar for "18kW+". */
function openRack(rack: dc.Row, runs: dc.Busway[]): void {
  const shelves = runs.map((from, n) => {
    const whip = dc.PowerSupply.cords([{ source: from, rating: A(20) }]);
    return new dc.PowerShelf(rack, `shelf-${"ab"[n]}`, { model: HALF_SHELF, units: 2, fedBy: whip });
  });
  const rating = A(18_000 / 48);
  const fedBy = dc.PowerSupply.shared(shelves);
  const rectified = new dc.Busway(rack, "rectified", { fedBy, rating: A(36_000 / 48), rated100: true });
  const batteries = new dc.Battery(rack, "batteries", {
    model: BATTERY_SHELF,
    units: 2,
    voltage: V(48),
    directCurrent: true,
  });
  const either = dc.PowerSupply.dispatch([rectified, batteries]);
  const busbar = new dc.Busway(rack, "busbar", { fedBy: either, rating, rated100: true });
  const load = { purpose: dc.RackPurpose.CPU, nameplate: kW(30), powerFactor: ratio(1) };
  new dc.EquipmentRack(rack, "trays", { ...load, fedBy: [busbar] });
}
