import type { AmbientRow, ElementRecord, IntakeRow, PlaceRow } from "../../../analysis/model";
import { cooler, heat, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "cooling.air-temperature";
const hall = (airTemperature?: number): PlaceRow => ({
  path: "hall",
  kind: "data-hall",
  outdoors: false,
  airTemperature,
});
const at = (altitude: number): AmbientRow => ({
  dryBulb: 30,
  wetBulb: 20,
  altitude,
  recirculation: 0,
  towerRecirculation: 0,
});
const A2: IntakeRow = { need: "heat", airClass: "A2" };
const A3: IntakeRow = { need: "heat", airClass: "A3" };

/** A rack in a hall, its air taken by coolers with a set-point or without one. */
function drawn(
  intake: IntakeRow | undefined,
  { hallAt, crahAt, altitude }: { hallAt?: number; crahAt?: number; altitude?: number },
) {
  const crah: ElementRecord = cooler("crah", "air", "grid", 0, undefined, { supplyTemperature: crahAt });
  const needs = [power("grid", { own: 1 }), heat({ own: 1 }, "crah")];
  return judged({
    ambient: altitude === undefined ? undefined : at(altitude),
    places: [hall(hallAt)],
    records: [utility("grid", 415), crah, rack("hall/rack", "grid", 1, { place: "hall", needs, intake })],
  });
}

test("class A2 draws in 35 °C at sea level, and not 36 °C", () => {
  expect(drawn(A2, { hallAt: 35 }).status(RULE)).toBe("passed");
  expect(drawn(A2, { hallAt: 36 }).finding(RULE)).toMatchObject({
    severity: "error",
    subjects: ["hall/rack"],
    quantity: "airTemperature",
    value: 36,
    limit: 35,
    unit: "°C",
    detail: { airClass: "A2", altitude: 0, by: "class" },
  });
});

test("at 1,600 m class A2 has lost 700/300 K, class A3 700/175 K", () => {
  expect(drawn(A2, { hallAt: 33, altitude: 1600 }).finding(RULE).limit).toBeCloseTo(35 - 7 / 3, 12);
  expect(drawn(A3, { hallAt: 36.1, altitude: 1600 }).finding(RULE).limit).toBeCloseTo(36, 12);
  expect(drawn(A3, { hallAt: 35.9, altitude: 1600 }).status(RULE)).toBe("passed");
});

test("a maker that allows less than the class is believed, at altitude too", () => {
  const dgx: IntakeRow = { ...A2, warmest: 30 };
  expect(drawn(dgx, { hallAt: 30, altitude: 900 }).status(RULE)).toBe("passed");
  const found = drawn(dgx, { hallAt: 30, altitude: 1600 }).finding(RULE);
  expect(found.limit).toBeCloseTo(30 - 7 / 3, 12);
  expect(found.detail).toMatchObject({ by: "maker" });
});

test("the set-point of its air handlers counts, and the warmer where the hall states one too", () => {
  expect(drawn(A2, { crahAt: 36 }).finding(RULE).value).toBe(36);
  expect(drawn(A2, { crahAt: 22 }).status(RULE)).toBe("passed");
  expect(drawn(A2, { crahAt: 22, hallAt: 36 }).finding(RULE).value).toBe(36);
  expect(drawn(A2, { crahAt: 37, hallAt: 36 }).finding(RULE).value).toBe(37);
});

test("coolant that cools the hall without air handlers counts by its set-point", () => {
  const water = cooler("water", "liquid", "grid", 0, undefined, { supplyTemperature: 36 });
  const needs = [power("grid", { own: 1 }), heat({ own: 1 }, "water", "liquid")];
  const racks = rack("hall/rack", "grid", 1, { place: "hall", needs, intake: A2 });
  const { finding } = judged({ places: [hall(24)], records: [utility("grid", 415), water, racks] });
  expect(finding(RULE)).toMatchObject({ value: 36, limit: 35 });
});

test("outdoor air counts by the design day", () => {
  const ventilated = (dryBulb: number) => {
    const racks = rack("hall/rack", "grid", 1, { place: "hall", intake: A2 });
    const records = [utility("grid", 415), racks];
    return judged({ ambient: { ...at(0), dryBulb }, places: [hall(24)], records });
  };
  expect(ventilated(36).finding(RULE)).toMatchObject({ value: 36, limit: 35 });
  expect(ventilated(35).status(RULE)).toBe("passed");
});

test("above 3,050 m no class holds, whatever the air", () => {
  const found = drawn(A2, { hallAt: 20, altitude: 3600 }).finding(RULE);
  expect(found.limit).toBeUndefined();
  expect(found).toMatchObject({ value: 20, detail: { altitude: 3600 } });
});

test("racks of one class are one finding, of another class another", () => {
  const racks = [A2, A2, A3].map((intake, i) => rack(`hall/rack-${i}`, "grid", 1, { place: "hall", intake }));
  const { findings } = judged({ places: [hall(41)], records: [utility("grid", 415), ...racks] });
  expect(findings(RULE)).toMatchObject([
    { subjects: ["hall/rack-0", "hall/rack-1"], limit: 35 },
    { subjects: ["hall/rack-2"], limit: 40 },
  ]);
});

test("without a set-point, or of what draws in no air, there is nothing to hold", () => {
  expect(drawn(A2, {}).status(RULE)).toBe("not-applicable");
  expect(drawn(undefined, { hallAt: 50 }).status(RULE)).toBe("not-applicable");
});
