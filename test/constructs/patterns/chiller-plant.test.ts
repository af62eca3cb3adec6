import * as dc from "../../../constructs";
import { A, celsius, kelvins, kPa, kW, litresPerMinute, MW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, lineOf, load, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { WATER } from "../cooling/chilled-site";

/** 2,464 kW for 378.8 kW. */
const CHILLER = dc.ChillerModel.DAIKIN_WSC100M;
const PUMP = dc.PumpModel.sized(litresPerMinute(12000), kPa(250), percent(70));

/** A plant of 4 chillers, 3 cells and 2 pumps a loop on 2 boards, with 2,464 kW of heat on a loop outside. */
function plant(props: Partial<dc.ChillerPlantProps> = {}, pumpsOnUps = false) {
  const { site, yard, room, grid } = smallSite();
  const ups = new dc.Ups(room, "ups", { model: dc.UpsModel.EATON_9395XR_1935, fedBy: grid });
  load(room, "controls", ups, kW(10));
  const boards = ["b1", "b2"].map((id) => new dc.Switchgear(room, id, { fedBy: grid, rating: A(6000) }));
  const plantRoom = new dc.PlantRoom(site, "plant", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const common = {
    boards,
    chillers: 4,
    chiller: CHILLER,
    cells: 3,
    tower: dc.CoolingTowerModel.MARLEY_NC_1439T,
    condenserPumps: 2,
    condenserPump: PUMP,
    chilledWaterPumps: 2,
    chilledWaterPump: PUMP,
    chilledWaterPumpsFedBy: pumpsOnUps ? ups : undefined,
    ...props,
  };
  const made = new dc.ChillerPlant(plantRoom, "cooling", common); // the plant
  const water = new dc.CoolingLoop(yard, "water", {
    cooledBy: dc.CoolingSupply.shared(made.chillers),
    circulatedBy: dc.CoolingSupply.shared(made.chilledWaterPumps),
  });
  load(new dc.DataHall(site, "hall", { cooledBy: water }), "load", grid, kW(2464));
  return { site, made };
}

const boardOf = (site: dc.Site, id: string) => recordOf(site, `plant/cooling/${id}`).needs[0].links[0].source;

test("it makes as many of each as is asked for, numbered from 01, and the condenser water loop", () => {
  const { site, made } = plant();
  const kinds = new Map<string, string[]>();
  for (const { path, kind } of site._rows().assets.filter(({ path }) => path.startsWith("plant/cooling/"))) {
    kinds.set(kind, [...(kinds.get(kind) ?? []), path.slice("plant/cooling/".length)]);
  }
  expect(Object.fromEntries(kinds)).toEqual({
    "cooling-tower": ["tower-01", "tower-02", "tower-03"],
    pump: ["condenser-pump-01", "condenser-pump-02", "chilled-water-pump-01", "chilled-water-pump-02"],
    "cooling-loop": ["condenser-water"],
    chiller: ["chiller-01", "chiller-02", "chiller-03", "chiller-04"],
  });
  expect(made.chillers).toHaveLength(4);
  expect(made.chilledWaterPumps).toHaveLength(2);
  expect(made.condenserWater.node.id).toBe("condenser-water");
});

test("chillers, cells and pumps take turns on the boards", () => {
  const { site } = plant();
  const turns = (stem: string, count: number) =>
    Array.from({ length: count }, (_, i) => boardOf(site, dc.numbered(stem, i + 1)));
  expect(turns("chiller", 4)).toEqual(["room/b1", "room/b2", "room/b1", "room/b2"]);
  expect(turns("tower", 3)).toEqual(["room/b1", "room/b2", "room/b1"]);
  expect(turns("condenser-pump", 2)).toEqual(["room/b1", "room/b2"]);
  expect(turns("chilled-water-pump", 2)).toEqual(["room/b1", "room/b2"]);
});

test("the chilled water pumps can have a supply of their own", () => {
  const { site } = plant({}, true);
  expect(["01", "02"].map((n) => boardOf(site, `chilled-water-pump-${n}`))).toEqual(["room/ups", "room/ups"]);
  expect(boardOf(site, "condenser-pump-01")).toBe("room/b1");
});

test("chillers reject to one condenser loop that the towers cool and its pumps move", () => {
  const { site } = plant();
  const state = stateOf(site);
  const chilled = state.work("plant/cooling/chilled-water-pump-01") * 2;
  const compressors = ((2464e3 + chilled) / 2464) * 378.8e-3 * 1e3;
  expectSame(state.work("plant/cooling/chiller-01") * 4, compressors);
  const rejected = 2464e3 + chilled + compressors;
  expectSame(state.out("plant/cooling/condenser-water"), [rejected, rejected / (WATER * 8)]);
  const pumped = 2 * state.work("plant/cooling/condenser-pump-01");
  expectSame(3 * state.out("plant/cooling/tower-01")[0], rejected + pumped);
});

test("another rise of the condenser water is that of all its chillers", () => {
  const state = stateOf(plant({ condenserRise: kelvins(4) }).site);
  const [heat, flow] = state.out("plant/cooling/condenser-water");
  expectSame(flow, heat / (WATER * 4));
});

test("findings about its parts point at the line that made it", () => {
  const point = {
    file: "test/constructs/patterns/chiller-plant.test.ts",
    line: lineOf(__filename, "the plant"),
  };
  const { site } = plant({ chillers: 1, chiller: dc.ChillerModel.custom({ ...CHILLER, capacity: MW(1) }) });
  const finding = findingOf(site, dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["plant/cooling/chiller-01"], at: point });
  const { site: wrong } = plant({ chiller: dc.ChillerModel.DAIKIN_EWADC15CZXS });
  expect(findingOf(wrong, dc.RuleId.INPUT_INVALID_VALUE)).toMatchObject({ quantity: "cooledBy", at: point });
});

test("counts below one are refused, each at the plant", () => {
  const none = { chillers: 0, cells: -1, condenserPumps: 0.5, chilledWaterPumps: NaN };
  const { site, made } = plant(none);
  expect(refusalsOf(site)).toEqual([
    "plant/cooling cells: got -1, expected a whole number of at least 1",
    "plant/cooling condenserPumps: got 0.5, expected a whole number of at least 1",
    "plant/cooling chillers: got 0, expected a whole number of at least 1",
    "plant/cooling chilledWaterPumps: got NaN, expected a whole number of at least 1",
  ]);
  expect(made.chillers).toHaveLength(1);
});

test("without boards it is refused, makes nothing that needs one, and the site still gives its verdict", () => {
  const { site, made } = plant({ boards: [] });
  expect(refusalsOf(site)).toEqual(["plant/cooling boards: got none, expected at least one board"]);
  expect([made.chillers, made.chilledWaterPumps]).toEqual([[], []]);
  expect(site.validate().passed).toBe(false);
});

test("the set-point of its condenser water is that of the loop, and is not stated unless asked for", () => {
  const condenserWater = (props: Partial<dc.ChillerPlantProps>) =>
    recordOf(plant(props).site, "plant/cooling/condenser-water").supplyTemperature;
  expect(condenserWater({ condenserSupply: celsius(29) })).toBe(29);
  expect(condenserWater({})).toBeUndefined();
});

test("its towers take the make-up water that is stated", () => {
  const other = new dc.Site("other");
  const { site } = plant();
  expect(recordOf(site, "plant/cooling/tower-01").water).toMatchObject({ cycles: 3 });
  const foreign = plant({ towersSuppliedWith: new dc.MakeUpWater(other, "city-water", { cycles: 5 }) });
  expect(recordOf(foreign.site, "plant/cooling/tower-03").water).toMatchObject({ cycles: 5 });
});
