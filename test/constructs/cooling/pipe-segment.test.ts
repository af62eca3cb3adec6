import { pipeResistance } from "../../../analysis/physics/pipe";
import * as dc from "../../../constructs";
import { celsius, kPa, litresPerMinute, metres, metresPerSecond, millimetres, MW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingsOf, normalFindingsOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { heatInto, WATER } from "./chilled-site";

/** Landlord's water at header a, and a hall of 1 MW at header b, which a segment joins. */
function joined(props: Partial<dc.PipeSegmentProps> = {}) {
  const { site, yard, grid } = smallSite();
  const cooledBy = new dc.ExternalCooling(yard, "landlord", { capacity: MW(4) });
  const first = new dc.CoolingLoop(yard, "a", { cooledBy });
  const second = new dc.CoolingLoop(yard, "b", {});
  new dc.PipeSegment(yard, "segment", { first, second, ...STEEL, ...props });
  heatInto(site, second, grid, MW(1));
  return site;
}

const STEEL = { length: metres(60), innerDiameter: millimetres(203), maximumVelocity: metresPerSecond(2.4) };
const AREA = (Math.PI * 0.203 ** 2) / 4;

test("it is a tie with the resistance of its pipe, open to the coolant unless it is isolated", () => {
  const [tie] = joined()._rows().ties;
  const run = { length: 60, innerDiameter: 0.203, roughness: 4.6e-5 };
  expect(tie).toEqual({
    path: "yard/segment",
    place: "yard",
    first: "yard/a",
    second: "yard/b",
    closed: true,
    operation: "manual",
    rating: expect.closeTo(2.4 * AREA, 12),
    hydraulicResistance: expect.closeTo(pipeResistance(run, 2.4 * AREA, 20), 6),
    chain: true,
  });
  expect(normalFindingsOf(joined())).toEqual([]);
  expect(normalFindingsOf(joined({ isolated: true }))).toEqual([
    "supply.no-path yard/b",
    "cooling.unremoved-heat hall/load",
  ]);
});

test("it carries what the header without plant takes, and its heat", () => {
  expectSame(stateOf(joined()).tie("yard/segment"), [1e6, 1e6 / (WATER * 10)]);
});

test("a stated flow and pressure drop hold instead of velocity and friction", () => {
  const stated = { ratedFlow: litresPerMinute(6000), pressureDrop: kPa(20) };
  const [tie] = joined(stated)._rows().ties;
  expectSame([tie.rating, tie.hydraulicResistance!], [0.1, 20e3 / 0.1 ** 2]);
  const bare = { ...stated, length: undefined, innerDiameter: undefined, maximumVelocity: undefined };
  expect(joined(bare)._rows().ties).toEqual([tie]);
});

test("rougher walls and colder water resist more", () => {
  const of = (props: Partial<dc.PipeSegmentProps>) => joined(props)._rows().ties[0].hydraulicResistance!;
  expect(of({ roughness: millimetres(0.5) })).toBeGreaterThan(1.3 * of({}));
  expect(of({ waterTemperature: celsius(6) })).toBeGreaterThan(of({}));
});

test.each<[Partial<dc.PipeSegmentProps>, string]>([
  [{ length: metres(0) }, "length: got 0 mm, expected a value above zero"],
  [{ innerDiameter: metres(0) }, "innerDiameter: got 0 mm, expected a value above zero"],
  [{ maximumVelocity: metresPerSecond(0) }, "maximumVelocity: got 0 m/s, expected a value above zero"],
  [{ ratedFlow: litresPerMinute(0) }, "ratedFlow: got 0 L/min, expected a value above zero"],
  [{ pressureDrop: kPa(0) }, "pressureDrop: got 0 Pa, expected a value above zero"],
  [
    { maximumVelocity: undefined },
    "ratedFlow: got none, expected a flow, or a maximumVelocity in an innerDiameter",
  ],
  [{ length: undefined }, "pressureDrop: got none, expected a pressure, or a length and an innerDiameter"],
  [{ innerDiameter: metres(203) }, "innerDiameter: got 203 m, expected at most 4 m, the widest of ISO 6708"],
  [{ roughness: millimetres(20) }, "roughness: got 20 mm, expected at most 10.15 mm, 5 % of the diameter"],
  [{ waterTemperature: celsius(-1) }, "waterTemperature: got -1 °C, expected from 0 to 100 °C"],
])("%j is refused", (props, line) => {
  expect(refusalsOf(joined(props))).toEqual([`yard/segment ${line}`]);
});

test("a segment from a header to itself is refused", () => {
  const { site, yard } = smallSite();
  const header = new dc.CoolingLoop(yard, "a", {});
  new dc.PipeSegment(yard, "segment", { first: header, second: header, ...STEEL });
  expect(refusalsOf(site)).toEqual([
    "yard/segment second: got yard/a, expected another cooling loop than first",
  ]);
});

test("a loop without coolers that no segment ends at has no supply", () => {
  const { site, yard, grid } = smallSite();
  heatInto(site, new dc.CoolingLoop(yard, "alone", {}), grid, MW(1));
  expect(findingsOf(site)).toContain("supply.empty yard/alone");
});

test("its asset states the pipe and its valves", () => {
  expect(assetOf(joined({ isolated: true }), "yard/segment")).toMatchObject({
    kind: "pipe-segment",
    place: "yard",
    spec: {
      length: { value: 60, unit: "m" },
      innerDiameter: { value: 0.203, unit: "m" },
      maximumVelocity: { value: 2.4, unit: "m/s" },
      ratedFlow: { value: expect.closeTo(2.4 * AREA, 12), unit: "m3/s" },
      isolated: true,
    },
  });
});
