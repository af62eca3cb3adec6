import * as dc from "../../../constructs";
import {
  A,
  cubicMetres,
  cubicMetresPerDay,
  hours,
  kelvins,
  kV,
  kvar,
  kPa,
  kW,
  litresPerMinute,
  metres,
  metresPerSecond,
  millimetres,
  MVA,
  MW,
  percent,
  ratio,
  seconds,
  V,
} from "../../../constructs";

/** Rules about failures that nothing of which there is one can hold. */
const OF_ONE_UNIT = [
  dc.RuleId.POWER_N_1_LOST_LOAD,
  dc.RuleId.COOLING_N_1_CAPACITY,
  dc.RuleId.COOLING_N_1_LOST_LOAD,
  dc.RuleId.SINGLE_POINT_OF_FAILURE,
];

/** A site with one element of every kind, each in use, that holds without any failure. */
export function everyKind(): dc.Site {
  const site = new dc.Site("every-kind");
  const yard = new dc.Yard(site, "yard");
  const building = new dc.Building(site, "building", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const room = new dc.ElectricalRoom(building, "room");
  const plant = new dc.PlantRoom(building, "plant");

  const voltage = kV(13.8);
  const grid = new dc.UtilityFeed(yard, "grid", { voltage, contract: MW(2) });
  const diesel = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const fuelledBy = new dc.DieselTank(yard, "diesel", { volume: cubicMetres(12), autonomy: hours(12) });
  const generator = new dc.Generator(yard, "generator", { model: diesel, voltage, fuelledBy });
  const gas = new dc.GasSupply(yard, "gas", { capacity: MW(50) });
  const turbine = new dc.Generator(yard, "turbine", {
    model: dc.GeneratorModel.SOLAR_SMT130,
    voltage,
    fuelledBy: gas,
  });
  const solar = new dc.SolarField(yard, "solar", { rating: MW(1), voltage });
  const battery = new dc.Battery(yard, "battery", {
    model: dc.BatteryModel.MEGAPACK_2XL_2H,
    units: 1,
    voltage,
  });
  const main = dc.PowerSupply.dispatch([solar, grid, battery, generator, turbine]);
  const intake = new dc.Switchgear(yard, "intake", { fedBy: main, rating: A(600) });
  const model = dc.TransformerModel.dryType(MVA(2), V(415));
  const [txA, txB] = ["a", "b"].map((side) => {
    return new dc.Transformer(room, `tx-${side}`, { model, fedBy: intake });
  });
  const first = new dc.Switchgear(room, "board-a", { fedBy: txA, rating: A(4000) });
  const second = new dc.Switchgear(room, "board-b", { fedBy: txB, rating: A(4000) });
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(room, "tie", { first, second, rating: A(2000), operation });
  const nayy = dc.CableModel.NAYY_4X150;
  const segment = { first, second, model: nayy, length: metres(50), switchRating: A(400) };
  new dc.RingSegment(yard, "segment", { ...segment, normallyOpen: true });
  const transfer = { preferred: first, alternate: second, rating: A(2000), time: seconds(1) };
  const ats = new dc.TransferSwitch(room, "ats", transfer);
  const ups = new dc.Ups(room, "ups", { model: dc.UpsModel.EATON_9395XR_1935, fedBy: ats });
  const wrapAround = new dc.TransferSwitch(room, "wrap-around", {
    preferred: ups,
    alternate: ups.maintenanceBypass,
    rating: A(4000),
    time: seconds(60),
  });
  const busway = new dc.Busway(room, "busway", { fedBy: wrapAround, rating: A(2000), loss: ratio(0.01) });

  const suppliedWith = new dc.MakeUpWater(yard, "city-water", {
    dailySupply: cubicMetresPerDay(100),
    storage: cubicMetres(50),
    autonomy: hours(12),
  });
  const tower = new dc.CoolingTower(yard, "tower", {
    model: dc.CoolingTowerModel.MARLEY_NC_1439T,
    fedBy: second,
    suppliedWith,
  });
  const chiller = new dc.Chiller(plant, "chiller", {
    model: dc.ChillerModel.DAIKIN_WSC100M,
    fedBy: second,
    cooledBy: tower,
  });
  const pump = new dc.Pump(plant, "pump", {
    model: dc.PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70)),
    fedBy: second,
  });
  const bufferedBy = new dc.ThermalTank(plant, "tank", { volume: cubicMetres(10), usableRise: kelvins(6) });
  const water = new dc.CoolingLoop(plant, "water", {
    cooledBy: chiller,
    circulatedBy: pump,
    ratedHeat: kW(500),
    bufferedBy,
  });
  const far = new dc.CoolingLoop(plant, "far-header", {});
  const steel = { innerDiameter: millimetres(203), maximumVelocity: metresPerSecond(2.4) };
  new dc.PipeSegment(plant, "pipe", { first: water, second: far, length: metres(60), ...steel });
  const breaker = new dc.Breaker(room, "breaker", { fedBy: second, rating: A(400) });
  const cable = { model: dc.CableModel.COPPER_500_KCMIL, length: metres(40) };
  const dry = new dc.DryCooler(yard, "dry", {
    model: dc.DryCoolerModel.BAC_TRILLIUM_TDFS1238N,
    fedBy: new dc.Cable(yard, "cable", { ...cable, fedBy: breaker }),
  });

  const landlord = new dc.ExternalCooling(yard, "landlord-water", { capacity: kW(500) });
  const plates = new dc.PlateHeatExchanger(plant, "plates", { heat: kW(500), cooledBy: landlord });
  const crah = new dc.Crah(plant, "crah", {
    model: dc.CrahModel.VERTIV_PW170,
    cooledBy: plates,
    fedBy: second,
  });
  const leased = new dc.ExternalPower(yard, "landlord-power", { voltage: V(415), capacity: kW(100) });
  const suite = new dc.DataHall(building, "suite", { cooledBy: crah });
  new dc.HouseLoad(suite, "lights", { power: kW(5), fedBy: leased });
  new dc.CapacitorBank(room, "capacitors", { reactivePower: kvar(50), fedBy: second });

  const hall = new dc.DataHall(building, "hall", { cooledBy: water });
  const row = new dc.Row(hall, "row");
  const cdu = new dc.Cdu(row, "cdu", { model: dc.CduModel.VERTIV_XDU1350, cooledBy: dry, fedBy: ups });
  const door = new dc.RearDoorHeatExchanger(row, "door", {
    model: dc.RearDoorModel.passive(kW(30)),
    cooledBy: far,
  });
  new dc.GpuRack(row, "rack", {
    system: dc.GpuSystem.GB200_NVL72,
    fedBy: [busway],
    liquidCooledBy: cdu,
    airCooledBy: door,
  });
  const network = { purpose: dc.RackPurpose.NETWORK, nameplate: kW(20), fedBy: [busway] };
  new dc.EquipmentRack(row, "network", network);
  const whip = dc.PowerSupply.cords([{ source: busway, rating: A(60) }]);
  const pdu = new dc.RackPdu(row, "pdu", { fedBy: whip, rating: A(60), phaseSupplies: [2, 2, 1] });
  const storage = { purpose: dc.RackPurpose.STORAGE, nameplate: kW(10) };
  new dc.EquipmentRack(row, "storage", { ...storage, fedBy: [pdu] });
  const shelf = new dc.PowerShelf(row, "shelf", { model: dc.PowerShelfModel.OCP_ORV3_15KW, fedBy: busway });
  const busbar = new dc.Busway(row, "busbar", { fedBy: shelf, rating: A(400) });
  new dc.EquipmentRack(row, "open-rack", { ...storage, fedBy: [busbar], powerFactor: percent(100) });
  new dc.HouseLoad(hall, "lights", { power: kW(5), fedBy: first });
  new dc.PowerCapController(site, "caps", { members: [row], actuationTime: seconds(2) });
  new dc.Condition(site, "on-b", { closed: [tie], out: [txA], survivesFailures: true });
  const steps = [dc.SwitchingStep.close(tie), dc.SwitchingStep.takeOut(txA)];
  new dc.SwitchingProgramme(site, "free-tx-a", { steps });
  new dc.DistributionPath(site, "side-a", { members: [txA, first] });
  new dc.FireCell(site, "cell", { members: [txB, plant] });
  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "lease", { tenant, members: [row] });
  for (const rule of OF_ONE_UNIT) {
    dc.Findings.of(site).acknowledge(rule, { reason: "one unit of every kind" });
  }
  return site;
}
