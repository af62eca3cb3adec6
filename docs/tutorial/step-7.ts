import * as dc from "../../constructs";
import { A, kV, kVA, kW, minutes, seconds, V } from "../../constructs";

/** What it does not survive is accepted, with its reason. */
export function hall(): dc.Site {
  const site = new dc.Site("small-hall");

  const model = dc.TransformerModel.dryType(kVA(750), V(415));
  const sides = ["a", "b"].map((side) => {
    const yard = new dc.Yard(site, `yard-${side}`);
    const grid = new dc.UtilityFeed(yard, "grid", {
      voltage: kV(13.8),
      contract: kW(400),
      demandInterval: minutes(15),
    });
    const room = new dc.ElectricalRoom(site, `room-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const tx = new dc.Transformer(room, "tx", { model, fedBy: grid });
    const board = new dc.Switchgear(room, "board", { fedBy: tx, rating: A(800) });
    const chillerModel = dc.ChillerModel.DAIKIN_EWADC15CZXS;
    const chiller = new dc.Chiller(yard, "chiller", { model: chillerModel, fedBy: board });
    return { board, chiller };
  });
  const cooledBy = dc.CoolingSupply.shared(sides.map(({ chiller }) => chiller));
  const water = new dc.CoolingLoop(site, "water", { cooledBy });

  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  const row = new dc.Row(hall, "row");
  new dc.ComputeArray(row, "array", {
    system: dc.GpuSystem.DGX_H100,
    racks: 8,
    systemsPerRack: 4,
    powerCap: kW(36),
    fedBy: [dc.PowerSupply.cords(sides.map(({ board }) => ({ source: board })))],
  });
  new dc.PowerCapController(site, "caps", { members: [hall], actuationTime: seconds(2), failsSafe: true });

  const phase1 = {
    reason: "one water loop in phase 1; a second one comes with phase 2",
    owner: "cooling team",
  };
  dc.Findings.of(water).acknowledge(dc.RuleId.SINGLE_POINT_OF_FAILURE, phase1);
  return site;
}
