import * as dc from "../../../constructs";
import { A, kW, MW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  normalFindingsOf,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";
import { heatInto, lossyCord, PLANT_TAN } from "./chilled-site";

/** 5 MW rejected with 100 kW of fans. */
const MODEL = dc.CoolingTowerModel.custom({
  ...dc.CoolingTowerModel.MARLEY_NC_1439T,
  name: "cell",
  heatRejection: MW(5),
  fanPower: kW(100),
});

function rejecting(heat: dc.Power, props: Partial<dc.CoolingTowerProps> = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const tower = new dc.CoolingTower(yard, "tower", { model: MODEL, fedBy: grid, ...props });
  heatInto(site, tower, grid, heat);
  return site;
}

test("its fans draw in proportion to the heat", () => {
  const state = stateOf(rejecting(MW(2)));
  expectSame(state.out("yard/tower")[0], 2e6);
  expectSame(state.link("yard/tower", "yard/grid"), [40e3, 40e3 * PLANT_TAN]);
  const other = stateOf(rejecting(MW(2), { powerFactor: percent(80) }));
  expectSame(other.link("yard/tower", "yard/grid"), [40e3, 30e3]);
});

test("heat and fan power go to the ambient, in whatever room it stands", () => {
  const { site, grid } = smallSite();
  const plant = new dc.PlantRoom(site, "plant");
  heatInto(site, new dc.CoolingTower(plant, "tower", { model: MODEL, fedBy: grid }), grid, MW(2));
  const [, ambient] = recordOf(site, "plant/tower").needs;
  expect(ambient).toMatchObject({
    name: "ambient",
    links: [{ source: "(ambient)" }],
    draw: { output: 1, work: 1 },
  });
  expect(normalFindingsOf(site)).toEqual([]);
});

test("it is bound in heat, n units together", () => {
  expectSame(stateOf(rejecting(MW(4), { units: 2 })).loading("yard/tower", "heat"), 0.4);
  const finding = findingOf(rejecting(MW(6)), dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["yard/tower"], limit: 5e6 });
  expectSame(finding.value!, 6e6);
});

test("each of n units has the cords that are stated, and their loss warms the place", () => {
  const { site, grid } = smallSite();
  const plant = new dc.PlantRoom(site, "plant");
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(100) }]);
  heatInto(site, new dc.CoolingTower(plant, "tower", { model: MODEL, fedBy, units: 2 }), grid, MW(2));
  new dc.CoolingTower(plant, "idle", { model: MODEL, fedBy: lossyCord(grid) });
  expectSame(stateOf(site).loadingsAt(1), [40e3 / 0.95 / (Math.sqrt(3) * 415) / (2 * 80)]);
  expect(recordOf(site, "plant/idle").needs.map(({ name }) => name)).toEqual([
    "power",
    "cord-heat",
    "ambient",
  ]);
});

test("units and a power factor that cannot be are refused", () => {
  expect(refusalsOf(rejecting(kW(1), { units: 1.5, powerFactor: percent(0) }))).toEqual([
    "yard/tower units: got 1.5, expected a whole number of at least 1",
    "yard/tower powerFactor: got 0 %, expected above 0 % and at most 100 %",
  ]);
});

test("a model that rejects nothing is refused at once", () => {
  expect(() => dc.CoolingTowerModel.custom({ ...MODEL, heatRejection: MW(0) })).toThrow(
    "heatRejection must be above zero",
  );
});

test("its asset states units, heat and fan power", () => {
  expect(assetOf(rejecting(kW(1), { units: 8 }), "yard/tower")).toMatchObject({
    kind: "cooling-tower",
    model: "cell",
    spec: { units: 8, heatRejection: { value: 5e6, unit: "W" }, fanPower: { value: 100e3, unit: "W" } },
  });
});

test("what it does by temperatures is that of its model, where that states all of its rated point", () => {
  const { machine } = recordOf(rejecting(kW(1), { units: 4 }), "yard/tower");
  // 95 to 85 °F at a wet bulb of 78 °F
  expect(machine).toMatchObject({ law: "tower" });
  const { range, approach, wetBulb } = machine as { range: number; approach: number; wetBulb: number };
  expectSame([range * 1.8, approach * 1.8, wetBulb * 1.8 + 32], [95 - 85, 85 - 78, 78]);
  for (const unknown of ["ratedWetBulb", "ratedRange", "ratedApproach"]) {
    const model = dc.CoolingTowerModel.custom({ ...MODEL, name: "unknown", [unknown]: undefined });
    const { machine: known } = recordOf(rejecting(kW(1), { model }), "yard/tower");
    expect(Object.values(known!)).toContain(undefined);
  }
});

test("its water concentrates threefold and 0.02 % of its circulation drifts, unless something is stated", () => {
  expect(recordOf(rejecting(MW(1)), "yard/tower").water).toEqual({ cycles: 3, driftShare: 0.0002 });
  const finer = rejecting(MW(1), { drift: percent(0.0005) });
  expect(recordOf(finer, "yard/tower").water!.driftShare).toBeCloseTo(5e-6, 15);
});

test("drift of more than 1 % of the circulation is refused", () => {
  const site = rejecting(MW(1), { drift: percent(2) });
  expect(refusalsOf(site)).toEqual(["yard/tower drift: got 2 %, expected at most 1 %"]);
  expect(recordOf(site, "yard/tower").water!.driftShare).toBe(0.0002);
});

test("make-up water of another site is refused", () => {
  const suppliedWith = new dc.MakeUpWater(new dc.Site("other"), "city-water", {});
  expect(refusalsOf(rejecting(MW(1), { suppliedWith }))).toEqual([
    "yard/tower suppliedWith: got other/city-water, expected constructs of this site",
  ]);
});
