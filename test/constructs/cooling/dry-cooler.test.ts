import * as dc from "../../../constructs";
import { kW, MW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { heatInto, PLANT_TAN } from "./chilled-site";

/** 2,931 kW with 117.68 kW of fans. */
const TRILLIUM = dc.DryCoolerModel.BAC_TRILLIUM_TDFS1238N;

function rejecting(heat: dc.Power, props: Partial<dc.DryCoolerProps> = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const cooler = new dc.DryCooler(yard, "cooler", { model: TRILLIUM, fedBy: grid, ...props });
  heatInto(site, cooler, grid, heat);
  return site;
}

test("its fans draw in proportion to the heat, and all of it goes to the ambient", () => {
  const site = rejecting(kW(1465.5));
  expectSame(stateOf(site).link("yard/cooler", "yard/grid"), [58.84e3, 58.84e3 * PLANT_TAN]);
  expect(recordOf(site, "yard/cooler").needs[1].links).toEqual([{ source: "(ambient)" }]);
});

test("it is bound in heat, n units together", () => {
  expectSame(stateOf(rejecting(kW(2931), { units: 2 })).loading("yard/cooler", "heat"), 0.5);
  const finding = findingOf(rejecting(MW(3)), dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["yard/cooler"], limit: 2931e3 });
});

test("units and a power factor that cannot be are refused", () => {
  expect(refusalsOf(rejecting(kW(1), { units: NaN, powerFactor: percent(101) }))).toEqual([
    "yard/cooler units: got NaN, expected a whole number of at least 1",
    "yard/cooler powerFactor: got 101 %, expected above 0 % and at most 100 %",
  ]);
});

test("a model that rejects nothing is refused at once", () => {
  expect(() => dc.DryCoolerModel.custom({ ...TRILLIUM, heatRejection: MW(0) })).toThrow(
    "heatRejection must be above zero",
  );
});

test("its asset states units, heat and fan power", () => {
  expect(assetOf(rejecting(kW(1), { units: 4 }), "yard/cooler")).toMatchObject({
    kind: "dry-cooler",
    model: "BAC Trillium TDFS1238N-C60ET40B",
    spec: { units: 4, heatRejection: { value: 2931e3, unit: "W" }, fanPower: { value: 117.68e3, unit: "W" } },
  });
});

test("what it does by temperatures is that of its model: 5.55 K, and 2,931 kW by 5.56 K of its coolant", () => {
  const { machine } = recordOf(rejecting(kW(1), { units: 4 }), "yard/cooler");
  expect(machine).toEqual({ law: "dryCooler", approach: 5.55, flow: 2931e3 / 5.56 });
  for (const unknown of [{ approach: undefined }, { range: undefined }]) {
    const model = dc.DryCoolerModel.custom({ ...TRILLIUM, name: "unknown", ...unknown });
    const { machine: known } = recordOf(rejecting(kW(1), { model }), "yard/cooler");
    expect(Object.values(known!)).toContain(undefined);
  }
});
