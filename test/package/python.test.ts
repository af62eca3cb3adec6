/** The library as a user of another language has it: compiled by jsii, as a wheel, in an environment of its own. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { synthesize } from "../../stacks/synthesize";
import { PythonEnvironment } from "../support/python-environment";
import { digestsIn, temporaryFolder } from "../support/synth-folders";

const ROOT = path.resolve(__dirname, "../..");
const WHEELS = path.join(ROOT, "dist-python", "python");
const HALL = path.join(ROOT, "stacks", "hall-4mw", "hall.py");
const ENVIRONMENT = new PythonEnvironment("datacenter-cdk", [
  "cdktf==0.21.0",
  "cdktf-cdktf-provider-null==11.0.1",
  "jsii==1.142.0",
]);

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "build:python"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm run build:python failed:\n${stdout}\n${stderr}`);
  ENVIRONMENT.install();
  const wheel = fs.readdirSync(WHEELS).find((file) => file.endsWith(".whl"))!;
  ENVIRONMENT.run([
    ...["-m", "pip", "install", "-q", "--no-deps", "--force-reinstall"],
    path.join(WHEELS, wheel),
  ]);
}, 300_000);

test("the hall written in Python gives the files of the one in TypeScript, byte for byte", () => {
  const folder = temporaryFolder();
  ENVIRONMENT.run([HALL], { cwd: folder });
  const expected = synthesized();
  expect(Object.keys(expected)).toEqual(["foundation/cdk.tf.json", "hall/cdk.tf.json"]);
  expect(digestsIn(path.join(folder, "cdktf.out", "stacks"))).toEqual(expected);
}, 120_000);

test("a Python program that writes a site with errors is told them, and nothing is written", () => {
  const folder = temporaryFolder();
  const program = fs.readFileSync(HALL, "utf8");
  const small = program.replace("contract=dc.Power.megawatts(4)", "contract=dc.Power.megawatts(3)");
  const bold = small.replace("assert site.validate().passed", "assert not site.validate().passed");
  expect(bold).not.toBe(program);
  fs.writeFileSync(path.join(folder, "hall.py"), bold);
  expect(() => ENVIRONMENT.run(["hall.py"], { cwd: folder })).toThrow(/error\[power.contract\] yard\/grid/);
  expect(fs.existsSync(path.join(folder, "cdktf.out", "manifest.json"))).toBe(false);
}, 120_000);

/** Digests of what the same hall gives here. */
function synthesized(): { [file: string]: string } {
  const folder = temporaryFolder();
  process.env.CDKTF_OUTDIR = folder;
  synthesize(() => hall4mw(), { print: () => {} });
  delete process.env.CDKTF_OUTDIR;
  return digestsIn(path.join(folder, "stacks"));
}
