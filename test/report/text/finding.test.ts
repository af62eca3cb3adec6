import type { Finding } from "../../../analysis/model";
import { renderFinding } from "../../../report/text/finding";
import { finding, verdict } from "../verdicts";

function render(changes: Partial<Finding> = {}): string[] {
  return renderFinding(finding(changes), verdict()).split("\n");
}

test("a finding names the construct, the value, what was expected, where it was made and what to do", () => {
  expect(
    render({
      subjects: ["hall-1/tx-a", "hall-1/tx-b", "hall-1/tx-c"],
      at: { file: "stacks/colossus-1/power-block.ts", line: 41 },
    }),
  ).toEqual([
    "error[power.rating] hall-1/tx-a and 2 more: 2.95 MVA of 2.5 MVA (118 %)",
    "  also     hall-1/tx-b",
    "           hall-1/tx-c",
    "  at       stacks/colossus-1/power-block.ts:41",
    "  remedy   remedy of power.rating",
  ]);
});

test("lines of which nothing is known are left out", () => {
  expect(render()).toEqual([
    "error[power.rating] hall-1/tx-a: 2.95 MVA of 2.5 MVA (118 %)",
    "  remedy   remedy of power.rating",
  ]);
});

test("a message that says what a prop should be needs no advice besides", () => {
  const detail = { got: "0", expected: "a whole number of at least 1" };
  expect(render({ rule: "input.invalid-value", quantity: "units", detail })).toEqual([
    "error[input.invalid-value] hall-1/tx-a: units is 0, expected a whole number of at least 1",
  ]);
});

test("eight subjects are printed, the others counted", () => {
  const lines = render({ subjects: Array.from({ length: 3000 }, (_, i) => `rack-${i}`) });
  expect(lines.filter((line) => /rack-\d/.test(line))).toHaveLength(8);
  expect(lines[0]).toContain("rack-0 and 2,999 more:");
  expect(lines[8]).toBe("           and 2,992 more");
});

test("a long chain is cut as well", () => {
  const chain = Array.from({ length: 100 }, (_, i) => `n${i}`);
  const because = render({ rule: "supply.cycle", chain }).find((line) => line.startsWith("  because"));
  expect(because).toMatch(/n15 → and 84 more$/);
});

test("a finding about the site itself has the site's name", () => {
  expect(render({ subjects: [""] })[0]).toContain("error[power.rating] site: ");
});

test.each<[Finding["state"], string | undefined]>([
  [{ condition: "normal", basis: "provisioned" }, undefined],
  [{ condition: "normal", basis: "nameplate" }, "condition normal (nameplate)"],
  [{ condition: "summer", basis: "provisioned" }, "condition summer (provisioned)"],
  [
    { condition: "normal", loss: "hall-1/tx-b", instant: "standby", basis: "provisioned" },
    "hall-1/tx-b is lost (standby, provisioned)",
  ],
  [
    { condition: "summer", loss: "hall-1/tx-b", instant: "initial", basis: "provisioned" },
    "condition summer, hall-1/tx-b is lost (initial, provisioned)",
  ],
])("the state %j is said as: %s", (state, text) => {
  const when = render({ state }).find((line) => line.startsWith("  when"));
  expect(when).toBe(text && `  when     ${text}`);
});

test("a lost unit and a lost cord are said as such", () => {
  const state = { condition: "normal", loss: "room/ups", instant: "initial", basis: "provisioned" } as const;
  const when = (detail: Finding["detail"]) =>
    render({ state, detail }).find((line) => line.startsWith("  when"));
  expect(when({ kind: "unit" })).toBe("  when     one unit of room/ups is lost (initial, provisioned)");
  expect(when({ kind: "link", source: "room/board" })).toBe(
    "  when     the link from room/board to room/ups is lost (initial, provisioned)",
  );
});

describe("a computed remedy", () => {
  const raise = { action: "raise-rating", subject: "hall-1/tx-a", to: 2.95e6, unit: "VA" } as const;

  test.each<[string, Partial<Finding>, string]>([
    ["is printed with its value", { remedy: raise }, "raise the rating to 2.95 MVA (checked for this limit)"],
    [
      "is rounded to the side on which it holds",
      { remedy: { ...raise, to: 2.950001e6 } },
      "raise the rating to 2.951 MVA (checked for this limit)",
    ],
    [
      "says whose it is among several subjects",
      { remedy: raise, subjects: ["hall-1/tx-a", "hall-1/tx-b"] },
      "raise the rating of hall-1/tx-a to 2.95 MVA, of 1 more in proportion (checked for this limit)",
    ],
    [
      "names the link it is about",
      {
        remedy: { ...raise, subject: "hall-1/rack", to: 63, unit: "A" },
        subjects: ["hall-1/rack"],
        detail: { source: "hall-1/busway" },
      },
      "raise the rating of the link from hall-1/busway to hall-1/rack to 63 A (checked for this limit)",
    ],
    [
      "calls a contract a contract",
      { rule: "power.contract", remedy: { ...raise, to: 2.4e6, unit: "W" } },
      "raise the contract to 2.4 MW (checked for this limit)",
    ],
    [
      "lowers the demand of the racks to what is carried",
      { remedy: { ...raise, action: "lower-demand", to: 0.759, unit: "1" } },
      "hold the GPU racks to 75.9 % of their demand (checked for this limit)",
    ],
    [
      "states reactive power",
      { remedy: { ...raise, action: "compensate", to: 9.9999e6, unit: "var" } },
      "compensate 10 Mvar behind it (checked for this limit)",
    ],
    [
      "says behind which of several it is",
      {
        remedy: { ...raise, action: "compensate", to: 10e6, unit: "var" },
        subjects: ["hall-1/tx-a", "hall-1/tx-b"],
      },
      "compensate 10 Mvar behind hall-1/tx-a (checked for this limit)",
    ],
    [
      "counts units",
      { remedy: { ...raise, subject: "water", action: "add-units", to: 4, unit: "1" }, detail: { units: 3 } },
      "serve water by 4 such units instead of 3 (checked for this limit)",
    ],
  ])("%s", (_, changes, text) => {
    expect(render(changes).pop()).toBe(`  remedy   ${text}`);
  });
});
