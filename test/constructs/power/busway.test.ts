import * as dc from "../../../constructs";
import { A, kW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, load, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

function loaded(props: Partial<dc.BuswayProps> = {}): dc.Site {
  const { site, yard, room, grid } = smallSite();
  load(yard, "load", new dc.Busway(room, "busway", { fedBy: grid, rating: A(1000), ...props }), kW(500));
  return site;
}

test("it loses a ratio of what it delivers, and its current is that of the output", () => {
  const state = stateOf(loaded({ loss: percent(1) }));
  expectSame(state.loss("room/busway"), [5e3, 0]);
  expectSame(state.out("yard/grid"), [505e3, 0]);
  // 500 kW at 415 V are 695.6 A of 800
  expectSame(state.loading("room/busway", "current"), 500e3 / (Math.sqrt(3) * 415) / 800);
});

test("a run listed for 100 % carries its rating", () => {
  expectSame(
    stateOf(loaded({ rated100: true })).loading("room/busway", "current"),
    500e3 / (Math.sqrt(3) * 415) / 1000,
  );
});

test("the run's loss and that of the cord which feeds it warm the place", () => {
  const { site, yard, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(2) }]);
  const busway = new dc.Busway(hall, "busway", { fedBy, rating: A(1000), loss: percent(1) });
  load(yard, "load", busway, kW(500));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["hall/busway"]);
  // 5 kW of 500 kW, and 2 % of the 505 kW it then takes
  expectSame(finding.value!, 5e3 + 10.1e3);
});

test("a run without loss gives no heat, so it needs no cooling", () => {
  expect(recordOf(loaded(), "room/busway").needs.map(({ name }) => name)).toEqual(["power"]);
});

test("a rating of zero is refused", () => {
  const line = "room/busway rating: got 0 A, expected a value above zero";
  expect(refusalsOf(loaded({ rating: A(0) }))).toEqual([line]);
});

test("its asset states rating and loss", () => {
  const props = { loss: percent(1), rated100: true, tag: "BW-1" };
  expect(assetOf(loaded(props), "room/busway")).toMatchObject({
    kind: "busway",
    tag: "BW-1",
    spec: { rated100: true, rating: { value: 1000, unit: "A" }, loss: { value: 0.01, unit: "1" } },
  });
});
