import { byPath, csv } from "../../../report/schedules/csv";
import { parsedByPython } from "../../support/python-csv";

const text = (cells: (string | number | undefined)[]) =>
  csv({ cell: (cell: string | number | undefined) => cell, after: () => "." }, cells);

test("Python's csv reads every text as it was", () => {
  const cells = [
    "plain",
    "a, b",
    'the "A" side',
    '"',
    "two\r\nlines",
    "two\nlines",
    " =A1-Q1 ",
    "22 °C √3",
    "",
  ];
  const [head, ...rows] = parsedByPython(text(cells), 2);
  expect(head).toEqual(["cell", "after"]);
  expect(rows).toEqual(cells.map((cell) => [cell, "."]));
});

test("only what has to be is quoted, and every line ends with CRLF", () => {
  expect(text(["a b", "a,b"])).toBe('cell,after\r\na b,.\r\n"a,b",.\r\n');
});

test.each([
  ["no separators and no exponent", 1_234_567_890.5, "1234567890.5"],
  ["three decimals at most", 2 / 3, "0.667"],
  ["nothing left of what floating point adds", 0.1 + 0.2, "0.3"],
  ["a small number is no exponent", 1e-9, "0"],
  ["no zero below zero", -1e-9, "0"],
  ["what is not a number is not known", NaN, ""],
  ["nor is what has no end", Infinity, ""],
  ["nothing stated is nothing written", undefined, ""],
])("%s", (_, value, written) => {
  expect(text([value])).toBe(`cell,after\r\n${written},.\r\n`);
});

test("rows stand in the order of code units, whatever the language of the machine", () => {
  const paths = ["b", "a/2", "a-1", "B", "ä", "a/10", "a"];
  expect(byPath(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    ...["B", "a", "a-1", "a/10", "a/2", "b", "ä"],
  ]);
});
