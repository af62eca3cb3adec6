import { compile } from "../../../analysis/model";
import { solve, solveWith, stoppedRacks } from "../../../analysis/solver";
import { NOTHING } from "../../../analysis/solver/contingency";
import { by, heat, power, rack, utility } from "../../support/networks-rows";

const half = (source: string, n: number) => ({
  ...power(by("cords", [source]), { own: 1 }),
  name: `power-${n}`,
});
const records = [
  utility("a", 400),
  utility("b", 400),
  rack("both", "", 100, { needs: [half("a", 1), half("b", 2), heat({ own: 1 })] }),
  rack("row", "a", 40, { units: 4 }),
  rack("pump", "a", 7, { use: "house" }),
  rack("other", "b", 9),
];

/** Racks that stop, and their power, without these. */
function without(...paths: string[]) {
  const model = compile({ records, ties: [], code: "IEC" });
  expect(model.offences).toEqual([]);
  const elements = paths.map((path) => ({ element: model.paths.indexOf(path), remains: 0 }));
  const state = solveWith(model, "provisioned", { ...NOTHING, elements });
  return stoppedRacks(model, "provisioned", solve(model, "provisioned"), state);
}

test("racks that lose a part count, with that part of their power, and all of a record", () => {
  expect(without("a")).toEqual({ racks: 5, power: 50 + 40 });
  expect(without("b")).toEqual({ racks: 2, power: 50 + 9 });
});

test("neither racks that are out themselves nor what is no IT count", () => {
  expect(without("a", "row")).toEqual({ racks: 1, power: 50 });
  expect(without("pump")).toEqual({ racks: 0, power: 0 });
});
