import * as fs from "node:fs";
import * as path from "node:path";
import { refreshed } from "../../docs/blocks";
import { changes } from "../../docs/changes";
import { PAGES } from "../../docs/pages";

const pages = PAGES.map(([file, blocks]) => ({ name: path.basename(file), file, blocks }));

test.each(pages)("code and output on $name are those of the sources", ({ file, blocks }) => {
  const text = fs.readFileSync(file, "utf8");
  expect(withoutLines(refreshed(text, blocks))).toBe(withoutLines(text));
});

test("a marker without its block is refused", () => {
  const blocks = { there: () => "```ts\nb\n```", gone: () => "" };
  expect(() => refreshed("<!-- there -->\n\n```ts\na\n```\n", blocks)).toThrow("<!-- gone -->");
});

test("what changed between two steps is shown with a line around it", () => {
  expect(changes("a\nb\nc\nd\ne\nf", "a\nB\nc\nd\ne\nf\ng")).toBe("  a\n- b\n+ B\n  c\n  …\n  f\n+ g");
  expect(changes("a\nb\nc", "x\na\nb\nc")).toBe("+ x\n  a");
});

/** Where line numbers come from differs between programs that run TypeScript. */
function withoutLines(text: string): string {
  return text.replace(/^( +at .*\.ts):\d+$/gm, "$1");
}
