import * as dc from "../../../constructs";
import { litresPerMinute, metres, metresPerSecond, millimetres, MW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { heatInto, WATER } from "../cooling/chilled-site";
import {
  assetOf,
  findingOf,
  lineOf,
  normalFindingsOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** Of 1 MW that warms water by 10 K, m³/s. */
const FLOW = 1e6 / (WATER * 10);

/** Landlord's water at one header, and a hall of 1 MW at each of two others; 60 m, 40 m, 80 m of 203 mm. */
function ring(props: Partial<dc.PipeRingProps> = {}) {
  const { site, yard, grid } = smallSite();
  const cooledBy = new dc.ExternalCooling(yard, "landlord", { capacity: MW(4) });
  const intake = new dc.CoolingLoop(yard, "intake", { cooledBy });
  const halls = ["hall-1", "hall-2"].map((id) => new dc.CoolingLoop(yard, id, {}));
  const common = {
    headers: [intake, ...halls],
    lengths: [metres(60), metres(40), metres(80)],
    innerDiameter: millimetres(203),
    maximumVelocity: metresPerSecond(2.4),
    ...props,
  };
  const made = new dc.PipeRing(yard, "ring", common); // the ring
  halls.forEach((header, n) => heatInto(site, header, grid, MW(1), `room-${n + 1}`));
  return { site, made };
}

const segment = (n: number) => `yard/ring/segment-0${n}`;
const flows = (site: dc.Site) => [1, 2, 3].map((n) => stateOf(site).tie(segment(n))[1]);

test("it makes a segment from each header to the next, the last back to the first", () => {
  const { site, made } = ring({ isolated: 2 });
  const rows = site._rows().ties.map(({ path, first, second, closed }) => [path, first, second, closed]);
  expect(rows).toEqual([
    [segment(1), "yard/intake", "yard/hall-1", true],
    [segment(2), "yard/hall-1", "yard/hall-2", false],
    [segment(3), "yard/hall-2", "yard/intake", true],
  ]);
  expect(made.segments.map(({ node }) => node.id)).toEqual(["segment-01", "segment-02", "segment-03"]);
});

test("isolated at one segment, each header gets its flow by one way", () => {
  expectSame(flows(ring({ isolated: 2 }).site), [FLOW, 0, -FLOW]);
  expectSame(flows(ring({ isolated: 1 }).site), [0, -FLOW, -2 * FLOW]);
});

test("open all round, the drops of both ways sum to zero", () => {
  const [first, second, third] = flows(ring().site);
  expectSame([first - second, second - third], [FLOW, FLOW]);
  const drop = (length: number, flow: number) => length * flow * Math.abs(flow);
  expectSame(drop(60, first) + drop(40, second), drop(80, -third), 1e-7);
});

test("its other props are those of every segment", () => {
  const { site } = ring({ roughness: millimetres(0.1), ratedFlow: litresPerMinute(4000) });
  const specs = [1, 2, 3].map((n) => assetOf(site, segment(n)).spec);
  expect(specs.map(({ length }) => length)).toEqual([60, 40, 80].map((value) => ({ value, unit: "m" })));
  for (const spec of specs) {
    expect(spec).toMatchObject({
      innerDiameter: { value: 0.203, unit: "m" },
      roughness: { value: 1e-4, unit: "m" },
      ratedFlow: { value: 4 / 60, unit: "m3/s" },
      isolated: false,
    });
  }
});

test("segments that are too narrow for both halls are one finding, in litres a minute", () => {
  const { site } = ring({ isolated: 2, maximumVelocity: metresPerSecond(0.5) });
  const finding = findingOf(site, dc.RuleId.COOLING_PIPE_FLOW);
  expect(finding).toMatchObject({ subjects: [segment(1), segment(3)], quantity: "flow", unit: "m3/s" });
  expectSame(finding.value!, FLOW);
  expectSame(finding.limit!, 0.5 * Math.PI * 0.1015 ** 2);
  expectSame(finding.remedy!.to, FLOW);
});

test.each<[Partial<dc.PipeRingProps>, string[]]>([
  [
    { headers: [] },
    ["headers: got 0, expected at least two", "lengths: got 3, expected one for each of 0 headers"],
  ],
  [{ lengths: [metres(200)] }, ["lengths: got 1, expected one for each of 3 headers"]],
  [{ isolated: 0 }, ["isolated: got 0, expected a whole number of at least 1"]],
  [{ isolated: 4 }, ["isolated: got 4, expected a segment from 1 to 3"]],
])("%j is refused", (props, lines) => {
  expect(refusalsOf(ring(props).site)).toEqual(lines.map((line) => `yard/ring ${line}`));
});

test("what is wrong with its pipe is one finding for all segments, at the line that made the ring", () => {
  const finding = findingOf(ring({ innerDiameter: metres(0) }).site, dc.RuleId.INPUT_INVALID_VALUE);
  expect(finding.subjects).toEqual([1, 2, 3].map(segment));
  expect(finding.at).toEqual({
    file: "test/constructs/patterns/pipe-ring.test.ts",
    line: lineOf(__filename, "the ring"),
  });
});

test("a condition isolates a segment, and puts one back that is isolated in the normal state", () => {
  const { site, made } = ring({ isolated: 2, maximumVelocity: metresPerSecond(1) });
  const [first, second] = made.segments;
  new dc.Condition(site, "first shut", { open: [first] });
  new dc.Condition(site, "first shut, second open", { open: [first], closed: [second] });
  expect(normalFindingsOf(site)).toEqual([
    "cooling.pipe-flow yard/ring/segment-03",
    "cooling.unremoved-heat room-1/load",
  ]);
  const { state, value } = findingOf(site, dc.RuleId.COOLING_PIPE_FLOW);
  expect(state.condition).toBe("first shut, second open");
  expectSame(value!, 2 * FLOW);
});
