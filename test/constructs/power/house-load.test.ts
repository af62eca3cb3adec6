import * as dc from "../../../constructs";
import { kW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

function houseLoad(props: Partial<dc.HouseLoadProps> = {}): dc.Site {
  const { site, room, grid } = smallSite();
  new dc.HouseLoad(room, "lights", { power: kW(100), fedBy: grid, ...props });
  return site;
}

test("it draws its power, and reactive power by its factor", () => {
  // at 0.8: 60 kvar to 80 kW
  expectSame(stateOf(houseLoad({ powerFactor: percent(80) })).out("yard/grid"), [100e3, 75e3]);
});

test("without a stated factor it is 0.9", () => {
  expectSame(stateOf(houseLoad()).out("yard/grid"), [100e3, 100e3 * Math.sqrt(1 / 0.81 - 1)]);
});

test.each(["nameplate", "provisioned", "typical"] as const)("it is the same on the basis %s", (basis) => {
  expectSame(stateOf(houseLoad(), basis).out("yard/grid")[0], 100e3);
});

test("it counts as house power, and becomes heat of its place", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(1) }]);
  new dc.HouseLoad(hall, "lights", { power: kW(100), fedBy });
  expect(site.validate().summary.balances[0]).toMatchObject({ house: 100e3, it: 0, cooling: 0, losses: 1e3 });
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding).toMatchObject({ subjects: ["hall/lights"], detail: { place: "hall" } });
  expectSame(finding.value!, 101e3);
});

test.each([percent(0), percent(101)])("a power factor of %s is refused", (powerFactor) => {
  expect(refusalsOf(houseLoad({ powerFactor }))).toEqual([
    `room/lights powerFactor: got ${powerFactor}, expected above 0 % and at most 100 %`,
  ]);
});

test("its asset states power and power factor", () => {
  expect(assetOf(houseLoad(), "room/lights")).toMatchObject({
    kind: "house-load",
    place: "room",
    spec: { power: { value: 100e3, unit: "W" }, powerFactor: { value: 0.9, unit: "1" } },
  });
});
