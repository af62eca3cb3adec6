import * as path from "node:path";
import { App, type AppConfig, LocalBackend, TerraformOutput, TerraformStack, Testing } from "cdktf";
import { Findings, percent, RuleId, type Site } from "../../constructs";
import { nullProvisioner } from "../../provisioning/null";
import { SiteStacks } from "../../stacks/site-stacks";
import { digestsIn, filesIn, plant, temporaryFolder } from "../support/synth-folders";
import { overdrawnSite, smallSite } from "../support/synth-sites";

/** A stack of somebody else in the same app. */
class ForeignStack extends TerraformStack {
  constructor(app: App) {
    super(app, "foreign");
    new LocalBackend(this, { path: "../../../terraform.foreign.tfstate" });
    new TerraformOutput(this, "answer", { value: 42 });
  }
}

function stacksOf(app: App, site: Site): SiteStacks {
  return new SiteStacks(app, site, nullProvisioner);
}

/** Apps in which a site may be emitted. */
const APPS: [string, AppConfig, (app: App, site: Site) => void][] = [
  ["a plain app", {}, stacksOf],
  [
    "an app with a foreign stack before it",
    {},
    (app, site) => {
      new ForeignStack(app);
      stacksOf(app, site);
    },
  ],
  [
    "an app with a foreign stack after it",
    {},
    (app, site) => {
      stacksOf(app, site);
      new ForeignStack(app);
    },
  ],
  [
    "an app that skips validations, with a foreign stack before it",
    { skipValidation: true },
    (app, site) => {
      new ForeignStack(app);
      stacksOf(app, site);
    },
  ],
];

/** What Terraform and its user keep beside and in the output folder. */
const KEPT = {
  "terraform.foundation.tfstate": "state",
  "cdktf.out/stacks/hall/.terraform/providers/null": "binary",
};

/** Synthesises into a folder with state; gives what was thrown, and the files there are then. */
function synth(site: Site, config: AppConfig, add: (app: App, site: Site) => void) {
  const folder = temporaryFolder();
  plant(folder, KEPT);
  const before = digestsIn(folder);
  const app = new App({ ...config, outdir: path.join(folder, "cdktf.out") });
  add(app, site);
  let thrown = "";
  try {
    app.synth();
  } catch (error) {
    thrown = (error as Error).message;
  }
  expect(digestsIn(folder)).toMatchObject(before);
  return { thrown, written: filesIn(folder).filter((file) => !(file in KEPT)) };
}

test.each(APPS)("of a site with errors nothing is written by %s", (_, config, add) => {
  const { thrown, written } = synth(overdrawnSite(), config, add);
  expect(thrown).toContain('the site "small" does not hold, nothing is written');
  expect(written).toEqual([]);
});

test.each(APPS)("a site that holds is written by %s", (_, config, add) => {
  const { thrown, written } = synth(smallSite(), config, add);
  expect(thrown).toBe("");
  const foreign = add === stacksOf ? [] : ["cdktf.out/stacks/foreign/cdk.tf.json"];
  expect(written).toEqual([
    "cdktf.out/manifest.json",
    ...foreign,
    "cdktf.out/stacks/foundation/cdk.tf.json",
    "cdktf.out/stacks/hall-block/cdk.tf.json",
    "cdktf.out/stacks/hall/cdk.tf.json",
  ]);
});

test("the refusal says what is wrong, as the report does", () => {
  const { thrown } = synth(overdrawnSite(), {}, stacksOf);
  expect(thrown).toMatch(/error\[power\.contract\] yard\/grid: \d+\.?\d* kW of 100 kW/);
  expect(thrown).toContain("small failed on the provisioned basis: 1 error");
});

test("a site with warnings alone is written", () => {
  const site = smallSite({ minimumMargin: percent(99) });
  expect(site.validate().findings.map(({ severity }) => severity)).toContain("warning");
  expect(synth(site, {}, stacksOf).thrown).toBe("");
});

test("a site whose errors are all acknowledged is written", () => {
  const extend = (site: Site) => {
    Findings.of(site).acknowledge(RuleId.POWER_CONTRACT, { reason: "the second feed comes in spring" });
  };
  const site = overdrawnSite({ extend });
  expect(site.validate().acknowledged.map(({ finding }) => finding.rule)).toContain("power.contract");
  expect(synth(site, {}, stacksOf).thrown).toBe("");
});

test.each([
  ["Testing.synth with validations", (stack: TerraformStack) => Testing.synth(stack, true)],
  ["Testing.fullSynth", (stack: TerraformStack) => Testing.fullSynth(stack)],
])("every stack of a site with errors makes %s throw", (_, synthStack) => {
  const { stacks } = stacksOf(Testing.app(), overdrawnSite());
  expect(stacks).toHaveLength(3);
  for (const stack of stacks) expect(() => synthStack(stack)).toThrow("power.contract");
});

test.each([
  ["Testing.synth with validations", (stack: TerraformStack) => Testing.synth(stack, true)],
  ["Testing.fullSynth", (stack: TerraformStack) => Testing.fullSynth(stack)],
])("every stack of a site that holds passes %s", (_, synthStack) => {
  const { stacks } = stacksOf(Testing.app(), smallSite());
  for (const stack of stacks) expect(synthStack(stack)).not.toBe("");
});
