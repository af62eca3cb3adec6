import * as fs from "node:fs";
import * as path from "node:path";
import type { AssumptionRow } from "../../../analysis/model";
import { kW, Site } from "../../../constructs";
import { ASSUMPTIONS, type ColossusValues, VALUES } from "../../../stacks/colossus-1/assumptions";
import { FACTS } from "../../../stacks/colossus-1/facts";
import { colossus1, describeColossus, memphis } from "../../../stacks/colossus-1/site";

jest.setTimeout(60_000);

const NAMES = Object.keys(ASSUMPTIONS) as (keyof ColossusValues)[];

let declared: AssumptionRow[];

beforeAll(() => {
  declared = colossus1()._check().rows.assumptions;
});

/** How often the description of a site reads each of its values. */
function readsOfValues(): Map<string, number> {
  const reads = new Map<string, number>();
  const counting = new Proxy(VALUES, {
    get(values, name: keyof ColossusValues) {
      reads.set(name, (reads.get(name) ?? 0) + 1);
      return values[name];
    },
  });
  describeColossus(new Site("counted", { designConditions: memphis(counting) }), FACTS, counting);
  return reads;
}

test("every assumption is declared exactly once, with a reason", () => {
  expect(declared.map(({ name }) => name)).toEqual(NAMES);
  expect(declared.filter(({ reason }) => reason.trim() === "")).toEqual([]);
});

test("no assumption is idle: the site is made with every one of them", () => {
  const reads = readsOfValues();
  // the first read is that of the declaration
  expect(NAMES.filter((name) => (reads.get(name) ?? 0) < 2)).toEqual([]);
});

test("a changed value is the value that is declared and built with", () => {
  const { rows } = colossus1({ hopperRackCap: kW(57) })._check();
  const cap = { value: 57_000, unit: "W" };
  const racks = rows.assets.filter(({ spec }) => spec.gpu === "H100" || spec.gpu === "H200");
  expect(rows.assumptions.find(({ name }) => name === "hopperRackCap")).toMatchObject(cap);
  expect(racks).toHaveLength(3125);
  for (const { spec } of racks) expect(spec.powerCap).toEqual(cap);
});

test("an assumption of a quantity is declared in SI with its unit", () => {
  expect(declared).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: "hopperRackCap", value: 58_000, unit: "W" }),
      expect.objectContaining({ name: "gridTransformer", value: 63_000_000, unit: "VA" }),
      expect.objectContaining({ name: "plantsPerHalf", value: 4, unit: "1" }),
    ]),
  );
});

test("no quantity is written elsewhere than among the assumptions and the published facts", () => {
  const folder = path.resolve(__dirname, "../../../stacks/colossus-1");
  const files = fs.readdirSync(folder).filter((file) => file !== "assumptions.ts" && file !== "facts.ts");
  const quantity = /\b(?:[kM]?(?:W|V|VA)|A|percent|seconds|kelvins|celsius|litresPerMinute)\(\d.*/g;
  const written = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    return (text.match(quantity) ?? []).map((match) => `${file}: ${match}`);
  });
  expect(files.length).toBeGreaterThan(5);
  expect(written).toEqual([]);
});
