import * as fs from "node:fs";
import * as path from "node:path";
import { PowerBasis } from "../constructs";
import { renderVerdict } from "../report/text";
import { colossus1 } from "../stacks/colossus-1";
import { hall4mw } from "../stacks/hall-4mw/hall";

const ROOT = path.resolve(__dirname, "..");
const readme = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");

test("the hall in the README is the hall in the sources", () => {
  const hall = fs.readFileSync(path.join(ROOT, "stacks/hall-4mw/hall.ts"), "utf8");
  expect(readme).toContain("```ts\n" + hall.replaceAll('"../../constructs"', '"datacenter-cdk"') + "```");
});

test("the failure in the README is what the hall prints on nameplate", () => {
  const verdict = hall4mw({ basis: PowerBasis.NAMEPLATE }).validate();
  expect(verdict.passed).toBe(false);
  expect(withoutLocations(readme)).toContain("```text\n" + withoutLocations(renderVerdict(verdict)) + "```");
});

test("the summary in the README is what Colossus 1 prints", () => {
  const text = renderVerdict(colossus1().validate());
  expect(readme).toContain("```text\n" + text.slice(text.indexOf("colossus-1 passed")) + "```");
});

/** Jest's stack frames show no TypeScript line where source maps are off. */
function withoutLocations(text: string): string {
  return text.replace(/^ +at .*\n/gm, "");
}
