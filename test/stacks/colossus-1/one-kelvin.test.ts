/**
 * What one kelvin is worth to the site, with the credit for a smaller lift that the check itself does not give. By hand:
 * 247 MW of heat at 0.154 W/W and a lift of 28 K at 6 °C, which is one of 29.2 K at 18 °C; a kelvin of lift is 1/29.2 of
 * 38 MW, 1.3 MW. Towers follow a warmer wet bulb by nine tenths.
 */
import { compile } from "../../../analysis/model";
import { inAir, solveYear } from "../../../analysis/solver";
import { celsius } from "../../../constructs";
import { colossus1 } from "../../../stacks/colossus-1";

const KELVIN_OF_LIFT = 1.3e6;

/** Power of the site in one hour, W. */
function powerAt(wetBulb: number, supply = 18): number {
  const rows = colossus1({ supplyTemperature: celsius(supply) })._rows();
  const { model } = inAir(compile(rows), rows.ambient!);
  const { energy } = solveYear(model, rows.basis, rows.ambient!, { dryBulb: [40], wetBulb: [wetBulb] });
  return energy.sources / 3600;
}

test("a kelvin of wet bulb costs 1.2 MW, which is 0.3 kW of cap on each Hopper rack", () => {
  const cost = powerAt(28.5) - powerAt(27.5);
  expect(cost / KELVIN_OF_LIFT).toBeGreaterThan(0.85);
  expect(cost / KELVIN_OF_LIFT).toBeLessThan(0.95);
  // of a watt in a rack 1.2 are taken from the grid
  expect(cost / 3125 / 1.2).toBeGreaterThan(290);
  expect(cost / 3125 / 1.2).toBeLessThan(330);
});

test("chilled water that is a kelvin warmer saves as much and a tenth more", () => {
  const saving = powerAt(28.5, 18) - powerAt(28.5, 19);
  expect(saving / KELVIN_OF_LIFT).toBeGreaterThan(1.05);
  expect(saving / KELVIN_OF_LIFT).toBeLessThan(1.15);
});
