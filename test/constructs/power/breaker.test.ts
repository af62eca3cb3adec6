import * as dc from "../../../constructs";
import { A, kA, kW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, load, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** A breaker of the room on 415 V that carries 300 kW: 417.4 A. */
function loaded(props: Partial<dc.BreakerProps> = {}): dc.Site {
  const { site, yard, room, grid } = smallSite();
  load(yard, "load", new dc.Breaker(room, "q1", { fedBy: grid, rating: A(800), ...props }), kW(300));
  return site;
}

test("it lowers to a bus that protects at its rating and loses nothing", () => {
  const record = recordOf(loaded({ shortCircuitRating: kA(65) }), "room/q1");
  expect(record).toMatchObject({
    kind: "breaker",
    provides: "power",
    protectiveRating: 800,
    shortCircuitRating: 65e3,
    limits: [{ rule: "power.continuous-current", quantity: "current", value: 800 }],
  });
  expect(record.needs.map(({ name }) => name)).toEqual(["power"]);
  expectSame(stateOf(loaded()).out("yard/grid"), [300e3, 0]);
});

test("under NEC it carries 80 % of its rating, one listed for 100 % all of it", () => {
  const current = 300e3 / (Math.sqrt(3) * 415);
  const finding = findingOf(loaded({ rating: A(500) }), dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding).toMatchObject({ subjects: ["room/q1"], limit: 400, detail: { rating: 500 } });
  expectSame(finding.value!, current);
  const listed = stateOf(loaded({ rating: A(500), rated100: true }));
  expectSame(listed.loading("room/q1", "current"), current / 500);
});

test("the loss of the cord that feeds it warms its room", () => {
  const { site, yard, grid } = smallSite();
  const closed = new dc.ElectricalRoom(site, "closed");
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(1) }]);
  load(yard, "load", new dc.Breaker(closed, "q1", { fedBy, rating: A(800) }), kW(300));
  expectSame(findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT).value!, 3e3);
});

test.each<[Partial<dc.BreakerProps>, string]>([
  [{ rating: A(0) }, "rating: got 0 A, expected a value above zero"],
  [{ shortCircuitRating: kA(0) }, "shortCircuitRating: got 0 A, expected a value above zero"],
])("%j is refused", (props, line) => {
  expect(refusalsOf(loaded(props))).toEqual([`room/q1 ${line}`]);
});

test("its asset states its ratings", () => {
  const props = { rated100: true, shortCircuitRating: kA(65), tag: "Q1" };
  expect(assetOf(loaded(props), "room/q1")).toMatchObject({
    kind: "breaker",
    tag: "Q1",
    place: "room",
    spec: {
      rating: { value: 800, unit: "A" },
      rated100: true,
      shortCircuitRating: { value: 65e3, unit: "A" },
    },
  });
});
