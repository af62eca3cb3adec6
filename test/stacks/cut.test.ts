import fc from "../support/fast-check";
import type { AssetRow, StackRow } from "../../analysis/model";
import { cut } from "../../stacks/cut";

const FOUNDATION: StackRow = { id: "foundation", path: "" };

function assets(...paths: string[]): AssetRow[] {
  return paths.map((path) => ({ path, kind: "thing", tag: path, place: "", spec: {} }));
}

function boundaries(...paths: string[]): StackRow[] {
  return [FOUNDATION, ...paths.map((path) => ({ id: path.replaceAll("/", "-"), path }))];
}

/** Paths of the assets in each stack. */
function plan(paths: string[], ...boundaryPaths: string[]): { [stack: string]: string[] } {
  const plans = cut(assets(...paths), boundaries(...boundaryPaths));
  return Object.fromEntries(plans.map(({ id, assets: own }) => [id, own.map(({ path }) => path)]));
}

test("an asset goes to the stack of its nearest boundary, also when that lies in another", () => {
  const paths = ["hall", "hall/house", "hall/block/row/rack", "hall/block-2/row/rack"];
  expect(plan(paths, "hall", "hall/block")).toEqual({
    hall: ["hall", "hall/house", "hall/block-2/row/rack"],
    "hall-block": ["hall/block/row/rack"],
  });
});

test("a boundary that is an asset itself is in its own stack", () => {
  expect(plan(["hall"], "hall")).toEqual({ hall: ["hall"] });
});

test("what lies under no boundary is the foundation", () => {
  expect(plan(["yard", "yard/grid", "hall"], "hall")).toEqual({
    foundation: ["yard", "yard/grid"],
    hall: ["hall"],
  });
});

test("a path that only begins like a boundary does not lie under it", () => {
  expect(plan(["hall-10/rack", "hall-1/rack"], "hall-1")).toEqual({
    foundation: ["hall-10/rack"],
    "hall-1": ["hall-1/rack"],
  });
});

test("a boundary without assets makes no stack, nor does a foundation without any", () => {
  expect(plan(["hall/rack"], "hall", "empty")).toEqual({ hall: ["hall/rack"] });
});

test("stacks and their assets keep the order of the site", () => {
  const plans = cut(assets("b/2", "a/1", "b/1", "yard"), boundaries("b", "a"));
  expect(plans.map(({ id }) => id)).toEqual(["foundation", "b", "a"]);
  expect(plans[1].assets.map(({ path }) => path)).toEqual(["b/2", "b/1"]);
});

test("every asset of any tree is in exactly one stack, that of the longest boundary above it", () => {
  const path = fc
    .array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength: 5 })
    .map((ids) => ids.join("/"));
  const paths = fc.uniqueArray(path, { maxLength: 20 });
  fc.assert(
    fc.property(paths, paths, (assetPaths, boundaryPaths) => {
      const plans = cut(assets(...assetPaths), boundaries(...boundaryPaths));
      const stackOf = plans.flatMap(({ boundary, assets: own }) =>
        own.map((asset) => [asset.path, boundary]),
      );
      const expected = assetPaths.map((asset) => {
        const above = boundaryPaths.filter((boundary) => `${asset}/`.startsWith(`${boundary}/`));
        return [asset, above.sort((a, b) => b.length - a.length)[0] ?? ""];
      });
      expect(stackOf.sort()).toEqual(expected.sort());
    }),
  );
});
