import * as dc from "../../../constructs";
import { A, celsius, kW, metres, ms, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, load, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** 270 A, 0.208 + j0.080 Ω/km at 20 °C. */
const MODEL = dc.CableModel.NAYY_4X150;
/** Of 100 m at the 70 °C of its insulation, Ω. */
const RESISTANCE = 0.0208 * (1 + 0.00403 * 50);

/** Bus a on the grid, bus b at the other end of a segment of 100 m; 50 kW on b. */
function joined(props: Partial<dc.RingSegmentProps> = {}) {
  const { site, yard, room, grid } = smallSite();
  const first = new dc.Switchgear(room, "a", { fedBy: grid, rating: A(2000) });
  const second = new dc.Switchgear(room, "b", { rating: A(2000) });
  const run = { model: MODEL, length: metres(100), switchRating: A(630) };
  new dc.RingSegment(yard, "segment", { first, second, ...run, ...props });
  load(yard, "on-b", second, kW(50));
  return site;
}

test("it is a tie with the impedance of its cable, closed unless it is the open point", () => {
  const [tie] = joined()._rows().ties;
  expect(tie).toEqual({
    path: "yard/segment",
    place: "yard",
    first: "room/a",
    second: "room/b",
    closed: true,
    operation: "manual",
    time: undefined,
    rating: 270,
    rated100: undefined,
    chain: true,
    impedance: {
      resistance: expect.closeTo(RESISTANCE, 12),
      coldResistance: expect.closeTo(0.0208, 12),
      reactance: expect.closeTo(0.008, 12),
    },
  });
  const open = joined({ normallyOpen: true });
  expect(findingsOf(open)).toEqual(["supply.no-path room/b", "power.unserved-load yard/on-b"]);
});

test("it has no record of its own", () => {
  expect(
    joined()
      ._rows()
      .records.map(({ path }) => path),
  ).not.toContain("yard/segment");
});

test("what it loses is drawn from the bus that feeds it, and warms the ground", () => {
  const state = stateOf(joined());
  const square = (50e3 / 415) ** 2;
  expectSame(state.tie("yard/segment")[0], 50e3);
  expectSame(state.out("yard/grid"), [50e3 + RESISTANCE * square, 0.008 * square], 1e-9);
  expect(state.unremoved).toBe(0);
});

test("it carries the smaller of what its switches and its cable as it lies do, under NEC at low voltage 80 % of it continuously", () => {
  const rating = (props: Partial<dc.RingSegmentProps>) => joined(props)._rows().ties[0].rating;
  expect(rating({ switchRating: A(200) })).toBe(200);
  expectSame(rating({ conductors: 2 }), 540);
  expectSame(rating({ grouping: percent(80) }), 216);
  expectSame(rating({ ambient: celsius(30) }), 270 * Math.sqrt(40 / 50));
  const finding = findingOf(joined({ switchRating: A(60) }), dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding).toMatchObject({ subjects: ["yard/segment"], limit: 48 });
  expect(findingsOf(joined({ switchRating: A(80), rated100: true }))).toEqual([]);
  expectSame(finding.value!, 50e3 / (Math.sqrt(3) * 415));
});

test("an automatic one closes by itself onto a bus without supply", () => {
  const operation = dc.TieOperation.automatic(ms(200));
  const state = stateOf(joined({ normallyOpen: true, operation }));
  expect(state.isClosed("yard/segment")).toBe(true);
});

test.each<[Partial<dc.RingSegmentProps>, string]>([
  [{ switchRating: A(0) }, "switchRating: got 0 A, expected a value above zero"],
  [{ length: metres(0) }, "length: got 0 mm, expected a value above zero"],
  [{ conductors: 0 }, "conductors: got 0, expected a whole number of at least 1"],
  [{ grouping: percent(0) }, "grouping: got 0 %, expected a value above zero"],
  [{ grouping: percent(101) }, "grouping: got 101 %, expected at most 100 %"],
  [{ ambient: celsius(70) }, "ambient: got 70 °C, expected below the 70 °C of its insulation"],
])("%j is refused", (props, line) => {
  expect(refusalsOf(joined(props))).toEqual([`yard/segment ${line}`]);
});

test("its asset states cable and switches", () => {
  const props = { conductors: 2, normallyOpen: true, operation: dc.TieOperation.automatic(ms(200)) };
  expect(assetOf(joined(props), "yard/segment")).toEqual({
    path: "yard/segment",
    kind: "ring-segment",
    tag: "yard/segment",
    model: "NAYY 4x150 SE",
    place: "yard",
    tenant: undefined,
    spec: {
      length: { value: 100, unit: "m" },
      conductors: 2,
      ampacity: { value: 540, unit: "A" },
      switchRating: { value: 630, unit: "A" },
      normallyOpen: true,
      operatingTime: { value: 0.2, unit: "s" },
    },
  });
});
