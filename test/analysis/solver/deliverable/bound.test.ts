import { compile } from "../../../../analysis/model";
import { solve } from "../../../../analysis/solver";
import { brokenBounds } from "../../../../analysis/solver/deliverable/bound";
import { bus, by, element, rack } from "../../../support/networks-rows";

/** A board on one source by dispatch, solved, and the need of the board. */
function board(capability: number, watts: number) {
  const source = element("source", "generator", {
    provides: "power",
    source: { role: "running" },
    capability,
  });
  const records = [source, bus("board", by("dispatch", ["source"])), rack("r", "board", watts)];
  const model = compile({ records, ties: [], code: "IEC" });
  expect(model.offences).toEqual([]);
  const need = model.needElement.findIndex((e) => model.paths[e] === "board");
  return { model, state: solve(model, "provisioned"), need };
}

test("what the members of a dispatched need cannot give is a bound, with what they can", () => {
  const { model, state, need } = board(100, 150);
  expect(brokenBounds(model, state)).toEqual([
    { kind: "need", index: need, holder: model.needElement[need], capability: 100 },
  ]);
});

test("a need that they meet, or that nothing serves, is none", () => {
  for (const capability of [150, 0]) {
    const { model, state } = board(capability, 150);
    expect(brokenBounds(model, state)).toEqual([]);
  }
});

test("nor is one of which nothing is left but the rounding of sums, above or below zero", () => {
  const { model, state, need } = board(100, 150);
  state.deficit[need] = 0;
  for (const rounding of [-6e-25, -3e-179, -1e-7]) {
    state.need[2 * need] = rounding;
    expect(brokenBounds(model, state)).toEqual([]);
  }
  state.need[2 * need] = 2e-7;
  state.deficit[need] = 1e-7;
  expect(brokenBounds(model, state)).toEqual([]);
});
