import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";
import { validationReport } from "../../report/document";
import { colocationFloor } from "../../examples";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import type { Site } from "../../constructs";
import { plant, temporaryFolder } from "../support/synth-folders";
import { blocksOf } from "./code-blocks";

const PAGE = "docs/how-to/ci.md";

/** What the page's program prints of the report of a site. */
function printed(site: Site): string[] {
  const text = fs.readFileSync(path.resolve(__dirname, "../..", PAGE), "utf8");
  const { code } = blocksOf(PAGE, text).find(({ language }) => language === "ts")!;
  const folder = temporaryFolder();
  plant(folder, { "cdktf.out/validation-report.json": validationReport(site.validate()) });
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const run = spawnSync(process.execPath, ["-"], { cwd: folder, encoding: "utf8", input: outputText });
  expect(run.stderr).toBe("");
  return run.stdout.trim().split("\n");
}

test("its program prints severity, rule and construct of what was found", () => {
  const lines = printed(colocationFloor());
  expect(lines).toContain("error power.n-1.overload floor/dual-corded/cabinet-1/equipment");
  expect(lines).toContain("error resilience.single-point-of-failure room/ups");
});

test("it prints what was accepted, and why", () => {
  const lines = printed(hall4mw());
  const why = "one transfer switch and one water loop in phase 1";
  expect(lines).toContain(`accepted resilience.single-point-of-failure room/ats ${why}`);
  expect(lines.every((line) => line.startsWith("accepted "))).toBe(true);
});
