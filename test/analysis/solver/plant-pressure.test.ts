import { compile } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { plantPressure } from "../../../analysis/solver/plant-pressure";
import { ringRecords, ringTies } from "../../support/pipe-rings";
import { expectSame } from "../../support/networks-solved";

/** Of 0.1 m³/s at each header but the first; R of each segment is 1e5 Pa/(m³/s)². */
function pressures(plants: { readonly [header: string]: number }, open: string[] = []) {
  const names = ["a", "b", "c", "d"];
  const ties = ringTies(names).map((tie) => ({ ...tie, closed: !open.includes(tie.path) }));
  const model = compile({ records: ringRecords(names, plants), ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  return Object.keys(plants).map((header) => plantPressure(model, state, model.paths.indexOf(header)));
}

test("pumps press to the header that is hardest to reach, and back by a pipe like it", () => {
  // 0.15 m³/s each way from a, of which b and d take 0.1 each
  expectSame(pressures({ a: 0 }), [2 * 1e5 * (0.15 ** 2 + 0.05 ** 2)], 1e-8);
});

test("a segment that is shut makes them press all of it the other way round", () => {
  expectSame(pressures({ a: 0 }, ["ab"]), [2 * 1e5 * (0.3 ** 2 + 0.2 ** 2 + 0.1 ** 2)], 1e-8);
});

test("what the plant itself takes by its square is on top of it", () => {
  expectSame(pressures({ a: 2e5 }), [2 * 1e5 * (0.15 ** 2 + 0.05 ** 2) + 2e5 * 0.3 ** 2], 1e-8);
});

test("each of two plants presses its own flow, from its own header", () => {
  // each gives 0.15: from a 0.075 each way; c takes 0.1 of its own, and 0.025 go each way
  expectSame(pressures({ a: 0, c: 4e5 }), [2e5 * 0.075 ** 2, 2e5 * 0.025 ** 2 + 4e5 * 0.15 ** 2], 1e-8);
});

test("plant whose header is shut off by both its segments has only itself to press through", () => {
  expectSame(pressures({ a: 0, c: 4e5 }, ["bc", "cd"])[1], 4e5 * 0.1 ** 2, 1e-8);
});
