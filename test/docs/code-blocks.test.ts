import * as fs from "node:fs";
import * as path from "node:path";
import { scripts } from "../../package.json";
import { blocksOf, errorsOf, unknownScripts } from "./code-blocks";

const ROOT = path.resolve(__dirname, "../..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...fs
    .readdirSync(path.join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("docs", name))
    .sort(),
];
const read = (page: string) => fs.readFileSync(path.join(ROOT, page), "utf8");
const blocks = pages.flatMap((page) => blocksOf(page, read(page)));

test("every block of TypeScript compiles, and one that does not is reported with its page and line", () => {
  const broken = blocksOf(
    "broken.md",
    [
      ...["# Broken", "", "```ts", "const id = 'ups';", "new Ups(room, id, { fedBy: chiller });", "```"],
      ...["```ts", 'import { Gone } from "datacenter-cdk";', "```"],
      ...["```ts", "// constructs/own.ts", 'import { kW } from "./units";', "kW('1');", "```"],
    ].join("\n"),
  );
  expect(errorsOf([...blocks, ...broken])).toEqual([
    expect.stringMatching(/^broken.md:5: .*'powerSupply' is missing in type 'Chiller'/s),
    expect.stringMatching(/^broken.md:8: .*no exported member 'Gone'/),
    expect.stringMatching(/^broken.md:13: .*'string' is not assignable/),
  ]);
}, 120_000);

test("every script that a page calls is there, and one that is not is reported", () => {
  const broken = blocksOf("broken.md", "```sh\nnpm run synth\nnpm run -s gone\n```\n");
  expect(unknownScripts([...blocks, ...broken], scripts)).toEqual(["broken.md:3: npm run gone"]);
});

test("every link to a file leads to one", () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target)
      .filter((target) => !fs.existsSync(path.join(ROOT, path.dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(dead).toEqual([]);
});
