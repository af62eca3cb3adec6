import { compile, type ElementRecord } from "../../../analysis/model";
import { solveWith } from "../../../analysis/solver";
import { type Loss, NOTHING } from "../../../analysis/solver/contingency";
import { entryOf, entryShares, NO_ENTRY } from "../../../analysis/solver/entry";
import { bus, by, cooler, generator, heat, power, tie, utility } from "../../support/networks-rows";

/** What bus `a` feeds into the section that a tie makes of it and bus `b`, after a loss. */
function entryAfter(records: ElementRecord[], loss: (index: (path: string) => number) => Partial<Loss>) {
  const model = compile({ records: [...records, bus("b")], ties: [tie("tie", "a", "b")], code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solveWith(model, "provisioned", {
    ...NOTHING,
    ...loss((path) => model.paths.indexOf(path)),
  });
  return entryOf(model, state, model.paths.indexOf("a"));
}

const sets = [
  generator("g1", 415, 100, { units: 2, shareWeight: 3 }),
  generator("g2", 415, 50, { shareWeight: 5 }),
];

test("all that lives in its supply feeds a bus: by weights, capabilities and, without impedance, stiffly", () => {
  const { weight, capability, admittance } = entryAfter([...sets, bus("a", ["g1", "g2"])], () => ({}));
  expect([weight, capability, admittance]).toEqual([2 * 3 + 5, 250, { re: 2e6, im: 0 }]);
});

test("what is lost of it feeds nothing: an element, one of its units, or the link from it", () => {
  const records = [...sets, bus("a", ["g1", "g2"])];
  const without = entryAfter(records, (index) => ({ elements: [{ element: index("g1"), remains: 0 }] }));
  expect(without).toEqual({ weight: 5, capability: 50, admittance: { re: 1e6, im: 0 } });
  const halved = entryAfter(records, (index) => ({ elements: [{ element: index("g1"), remains: 0.5 }] }));
  expect(halved).toEqual({ weight: 3 + 5, capability: 150, admittance: { re: 1.5e6, im: 0 } });
  const cut = entryAfter([...sets, bus("a", by("shared", ["g1", "g2"]))], () => ({ links: [0] }));
  expect(cut).toEqual({ weight: 5, capability: 50, admittance: { re: 1e6, im: 0 } });
});

test("of a transfer the first that lives feeds it, and its cooling does not", () => {
  const needs = [power(by("transfer", ["g1", "g2"]), { output: 1 }), heat({ loss: 1 }, "crah")];
  const records = [...sets, utility("grid", 415), cooler("crah", "air", "grid", 0), bus("a", "", { needs })];
  expect(entryAfter(records, () => ({}))).toMatchObject({ weight: 6, capability: 200 });
  const next = entryAfter(records, (index) => ({ elements: [{ element: index("g1"), remains: 0 }] }));
  expect(next).toMatchObject({ weight: 5, capability: 50 });
});

test("a bus without a supply of its own is no entry", () => {
  expect(entryAfter([bus("a")], () => ({}))).toEqual(NO_ENTRY);
});

describe("parts of a load", () => {
  const entry = (weight: number, capability: number) => ({ ...NO_ENTRY, weight, capability });

  test("go by weight where one entry has no capability of its own", () => {
    expect([...entryShares([entry(1, 10), entry(3, Infinity)], 100)]).toEqual([0.25, 0.75]);
  });

  test("fill entries that are all regulated, and leave out those that feed nothing in", () => {
    const entries = [entry(1, 10), entry(1, 90), NO_ENTRY];
    expect([...entryShares(entries, 80)]).toEqual([1 / 8, 7 / 8, 0]);
  });

  test("go by weight where there is nothing to share", () => {
    expect([...entryShares([entry(1, 10), entry(3, 10)], 0)]).toEqual([0.25, 0.75]);
  });
});
