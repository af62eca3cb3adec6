import type { BreakEvenRow } from "../../../analysis/model";
import { renderBreakEven } from "../../../report/text";

const contract = { rule: "power.contract", subject: "yard/grid" } as const;
const capacity = { rule: "cooling.capacity", subject: "yard/chiller" } as const;
const cap: BreakEvenRow = {
  ...{ name: "rackCap", value: 58e3, unit: "W", minimum: 29e3, maximum: 116e3 },
  above: { value: 59.37e3, ...contract },
};
const wetBulb: BreakEvenRow = {
  ...{ name: "wetBulb", value: 28.5, unit: "°C", minimum: 18.5, maximum: 38.5 },
  above: { value: 29.4, ...capacity },
};
const chillers: BreakEvenRow = {
  ...{ name: "chillers", value: 17, unit: "1", minimum: 9, maximum: 34, isWhole: true },
  below: { value: 17, ...capacity },
  above: { value: 20, ...contract },
};
const firm: BreakEvenRow = { name: "altitude", value: 87, unit: "m", minimum: 43.5, maximum: 174 };

test("a person reads how far each number may move, and what breaks then", () => {
  const rows = [chillers, cap, wetBulb, firm];
  expect(renderBreakEven({ site: "some", passed: true, rows })).toBe(
    [
      "break-even of some, which passes: each number alone, until that turns",
      "                is  down to     up to   room",
      "  rackCap    58 kW        -  59.37 kW  2.4 %  power.contract of yard/grid",
      "  wetBulb  28.5 °C        -   29.4 °C  0.9 K  cooling.capacity of yard/chiller",
      "  no lower by one: chillers 17",
      "  1 do not turn between the values that were looked at",
      "",
    ].join("\n"),
  );
});

test("of many the nearest score are shown, and how many there are besides", () => {
  const rows = Array.from({ length: 23 }, (_, i) => ({ ...cap, name: `cap-${i}` }));
  const lines = renderBreakEven({ site: "some", passed: true, rows }).split("\n");
  expect(lines.filter((line) => line.includes("power.contract"))).toHaveLength(20);
  expect(lines).toContain("  3 more turn further away");
});

test("a table of another site than it is now says which numbers were others", () => {
  const table = { site: "some", passed: true, rows: [cap, wetBulb] };
  const now = [
    { name: "rackCap", value: 57e3 },
    { name: "wetBulb", value: 28.5 },
  ];
  expect(renderBreakEven(table, now)).toContain(
    'of an earlier site: rackCap was 58 kW; run "npm run break-even" again',
  );
  expect(renderBreakEven(table, [{ name: "rackCap", value: 58e3 }])).not.toContain("earlier");
});
