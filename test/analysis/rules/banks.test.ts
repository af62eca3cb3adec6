import { compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { parallelTransformers } from "../../../analysis/rules/banks";
import { solve } from "../../../analysis/solver";
import { bus, by, rack, tie, transformer, utility } from "../../support/networks-rows";

const loss = {
  law: "transformer" as const,
  rating: 1e6,
  noLoad: 0,
  load: 0,
  noLoadCurrent: 0,
  leakageReactance: 0.06,
};
const tx = (path: string, feed = "grid") => transformer(path, feed, 415, { loss });

/** Transformers that work in parallel, by path. */
function banks(records: ElementRecord[], ties: TieRow[] = []): string[][] {
  const model = compile({ records: [utility("grid", 13800), ...records], ties, code: "IEC" });
  const found = parallelTransformers(model, solve(model, "provisioned"));
  return found.map((members) => members.map((e) => model.paths[e]).sort()).sort();
}

test("members of a shared supply are a bank", () => {
  expect(banks([tx("a"), tx("b"), bus("board", ["a", "b"]), rack("r", "board", 1)])).toEqual([["a", "b"]]);
});

test("so are they through the junction that stands for the supply, once for all that take from it", () => {
  const junction = bus("j", ["a", "b"], { junction: true });
  const records = [tx("a"), tx("b"), junction, bus("x", "j"), bus("y", "j"), rack("r", ["x", "y"], 1)];
  expect(banks(records)).toEqual([["a", "b"]]);
});

test("two cords of one rack are none: their supplies meet nowhere", () => {
  expect(banks([tx("a"), tx("b"), rack("r", by("cords", ["a", "b"]), 1)])).toEqual([]);
});

test("nor are the two sides of a transfer, of which one carries", () => {
  expect(banks([tx("a"), tx("b"), bus("board", by("transfer", ["a", "b"])), rack("r", "board", 1)])).toEqual(
    [],
  );
});

test("a dead member is not in it", () => {
  const dead = [transformer("b", "nothing", 415, { loss }), bus("nothing")];
  expect(banks([tx("a"), ...dead, bus("board", ["a", "b"]), rack("r", "board", 1)])).toEqual([]);
});

test("two on buses that a closed tie joins are one, with what feeds either bus", () => {
  const records = [
    tx("a"),
    tx("b"),
    tx("c"),
    bus("x", ["a", "b"]),
    bus("y", "c"),
    rack("r", "x", 1),
    rack("q", "y", 1),
  ];
  expect(banks(records, [tie("xy", "x", "y")])).toEqual([["a", "b", "c"]]);
  expect(banks(records, [tie("xy", "x", "y", { closed: false })])).toEqual([["a", "b"]]);
});

test("one bank within another is not named twice, though a junction stands for its supply", () => {
  const records = [
    tx("a"),
    tx("b"),
    tx("c"),
    bus("j", ["a", "b"], { junction: true }),
    bus("x", "j"),
    bus("y", "c"),
    rack("r", "x", 1),
    rack("q", "y", 1),
  ];
  expect(banks(records, [tie("xy", "x", "y")])).toEqual([["a", "b", "c"]]);
});

test("transformers one behind the other are none", () => {
  const behind = transformer("b", "a", 208, { loss });
  expect(banks([tx("a"), behind, rack("r", "b", 1)])).toEqual([]);
});
