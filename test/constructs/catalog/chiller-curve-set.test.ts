import * as dc from "../../../constructs";
import { celsius, kW, MW, percent, V } from "../../../constructs";
import { recordOf } from "../core/small-site";

const { ChillerCurveSet, ChillerModel } = dc;
const source = { confidence: dc.Confidence.ESTIMATE, reference: "invented for a test" };
const BOUNDS = {
  coldestSupply: celsius(5),
  warmestSupply: celsius(15),
  coldestCondenser: celsius(15),
  warmestCondenser: celsius(35),
  leastLoad: percent(10),
  greatestLoad: percent(100),
};

test("a chiller of published curves is rated at their reference point", () => {
  const { capacity, power, ratedSupply, ratedAmbient, waterCooled } = ChillerModel.YORK_YK_1997KW;
  expect(capacity.toKilowatts()).toBeCloseTo(1997.4, 9);
  expect(capacity.si / power.si).toBeCloseTo(7.24, 9);
  expect([ratedSupply!.toCelsius(), ratedAmbient!.toCelsius(), waterCooled]).toEqual([8.89, 26.67, true]);
  expect(ChillerModel.YORK_YCAL0033EE_101KW.waterCooled).toBe(false);
});

test("its record has the curves at its own capacity and electricity", () => {
  const curves = ChillerCurveSet.custom({
    ...BOUNDS,
    capacityBy: [1, 0, 0, 0, 0, 0],
    inputBy: [1, 0, 0, 0, 0, 0],
    inputByLoad: [0, 1],
    source,
  });
  const model = ChillerModel.custom({
    name: "chiller",
    capacity: kW(900),
    power: kW(180),
    waterCooled: false,
    curves,
    source,
  });
  const site = new dc.Site("curves");
  const yard = new dc.Yard(site, "yard");
  const fedBy = new dc.UtilityFeed(yard, "grid", { voltage: V(480), contract: MW(1) });
  new dc.Chiller(yard, "chiller", { model, fedBy });
  expect(recordOf(site, "yard/chiller").machine).toMatchObject({
    law: "chiller",
    airCooled: true,
    curves: { capacity: 900e3, cop: 5, supplyBounds: { min: 5, max: 15 }, loadBounds: { min: 0.1, max: 1 } },
  });
});

test.each(["capacityBy", "inputBy"])("%s needs its six coefficients", (prop) => {
  const six = [1, 0, 0, 0, 0, 0];
  const props = { ...BOUNDS, capacityBy: six, inputBy: six, inputByLoad: [0, 1], source, [prop]: [1, 2] };
  expect(() => ChillerCurveSet.custom(props)).toThrow(
    `${prop} must have six coefficients, of 1, x, x², y, y² and x·y, got 2`,
  );
});
