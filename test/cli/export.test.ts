import * as fs from "node:fs";
import * as path from "node:path";
import { siteModelDocument } from "../../report/document";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { runCli } from "../support/cli";
import { rowsByHead } from "../support/python-csv";
import { digestsIn, filesIn, plant, temporaryFolder } from "../support/synth-folders";

jest.setTimeout(60_000);

const folder = temporaryFolder();

beforeAll(() => {
  const { rows, result } = hall4mw()._check();
  fs.writeFileSync(path.join(folder, "site-model.json"), siteModelDocument(rows, result));
});

const run = (...args: string[]) => runCli("export", ...args);

test.each([
  ["schedules", ["cooling-loads.csv", "electrical-loads.csv", "equipment.csv", "racks.csv"]],
  ["dps", ["dps-topology.json"]],
  ["pandapower", ["pandapower.json"]],
])("%s writes its files where it is told, the same each time, and says which", (name, files) => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  for (const out of [first, second]) {
    const { status, stdout, stderr } = run(name, folder, "--out", path.join(out, "new"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n").sort()).toEqual(files.map((file) => path.join(out, "new", file)));
  }
  expect(filesIn(path.join(first, "new"))).toEqual(files);
  expect(digestsIn(first)).toEqual(digestsIn(second));
});

test("without a folder to write to they lie beside what was written of the site", () => {
  expect(run("schedules", folder).status).toBe(0);
  const racks = fs.readFileSync(path.join(folder, "exports", "racks.csv"), "utf8");
  expect(rowsByHead(racks)).toHaveLength(48);
});

const EXPECTED = "expected one of schedules, dps, pandapower\n";

test.each([
  [[], `export what? ${EXPECTED}`],
  [["drawings"], `there is no export "drawings"; ${EXPECTED}`],
  [["dps", "here", "there"], "export dps: expected one folder, got here and there\n"],
  [["dps", "--to", "x"], "export: Unknown option '--to'"],
  [["dps", "nowhere"], `there is no ${path.join("nowhere", "site-model.json")}; synthesise the site first\n`],
])("asked for %j it says what it expected, and writes nothing", (args, text) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.startsWith(text)).toBe(true);
  expect(stderr).not.toMatch(/^ +at /m);
});

test.each([
  ["is cut off", (text: string) => text.slice(0, 5000)],
  ["is of another version", (text: string) => text.replace(/"version": "[^"]*"/, '"version": "1.0"')],
  ["is something else", () => "[]"],
])("a site model that %s is refused by its name", (_, change) => {
  const other = temporaryFolder();
  const text = fs.readFileSync(path.join(folder, "site-model.json"), "utf8");
  plant(other, { "site-model.json": change(text) });
  const { status, stdout, stderr } = run("schedules", other);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/site-model\.json is no site model of version \d/);
  expect(filesIn(other)).toEqual(["site-model.json"]);
});

test("what cannot all be written is not written at all", () => {
  const out = temporaryFolder();
  fs.mkdirSync(path.join(out, "racks.csv.part"));
  const { status, stdout, stderr } = run("schedules", folder, "--out", out);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`export schedules: cannot write to ${out}: `);
  expect(filesIn(out)).toEqual([]);
});
