import * as fs from "node:fs";
import * as path from "node:path";
import { refreshed } from "../../docs/readme";

const readme = fs.readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");

test("code and output in the README are those of the sources", () => {
  expect(withoutLines(refreshed(readme))).toBe(withoutLines(readme));
});

test("a marker without its block is refused", () => {
  expect(() => refreshed(readme.replace("<!-- failure -->", ""))).toThrow("<!-- failure -->");
});

/** Where line numbers come from differs between programs that run TypeScript. */
function withoutLines(text: string): string {
  return text.replace(/^( +at .*\.ts):\d+$/gm, "$1");
}
