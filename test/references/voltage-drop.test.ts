import { type Length, metres } from "../../constructs";
import { cableOf, expectPublished, feeder } from "./feeder";

const KILOFOOT = metres(304.8);
const feet = (value: number): Length => metres(0.3048 * value);

/**
 * NEC chapter 9 table 9, 600 V cables, three single conductors in conduit, 60 Hz, 75 °C, Ω/kft: X in PVC or aluminium
 * and in steel; R in PVC, aluminium, steel of copper and of aluminium conductors; and the table's own effective Z at a
 * power factor of 0.85 of the same six.
 */
const TABLE_9: [string, [number, number], number[], number[]][] = [
  ["1/0", [0.044, 0.055], [0.12, 0.13, 0.12, 0.2, 0.21, 0.2], [0.13, 0.13, 0.13, 0.19, 0.2, 0.2]],
  ["2/0", [0.043, 0.054], [0.1, 0.1, 0.1, 0.16, 0.16, 0.16], [0.11, 0.11, 0.11, 0.16, 0.16, 0.16]],
  ["3/0", [0.042, 0.052], [0.077, 0.082, 0.079, 0.13, 0.13, 0.13], [0.088, 0.092, 0.094, 0.13, 0.13, 0.14]],
  ["4/0", [0.041, 0.051], [0.062, 0.067, 0.063, 0.1, 0.11, 0.1], [0.074, 0.078, 0.08, 0.11, 0.11, 0.11]],
  ["250", [0.041, 0.052], [0.052, 0.057, 0.054, 0.085, 0.09, 0.086], [0.066, 0.07, 0.073, 0.094, 0.098, 0.1]],
  [
    "300",
    [0.041, 0.051],
    [0.044, 0.049, 0.045, 0.071, 0.076, 0.072],
    [0.059, 0.063, 0.065, 0.082, 0.086, 0.088],
  ],
  ["350", [0.04, 0.05], [0.038, 0.043, 0.039, 0.061, 0.066, 0.063], [0.053, 0.058, 0.06, 0.073, 0.077, 0.08]],
  [
    "400",
    [0.04, 0.049],
    [0.033, 0.038, 0.035, 0.054, 0.059, 0.055],
    [0.049, 0.053, 0.056, 0.066, 0.071, 0.073],
  ],
  [
    "500",
    [0.039, 0.048],
    [0.027, 0.032, 0.029, 0.043, 0.048, 0.045],
    [0.043, 0.048, 0.05, 0.057, 0.061, 0.064],
  ],
  [
    "600",
    [0.039, 0.048],
    [0.023, 0.028, 0.025, 0.036, 0.041, 0.038],
    [0.04, 0.044, 0.047, 0.051, 0.055, 0.058],
  ],
  [
    "750",
    [0.038, 0.048],
    [0.019, 0.024, 0.021, 0.029, 0.034, 0.031],
    [0.036, 0.04, 0.043, 0.045, 0.049, 0.052],
  ],
  [
    "1000",
    [0.037, 0.046],
    [0.015, 0.019, 0.018, 0.023, 0.027, 0.025],
    [0.032, 0.036, 0.04, 0.039, 0.042, 0.046],
  ],
];

const pairs = TABLE_9.flatMap(([size, [x, steel], r, z]) =>
  r.map((resistance, i) => ({ size, r: resistance, x: i % 3 === 2 ? steel : x, z: z[i] })),
);

test.each(pairs)("NEC table 9: $size of $r + j$x drops √3·I·L·$z Ω/kft at 0.85", ({ size, r, x, z }) => {
  const cable = cableOf({ source: `NEC chapter 9 table 9, ${size}`, ohmsPerKilofoot: [r, x] });
  const { drop } = feeder({ volts: 480, amperes: 100, powerFactor: 0.85, cable, length: KILOFOOT });
  // Two digits of R and of Ze: half a hundredth where the table prints hundredths, else a thousandth and a half of it
  const rounding = z >= 0.1 ? 0.0051 : 0.0023;
  expect(Math.abs(drop() / (Math.sqrt(3) * 100) - z)).toBeLessThan(rounding);
});

test("NEC chapter 9 table 9 note 2: 250 kcmil in steel at 0.85 has 0.073 Ω/kft", () => {
  // lornmac.com, voltage drop by chapter 9 table 9: VD = 1.732·Ze·I·L/1000
  const cable = cableOf({ source: "NEC chapter 9 table 9", ohmsPerKilofoot: [0.054, 0.052] });
  const { drop } = feeder({ volts: 480, amperes: 200, powerFactor: 0.85, cable, length: feet(150) });
  expectPublished(drop(), (1.732 * 0.073 * 200 * 150) / 1000, 0.005);
});

test("18 kVA at 208 V over 100 ft of 2 AWG copper, K = 12.9, drop 1.68 V", () => {
  // electricianpracticetests.com, Voltage Drop Calculations, question 5: 1.732·K·I·D/CM
  const cable = cableOf({
    source: "2 AWG, 66,360 cmil, 12.9 Ω·cmil/ft",
    ohmsPerKilofoot: [12900 / 66360, 0],
  });
  const amperes = 18e3 / (Math.sqrt(3) * 208);
  expectPublished(feeder({ volts: 208, amperes, cable, length: feet(100) }).drop(), 1.68, 0.002);
});

test("150 A over 50 m of 70 mm² copper at 400 V drop 4.4 V between lines", () => {
  // Schneider Electric, Electrical Installation Guide 2018, chapter G, figure G30 and example 2: 0.59 V/A/km, which is
  // √3·R of 23.7 Ω·mm²/km at cos φ 1; the three-phase line of the example, its single-phase branches are none here
  const cable = cableOf({ source: "70 mm²", ohmsPerKilometre: [23.7 / 70, 0.08] });
  const { drop } = feeder({ volts: 400, amperes: 150, cable, length: metres(50) });
  expectPublished(drop(), 0.59 * 150 * 0.05, 0.01);
  expectPublished(drop(), 4.4, 0.01);
});

test("IEC 60364-5-52 annex G: 0.0225 Ω·mm²/m and 0.08 mΩ/m at cos φ 0.8", () => {
  // as TRILUX, lighting practice, Line voltage drop: ΔU of line to neutral = (ρ₁·L/S·cos φ + λ·L·sin φ)·I
  const cable = cableOf({ source: "95 mm²", ohmsPerKilometre: [22.5 / 95, 0.08] });
  const { drop } = feeder({ volts: 400, amperes: 200, powerFactor: 0.8, cable, length: metres(120) });
  const toNeutral = ((0.0225 * 120) / 95) * 0.8 * 200 + 0.08e-3 * 120 * 0.6 * 200;
  expectPublished(drop(), Math.sqrt(3) * toNeutral, 1e-9);
});
