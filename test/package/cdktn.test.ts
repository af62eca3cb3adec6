/** The library as a user of cdktn has it, the maintained fork of cdktf, which the page on packages puts under the name of cdktf. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Site } from "../../constructs";
import { colossus1 } from "../../stacks/colossus-1";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { asUsersFile, InstalledLibrary } from "../support/installed-library";
import { emit, emittedIn } from "../support/synth-emitted";
import { filesIn, plant } from "../support/synth-folders";

const ROOT = path.resolve(__dirname, "../..");
const library = new InstalledLibrary();
const modules = path.join(library.folder, "node_modules");

beforeAll(() => {
  library.install("cdktn");
  const colossus = fs.readdirSync(path.join(ROOT, "stacks/colossus-1")).map((file) => `colossus-1/${file}`);
  plant(library.folder, {
    ...Object.fromEntries(
      ["hall-4mw/hall.ts", ...colossus].map((file) => [file, asUsersFile(`stacks/${file}`)]),
    ),
    "main.ts": [
      'import { App } from "cdktf";',
      'import { nullProvisioner } from "datacenter-cdk/provisioning/null";',
      'import { SiteStacks } from "datacenter-cdk/stacks";',
      'import { colossus1 } from "./colossus-1";',
      'import { hall4mw } from "./hall-4mw/hall";',
      'for (const [outdir, site] of [["hall.out", hall4mw()], ["colossus.out", colossus1()]] as const) {',
      "  const app = new App({ outdir, stackTraces: false });",
      "  new SiteStacks(app, site, nullProvisioner);",
      "  app.synth();",
      "}",
    ].join("\n"),
  });
}, 300_000);

test("what is installed as cdktf is cdktn, for the null provider too", () => {
  const names = filesIn(modules)
    .filter((file) => /(^|\/)cdktf\/package\.json$/.test(file))
    .map((file) => JSON.parse(fs.readFileSync(path.join(modules, file), "utf8")).name);
  expect(names).toEqual(["cdktn"]);
});

test("its declarations type-check, those of the library and a user's program with them", () => {
  library.run("npx", "tsc", "--noEmit");
}, 120_000);

test("both sites give the stacks, backends, providers, resources and addresses that cdktf gives", () => {
  library.run("npx", "ts-node", "-T", "main.ts");
  for (const [outdir, site] of [
    ["hall.out", hall4mw()],
    ["colossus.out", colossus1()],
  ] as [string, Site][]) {
    const folder = path.join(library.folder, outdir);
    expect(emittedIn(folder)).toEqual(emit(site));
    expect(fs.readFileSync(path.join(folder, "manifest.json"), "utf8")).toMatch(/"version": "0\.24\.0"/);
  }
}, 180_000);

test("the tests of synthesis pass with it", () => {
  const folders = ["test/provisioning", "test/stacks"];
  const files = folders.flatMap((folder) =>
    filesIn(path.join(ROOT, folder)).map((file) => `${folder}/${file}`),
  );
  const synthesising = files.filter(
    (file) =>
      file.endsWith(".test.ts") &&
      /"cdktf"|synth-emitted/.test(fs.readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect(synthesising.length).toBeGreaterThan(5);
  const mapped = {
    "^cdktf$": path.join(modules, "cdktf"),
    "^cdktf/(.*)$": path.join(modules, "cdktf", "$1"),
    // one of it for both
    "^constructs$": path.join(ROOT, "node_modules", "constructs"),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, "node_modules/jest/bin/jest.js"),
      ...["--ci", "--json", "--maxWorkers=2", "--moduleNameMapper", JSON.stringify(mapped)],
      ...["--runTestsByPath", ...synthesising],
    ],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 },
  );
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ numPassedTestSuites: synthesising.length, numPendingTests: 0 });
}, 300_000);
