import * as dc from "../../constructs";
import { A, kV, kPa, kW, litresPerMinute, minutes, MVA, MW, percent, seconds, V } from "../../constructs";

/** A hall on a 4 MW contract: 48 racks with 3,072 H200, two sides of power, four chillers, one water loop. */
export function hall4mw(props: dc.SiteProps = {}): dc.Site {
  const site = new dc.Site("hall-4mw", props);
  const yard = new dc.Yard(site, "yard");
  const room = new dc.ElectricalRoom(site, "room", { cooledBy: dc.CoolingSupply.outdoorAir() });

  // power: the grid or generators, then a transformer and a bus for either side
  const voltage = kV(13.8);
  const grid = new dc.UtilityFeed(yard, "grid", { voltage, contract: MW(4), demandInterval: minutes(15) });
  const diesel = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const standby = new dc.Generator(yard, "generators", { model: diesel, voltage, units: 3 });
  const switchProps = { rating: A(400), time: seconds(10) };
  const ats = new dc.TransferSwitch(room, "ats", { preferred: grid, alternate: standby, ...switchProps });
  const buses = ["a", "b"].map((side) => {
    const model = dc.TransformerModel.dryType(MVA(5), V(415));
    const tx = new dc.Transformer(room, `tx-${side}`, { model, fedBy: ats });
    return new dc.Switchgear(room, `bus-${side}`, { fedBy: tx, rating: A(6000), rated100: true });
  });

  // cooling: two chillers and two pumps on either side, one loop for the hall
  const chiller = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const pump = dc.PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));
  const side = (n: number) => buses[n % 2];
  const chillers = [0, 1, 2, 3].map(
    (n) => new dc.Chiller(yard, `chiller-${n}`, { model: chiller, fedBy: side(n) }),
  );
  const pumps = [0, 1, 2, 3].map((n) => new dc.Pump(yard, `pump-${n}`, { model: pump, fedBy: side(n) }));
  const water = new dc.CoolingLoop(yard, "water", {
    cooledBy: dc.CoolingSupply.shared(chillers),
    circulatedBy: dc.CoolingSupply.shared(pumps),
  });

  // racks: three arrays of 16, each rack with two pairs of whips, one of each pair on either side
  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  for (const id of ["row-1", "row-2", "row-3"]) {
    const row = new dc.Row(hall, id);
    const busways = buses.map(
      (fedBy, n) => new dc.Busway(row, `busway-${"ab"[n]}`, { fedBy, rating: A(2000) }),
    );
    const pair = () => dc.PowerSupply.cords(busways.map((source) => ({ source, rating: A(60) })));
    new dc.ComputeArray(row, "array", {
      system: dc.GpuSystem.HGX_H200_4U_LIQUID,
      racks: 16,
      systemsPerRack: 8,
      powerCap: kW(58),
      fedBy: [pair(), pair()],
      liquidCooledBy: water,
      inRackCdu: dc.CduModel.SUPERMICRO_IN_RACK_250KW,
      rearDoor: dc.RearDoorModel.passive(kW(30)),
      rearDoorCooledBy: water,
    });
  }
  new dc.PowerCapController(site, "caps", { members: [hall], actuationTime: seconds(2), failsSafe: true });
  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "acme-1", { tenant, members: [hall] });

  // what it does not survive, accepted with its reason
  const phase1 = { reason: "one transfer switch and one water loop in phase 1" };
  for (const part of [ats, water])
    dc.Findings.of(part).acknowledge(dc.RuleId.SINGLE_POINT_OF_FAILURE, phase1);
  const noUps = { reason: "no UPS: jobs wait for the generators; yard and room are one each" };
  for (const place of [yard, room]) dc.Findings.of(place).acknowledge(dc.RuleId.POWER_N_1_LOST_LOAD, noUps);
  return site;
}
