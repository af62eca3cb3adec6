/** The library as its user has it: packed, and installed into a folder that holds nothing else. */
import * as fs from "node:fs";
import * as path from "node:path";
import { devDependencies, version } from "../../package.json";
import { asUsersFile, InstalledLibrary } from "../support/installed-library";
import { packagesPage } from "../support/packages-page";
import { filesIn, plant } from "../support/synth-folders";

const ROOT = path.resolve(__dirname, "../..");
const PEERS = ["cdktf", "constructs"] as const;

const library = new InstalledLibrary();
const { folder } = library;

beforeAll(() => {
  library.install("package.json");
  plant(folder, {
    "cdktf.json": packagesPage("cdktf.json"),
    "main.ts": packagesPage("main.ts"),
    "hall.ts": asUsersFile("stacks/hall-4mw/hall.ts"),
    "hall-main.ts": [
      'import { synthesize } from "datacenter-cdk/stacks";',
      'import { hall4mw } from "./hall";',
      "",
      "const passed = synthesize(() => hall4mw(), { print: (text) => process.stdout.write(text) });",
      "process.exitCode = passed ? 0 : 1;",
    ].join("\n"),
  });
}, 300_000);

test("it asks its user for cdktf and constructs, and for nothing else", () => {
  const installed = JSON.parse(
    fs.readFileSync(path.join(folder, "node_modules/datacenter-cdk/package.json"), "utf8"),
  );
  expect(Object.keys(installed.peerDependencies)).toEqual([...PEERS]);
});

test("what is packed is code, declarations, pages and schemas, and no test, bench or site", () => {
  const packed = filesIn(path.join(folder, "node_modules/datacenter-cdk"));
  const others = packed.filter((file) => !/^dist\/.*(\.js|\.d\.ts)$/.test(file));
  const pages = filesIn(path.join(ROOT, "docs")).filter((file) => file.endsWith(".md"));
  const schemas = filesIn(path.join(ROOT, "report/document/schema"));
  expect(others).toEqual(
    [
      ...["CHANGELOG.md", "LICENSE", "README.md", "package.json"],
      ...pages.map((page) => `docs/${page}`),
      ...schemas.map((schema) => `report/document/schema/${schema}`),
    ].sort(),
  );
  expect(packed.filter((file) => /test|bench|colossus|hall-4mw/.test(file))).toEqual([]);
});

test("its declarations type-check as they stand", () => {
  library.run("npx", "tsc", "--noEmit", "--skipLibCheck", "false");
}, 60_000);

test("the page on packages asks for the versions that the library is tested with", () => {
  const { dependencies, devDependencies: tools } = JSON.parse(packagesPage("package.json"));
  const { "datacenter-cdk": packed, ...peers } = dependencies;
  expect(packed).toBe(`file:datacenter-cdk-${version}.tgz`);
  expect(Object.keys(peers)).toEqual([...PEERS]);
  expect(devDependencies).toMatchObject({ ...peers, ...tools });
});

test("the program of the page is written by cdktf synth from a folder that was empty", () => {
  const cdktf = path.join(ROOT, "node_modules/.bin/cdktf");
  const stdout = library.run(cdktf, "synth");
  expect(stdout).toMatch(/my-site passed on the provisioned basis: no findings/);
  expect(stdout).toMatch(/Generated Terraform code for the stacks: foundation/);
}, 120_000);

test("README's hall is written without the CLI too", () => {
  const stdout = library.run("npx", "ts-node", "-T", "hall-main.ts");
  expect(stdout).toMatch(/hall-4mw passed on the provisioned basis/);
  expect(filesIn(path.join(folder, "cdktf.out"))).toEqual([
    "manifest.json",
    "site-model.json",
    "stacks/foundation/cdk.tf.json",
    "stacks/hall/cdk.tf.json",
    "validation-report.json",
  ]);
}, 120_000);

test("its program asks what is written: a failure, and an export", () => {
  const failure = library.run("npx", "datacenter-cdk", "failure", "room/ats");
  expect(failure).toMatch(/^hall-4mw without room\/ats, provisioned basis\n {2}tenant acme: 48 racks/);
  library.run("npx", "datacenter-cdk", "export", "schedules", "--out", "handover");
  expect(filesIn(path.join(folder, "handover"))).toContain("racks.csv");
}, 60_000);

test("a finding names the line of the user's own file, and none of the library", () => {
  fs.writeFileSync(
    path.join(folder, "small.ts"),
    'import { hall4mw } from "./hall";\n' +
      'import { PowerBasis } from "datacenter-cdk";\n' +
      "const { findings } = hall4mw({ basis: PowerBasis.NAMEPLATE }).validate();\n" +
      "process.stdout.write(JSON.stringify(findings.map(({ at }) => at?.file)));\n",
  );
  const files: string[] = JSON.parse(library.run("npx", "ts-node", "-T", "small.ts"));
  expect(files.length).toBeGreaterThan(3);
  expect(new Set(files)).toEqual(new Set(["hall.ts"]));
}, 60_000);

test("resources of an own provisioner are made with what the package exports", () => {
  fs.writeFileSync(
    path.join(folder, "own.ts"),
    [
      'import { App } from "cdktf";',
      'import { nullProvisioner } from "datacenter-cdk/provisioning/null";',
      'import { type Provisioner, SiteStacks } from "datacenter-cdk/stacks";',
      'import { hall4mw } from "./hall";',
      "const seen: string[] = [];",
      "const own: Provisioner = {",
      "  ...nullProvisioner,",
      "  kinds: { chiller: (_scope, _id, { path }) => seen.push(path) },",
      "};",
      'new SiteStacks(new App({ outdir: "own.out" }), hall4mw(), own);',
      "process.stdout.write(JSON.stringify(seen));",
    ].join("\n"),
  );
  const seen = JSON.parse(library.run("npx", "ts-node", "own.ts"));
  expect(seen).toEqual([0, 1, 2, 3].map((n) => `yard/chiller-${n}`));
}, 60_000);
