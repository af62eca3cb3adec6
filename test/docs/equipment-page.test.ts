import * as fs from "node:fs";
import * as path from "node:path";
import { kindsOf, sources } from "../constructs/examples-found";
import { faultsOf, run } from "../constructs/examples-tried";
import { blocksOf } from "./code-blocks";

const PAGE = "docs/equipment.md";
const text = fs.readFileSync(path.resolve(__dirname, "../..", PAGE), "utf8");
const programs = blocksOf(PAGE, text).map(({ code, line }) => ({ name: `${PAGE}:${line}`, code }));

test("every kind that an author makes has a row, and nothing else", () => {
  const rows = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  const kinds = kindsOf(sources()).map(({ name }) => name);
  expect([...rows, "Site"].sort()).toEqual(kinds.sort());
});

test("a row tells what the class is, how it is connected, what it states, and its model", () => {
  expect(cellsOf("Transformer").slice(1)).toEqual([
    "`fedBy`",
    "",
    "[TransformerModel](catalog.md#transformermodel)",
  ]);
  expect(cellsOf("GpuRack").slice(1)).toEqual([
    "`fedBy`, `liquidCooledBy?`, `airCooledBy?`",
    "",
    "`system`: [GpuSystem](catalog.md#gpusystem)",
  ]);
  expect(cellsOf("GasSupply")).toEqual(["A connection to the gas grid", "", "`capacity`", ""]);
});

test.each(programs)("the program at $name runs, and its site holds", (program) => {
  expect(faultsOf(run(program))).toEqual([]);
});

test("of two sides with UPS either carries all: nothing is found of the loss of a room", () => {
  const { findings } = run(programs[0]).validate();
  expect(findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(findings)).not.toMatch(/room-[ab]/);
});

/** The cells of a row behind the name of the class. */
function cellsOf(name: string): string[] {
  const [, behind] = new RegExp(`^\\| \`${name}\` +\\|(.*)\\|$`, "m").exec(text)!;
  return behind.split("|").map((cell) => cell.trim());
}
