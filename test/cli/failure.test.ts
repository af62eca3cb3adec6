import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { siteModelDocument } from "../../report/document";
import { PowerBasis } from "../../constructs";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { runCli } from "../support/cli";

const [folder, provisioned] = ["nameplate", "provisioned"].map((basis) =>
  fs.mkdtempSync(path.join(os.tmpdir(), `failure-${basis}-`)),
);

beforeAll(() => {
  write(folder, PowerBasis.NAMEPLATE);
  write(provisioned, PowerBasis.PROVISIONED);
});

afterAll(() => [folder, provisioned].forEach((each) => fs.rmSync(each, { recursive: true })));

function write(to: string, basis: PowerBasis): void {
  const { rows, result } = hall4mw({ basis })._check();
  fs.writeFileSync(path.join(to, "site-model.json"), siteModelDocument(rows, result));
}

function failure(...args: string[]) {
  const { status, stdout, stderr } = runCli("failure", ...args);
  return { status, stderr, lines: stdout.split("\n") };
}

test("a tenant is told what stops when a switch fails, though the site has accepted it, and which cord does as much", () => {
  const { status, stderr, lines } = failure("room/ats", folder);
  expect([status, stderr]).toEqual([0, ""]);
  expect(lines.slice(0, 4)).toEqual([
    "hall-4mw without room/ats, nameplate basis",
    "  tenant acme: 48 racks, 3,072 GPUs, 3.917 MW stop",
    "",
    "error[resilience.single-point-of-failure] room/ats: its loss stops 48 racks, 3.917 MW of acme",
  ]);
  const cord = lines.indexOf("hall-4mw without room/ats from yard/grid, nameplate basis");
  expect(lines.slice(cord + 1, cord + 3)).toEqual([
    "  tenant acme: 48 racks, 3,072 GPUs, 3.917 MW are interrupted",
    "  all serves again, stores full and tanks cold, after 10 s",
  ]);
}, 60_000);

test("where nothing stops it tells the limits that break, by which way, and what caps leave", () => {
  const { lines } = failure("room/tx-b", folder);
  expect(lines.slice(0, 2)).toEqual(["hall-4mw without room/tx-b, nameplate basis", "  no rack stops"]);
  const text = lines.join("\n");
  expect(text).toMatch(/error\[power.n-1.overload\] hall\/row-1\/busway-a and 2 more: 1,853 A of 1,600 A/);
  expect(text).toMatch(/load moves to it: room\/tx-b → room\/bus-b → .* → hall\/row-1\/busway-a/);
  expect(text).toMatch(/with 48 racks capped to 75.8 % or more it delivers 2.97 MW of IT/);
}, 60_000);

test("an engineer is told what the others carry, in kW and L/min, where nothing stops and nothing breaks", () => {
  const { status, lines } = failure("yard/chiller-0", provisioned);
  expect(status).toBe(0);
  expect(lines).toEqual([
    "hall-4mw without yard/chiller-0, provisioned basis",
    "  no rack stops, no limit is exceeded",
    "  fullest of each sort that takes over",
    "    yard/chiller-1: 936 kW of 1.534 MW (61 %), 45.8 % before",
    "    room/bus-b: 2,883 A of 6,000 A (48 %), 44.3 % before",
    "    room/tx-b: 2.072 MVA of 5 MVA (41.4 %), 38.2 % before",
    "    yard/chiller-1: 1,343 L/min of 4,391 L/min (30.6 %), 22.9 % before",
    "",
  ]);
}, 60_000);

test("a gap that stored coolant carries is told in seconds", () => {
  expect(failure("yard/grid", provisioned).lines).toContain(
    "    hall/row-1/array/rack-01/systems: without liquid for 10 s of the 10 s that it lasts",
  );
}, 60_000);

test("failures that do nothing are counted in one line", () => {
  const { status, lines } = failure("yard/generators", folder);
  expect(status).toBe(0);
  expect(lines).toEqual(["2 failures of yard/generators: no rack stops, no limit is exceeded", ""]);
}, 60_000);

test.each([
  [["tx-b", folder], "nothing of hall-4mw that can fail is called tx-b; there is room/tx-b\n"],
  [["nowhere", folder], "nothing of hall-4mw that can fail is called nowhere\n"],
  [[], "which failure? expected the path of what fails, such as hall-01/block-01\n"],
])(
  "asked for %j it says what is wrong, and prints nothing",
  (args, text) => {
    const { status, stderr, lines } = failure(...args);
    expect([status, lines]).toEqual([2, [""]]);
    expect(stderr).toBe(text);
  },
  60_000,
);
