import { compile, type ElementRecord } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { bus, cooler, heat, power, rack, ratio, tie, ups, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

const compiled = (records: ElementRecord[], ties = [] as ReturnType<typeof tie>[]) =>
  compile({ records, ties, code: "IEC" });
const cycles = (records: ElementRecord[], ties = [] as ReturnType<typeof tie>[]) => {
  const model = compiled(records, ties);
  const found = model.offences.filter(({ rule }) => rule === "supply.cycle");
  expect(model.solvable).toBe(found.length === 0);
  return found.map(({ chain }) => chain);
};

test("suppliers come before their customers, whatever the order of the rows", () => {
  const records = [
    rack("rack", "busway", 1),
    bus("busway", ["ups", "bypass"]),
    ups("ups", "tx", ratio(0)),
    bus("bypass", "tx"),
    bus("tx", "grid"),
    utility("grid", 400),
  ];
  const { paths } = compiled(records);
  for (const { path, needs } of records) {
    for (const { source } of needs.flatMap(({ links }) => links)) {
      if (paths.includes(source)) expect(paths.indexOf(source)).toBeLessThan(paths.indexOf(path));
    }
  }
});

test("buses of a zone are adjacent, and everything that feeds one of them comes before all", () => {
  const records = [
    rack("rack", "b", 1),
    bus("a", "g1"),
    rack("other", "a", 1),
    bus("c"),
    utility("g1", 400),
    utility("g2", 400),
    bus("b", "g2"),
  ];
  const { paths } = compiled(records, [tie("ab", "a", "b"), tie("bc", "c", "b")]);
  const [a, b, c] = ["a", "b", "c"].map((path) => paths.indexOf(path));
  expect([a, b, c].sort()).toEqual([2, 3, 4]);
  expect(paths.indexOf("g2")).toBeLessThan(2);
});

test("what feeds a room cooler comes first, and other loads and plant after it", () => {
  const records = [
    utility("grid", 400),
    ups("hall-ups", "grid", ratio(0.1), 0, {
      needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")],
    }),
    ups("plant-ups", "grid", ratio(0.1)),
    cooler("crah", "air", "plant-ups", 0.1),
  ];
  const { paths } = compiled(records);
  expect(paths).toEqual(["grid", "plant-ups", "crah", "hall-ups"]);
});

describe("a cycle", () => {
  test("prints its path, back to where it starts, and leaves nothing to solve", () => {
    expect(cycles([utility("grid", 400), bus("a", ["grid", "c"]), bus("b", "a"), bus("c", "b")])).toEqual([
      ["a", "c", "b", "a"],
    ]);
  });

  test("names only the circle, not what hangs on it", () => {
    const records = [rack("rack", "tail", 1), bus("tail", "b"), bus("a", "b"), bus("b", "a")];
    const [[first, second, last]] = cycles(records) as string[][];
    expect([first, second].sort()).toEqual(["a", "b"]);
    expect(last).toBe(first);
  });

  test("of one element that feeds itself is one", () => {
    expect(cycles([bus("a", "a")])).toEqual([["a", "a"]]);
  });

  test("through a tied bus is one", () => {
    const records = [utility("grid", 400), bus("a", "grid"), bus("b", "t"), bus("t", "a")];
    expect(cycles(records, [tie("tie", "a", "b")])).toHaveLength(1);
  });

  test("of chillers that cool each other is one", () => {
    const grid = utility("grid", 400);
    expect(
      cycles([grid, cooler("a", "liquid", "grid", 0.1, "b"), cooler("b", "liquid", "grid", 0.1, "a")]),
    ).toHaveLength(1);
  });

  test("that the cooling of power equipment closes is none", () => {
    const gated = { ...heat({ loss: 1 }, "crah"), gates: true };
    const needs = [power("grid", { output: 1, loss: 1 }), gated];
    const records = [
      utility("grid", 400),
      ups("ups", "grid", ratio(0.05), 0, { needs }),
      cooler("crah", "air", "ups", 0.1),
    ];
    expect(cycles(records)).toEqual([]);
  });

  test("that a tie closes is none", () => {
    const records = [utility("grid", 400), bus("a", "grid"), bus("b", "grid")];
    expect(cycles(records, [tie("t1", "a", "b"), tie("t2", "b", "a")])).toEqual([]);
  });
});

describe("a chain of 100,000 buses", () => {
  const depth = 100_000;
  const chain = Array.from({ length: depth }, (_, i) => bus(`b${i}`, i === 0 ? "grid" : `b${i - 1}`));

  test("is solved", () => {
    const net = solved({
      records: [rack("rack", `b${depth - 1}`, 42), ...[...chain].reverse(), utility("grid", 400)],
    });
    expectSame(net.out("grid")[0], 42);
  });

  test("and closed to a circle is reported, not followed for ever", () => {
    const circle = [bus("b0", `b${depth - 1}`), ...chain.slice(1)];
    const [path] = cycles(circle);
    expect(path).toHaveLength(depth + 1);
  });

  test("is dead without a source", () => {
    const model = compiled([bus("b0"), ...Array.from({ length: 99 }, (_, i) => bus(`b${i + 1}`, `b${i}`))]);
    expect(solve(model, "provisioned").live.every((fraction) => fraction === 0)).toBe(true);
  });
});
