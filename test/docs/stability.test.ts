import * as fs from "node:fs";
import * as path from "node:path";
import { GIVEN, grown, known, unsaid } from "../../docs/stability";

const CHANGELOG = fs.readFileSync(path.resolve(__dirname, "../../CHANGELOG.md"), "utf8");

test.each(Object.keys(GIVEN))(
  "%s lists every name that is given, as it is: a change has to be said there",
  (file) => {
    const given = GIVEN[file]();
    expect(Object.keys(given).length).toBeGreaterThan(10);
    expect(unsaid(known(file), given)).toEqual([]);
  },
  60_000,
);

test("of what is gone the list says since which version, and the changelog has that", () => {
  const gone = Object.keys(GIVEN).flatMap((file) =>
    Object.values(known(file)).filter((what) => what.startsWith("gone")),
  );
  const versions = gone.map((what) => /^gone in (\d+\.\d+\.\d+): ./.exec(what)?.[1]);
  expect(versions.filter((version) => !version || !CHANGELOG.includes(`## ${version}`))).toEqual([]);
});

test("a name that changes, goes or comes without a word is found; one that is said to be gone is not", () => {
  const list = { same: "a", changed: "a", left: "a", away: "gone in 0.2.0: now same" };
  expect(unsaid(list, { same: "a", changed: "b", fresh: "a" })).toEqual(["changed", "left", "fresh"]);
  expect(unsaid(list, { same: "a", changed: "a", left: "a", away: "a" })).toEqual(["away"]);
});

test("the list grows by what is new, and never forgets", () => {
  expect(grown({ b: "a", changed: "a" }, { a: "a", changed: "b" })).toEqual({ a: "a", b: "a", changed: "a" });
  expect(Object.keys(grown({ b: "" }, { a: "" }))).toEqual(["a", "b"]);
});
