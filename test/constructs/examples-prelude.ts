import { Construct } from "constructs";
import * as dc from "../../constructs";
import { A, kV, kPa, kW, litresPerMinute, MVA, MW, percent, seconds, V } from "../../constructs";

/**
 * What the examples in docstrings take for granted, by the names they use. Every call makes it anew. The places are
 * empty and stand apart, so that an example is free in its ids.
 */
export function prelude() {
  const site = new dc.Site("example");
  const given = new Construct(site, "given");
  const cooledBy = dc.CoolingSupply.outdoorAir();
  const outside = new dc.Yard(given, "outside");
  const inside = new dc.Building(given, "inside", { cooledBy });

  const voltage = kV(13.8);
  const grid = new dc.UtilityFeed(outside, "grid", { voltage, contract: MW(10) });
  const diesel = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const generator = new dc.Generator(outside, "generator", { model: diesel, voltage });
  const model = dc.TransformerModel.dryType(MVA(2.5), V(415));
  const transfer = { preferred: grid, alternate: generator, rating: A(400), time: seconds(10) };
  const ats = new dc.TransferSwitch(inside, "ats", transfer);
  const tx = new dc.Transformer(inside, "tx", { model, fedBy: ats });
  const boardA = new dc.Switchgear(inside, "board-a", { fedBy: tx, rating: A(4000) });
  const txB = new dc.Transformer(inside, "tx-b", { model, fedBy: ats });
  const boardB = new dc.Switchgear(inside, "board-b", { fedBy: txB, rating: A(4000) });
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(inside, "tie", { first: boardA, second: boardB, rating: A(4000), operation });
  const ups = new dc.Ups(inside, "ups", { model: dc.UpsModel.EATON_9395XR_1935, fedBy: boardA });
  const busway = new dc.Busway(inside, "busway", { fedBy: ups, rating: A(1600) });

  const cell = dc.CoolingTowerModel.MARLEY_NC_1439T;
  const tower = new dc.CoolingTower(outside, "tower", { model: cell, fedBy: boardB });
  const centrifugal = dc.ChillerModel.DAIKIN_WSC100M;
  const chiller = new dc.Chiller(inside, "chiller", { model: centrifugal, fedBy: boardB, cooledBy: tower });
  const water = new dc.CoolingLoop(inside, "water", { cooledBy: chiller });
  const pumpModel = dc.PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));
  const pump = new dc.Pump(inside, "pump", { model: pumpModel, fedBy: boardB });
  const cduModel = dc.CduModel.VERTIV_XDU1350;
  const cdu = new dc.Cdu(inside, "cdu", { model: cduModel, cooledBy: water, fedBy: boardB });

  const yard = new dc.Yard(given, "yard");
  const building = new dc.Building(given, "building", { cooledBy });
  const room = new dc.ElectricalRoom(building, "room");
  const plant = new dc.PlantRoom(building, "plant");
  const hall = new dc.DataHall(building, "hall", { cooledBy: water });
  const row = new dc.Row(hall, "row");
  const rack = new dc.GpuRack(new dc.Row(inside, "row", { cooledBy: water }), "rack", {
    system: dc.GpuSystem.GB200_NVL72,
    powerCap: kW(125),
    fedBy: [busway],
    liquidCooledBy: cdu,
  });
  const tenant = new dc.Tenant(given, "tenant");

  return {
    ...{ site, yard, building, room, plant, hall, row },
    ...{ grid, generator, tx, board: boardA, boardA, boardB, tie, ups, busway },
    ...{ tower, chiller, pump, water, cdu, rack, tenant },
  };
}

export type Prelude = ReturnType<typeof prelude>;
