import * as fs from "node:fs";
import * as path from "node:path";
import { clearStale, writeFiles } from "../../stacks/output-folder";
import { filesIn, plant, temporaryFolder } from "../support/synth-folders";

test("the manifest and every stack's configuration go, everything else stays", () => {
  const folder = temporaryFolder();
  const kept = {
    "site-model.json": "{}",
    "validation-report.json": "{}",
    "stacks/.DS_Store": "",
    "stacks/hall/.terraform/providers/null": "binary",
    "stacks/hall/.terraform.lock.hcl": "lock",
    "stacks/hall/terraform.tfstate": "state",
    "stacks/hall/deeper/cdk.tf.json": "{}",
    "stacks/hall/plan": "plan",
    "elsewhere/manifest.json": "{}",
    "elsewhere/cdk.tf.json": "{}",
  };
  plant(folder, {
    ...kept,
    "manifest.json": "{}",
    "stacks/hall/cdk.tf.json": "{}",
    "stacks/gone/cdk.tf.json": "{}",
  });
  clearStale(folder);
  expect(filesIn(folder)).toEqual(Object.keys(kept).sort());
  expect(fs.readFileSync(path.join(folder, "stacks/hall/terraform.tfstate"), "utf8")).toBe("state");
});

test("a folder without stacks, or no folder, has nothing to clear", () => {
  const folder = temporaryFolder();
  clearStale(folder);
  clearStale(path.join(folder, "missing"));
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("files are written into a folder that is made where it is missing", () => {
  const folder = path.join(temporaryFolder(), "a", "b");
  writeFiles(folder, { "one.json": "1\n", "two.json": "2\n" });
  expect(filesIn(folder)).toEqual(["one.json", "two.json"]);
  expect(fs.readFileSync(path.join(folder, "two.json"), "utf8")).toBe("2\n");
});
