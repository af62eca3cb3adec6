import * as dc from "../../../constructs";
import { kPa, kW, litresPerMinute, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { load, smallSite, stateOf } from "../core/small-site";
import { heatInto, rackOf58 } from "./chilled-site";

type Small = ReturnType<typeof smallSite>;

/** Coolers of every kind that can cool a hall, each by the heat it takes. */
const COOLERS: [string, (on: Small, id: string, heat: dc.Power) => dc.ICoolingSupply][] = [
  [
    "chiller",
    ({ yard, grid }, id, capacity) => {
      const model = dc.ChillerModel.custom({ ...dc.ChillerModel.DAIKIN_EWADC15CZXS, name: id, capacity });
      return new dc.Chiller(yard, id, { model, fedBy: grid });
    },
  ],
  [
    "tower",
    ({ yard, grid }, id, heatRejection) => {
      const model = dc.CoolingTowerModel.custom({
        ...dc.CoolingTowerModel.MARLEY_NC_1439T,
        name: id,
        heatRejection,
      });
      return new dc.CoolingTower(yard, id, { model, fedBy: grid });
    },
  ],
  [
    "dry cooler",
    ({ yard, grid }, id, heatRejection) => {
      const model = dc.DryCoolerModel.custom({
        ...dc.DryCoolerModel.BAC_TRILLIUM_TDFS1238N,
        name: id,
        heatRejection,
      });
      return new dc.DryCooler(yard, id, { model, fedBy: grid });
    },
  ],
  [
    "CDU",
    ({ yard, grid }, id, heat) => {
      const model = dc.CduModel.custom({ ...dc.CduModel.VERTIV_CDU121, name: id, heat });
      return new dc.Cdu(yard, id, { model, fedBy: grid, cooledBy: below(yard, grid, id) });
    },
  ],
  [
    "rear door",
    ({ yard, grid }, id, heat) => {
      const model = dc.RearDoorModel.passive(heat);
      return new dc.RearDoorHeatExchanger(yard, id, { model, cooledBy: below(yard, grid, id) });
    },
  ],
];

describe.each(COOLERS)("%s", (_, make) => {
  const taken = (site: dc.Site) => ["yard/large", "yard/small"].map((path) => stateOf(site).out(path)[0]);

  test("may cool a place by itself", () => {
    const on = smallSite();
    heatInto(on.site, make(on, "large", kW(300)), on.grid, kW(120));
    expectSame(stateOf(on.site).out("yard/large")[0], 120e3);
  });

  test("shares with another by what each can take", () => {
    const on = smallSite();
    const members = [make(on, "large", kW(300)), make(on, "small", kW(100))];
    heatInto(on.site, dc.CoolingSupply.shared(members), on.grid, kW(200));
    expectSame(taken(on.site), [150e3, 50e3]);
  });

  test("leads up to what it can take, and leaves the rest to the next", () => {
    const on = smallSite();
    const members = [make(on, "small", kW(100)), make(on, "large", kW(300))];
    heatInto(on.site, dc.CoolingSupply.dispatch(members), on.grid, kW(200));
    expectSame(taken(on.site), [100e3, 100e3]);
  });
});

test("a pump leads up to its flow, and leaves the rest to the next", () => {
  const { site, yard, grid } = smallSite();
  const pumps = [60, 600].map((flow, i) => {
    const model = dc.PumpModel.sized(litresPerMinute(flow), kPa(250), percent(70));
    return new dc.Pump(yard, `pump-${i}`, { model, fedBy: grid });
  });
  const water = new dc.CoolingLoop(yard, "water", {
    cooledBy: below(yard, grid, "water"),
    circulatedBy: dc.CoolingSupply.dispatch(pumps),
  });
  rackOf58(site, grid, { liquidCooledBy: water });
  const state = stateOf(site);
  const rest = 1.51 * 10.2 * 0.8 * 8 - 60;
  expectSame([state.out("yard/pump-0")[0], state.out("yard/pump-1")[0]], [60 / 60000, rest / 60000]);
});

test("a cooler without power leaves its part to the live ones", () => {
  const { site, yard, grid } = smallSite();
  const off = new dc.Generator(yard, "off", {
    model: dc.GeneratorModel.CUMMINS_QSK95_3MW,
    voltage: dc.V(415),
  });
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const members = [grid, off].map((fedBy, i) => new dc.Chiller(yard, `chiller-${i}`, { model, fedBy }));
  load(new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.shared(members) }), "load", grid, kW(100));
  expectSame(stateOf(site).out("yard/chiller-0")[0], 100e3);
});

/** A chiller for what itself has to be cooled. */
function below(yard: dc.Yard, grid: dc.UtilityFeed, id: string): dc.Chiller {
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  return new dc.Chiller(yard, `${id}-chiller`, { model, fedBy: grid });
}
