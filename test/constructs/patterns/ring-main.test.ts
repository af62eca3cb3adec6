import * as dc from "../../../constructs";
import { A, kV, metres, MW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  findingsOf,
  lineOf,
  load,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** 421 A, 0.122 Ω/km at 20 °C, used at 90 °C; + j0.112 Ω/km. */
const MODEL = dc.CableModel.NA2XS2Y_240_20KV;
/** Of one metre, Ω. */
const RESISTANCE = 0.122e-3 * (1 + 0.00403 * 70);
const REACTANCE = 0.112e-3;

/** A board on 20 kV and a ring of two units with 1 and 2 MW; 200 m, 300 m, 500 m. */
function ring(props: Partial<dc.RingMainProps> = {}) {
  const { site, yard, room, grid } = smallSite({}, kV(20));
  const intake = new dc.Switchgear(room, "intake", { fedBy: grid, rating: A(1250) });
  const units = ["rmu-1", "rmu-2"].map((id) => new dc.Switchgear(yard, id, { rating: A(630) }));
  const lengths = [metres(200), metres(300), metres(500)];
  const common = { units: [intake, ...units], lengths, model: MODEL, switchRating: A(630), ...props };
  const made = new dc.RingMain(yard, "ring", common); // the ring
  units.forEach((unit, n) => load(yard, `load-${n + 1}`, unit, MW(n + 1)));
  return { site, made };
}

const square = (watts: number) => (watts / 20e3) ** 2;

test("it makes a segment from each unit to the next, the last back to the first", () => {
  const { site, made } = ring({ normallyOpen: 2 });
  const rows = site._rows().ties.map(({ path, first, second, closed }) => [path, first, second, closed]);
  expect(rows).toEqual([
    ["yard/ring/segment-01", "room/intake", "yard/rmu-1", true],
    ["yard/ring/segment-02", "yard/rmu-1", "yard/rmu-2", false],
    ["yard/ring/segment-03", "yard/rmu-2", "room/intake", true],
  ]);
  expect(made.segments.map(({ node }) => node.id)).toEqual(["segment-01", "segment-02", "segment-03"]);
  expect(findingsOf(site)).toEqual([]);
});

test("open at one segment, each unit is fed from one side", () => {
  const state = stateOf(ring({ normallyOpen: 2 }).site);
  expectSame(
    [1, 2, 3].map((n) => state.tie(`yard/ring/segment-0${n}`)[0]),
    [1e6, 0, -2e6],
  );
  const metresTimesSquare = 200 * square(1e6) + 500 * square(2e6);
  expectSame(state.out("yard/grid")[0], 3e6 + RESISTANCE * metresTimesSquare, 1e-10);
  expectSame(state.out("yard/grid")[1], REACTANCE * metresTimesSquare, 1e-9);
});

test("open at another segment, one side carries both", () => {
  const state = stateOf(ring({ normallyOpen: 3 }).site);
  expectSame(state.tie("yard/ring/segment-02")[0], 2e6);
  // what the second segment loses passes through the first
  expectSame(state.tie("yard/ring/segment-01")[0], 3e6 + RESISTANCE * 300 * square(2e6), 1e-10);
});

test("closed, the currents divide by length, as the cable is the same throughout", () => {
  const state = stateOf(ring().site);
  // moments about the intake: 1 MW at 200 of 1,000 m and 2 MW at 500; losses are below a thousandth
  expectSame(state.tie("yard/ring/segment-01")[0], 1e6 * 0.8 + 2e6 * 0.5, 1e-3);
  expectSame(state.tie("yard/ring/segment-02")[0], 0.8e6, 2e-3);
  expectSame(state.tie("yard/ring/segment-03")[0], -1.2e6, 1e-3);
  const lost = RESISTANCE * (200 * square(1.8e6) + 300 * square(0.8e6) + 500 * square(1.2e6));
  expectSame(state.out("yard/grid")[0] - 3e6, lost, 2e-3);
});

test("its other props are those of every segment", () => {
  const { site } = ring({ conductors: 2, ambient: dc.celsius(20), grouping: dc.percent(80) });
  const specs = [1, 2, 3].map((n) => assetOf(site, `yard/ring/segment-0${n}`).spec);
  expect(specs.map(({ length }) => length)).toEqual([200, 300, 500].map((value) => ({ value, unit: "m" })));
  for (const spec of specs) {
    expect(spec).toMatchObject({
      conductors: 2,
      ampacity: { value: expect.closeTo(421 * 2 * 0.8, 9), unit: "A" },
      switchRating: { value: 630, unit: "A" },
    });
  }
});

test.each<[Partial<dc.RingMainProps>, string[]]>([
  [
    { units: [] },
    ["units: got 0, expected at least two", "lengths: got 3, expected one for each of 0 units"],
  ],
  [{ lengths: [metres(200)] }, ["lengths: got 1, expected one for each of 3 units"]],
  [{ normallyOpen: 0 }, ["normallyOpen: got 0, expected a whole number of at least 1"]],
  [{ normallyOpen: 4 }, ["normallyOpen: got 4, expected a segment from 1 to 3"]],
])("%j is refused", (props, lines) => {
  expect(refusalsOf(ring(props).site)).toEqual(lines.map((line) => `yard/ring ${line}`));
});

test("what is wrong with its cable is one finding for all segments, at the line that made the ring", () => {
  const finding = findingOf(ring({ conductors: 0 }).site, dc.RuleId.INPUT_INVALID_VALUE);
  expect(finding.subjects).toEqual([1, 2, 3].map((n) => `yard/ring/segment-0${n}`));
  expect(finding.at).toEqual({
    file: "test/constructs/patterns/ring-main.test.ts",
    line: lineOf(__filename, "the ring"),
  });
});

test("its open segment is switched as stated, the others by hand", () => {
  const operation = dc.TieOperation.automatic(dc.seconds(30));
  const { site } = ring({ normallyOpen: 2, operation });
  const rows = site._rows().ties.map(({ operation, time }) => [operation, time]);
  expect(rows).toEqual([
    ["manual", undefined],
    ["automatic", 30],
    ["manual", undefined],
  ]);
});
