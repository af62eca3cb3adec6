import fc from "../../support/fast-check";
import { AMBIENT, compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { solve, solveWith } from "../../../analysis/solver";
import { Contingencies, type Loss, NOTHING } from "../../../analysis/solver/contingency";
import { failingNetworks } from "../../support/networks-failing";
import { element, heat, need, power, tie, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

const THROUGH = { output: 1, secondOutput: 1 };
/** Flow of 1 W, m³/s. */
const PER_WATT = 2.4e-8;

/** Plant that weighs as much as it takes. */
function plant(path: string, watts: number, more: Partial<ElementRecord> = {}): ElementRecord {
  return element(path, "chiller", {
    provides: "liquid",
    needs: [heat({ output: 1 })],
    capability: watts,
    shareWeight: watts,
    limits: [{ rule: "cooling.capacity", quantity: "heat", value: watts }],
    ...more,
  });
}

/** A point of a ring; one without plant gets its coolant by pipes. */
function header(path: string, ...plants: string[]): ElementRecord {
  const needs = plants.length > 0 ? [need("liquid", "liquid", plants, THROUGH)] : [];
  return element(path, "cooling-loop", { provides: "liquid", needs });
}

function junction(path: string, ...plants: string[]): ElementRecord {
  return { ...header(path, ...plants), kind: "junction", junction: true };
}

/** Something that gives so many watts to a header. */
function load(path: string, at: string, watts: number): ElementRecord {
  const needs = [power("grid", { own: 1 }), need("liquid", "liquid", [at], { own: 1, perFirst: PER_WATT })];
  return element(path, "load", {
    needs,
    use: "it",
    demand: { nameplate: watts, provisioned: watts, typical: watts },
  });
}

function pipe(path: string, first: string, second: string, more: Partial<TieRow> = {}): TieRow {
  return tie(path, first, second, { hydraulicResistance: 1e5, rating: 1, chain: true, ...more });
}

/** Plant at a, 100 kW at b and at c, equal segments. */
const records = [
  utility("grid", 400),
  plant("chiller", 1e6),
  header("a", "chiller"),
  header("b"),
  header("c"),
  load("at-b", "b", 1e5),
  load("at-c", "c", 1e5),
];
const ties = [pipe("ab", "a", "b"), pipe("bc", "b", "c"), pipe("ca", "c", "a")];

describe("a ring with one plant", () => {
  test("sends the same both ways round where both are alike, and nothing through the segment between", () => {
    const net = solved({ records, ties });
    expectSame(net.tie("ab"), [1e5, 1e5 * PER_WATT]);
    expectSame(net.tie("ca"), [-1e5, -1e5 * PER_WATT]);
    expectSame([...net.tie("bc"), 1], [0, 0, 1]);
    expectSame(net.out("chiller"), [2e5, 2e5 * PER_WATT]);
  });

  test("of which a way of four times the resistance takes half the flow", () => {
    const [first, second] = [1, 4].map((factor, i) =>
      pipe(`p${i}`, "a", "b", { hydraulicResistance: factor * 1e5 }),
    );
    const net = solved({
      records: records.filter(({ path }) => !["c", "at-c"].includes(path)),
      ties: [first, second],
    });
    const flow = 1e5 * PER_WATT;
    expectSame([net.tie("p0")[1], net.tie("p1")[1]], [(2 / 3) * flow, flow / 3], 1e-8);
    expectSame([net.tie("p0")[0], net.tie("p1")[0]], [2e5 / 3, 1e5 / 3], 1e-8);
  });

  test("loads a header by what it passes on, and a segment by its flow whichever way", () => {
    const limits = [{ rule: "cooling.flow", quantity: "flow", value: 0.01 }] as const;
    const limited = records.map((record) =>
      record.path === "b" ? { ...record, limits: [...limits] } : record,
    );
    const open = [{ ...ties[0], closed: false }, ...ties.slice(1)];
    const net = solved({ records: limited, ties: open.map((each) => ({ ...each, rating: 0.01 })) });
    expectSame(net.loading("b", "flow"), 1e5 * PER_WATT * 100);
    expectSame(net.loadingsAt(2), [0, 1e5 * PER_WATT * 100, 2e5 * PER_WATT * 100]);
  });
});

/** Outputs of plants after a loss, evaluated on top of the normal state and from nothing. */
function after(
  rows: ElementRecord[],
  segments: TieRow[],
  lost: { [path: string]: number },
  plants: string[],
) {
  const model = compile({ records: rows, ties: segments, code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  const loss: Loss = {
    ...NOTHING,
    elements: model.paths.flatMap((path, e) => (path in lost ? [{ element: e, remains: lost[path] }] : [])),
    ties: model.ties.flatMap(({ path }, t) => (path in lost ? [t] : [])),
  };
  const read = ({ out }: typeof state) => plants.map((path) => out[2 * model.paths.indexOf(path)]);
  const full = read(solveWith(model, "provisioned", loss));
  expectSame(
    new Contingencies(model, state).evaluate(loss, () => read(state)),
    full,
  );
  return full;
}

test("a header on a transfer weighs by the plant that carries, not by what stands by", () => {
  const transfer = { ...need("liquid", "liquid", ["c1", "c2"], THROUGH), mode: "transfer" as const };
  const rows = [
    utility("grid", 400),
    plant("c1", 1e5),
    plant("c2", 3e5),
    plant("c3", 1e5),
    element("a", "cooling-loop", { provides: "liquid", needs: [transfer] }),
    header("b", "c3"),
    header("c"),
    load("load", "c", 1e5),
  ];
  expectSame(after(rows, ties, {}, ["c1", "c2", "c3"]), [5e4, 0, 5e4]);
});

test("a header passes on what its own takers and those beyond it take", () => {
  const limits = [{ rule: "cooling.flow", quantity: "flow", value: 0.01 }] as const;
  const limited = records.map((record) =>
    record.path === "c" ? { ...record, limits: [...limits] } : record,
  );
  // b is reached by c alone: 100 kW of each
  const net = solved({ records: limited, ties: [{ ...ties[0], closed: false }, ...ties.slice(1)] });
  expectSame(net.loading("c", "flow"), 2e5 * PER_WATT * 100);
});

describe("a ring with two plants", () => {
  /** Two chillers of 100 kW at a, one at b, 150 kW at c. */
  const rows = [
    utility("grid", 400),
    ...["c1", "c2", "c3"].map((path) =>
      plant(path, 1e5, {
        units: path === "c3" ? 2 : 1,
        capability: path === "c3" ? 5e4 : 1e5,
        shareWeight: path === "c3" ? 5e4 : 1e5,
      }),
    ),
    junction("a#liquid", "c1", "c2"),
    header("a", "a#liquid"),
    header("b", "c3"),
    header("c"),
    load("load", "c", 1.5e5),
  ];
  const lose = (lost: { [path: string]: number }) => after(rows, ties, lost, ["c1", "c2", "c3"]);

  test("shares by what stands behind each header", () => {
    expectSame(lose({}), [5e4, 5e4, 5e4]);
  });

  test("shares anew where a chiller or one of its units is lost", () => {
    expectSame(lose({ c1: 0 }), [0, 7.5e4, 7.5e4]);
    expectSame(lose({ c3: 0.5 }), [6e4, 6e4, 3e4]);
  });

  test("shares anew where a chiller stands still for want of power", () => {
    const needs = [power("feeder", { own: 1 }), heat({ output: 1 })];
    const fed = rows.map((row) => (row.path === "c1" ? { ...row, needs } : row));
    const given = after([utility("feeder", 400), ...fed], ties, { feeder: 0 }, ["c1", "c2", "c3"]);
    expectSame(given, [0, 7.5e4, 7.5e4]);
  });

  test("fills what is left of a chiller that lost a unit, and the others take the rest", () => {
    const heavier = rows.map((row) => (row.path === "c3" ? { ...row, shareWeight: 4e5 } : row));
    expectSame(after(heavier, ties, { c3: 0.5 }, ["c1", "c2", "c3"]), [5e4, 5e4, 5e4]);
  });

  test("is fed by the other where all plant of a header is lost", () => {
    expectSame(lose({ c3: 0 }), [7.5e4, 7.5e4, 0]);
  });

  test("loses with a header its plant and the way through it", () => {
    expectSame(lose({ b: 0 }), [7.5e4, 7.5e4, 0]);
    expectSame(lose({ b: 0, ca: 0 }), [0, 0, 0]);
  });

  test("fills each up to its capability", () => {
    const heavier = rows.map((row) => (row.path === "c3" ? { ...row, shareWeight: 2e5 } : row));
    // by weight 2 : 4 the second would take all but 50 kW
    expectSame(after(heavier, ties, {}, ["c1", "c2", "c3"]), [2.5e4, 2.5e4, 1e5]);
  });

  test("weighs what is between a header and its plant by its own weight where it states one", () => {
    const exchanger = element("exchanger", "cdu", {
      provides: "liquid",
      needs: [need("liquid", "liquid", ["c3"], THROUGH)],
      shareWeight: 5e4,
    });
    const behind = [...rows.filter(({ path }) => path !== "b"), exchanger, header("b", "exchanger")];
    // 200 kW of chillers at a, and no more than 50 kW at b
    expectSame(after(behind, ties, {}, ["c1", "c2", "c3"]), [6e4, 6e4, 3e4]);
  });

  test("weighs a header that another loop cools by the plant of that loop", () => {
    const beside = [
      ...rows.filter(({ path }) => path !== "b"),
      header("primary", "c3"),
      header("b", "primary"),
    ];
    expectSame(after(beside, ties, { c1: 0 }, ["c1", "c2", "c3"]), [0, 7.5e4, 7.5e4]);
  });
});

test("headers that live by what they have stored share what nothing else takes", () => {
  const held = records.map((record) =>
    record.path === "a"
      ? { ...record, needs: record.needs.map((each) => ({ ...each, holdUp: 60 })) }
      : record,
  );
  const model = compile({ records: held, ties, code: "IEC" });
  const loss = { ...NOTHING, elements: [{ element: model.paths.indexOf("chiller"), remains: 0 }] };
  const state = solveWith(model, "provisioned", loss, { clock: 0, on: [0, 1] });
  const unremoved = state.unremoved.reduce((sum, each) => sum + each, 0);
  expectSame([unremoved, state.live[model.paths.indexOf("c")]], [2e5, 1]);
});

test("a header whose pumps stand still gives nothing to its ring, and gets from it", () => {
  const pumped = {
    ...header("b", "second"),
    needs: [...header("b", "second").needs, need("flow", "flow", ["pump"], { fromSecond: 1 })],
  };
  const pump = element("pump", "pump", {
    provides: "flow",
    needs: [need("heat", "air", [AMBIENT], { work: 1 })],
  });
  const rows = [...records.filter(({ path }) => path !== "b"), plant("second", 1e6), pumped, pump];
  expectSame(after(rows, ties, {}, ["chiller", "second", "pump"]), [1e5, 1e5, 1e5 * PER_WATT]);
  expectSame(after(rows, ties, { pump: 0 }, ["chiller", "second", "pump"]), [2e5, 0, 0]);
});

test("energy and coolant are conserved in generated rings, and nothing is NaN", () => {
  fc.assert(
    fc.property(failingNetworks, (network) => {
      const { state } = solved(network);
      for (const numbers of [state.tieFlow, state.exported, state.out]) {
        expect([...numbers].every(Number.isFinite)).toBe(true);
      }
    }),
  );
});

test("the order of headers and segments changes nothing", () => {
  fc.assert(
    fc.property(failingNetworks, (network) => {
      const [straight, reversed] = [
        network,
        { ...network, records: [...network.records].reverse(), ties: [...network.ties].reverse() },
      ].map((rows) => solved(rows));
      for (const { path, hydraulicResistance } of network.ties) {
        if (hydraulicResistance === undefined) continue;
        const most = Math.max(...straight.state.tieFlow.map(Math.abs), 1);
        straight.tie(path).forEach((flow, half) => {
          expect(Math.abs(reversed.tie(path)[half] - flow)).toBeLessThanOrEqual(1e-7 * most);
        });
      }
    }),
  );
});
