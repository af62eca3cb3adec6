import { maximumDryBulb } from "../../../analysis/physics/ashrae-classes";
import { AirClass } from "../../../constructs/catalog";

test("every class is one that the engine knows, with the maximum that it names", () => {
  const maxima = Object.values(AirClass).map((of) => [of, maximumDryBulb(of, 0)]);
  expect(maxima).toEqual([
    ["A1", 32],
    ["A2", 35],
    ["A3", 40],
    ["A4", 45],
    ["H1", 25],
  ]);
});
