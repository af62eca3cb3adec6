import * as dc from "../../constructs";
import { A, kV, kVA, kW, minutes, seconds, V } from "../../constructs";

/** Two sides of power, each in a room of its own; every rack has a cord to either. */
export function hall(): dc.Site {
  const site = new dc.Site("small-hall");
  const yard = new dc.Yard(site, "yard");

  const grid = new dc.UtilityFeed(yard, "grid", {
    voltage: kV(13.8),
    contract: kW(400),
    demandInterval: minutes(15),
  });
  const model = dc.TransformerModel.dryType(kVA(750), V(415));
  const [boardA, boardB] = ["a", "b"].map((side) => {
    const room = new dc.ElectricalRoom(site, `room-${side}`, { cooledBy: dc.CoolingSupply.outdoorAir() });
    const tx = new dc.Transformer(room, "tx", { model, fedBy: grid });
    return new dc.Switchgear(room, "board", { fedBy: tx, rating: A(600) });
  });

  const chiller = new dc.Chiller(yard, "chiller", {
    model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
    fedBy: boardA,
  });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller });

  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  const row = new dc.Row(hall, "row");
  new dc.ComputeArray(row, "array", {
    system: dc.GpuSystem.DGX_H100,
    racks: 8,
    systemsPerRack: 4,
    powerCap: kW(36),
    fedBy: [dc.PowerSupply.cords([{ source: boardA }, { source: boardB }])],
  });
  new dc.PowerCapController(site, "caps", { members: [hall], actuationTime: seconds(2), failsSafe: true });
  return site;
}
