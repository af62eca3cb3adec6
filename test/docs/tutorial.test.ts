import { STEPS } from "../../docs/tutorial-page";

/** The rules that fail at each step, and of how many findings. */
const FAILS = [
  "8: power.contract, power.n-1.lost-load, resilience.single-point-of-failure",
  "7: power.n-1.lost-load, resilience.single-point-of-failure",
  "8: power.n-1.overload, power.n-1.lost-load, cooling.n-1.lost-load, resilience.single-point-of-failure",
  "7: power.n-1.lost-load, cooling.n-1.lost-load, resilience.single-point-of-failure",
  "3: power.n-1.lost-load, resilience.single-point-of-failure",
  "1: resilience.single-point-of-failure",
  "0: ",
];

test.each(STEPS.map(({ hall }, i) => ({ step: i + 1, hall, fails: FAILS[i] })))(
  "step $step fails $fails",
  ({ hall, fails }) => {
    const { findings } = hall().validate();
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    expect(`${findings.length}: ${rules.join(", ")}`).toBe(fails);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  },
);

test("the last step passes, and what it does not survive is accepted with its reason", () => {
  const { passed, acknowledged } = STEPS[STEPS.length - 1].hall().validate();
  expect(passed).toBe(true);
  expect(acknowledged).toEqual([
    expect.objectContaining({
      reason: "one water loop in phase 1; a second one comes with phase 2",
      finding: expect.objectContaining({ rule: "resilience.single-point-of-failure", subjects: ["water"] }),
    }),
  ]);
});
