/** The library as its user has it: packed, and installed into a folder that holds nothing else. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { devDependencies, version } from "../../package.json";
import { filesIn, plant, temporaryFolder } from "../support/synth-folders";

const ROOT = path.resolve(__dirname, "../..");
const HALL = fs.readFileSync(path.join(ROOT, "stacks/hall-4mw/hall.ts"), "utf8");
const TOOLS = ["ts-node", "typescript", "@types/node"] as const;
const PEERS = ["cdktf", "constructs"] as const;

const folder = temporaryFolder();

beforeAll(() => {
  run(ROOT, "npm", "pack", "--silent", "--pack-destination", folder);
  plant(folder, {
    "package.json": "{}",
    "cdktf.json": JSON.stringify({ language: "typescript", app: "npx ts-node main.ts" }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { target: "ES2022", module: "commonjs", moduleResolution: "node", strict: true },
    }),
    "hall.ts": HALL.replaceAll('"../../constructs"', '"datacenter-cdk"'),
    "main.ts": [
      'import { synthesize } from "datacenter-cdk/stacks";',
      'import { hall4mw } from "./hall";',
      "",
      "const passed = synthesize(() => hall4mw(), { print: (text) => process.stdout.write(text) });",
      "process.exitCode = passed ? 0 : 1;",
    ].join("\n"),
    "terraform.rc": "",
  });
  const packages = [...PEERS, ...TOOLS].map((name) => `${name}@${devDependencies[name]}`);
  run(
    folder,
    "npm",
    "install",
    "--silent",
    "--prefer-offline",
    `./datacenter-cdk-${version}.tgz`,
    ...packages,
  );
}, 300_000);

test("it asks its user for cdktf and constructs, and for nothing else", () => {
  const installed = JSON.parse(
    fs.readFileSync(path.join(folder, "node_modules/datacenter-cdk/package.json"), "utf8"),
  );
  expect(Object.keys(installed.peerDependencies)).toEqual([...PEERS]);
});

test("what is packed is code, declarations and the papers, and no test, bench or site", () => {
  const packed = filesIn(path.join(folder, "node_modules/datacenter-cdk"));
  const others = packed.filter((file) => !/^dist\/.*(\.js|\.d\.ts)$/.test(file));
  expect(others).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  expect(packed.filter((file) => /test|bench|colossus|hall-4mw/.test(file))).toEqual([]);
});

test("its declarations type-check as they stand", () => {
  run(folder, "npx", "tsc", "--noEmit", "--skipLibCheck", "false");
}, 60_000);

test("README's hall is written by cdktf synth from a folder that was empty", () => {
  const cdktf = path.join(ROOT, "node_modules/.bin/cdktf");
  const stdout = run(folder, cdktf, "synth");
  expect(stdout).toMatch(/hall-4mw passed on the provisioned basis/);
  expect(stdout).toMatch(/Generated Terraform code for the stacks: foundation, hall/);
  expect(filesIn(path.join(folder, "cdktf.out"))).toEqual([
    "manifest.json",
    "site-model.json",
    "stacks/foundation/cdk.tf.json",
    "stacks/hall/cdk.tf.json",
    "validation-report.json",
  ]);
}, 120_000);

test("a finding names the line of the user's own file, and none of the library", () => {
  fs.writeFileSync(
    path.join(folder, "small.ts"),
    'import { hall4mw } from "./hall";\n' +
      'import { PowerBasis } from "datacenter-cdk";\n' +
      "const { findings } = hall4mw({ basis: PowerBasis.NAMEPLATE }).validate();\n" +
      "process.stdout.write(JSON.stringify(findings.map(({ at }) => at?.file)));\n",
  );
  const files: string[] = JSON.parse(run(folder, "npx", "ts-node", "small.ts"));
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
  const seen = JSON.parse(run(folder, "npx", "ts-node", "own.ts"));
  expect(seen).toEqual([0, 1, 2, 3].map((n) => `yard/chiller-${n}`));
}, 60_000);

function run(cwd: string, command: string, ...args: string[]): string {
  const quiet = { CI: "1", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "terraform.rc" };
  const env: NodeJS.ProcessEnv = { ...process.env, ...quiet };
  delete env.CDKTF_OUTDIR;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`'${command} ${args.join(" ")}' failed:\n${stdout}\n${stderr}`);
  return stdout;
}
