/** The hall in the weather of a place: its chillers are rated in air of 32 °C, and its loop states no set-point. */
import * as dc from "../../../constructs";
import { celsius, metres } from "../../../constructs";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { foundOf } from "../colossus-1/found";

/** Air that chillers draw in 2 K warmer. */
function hallAt(dryBulb: number, wetBulb: number, altitude = 0): dc.Site {
  const extreme = { dryBulb: celsius(dryBulb), wetBulb: celsius(wetBulb) };
  const source = "invented for a test";
  const designConditions = dc.DesignConditions.terrestrial({ altitude: metres(altitude), extreme, source });
  return hall4mw({ designConditions });
}

const CHILLERS = [0, 1, 2, 3].map((n) => `yard/chiller-${n}`);

test("on a day of 40 °C its four chillers are named, with the air that they are rated in", () => {
  const { passed, findings } = hallAt(40, 27).validate();
  expect(passed).toBe(false);
  expect(findings).toMatchObject([
    {
      rule: dc.RuleId.COOLING_DESIGN_DAY,
      subjects: CHILLERS,
      detail: {
        reason: "it is rated at 32 °C, the air has 42 °C, and its loop states no supplyTemperature",
      },
    },
  ]);
});

test("on a day of 30 °C it passes with the figures of its ratings", () => {
  const [mild, without] = [hallAt(30, 24), hall4mw()].map((site) => site.validate());
  expect(mild.passed).toBe(true);
  expect(mild.summary.balances).toEqual(without.summary.balances);
  expect(hallAt(30.1, 24).validate().passed).toBe(false);
});

test("at 1,600 m the chillers that are left when a side is lost are short: 1,404 of 1,371 kW", () => {
  // 0.8243 of the air: 0.8243^0.58 = 0.894 of 1,534 kW. 48 racks of 58 kW and the pumps: 2,784 · (1 + 250 / 0.7 / 41,525)
  const [finding, ...others] = foundOf(hallAt(28, 20, 1600).validate(), dc.RuleId.COOLING_N_1_CAPACITY);
  expect(others).toEqual([]);
  expect(finding.subjects).toEqual(CHILLERS);
  expect(finding.limit! / 1e3).toBeCloseTo(0.894 * 1534, 0);
  const heat = (2784 * (1 + 250 / 0.7 / 41525)) / 2;
  expect(finding.value! / 1e3).toBeCloseTo(heat, 0);
});
