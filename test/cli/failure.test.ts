import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { siteModelDocument } from "../../report/document";
import { PowerBasis } from "../../constructs";
import { hall4mw } from "../../stacks/hall-4mw/hall";

const ROOT = path.resolve(__dirname, "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "failure-"));

beforeAll(() => {
  const { rows, result } = hall4mw({ basis: PowerBasis.NAMEPLATE })._check();
  fs.writeFileSync(path.join(folder, "site-model.json"), siteModelDocument(rows, result));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function failure(...args: string[]) {
  const command = ["-r", "ts-node/register/transpile-only", "cli/failure.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
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

test("failures that do nothing are counted in one line", () => {
  const { status, lines } = failure("yard/generators", folder);
  expect(status).toBe(0);
  expect(lines).toEqual(["2 failures of yard/generators: no rack stops, no limit is exceeded", ""]);
}, 60_000);

test.each([
  [["tx-b", folder], "nothing of hall-4mw that can fail is called tx-b; there is room/tx-b\n"],
  [["nowhere", folder], "nothing of hall-4mw that can fail is called nowhere\n"],
  [[], "which failure? expected the path of what fails, as in: npm run failure -- hall-01/block-01\n"],
])(
  "asked for %j it says what is wrong, and prints nothing",
  (args, text) => {
    const { status, stderr, lines } = failure(...args);
    expect([status, lines]).toEqual([2, [""]]);
    expect(stderr).toBe(text);
  },
  60_000,
);
