import { flowAt, frictionFactor, pipeResistance } from "../../../analysis/physics/pipe";
import { waterDensity } from "../../../analysis/physics/water";
import { expectSame } from "../../support/networks-solved";

/** Colebrook and White's implicit law, which the Moody chart draws; for tests only. */
function colebrook(reynolds: number, roughness: number): number {
  let x = 8;
  for (let i = 0; i < 50; i++) x = -2 * Math.log10(roughness / 3.7 + (2.51 * x) / reynolds);
  return 1 / x ** 2;
}

test.each([5e3, 1e4, 1e5, 1e6, 1e7, 1e8])(
  "at Re = %p the friction factor is that of Colebrook within 3.3 %, as its authors tell within 1 % in most of the range",
  (reynolds) => {
    for (const roughness of [1e-6, 1e-5, 1e-4, 1e-3, 1e-2]) {
      expectSame(frictionFactor(reynolds, roughness), colebrook(reynolds, roughness), 0.033);
    }
  },
);

test("a cast-iron pipe of six inches at six feet per second drops 280 pounds per square foot in 200 feet", () => {
  // White, Fluid Mechanics, 7th edition, example 6.6: f = 0.02, h = 4.5 ft, Δp = 280 lbf/ft²
  const [foot, psf] = [0.3048, 47.880259];
  const run = { length: 200 * foot, innerDiameter: 0.5 * foot, roughness: 0.0004 * foot };
  const flow = flowAt(6 * foot, run.innerDiameter);
  expectSame(flow, 6 * foot * Math.PI * (0.25 * foot) ** 2);
  expectSame(pipeResistance(run, flow, 20) * flow ** 2, 280 * psf, 0.02);
});

test.each([
  // White, Fluid Mechanics, 7th edition, example 6.18: 20.3 m of head, flows in m³/h
  [100, 0.08, 0.24e-3, 62.5],
  [150, 0.06, 0.12e-3, 25.9],
  [80, 0.04, 0.2e-3, 11.4],
])(
  "a pipe of %p m and %p m, %p m rough, takes 20.3 m of water at %p m³/h",
  (length, innerDiameter, roughness, hourly) => {
    const flow = hourly / 3600;
    const drop = pipeResistance({ length, innerDiameter, roughness }, flow, 20) * flow ** 2;
    expectSame(drop, waterDensity(20) * 9.81 * 20.3, 0.02);
  },
);

test("the resistance is proportional to the length", () => {
  const run = { length: 50, innerDiameter: 0.2, roughness: 4.6e-5 };
  expectSame(pipeResistance({ ...run, length: 150 }, 0.05, 20), 3 * pipeResistance(run, 0.05, 20));
});

test("from 5 to 40 °C it moves by less than a tenth", () => {
  const run = { length: 50, innerDiameter: 0.2, roughness: 4.6e-5 };
  const at20 = pipeResistance(run, 0.05, 20);
  for (const temperature of [5, 40]) expectSame(pipeResistance(run, 0.05, temperature), at20, 0.1);
});
