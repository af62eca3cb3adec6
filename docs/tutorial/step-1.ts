import * as dc from "../../constructs";
import { A, kV, kVA, kW, minutes, V } from "../../constructs";

/** Eight racks on one line of everything. */
export function hall(): dc.Site {
  const site = new dc.Site("small-hall");
  const yard = new dc.Yard(site, "yard");
  const room = new dc.ElectricalRoom(site, "room", { cooledBy: dc.CoolingSupply.outdoorAir() });

  const grid = new dc.UtilityFeed(yard, "grid", {
    voltage: kV(13.8),
    contract: kW(400),
    demandInterval: minutes(15),
  });
  const model = dc.TransformerModel.dryType(kVA(750), V(415));
  const tx = new dc.Transformer(room, "tx", { model, fedBy: grid });
  const board = new dc.Switchgear(room, "board", { fedBy: tx, rating: A(800) });

  const chiller = new dc.Chiller(yard, "chiller", {
    model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
    fedBy: board,
  });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller });

  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  const row = new dc.Row(hall, "row");
  new dc.ComputeArray(row, "array", {
    system: dc.GpuSystem.DGX_H100,
    racks: 8,
    systemsPerRack: 4,
    fedBy: [board],
  });
  return site;
}
