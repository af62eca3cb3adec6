import type { BreakEvenTable } from "../../../analysis/model";
import { breakEvenDocument, readBreakEven } from "../../../report/document";
import { faultsOf } from "../schemas";

const cap = { name: "cap", value: 58e3, unit: "W", minimum: 29e3, maximum: 116e3 };
const flip = { value: 59e3, rule: "power.contract", subject: "yard/grid" } as const;
const table: BreakEvenTable = {
  site: "some",
  passed: true,
  rows: [
    { ...cap, confidence: "low", above: flip },
    { ...cap, name: "units", isWhole: true, below: flip, above: flip },
    cap,
  ],
};

test("a table keeps to its schema, and is read as it was written", () => {
  const text = breakEvenDocument(table);
  expect(faultsOf("break-even", text)).toEqual([]);
  expect(readBreakEven(text)).toEqual(table);
});

test("one number is one line, so that a change of it is a change of one line", () => {
  const lines = breakEvenDocument(table).split("\n");
  expect(lines.filter((line) => line.includes('"name"'))).toHaveLength(3);
});

test("the order of keys is that of the layout, whatever that of the table", () => {
  const turned = {
    rows: table.rows.map((row) => ({ above: row.above, ...row })),
    passed: true,
    site: "some",
  };
  expect(breakEvenDocument(turned)).toBe(breakEvenDocument(table));
});

test("a table of another version is refused, and how to get one of this", () => {
  const old = breakEvenDocument(table).replace('"version": "1.0"', '"version": "0.9"');
  expect(() => readBreakEven(old)).toThrow(
    'a break-even table has version 0.9, expected 1.0: run "npm run break-even" again',
  );
});
