import { compile, type ElementRecord, type TieRow } from "../../../../analysis/model";
import { solve } from "../../../../analysis/solver";
import { alike, figuresOf } from "../../../../analysis/solver/deliverable/alike";
import { bus, by, heat, power, rack, tie, ups, utility } from "../../../support/networks-rows";

/** Paths of elements in groups of those that are alike, while `apart` are like nothing else. */
function groups(records: ElementRecord[], apart: string[] = [], ties: TieRow[] = []): string[] {
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const isApart = Uint8Array.from(model.paths, (path) => (apart.includes(path) ? 1 : 0));
  const numbers = alike(model, figuresOf(model), solve(model, "provisioned"), isApart);
  const found = new Map<number, string[]>();
  model.paths.forEach((path, e) => found.set(numbers[e], [...(found.get(numbers[e]) ?? []), path]));
  return [...found.values()].map((paths) => paths.sort().join(" ")).sort();
}

const grid = utility("grid", 400);
const boards = ["a", "b"].map((path) => bus(path, "grid"));

test("boards with the same behind and before them are alike, and so are their racks", () => {
  const racks = ["a", "b"].map((feed) => rack(`on-${feed}`, feed, 1000));
  expect(groups([grid, ...boards, ...racks])).toEqual(["a b", "grid", "on-a on-b"]);
});

test("what is apart is like nothing else, and neither is what hangs on it", () => {
  const racks = ["a", "b"].map((feed) => rack(`on-${feed}`, feed, 1000));
  expect(groups([grid, ...boards, ...racks], ["a"])).toEqual(["a", "b", "grid", "on-a", "on-b"]);
});

test("nor is each bus that a tie joins to others", () => {
  const racks = ["a", "b"].map((feed) => rack(`on-${feed}`, feed, 1000));
  const open = tie("tie", "a", "b", { closed: false });
  expect(groups([grid, ...boards, ...racks], [], [open])).toEqual(["a", "b", "grid", "on-a", "on-b"]);
});

test("racks of another demand, on other cords or with other losses in them are not alike", () => {
  const lossy = by("cords", [{ source: "a", lossRatio: 0.02 }, { source: "b" }]);
  const plain = by("cords", ["a", "b"]);
  const racks = [
    rack("one", plain, 1000),
    rack("two", plain, 1000),
    rack("more", plain, 1001),
    rack("lossy", lossy, 1000),
    rack("single", "a", 1000),
  ];
  expect(groups([grid, ...boards, ...racks]).filter((path) => !["a", "b", "grid"].includes(path))).toEqual([
    "lossy",
    "more",
    "one two",
    "single",
  ]);
});

test("curves that cross at the load of the state are not alike: what less load saves differs", () => {
  const converter = (path: string, efficiencies: number[]) =>
    ups(path, "grid", { law: "efficiency", rating: 2000, loads: [0.25, 0.5, 1], efficiencies });
  const records = [
    grid,
    converter("x", [0.9, 0.95, 0.96]),
    converter("y", [0.93, 0.95, 0.96]),
    ...["x", "y"].map((feed) => rack(`on-${feed}`, feed, 1000)),
  ];
  expect(groups(records)).toEqual(["grid", "on-x", "on-y", "x", "y"]);
});

test("what follows the load and what is fixed are not alike, though they are as much in the state", () => {
  const racks = [{ perFirst: 0.5 }, { fixed: 500 }].map((draw, i) =>
    rack(`rack-${i}`, "", 1000, { needs: [power("grid", { own: 1, ...draw }), heat({ own: 1 })] }),
  );
  expect(groups([grid, ...racks])).toEqual(["grid", "rack-0", "rack-1"]);
});
