import * as dc from "../../constructs";
import { celsius, percent } from "../../constructs";
import { cableOf, expectPublished, feeder, type FeederProps } from "./feeder";

/** A factor of a table is rounded to 0.01: up to 0.7 % of the smallest one here. */
const ROUNDED = 0.007;

const laid = (cable: dc.CableModel, props: Partial<FeederProps> = {}): number =>
  feeder({ volts: 480, amperes: 1, cable, ...props }).ampacity();

test("nine 12 AWG THHN in a raceway: 70 % of 30 A are 21 A", () => {
  // EC&M, M. Holt, Code Q&A 84: start from the column of the insulation; terminations only cap the result
  const cable = cableOf({ source: "12 AWG THHN", ampacity: 30, terminationAmpacity: 25 });
  expectPublished(laid(cable, { grouping: dc.CableModel.raceway(9) }), 21, 1e-12);
});

test("1/0 AWG aluminium at 100 °F: 135 A times 0.91 are 122.85 A", () => {
  // Southwire, Derating Ampacities: the band of 36 to 40 °C, which the table computes at its upper edge
  const material = dc.ConductorMaterial.ALUMINIUM;
  const cable = cableOf({ source: "1/0 AWG aluminium THHN", material, ampacity: 135 });
  expectPublished(laid(cable, { ambient: celsius(40) }), 122.85, ROUNDED);
  // at 100 °F itself it is a little more
  expect(laid(cable, { ambient: celsius((100 - 32) / 1.8) })).toBeGreaterThan(122.85);
});

test("10 AWG THHN at 120 °F: 40 A times 0.82 are 32.8 A", () => {
  // J. Stallcup, Applying Correction Factors: the band of 46 to 50 °C
  const cable = cableOf({ source: "10 AWG THHN", ampacity: 40 });
  expectPublished(laid(cable, { ambient: celsius(50) }), 32.8, ROUNDED);
});

test("4 AWG THWN at 43 °C: 85 A times 0.82 are 69.7 A", () => {
  // holooly.com, question 10.3: the band of 41 to 45 °C of 75 °C insulation
  const cable = cableOf({ source: "4 AWG THWN", ampacity: 85, insulation: 75 });
  expectPublished(laid(cable, { ambient: celsius(45) }), 69.7, ROUNDED);
});

describe("250 kcmil THHN on terminations of 75 °C", () => {
  const cable = cableOf({ source: "250 kcmil THHN", ampacity: 290, terminationAmpacity: 255 });

  test("carries the 255 A of that column, not the 290 A of its insulation", () => {
    // EC&M, Code Quiz 70, NEC 110.14(C)
    expect(laid(cable)).toBe(255);
  });

  test("loses nothing by an ambient that leaves its insulation more than that", () => {
    // 290 A times 0.91 are 264 A
    expect(laid(cable, { ambient: celsius(40) })).toBe(255);
  });
});

describe("method F of IEC 60364-5-52 as Atlas Copco sizes it, 45 °C and grouping 0.8", () => {
  // Atlas Copco, GA 30+ instruction book, p. 174, from its table of 30 °C (GA 45+, p. 166)
  test.each([
    ["95 mm² PVC", 264, 70, 209, 167.2],
    ["70 mm² XLPE", 268, 90, 233, 186.4],
  ])("%s of %d A bears what the book says", (source, ampacity, insulation, warm, grouped) => {
    const cable = cableOf({ source, ampacity, insulation });
    expectPublished(laid(cable, { ambient: celsius(45) }), warm, ROUNDED);
    expectPublished(laid(cable, { ambient: celsius(45), grouping: percent(80) }), grouped, ROUNDED);
  });

  test("two in parallel carry the 234 A of the compressor and 10 % more", () => {
    const cable = cableOf({ source: "70 mm² XLPE", ampacity: 268, insulation: 90 });
    const props = { cable, conductors: 2, ambient: celsius(45), grouping: percent(80) };
    const carrying = (amperes: number) =>
      feeder({ volts: 400, amperes, code: dc.ElectricalCode.IEC, ...props }).broken;
    expect(carrying(257.4)).toEqual([]);
    expect(carrying(375)).toEqual([dc.RuleId.POWER_AMPACITY]);
  });
});

test("10 mm² of 46 A at 35 °C bears 43.2 A, so that 34.04 A of table rating suffice for 32 A", () => {
  // T. Linsley, Basic Electrical Installation Work, p. 301: Ca 0.94, It = In/Ca
  const cable = (ampacity: number) => cableOf({ source: "10 mm²", ampacity, insulation: 70 });
  expectPublished(laid(cable(46), { ambient: celsius(35) }), 46 * 0.94, ROUNDED);
  expectPublished(laid(cable(34.04), { ambient: celsius(35) }), 32, ROUNDED);
});
