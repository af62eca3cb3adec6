import { compile, type TieRow } from "../../../analysis/model";
import { solve, solveWith } from "../../../analysis/solver";
import { Contingencies, type Loss } from "../../../analysis/solver/contingency";
import { bus, rack, tie, utility } from "../../support/networks-rows";

/** Buses a to d; those of `fed` have a feed of their own. */
function zone(ties: TieRow[], fed: string) {
  const paths = [..."abcd"];
  const records = [
    ...[...fed].map((path) => utility(`g-${path}`, 400)),
    ...paths.map((path) => bus(path, fed.includes(path) ? `g-${path}` : undefined)),
    ...paths.map((path) => rack(`rack-${path}`, path, 10)),
  ];
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const normal = solve(model, "provisioned");
  const contingencies = new Contingencies(model, normal);

  /** Living buses and closed ties after the loss of elements (and what remains of them) or ties. */
  return (lost: { [path: string]: number }) => {
    const loss: Loss = {
      elements: Object.entries(lost).flatMap(([path, remains]) =>
        model.paths.includes(path) ? [{ element: model.paths.indexOf(path), remains }] : [],
      ),
      ties: [...model.ties.keys()].filter((t) => model.ties[t].path in lost),
      links: [],
      demands: [],
    };
    expect(loss.elements.length + loss.ties.length).toBe(Object.keys(lost).length);
    const read = ({ live, tieClosed }: typeof normal) => [
      paths.filter((path) => live[model.paths.indexOf(path)] > 0).join(""),
      model.ties
        .filter((_, t) => tieClosed[t])
        .map(({ path }) => path)
        .join(),
    ];
    const [buses, closed] = read(solveWith(model, "provisioned", loss));
    expect(contingencies.evaluate(loss, () => read(normal))).toEqual([buses, closed]);
    return `${buses} by ${closed || "none"}`;
  };
}

const automatic = (path: string, first: string, second: string, more: Partial<TieRow> = {}) =>
  tie(path, first, second, { closed: false, operation: "automatic", ...more });

test("a bus whose feed is lost is fed by its automatic tie, and by none when it is back", () => {
  const after = zone([automatic("t1", "a", "b")], "ab");
  expect(after({})).toBe("ab by none");
  expect(after({ "g-a": 0 })).toBe("ab by t1");
  expect(after({})).toBe("ab by none");
});

test("a lost bus is fed by no tie, closed or automatic, nor is anything through it", () => {
  const after = zone([tie("t1", "a", "b"), tie("t2", "b", "c"), automatic("t3", "b", "d")], "ac");
  expect(after({})).toBe("abc by t1,t2");
  expect(after({ b: 0 })).toBe("ac by t1,t2");
  const line = zone([tie("t1", "a", "b"), tie("t2", "b", "c"), tie("t3", "c", "d")], "a");
  expect(line({ c: 0 })).toBe("ab by t1,t2,t3");
  expect(line({ b: 0 })).toBe("a by t1,t2,t3");
});

test("a ring without one bus feeds the others from both sides", () => {
  const ring = [tie("t1", "a", "b"), tie("t2", "b", "c"), tie("t3", "c", "d"), tie("t4", "d", "a")];
  const after = zone(ring, "a");
  expect(after({ c: 0 })).toBe("abd by t1,t2,t3,t4");
  expect(after({ a: 0 })).toBe(" by t1,t2,t3,t4");
});

test("a lost tie is open and stays so; the next one by path takes its place", () => {
  const after = zone([automatic("t1", "a", "b"), automatic("t2", "c", "b")], "abc");
  expect(after({ "g-b": 0 })).toBe("abc by t1");
  expect(after({ "g-b": 0, t1: 0 })).toBe("abc by t2");
  expect(after({ "g-b": 0, t1: 0, t2: 0 })).toBe("ac by none");
  expect(zone([tie("t1", "a", "b")], "a")({ t1: 0 })).toBe("a by none");
});

test("a bus that lives on a tie feeds no automatic one, a bus that says chain does", () => {
  const line = (chain: boolean) =>
    zone([automatic("t1", "a", "b", { chain }), automatic("t2", "b", "c")], "abc");
  expect(line(false)({ "g-b": 0, "g-c": 0 })).toBe("ab by t1");
  expect(line(true)({ "g-b": 0, "g-c": 0 })).toBe("abc by t1,t2");
});

test("a bus of which a part is left is fed as a whole one", () => {
  const after = zone([automatic("t1", "a", "b")], "ab");
  expect(after({ "g-a": 0, a: 0.5 })).toBe("ab by t1");
});

test("a bus with its own supply is not tied, whichever units of that are lost", () => {
  expect(zone([automatic("t1", "a", "b")], "ab")({ "g-a": 0.5 })).toBe("ab by none");
});
