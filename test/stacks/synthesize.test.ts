import * as fs from "node:fs";
import * as path from "node:path";
import type { Site } from "../../constructs";
import * as dc from "../../constructs";
import { nullProvisioner } from "../../provisioning/null";
import { breakEvenDocument } from "../../report/document";
import { renderVerdict } from "../../report/text";
import { synthesize } from "../../stacks/synthesize";
import { digestsIn, filesIn, plant, temporaryFolder } from "../support/synth-folders";
import { overdrawnSite, smallSite } from "../support/synth-sites";

const DOCUMENTS = ["site-model.json", "validation-report.json"];
const STACKS = ["stacks/foundation/cdk.tf.json", "stacks/hall-block/cdk.tf.json", "stacks/hall/cdk.tf.json"];

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  process.env.CDKTF_OUTDIR = folder;
});

afterEach(() => {
  delete process.env.CDKTF_OUTDIR;
});

/** Synthesises into the folder, and tells what was printed and what the folder held when it was. */
function run(site: Site, provisioner = nullProvisioner, breakEven?: string) {
  const printed: string[] = [];
  const filesAtPrint: string[][] = [];
  const passed = synthesize(() => site, {
    provisioner,
    breakEven,
    print: (text) => {
      printed.push(text);
      filesAtPrint.push(filesIn(folder));
    },
    progress: () => undefined,
  });
  return { passed, printed, filesAtPrint };
}

function readReport() {
  return JSON.parse(fs.readFileSync(path.join(folder, "validation-report.json"), "utf8"));
}

test("a site that holds is written: its stacks, the manifest and both documents", () => {
  expect(run(smallSite()).passed).toBe(true);
  expect(filesIn(folder)).toEqual(["manifest.json", ...DOCUMENTS, ...STACKS].sort());
  expect(readReport().pluginReports[0].summary.status).toBe("success");
});

test("of a site with errors only the documents are written", () => {
  expect(run(overdrawnSite()).passed).toBe(false);
  expect(filesIn(folder)).toEqual(DOCUMENTS);
  expect(readReport().pluginReports[0].summary.status).toBe("failure");
  expect(readReport().pluginReports[0].violations[0]).toMatchObject({
    ruleName: "power.contract",
    violatingConstructs: [{ constructPath: "yard/grid" }],
    measure: { limit: 100e3, unit: "W" },
  });
});

test("a run with errors takes the stacks and the manifest of the run before away, and nothing else", () => {
  run(smallSite());
  plant(folder, {
    "stacks/hall/.terraform/modules": "m",
    "stacks/hall/terraform.tfstate": "state",
    "notes.txt": "n",
  });
  run(overdrawnSite());
  expect(filesIn(folder)).toEqual(
    ["notes.txt", ...DOCUMENTS, "stacks/hall/.terraform/modules", "stacks/hall/terraform.tfstate"].sort(),
  );
});

test("a stack that is gone from the site is gone from the folder", () => {
  run(smallSite({ extend: (site) => void new dc.PlantRoom(site, "old-plant") }));
  expect(filesIn(folder)).toContain("stacks/old-plant/cdk.tf.json");
  run(smallSite());
  expect(filesIn(folder)).toEqual(["manifest.json", ...DOCUMENTS, ...STACKS].sort());
});

test("equal sites give equal bytes, in one folder and in another", () => {
  run(smallSite());
  const first = digestsIn(folder);
  run(smallSite());
  expect(digestsIn(folder)).toEqual(first);
  process.env.CDKTF_OUTDIR = folder = temporaryFolder();
  run(smallSite());
  expect(digestsIn(folder)).toEqual(first);
});

test.each([
  ["that holds", smallSite],
  ["with errors", overdrawnSite],
])("the verdict of a site %s is printed in one call, before anything is written", (_, make) => {
  plant(folder, { "manifest.json": "{}", "stacks/old/cdk.tf.json": "{}" });
  const site = make();
  const { printed, filesAtPrint } = run(site);
  expect(printed).toEqual([renderVerdict(site.validate())]);
  expect(filesAtPrint).toEqual([[]]);
});

test("what an earlier run left is gone before the site is checked, so a check that breaks leaves none of it", () => {
  plant(folder, { "manifest.json": "{}", "stacks/hall/cdk.tf.json": "{}" });
  class Broken extends dc.Tenant {
    override _records(): never {
      throw new Error("out of order");
    }
  }
  const site = smallSite({ extend: (root) => void new Broken(root, "broken") });
  expect(() => run(site)).toThrow("out of order");
  expect(filesIn(folder)).toEqual([]);
});

test("a break-even table that is there is shown after the verdict, and one that is not is left out", () => {
  const file = path.join(folder, "break-even.json");
  const above = { value: 59e3, rule: "power.contract", subject: "yard/grid" } as const;
  const cap = { name: "cap", value: 58e3, unit: "W", minimum: 29e3, maximum: 116e3, above };
  const site = smallSite();
  expect(run(site, undefined, file).printed).toEqual([renderVerdict(site.validate())]);
  plant(folder, { "break-even.json": breakEvenDocument({ site: "small", passed: true, rows: [cap] }) });
  const [printed] = run(site, undefined, file).printed;
  expect(printed.startsWith(renderVerdict(site.validate()))).toBe(true);
  expect(printed).toMatch(
    /break-even of small[^]*cap +58 kW +- +59 kW +1\.7 % +power.contract of yard\/grid/,
  );
});

test("another provisioner makes other resources", () => {
  run(smallSite(), { configure: () => undefined, kinds: {}, otherwise: () => undefined });
  expect(fs.readFileSync(path.join(folder, STACKS[0]), "utf8")).not.toContain("null_resource");
});

test("what an earlier run wrote is gone even when the site cannot be described", () => {
  run(smallSite());
  const broken = () => {
    throw new Error("kW(-1)");
  };
  const options = { print: () => undefined, progress: () => undefined };
  expect(() => synthesize(broken, options)).toThrow("kW(-1)");
  expect(fs.existsSync(path.join(folder, "manifest.json"))).toBe(false);
  expect(filesIn(folder).filter((file) => file.endsWith("cdk.tf.json"))).toEqual([]);
});
