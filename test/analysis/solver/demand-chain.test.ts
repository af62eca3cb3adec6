import type { LossRow } from "../../../analysis/model";
import { bus, by, heat, power, rack, ratio, transformer, ups, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

/** 2,500 kVA oil transformer of EU 548/2014 Tier 2: P0 = 1,575 W, Pk = 18,500 W, uk = 6 %, i0 = 0.5 %. */
const UR = 18500 / 2.5e6;
const UX = Math.sqrt(0.06 ** 2 - UR ** 2);
const OIL_2500: LossRow = {
  law: "transformer",
  rating: 2.5e6,
  noLoad: 1575,
  load: 18500,
  noLoadCurrent: 0.005,
  leakageReactance: UX,
};
/** Eaton 9395XR-1935: 1,875 kW, 97.0/97.3/97.0/96.4 %. */
const EATON: LossRow = {
  law: "efficiency",
  rating: 1.875e6,
  loads: [0.25, 0.5, 0.75, 1],
  efficiencies: [0.97, 0.973, 0.97, 0.964],
};
/** tan(acos 0.99) */
const TAN_UPS = Math.sqrt(1 / 0.99 ** 2 - 1);
/** tan(acos 0.95) */
const TAN_RACK = Math.sqrt(1 / 0.95 ** 2 - 1);

describe("utility, transformer, UPS, busway and a rack of 1.2 MW at power factor 0.95", () => {
  const net = solved({
    records: [
      utility("grid", 20000, {
        limits: [
          { rule: "power.contract", quantity: "activePower", value: 1.5e6 },
          { rule: "power.contract", quantity: "apparentPower", value: 1.4e6 },
        ],
      }),
      transformer("tx", "grid", 415, {
        loss: OIL_2500,
        limits: [{ rule: "power.rating", quantity: "apparentPower", value: 2.5e6 }],
      }),
      ups("ups", "tx", EATON, TAN_UPS, {
        limits: [
          { rule: "power.rating", quantity: "activePower", value: 1.875e6 },
          { rule: "power.rating", quantity: "apparentPower", value: 1.935e6 },
        ],
      }),
      bus("busway", "ups", {
        loss: ratio(0.01),
        limits: [{ rule: "power.continuous-current", quantity: "current", value: 2000 }],
      }),
      rack("rack", by("cords", [{ source: "busway", rating: 2500, lossRatio: 0.004 }]), 1.2e6, {}, TAN_RACK),
    ],
  });

  // rack: 1,200,000 W and 1,200,000 · 0.3286841 = 394,420.93 var; the cord loses 0.4 % of what it delivers
  const cord = 1.2e6 * 0.004;
  const buswayOut = [1.2e6 + cord, 394420.926215];
  // busway: loses 1 % of its output
  const buswayLoss = 12048;
  const upsOut = [1216848, 394420.926215];
  // UPS: 1,216,848 / 1,875,000 = 0.6489856 of rating, between 0.5 (97.3 %) and 0.75 (97.0 %)
  const efficiency = 0.973 - ((0.6489856 - 0.5) / 0.25) * 0.003;
  const upsLoss = 1216848 / efficiency - 1216848;
  const transformerOut = [1216848 + upsLoss, (1216848 + upsLoss) * TAN_UPS];
  // transformer: β = S / 2.5 MVA
  const beta = Math.hypot(...transformerOut) / 2.5e6;
  const transformerLoss = [1575 + beta ** 2 * 18500, 12500 + beta ** 2 * UX * 2.5e6];
  const gridOut = [transformerOut[0] + transformerLoss[0], transformerOut[1] + transformerLoss[1]];

  test("each element passes on what it is asked for and its losses", () => {
    expectSame(net.out("busway"), buswayOut, 1e-9);
    expectSame(net.out("ups"), upsOut, 1e-9);
    expectSame(net.out("tx"), transformerOut, 1e-9);
    expectSame(net.out("grid"), gridOut, 1e-9);
  });

  test("the UPS meets its supply with the reactive power of its rectifier, not that of its load", () => {
    expectSame(net.out("tx")[1] / net.out("tx")[0], 0.142492, 1e-5);
  });

  test("losses are P0 + β²·Pk, the curve of the UPS, and 1 % of the busway", () => {
    expectSame(net.loss("tx"), transformerLoss, 1e-9);
    expectSame(net.loss("ups"), [upsLoss, 0], 1e-9);
    expectSame(net.loss("busway"), [buswayLoss, 0], 1e-9);
    // the same in round figures, by pocket calculator: β = 0.506, 1,575 + 0.256 · 18,500 = 6,314 W
    expect(net.loss("tx")[0]).toBeCloseTo(6317, -1);
    expect(net.loss("ups")[0]).toBeCloseTo(36044, -2);
  });

  test("a transformer needs i0·Sn of magnetising and β²·ux·Sn of leakage reactive power", () => {
    expectSame(net.out("grid")[1] - net.out("tx")[1], 12500 + beta ** 2 * 2.5e6 * 0.05954191, 1e-6);
  });

  test("loadings are W, VA and A over the limit, at the output", () => {
    expectSame(net.loading("grid", "activePower"), gridOut[0] / 1.5e6, 1e-9);
    expectSame(net.loading("grid", "apparentPower"), Math.hypot(...gridOut) / 1.4e6, 1e-9);
    expectSame(net.loading("tx", "apparentPower"), beta, 1e-9);
    expectSame(net.loading("ups", "activePower"), 1216848 / 1.875e6, 1e-9);
    expectSame(net.loading("ups", "apparentPower"), Math.hypot(...upsOut) / 1.935e6, 1e-9);
    expectSame(
      net.loading("busway", "current"),
      Math.hypot(...buswayOut) / (Math.sqrt(3) * 415) / 2000,
      1e-9,
    );
  });

  test("a cord's current is that at the equipment, its loss not counted", () => {
    const amperes = Math.hypot(1.2e6, 394420.926215) / (Math.sqrt(3) * 415);
    expectSame(net.loadingsAt(1), [amperes / 2500], 1e-9);
  });
});

test("n units in one record lose what n records lose", () => {
  const plant = (units: number, records: string[]) =>
    solved({
      records: [
        utility("grid", 20000),
        ...records.map((path) => transformer(path, "grid", 415, { loss: OIL_2500, units })),
        bus("bus", records),
        ...records.map((path) => ups(`ups-${path}`, "bus", EATON, TAN_UPS, { units })),
        bus(
          "lv",
          records.map((path) => `ups-${path}`),
        ),
        rack("rack", "lv", 3.3e6),
      ],
    });
  const [one, three] = [plant(3, ["a"]), plant(1, ["a", "b", "c"])];
  expectSame(one.out("grid"), three.out("grid"));
  // each UPS at 1.1 MW of 1.875 MW, 0.586667 of rating: η = 0.973 - 0.34667 · 0.003 = 0.97196
  expectSame(one.loss("ups-a")[0], 3 * 1.1e6 * (1 / 0.97196 - 1), 1e-9);
});

test("a UPS below the first point of its curve loses what it loses there, even without load", () => {
  const net = solved({
    records: [
      utility("grid", 415),
      ups("idle", "grid", EATON),
      ups("ups", "grid", EATON),
      rack("rack", "ups", 1e5),
    ],
  });
  // 25 % of 1,875 kW at 97 %
  const noLoad = 468750 * (1 / 0.97 - 1);
  expectSame(net.loss("idle")[0], noLoad);
  expectSame(net.loss("ups")[0], noLoad);
});

test("a UPS above its rating keeps the efficiency of full load", () => {
  const net = solved({
    records: [utility("grid", 415), ups("ups", "grid", EATON), rack("rack", "ups", 2e6)],
  });
  expectSame(net.loss("ups")[0], 2e6 * (1 / 0.964 - 1));
});

test("an unloaded transformer draws its no-load loss and magnetising power", () => {
  const net = solved({
    records: [utility("grid", 20000), transformer("tx", "grid", 415, { loss: OIL_2500 })],
  });
  expectSame(net.out("grid"), [1575, 12500]);
});

test("each basis has its own demand", () => {
  const records = [
    utility("grid", 415),
    rack("rack", "grid", 0, { demand: { nameplate: 3, provisioned: 2, typical: 1 } }),
  ];
  expect(solved({ records }, "nameplate").out("grid")).toEqual([3, 0]);
  expect(solved({ records }, "provisioned").out("grid")).toEqual([2, 0]);
  expect(solved({ records }, "typical").out("grid")).toEqual([1, 0]);
});

test("demand divides equally over several needs", () => {
  const needs = [
    power(by("cords", ["a"], { name: "power" }), { own: 1 }),
    power(by("cords", ["b"], { name: "power-2" }), { own: 1 }),
    heat({ own: 1 }),
  ];
  const net = solved({ records: [utility("a", 415), utility("b", 415), rack("rack", "a", 90, { needs })] });
  expect(net.out("a")[0]).toBe(45);
  expect(net.out("b")[0]).toBe(45);
});

test("an element that runs without its one power need takes from it all the same while that lives", () => {
  const needs = [{ ...power("grid", { own: 1 }), gates: false }, heat({ own: 1 })];
  expect(
    solved({ records: [utility("grid", 415), rack("rack", "grid", 90, { needs })] }).out("grid")[0],
  ).toBe(90);
});
