import * as fs from "node:fs";
import * as path from "node:path";
import { EXAMPLES, examplePage } from "../../docs/examples";
import { renderVerdict } from "../../report/text";

const FOLDER = path.resolve(__dirname, "../../examples");
const NAMES = Object.keys(EXAMPLES);
const read = (...parts: string[]) => fs.readFileSync(path.join(FOLDER, ...parts), "utf8");

test("every folder of the examples has its site in the table, and a line on the page of all", () => {
  const entries = fs.readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(entries.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  for (const name of NAMES) expect(read("README.md")).toContain(`[${name}](${name})`);
});

test.each(NAMES)("%s has its id as its name and is less than 100 lines", (name) => {
  expect(EXAMPLES[name]().node.id).toBe(name);
  expect(read(name, "site.ts").trimEnd().split("\n").length).toBeLessThan(100);
});

test.each(NAMES)("what the page of %s quotes is what the check gives", (name) => {
  const page = read(name, "README.md");
  expect(withoutLines(examplePage(name, page))).toBe(withoutLines(page));
});

test.each(NAMES)("the page of %s explains every finding", (name) => {
  const parts = read(name, "README.md").split(/<!-- finding \d+ -->\n\n```[^]*?```/);
  const explained = parts.slice(1).filter((text) => /^[A-Z\d]/.test(text.trim()));
  expect(explained).toHaveLength(EXAMPLES[name]().validate().findings.length);
});

test.each(NAMES)("%s gives the same verdict each time it is made", (name) => {
  const [one, other] = [1, 2].map(() => renderVerdict(EXAMPLES[name]().validate()));
  expect(one).toBe(other);
});

test.each(NAMES)("%s accepts nothing, and says what nobody published", (name) => {
  const { acknowledged, summary } = EXAMPLES[name]().validate();
  expect(acknowledged).toEqual([]);
  expect(summary.assumptions).toBeGreaterThan(0);
});

test.each(NAMES)("%s can be built: nothing in it is impossible or refused", (name) => {
  const { findings } = EXAMPLES[name]().validate();
  const isWrong = (rule: string, severity: string) => severity === "fatal" || /^(input|supply)\./.test(rule);
  expect(findings.filter(({ rule, severity }) => isWrong(rule, severity))).toEqual([]);
});

test("a finding without its place on the page is refused, and a place without its finding", () => {
  const page = read("ocp-hall", "README.md");
  expect(() => examplePage("ocp-hall", page.replace("<!-- finding 2 -->", ""))).toThrow("<!-- finding 2 -->");
  expect(() => examplePage("ocp-hall", `${page}<!-- finding 9 -->`)).toThrow("no finding 9 any more");
});

/** Where line numbers come from differs between programs that run TypeScript. */
function withoutLines(text: string): string {
  return text.replace(/^( +at .*\.ts):\d+$/gm, "$1");
}
