import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { readBreakEven } from "../report/document";
import { colossus1 } from "../stacks/colossus-1";
import { colossusWith, PARAMETERS } from "../stacks/colossus-1/break-even";

const ROOT = path.resolve(__dirname, "..");

test.each([
  [
    "nowhere",
    'there is no site "nowhere"; choose one of: colossus-1, hall-4mw, superpod-unit, ocp-hall, colocation-floor',
  ],
  ["hall-4mw", "hall-4mw names no numbers for its break-even, expected some in sites.ts"],
])(
  "asked for %s the program says what is wrong, and writes nothing",
  (name, text) => {
    const command = ["-r", "ts-node/register/transpile-only", "break-even.ts", name];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([2, "", `${text}\n`]);
  },
  60_000,
);

test("Colossus 1 with its own numbers is Colossus 1, every one of them given back as it was taken", () => {
  const own = Object.fromEntries(PARAMETERS.map(({ name, value }) => [name, value]));
  const rows = (site: ReturnType<typeof colossus1>) => {
    const { records, ties, assets, assumptions, ambient } = site._rows();
    return JSON.stringify({ records, ties, assets, assumptions, ambient });
  };
  expect(rows(colossusWith(own)) === rows(colossus1())).toBe(true);
}, 60_000);

test("a number that is changed is changed in the site", () => {
  const own = Object.fromEntries(PARAMETERS.map(({ name, value }) => [name, value]));
  const { assumptions } = colossusWith({ ...own, hopperRackCap: 57e3, plantsPerHalf: 5 })._rows();
  const declared = new Map(assumptions.map(({ name, value }) => [name, value]));
  expect([declared.get("hopperRackCap"), declared.get("plantsPerHalf")]).toEqual([57e3, 5]);
}, 60_000);

test("every number is looked at on both sides of what it is", () => {
  const oneSided = PARAMETERS.filter(({ value, minimum, maximum }) => !(minimum < value && value < maximum));
  expect(oneSided.map(({ name }) => name)).toEqual([]);
});

test("the table that is committed is of the site as it is: it holds at the value of the cap, and not a step beyond", () => {
  const { rows } = readBreakEven(
    fs.readFileSync(path.join(ROOT, "stacks/colossus-1/break-even.json"), "utf8"),
  );
  const valueOf = new Map(rows.map(({ name, value }) => [name, value]));
  expect(PARAMETERS.filter(({ name, value }) => valueOf.get(name) !== value)).toEqual([]);
  const own = Object.fromEntries(PARAMETERS.map(({ name, value }) => [name, value]));
  const { value, maximum, above } = rows.find(({ name }) => name === "hopperRackCap")!;
  const verdict = (hopperRackCap: number) => colossusWith({ ...own, hopperRackCap }).validate();
  expect(verdict(above!.value).passed).toBe(true);
  const beyond = verdict(above!.value + 1e-3 * (maximum - value));
  expect(beyond.findings.map(({ rule }) => rule)).toContain(above!.rule);
}, 120_000);
