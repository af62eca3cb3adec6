import { nearest } from "../../../analysis/model";

test.each([
  ["power.rateing", ["power.contract", "power.rating"], "power.rating"],
  ["hall/bus-1", ["hall/bus-12", "hall/bus-3"], "hall/bus-12"],
  ["board", ["board"], "board"],
])("%s, of %j, means %s: fewest letters put in, left out or changed", (mistyped, names, meant) => {
  expect(nearest(mistyped, names)).toBe(meant);
});

test("a third of the letters may differ, not more", () => {
  expect(nearest("abc", ["abx"])).toBe("abx");
  expect(nearest("abc", ["axx"])).toBeUndefined();
  expect(nearest("abc", [])).toBeUndefined();
});
