import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { siteModelDocument } from "../../report/document";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { runCli } from "../support/cli";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pairs-"));

afterAll(() => fs.rmSync(folder, { recursive: true }));

const pairs = (...args: string[]) => runCli("pairs", ...args);

test("without a written site it says which command writes one", () => {
  const { status, stdout, stderr } = pairs(path.join(folder, "nothing"));
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/site-model\.json; synthesise the site first/);
}, 60_000);

test("of a written site it tells what two failures stop, and writes the worst as one JSON a line", () => {
  const { rows, result } = hall4mw()._check();
  const document = siteModelDocument(rows, result);
  fs.writeFileSync(path.join(folder, "site-model.json"), document);
  const file = path.join(folder, "pairs.ndjson");
  const { status, stdout, stderr } = pairs(folder, "--file", file);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^hall-4mw/);
  const worst = fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  // both sides of the hall together
  const sides = worst.filter(({ worstBy }) => worstBy === "beyond");
  expect(sides[0]).toMatchObject({ racks: 48 });
}, 60_000);
