/** Colossus 1 in the weather that it assumes, and in weather that it was not made for. */
import type { Verdict } from "../../../analysis/model";
import { celsius, metres, RuleId } from "../../../constructs";
import type { ColossusValues } from "../../../stacks/colossus-1/assumptions";
import { colossus1 } from "../../../stacks/colossus-1";

jest.setTimeout(120_000);

function coolingOf({ findings }: Verdict) {
  return findings.filter(({ rule, severity }) => rule.startsWith("cooling.") && severity === "error");
}

const verdictOf = (changes: Partial<ColossusValues> = {}) => colossus1(changes).validate();

test("it passes as it is, its machines and temperatures held", () => {
  const { passed, rules } = verdictOf();
  expect(passed).toBe(true);
  for (const id of [RuleId.COOLING_DESIGN_DAY, RuleId.COOLING_SUPPLY_TEMPERATURE]) {
    const result = rules.find(({ rule }) => rule === id)!;
    expect(result.status).toBe("passed");
    expect(result.checked).toBeGreaterThan(3000);
  }
});

test("at 1,600 m and 43 °C it passes as long as the wet bulb is the same: it rejects its heat by evaporation", () => {
  expect(verdictOf({ altitude: metres(1600), extremeDryBulb: celsius(43) }).passed).toBe(true);
});

test("at 1,600 m, 43 °C and a wet bulb of 31 °C nothing shows that its 64 tower cells do", () => {
  const weather = { altitude: metres(1600), extremeDryBulb: celsius(43), extremeWetBulb: celsius(31) };
  const found = coolingOf(verdictOf(weather));
  expect(found.map(({ rule }) => rule)).toEqual([RuleId.COOLING_DESIGN_DAY]);
  expect(found[0].subjects).toHaveLength(64);
  expect(found[0].subjects.every((path) => /^plant-0\d\/cooling\/tower-\d\d$/.test(path))).toBe(true);
  // the fit ends at 85 °F
  expect(found[0].detail.reason).toBe("wet bulb must be from -34.4 to 29.4444 °C, got 31.5 °C");
});

test("condenser water one kelvin above the wet bulb that its towers draw in is closer than any tower comes", () => {
  const found = coolingOf(verdictOf({ condenserSupply: celsius(30) }));
  const towers = found.filter(({ rule }) => rule === RuleId.COOLING_DESIGN_DAY);
  expect(towers).toHaveLength(1);
  expect(towers[0].subjects).toHaveLength(64);
  // towers as rated still miss it: the condenser water of every plant
  const loops = found.find(({ rule }) => rule === RuleId.COOLING_SUPPLY_TEMPERATURE)!;
  expect(loops.subjects).toHaveLength(8);
  expect(loops.limit).toBe(30);
  expect(loops.value!).toBeGreaterThan(30);
});
