import * as dc from "../../constructs";
import { A, kV, kVA, kW, minutes, MVA, MW, seconds, V } from "../../constructs";

// [LW] Lightwave San Diego, americanis.net/industry-strategies/power-infastructure.php, its power infrastructure.
// [MT] metaltoad.com/blog/power-utilization-within-colocation-environment: what an A/B cabinet may take.
// [TS] valuadd.net/feeds/blog/data-center-electrical-equipment: how fast transfer switches are.

/** How a cabinet is fed: two cords, or one cord behind a switch in the cabinet, or one cord on A. */
const CABINETS = { "dual-corded": 120, "static-switch": 16, "mechanical-switch": 16, "on-a-alone": 8 };
const SWITCH_TIMES: { readonly [kind: string]: dc.Duration } = {
  "static-switch": seconds(0.004), // [TS] static: under 4 ms
  "mechanical-switch": seconds(0.05), // [TS] with contacts: 50 to 200 ms
};

/** A colocation floor of 160 cabinets of 4,992 W behind one UPS of N + 1 modules, some with single-corded equipment. */
export function colocationFloor(props: dc.SiteProps = {}): dc.Site {
  const site = new dc.Site("colocation-floor", props);
  const assume = (name: string, value: number, unit: string, reason: string) =>
    dc.Assumptions.of(site).declare({ name, value, unit, reason, confidence: dc.AssumptionConfidence.LOW });

  // [LW] two services of 12 kV from two substations, 480 V, two generators of 1.5 MW
  const intake = new dc.Yard(site, "intake");
  const voltage = kV(12);
  const [near, far] = ["kearny-mesa", "gd-overland"].map(
    (id) => new dc.UtilityFeed(intake, id, { voltage, contract: MW(2) }),
  );
  assume("contract", 2, "MW", "of 13 MW in all, so that either service carries this floor");
  const yard = new dc.Yard(site, "generator-yard");
  const diesel = dc.GeneratorModel.custom({
    name: "Diesel 1.5 MW",
    activePower: MW(1.5),
    apparentPower: kVA(1875),
    startTime: seconds(10),
    source: { confidence: dc.Confidence.VENDOR, reference: "[LW]: two 1.5 MW redundant diesel generators" },
    notes: {
      apparentPower: { confidence: dc.Confidence.ESTIMATE, reference: "power factor 0.8" },
      startTime: { confidence: dc.Confidence.ESTIMATE, reference: "10 s, as usual for emergency sets" },
    },
  });
  const standby = new dc.Generator(yard, "generators", { model: diesel, voltage: V(480), units: 2 });
  const room = new dc.ElectricalRoom(site, "room", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const services = { preferred: near, alternate: far, rating: A(600), time: seconds(1) };
  const gear = new dc.TransferSwitch(room, "medium-voltage", services);
  const winding = dc.TransformerModel.oilImmersed(MVA(2.5), V(480));
  const [first, second] = [1, 2].map(
    (n) => new dc.Transformer(room, `substation-${n}`, { model: winding, fedBy: gear }),
  );
  const rating = A(4000); // [LW] 4,000 A, 480 V, switched automatically between two transformers
  const transformers = { preferred: first, alternate: second, rating, time: seconds(1) };
  const normal = new dc.TransferSwitch(room, "normal", transformers);
  const emergency = { preferred: normal, alternate: standby, rating, time: seconds(10) };
  const main = new dc.TransferSwitch(room, "main", emergency);
  assume("transferTimes", 10, "s", "to the generators, 1 s between services and transformers");
  const model = dc.UpsModel.typicalDoubleConversion(kW(450), kVA(500));
  const ups = new dc.Ups(room, "ups", { model, units: 3, fedBy: main, autonomy: minutes(10) });
  const output = new dc.Switchgear(room, "ups-output", { fedBy: ups, rating: A(2000) });
  assume("upsPower", 450, "kW", "of a module of 500 kVA: power factor 0.9");
  assume("autonomy", 10, "min", "its batteries are not described");

  // cooling: not described, so either plant carries all
  const handlers = ["a", "b"].map((side) => {
    const plant = new dc.PlantRoom(site, `plant-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const cooledBy = new dc.ExternalCooling(plant, "chilled-water", { capacity: MW(1) });
    const crah = dc.CrahModel.VERTIV_FA096HC;
    return new dc.Crah(plant, "crahs", { model: crah, units: 3, cooledBy, fedBy: main });
  });
  assume("crahs", 6, "1", "three of 352 kW and water of 1 MW on either side");

  // [LW] all of the raised floor is on this UPS: A and B have one source
  const floor = new dc.DataHall(site, "floor", { cooledBy: dc.CoolingSupply.shared(handlers) });
  const pdus = ["a", "b"].map((side) => {
    const step = dc.TransformerModel.dryType(MVA(1), V(208));
    const fedBy = new dc.Transformer(floor, `pdu-${side}`, { model: step, fedBy: output });
    return new dc.Switchgear(floor, `panel-${side}`, { fedBy, rating: A(3000), rated100: true });
  });
  assume("pdus", 1, "MVA", "either PDU carries all, and so do boards and switches by their ratings");
  assume("cabinets", 160, "1", "800 kW, what two modules of 450 kW carry; 120 dual-corded, 40 with one cord");
  for (const [kind, count] of Object.entries(CABINETS)) {
    const row = new dc.Row(floor, kind);
    for (let n = 1; n <= count; n++) cabinet(new dc.Row(row, `cabinet-${n}`), kind, pdus);
  }
  return site;
}

/** [MT] at most 4,992 W from circuits of 30 A, 208 V, single phase. */
function cabinet(place: dc.Row, kind: string, [a, b]: dc.Switchgear[]): void {
  const circuit = { rating: A(30), singlePhase: dc.PhaseConnection.LINE_TO_LINE };
  const time = SWITCH_TIMES[kind];
  const between = (time: dc.Duration) =>
    new dc.TransferSwitch(place, "switch", { preferred: a, alternate: b, rating: A(30), time });
  const sources = time ? [between(time)] : kind === "dual-corded" ? [a, b] : [a];
  new dc.EquipmentRack(place, "equipment", {
    purpose: dc.RackPurpose.CPU,
    nameplate: kW(4.992),
    fedBy: [dc.PowerSupply.cords(sources.map((source) => ({ source, ...circuit })))],
  });
}
