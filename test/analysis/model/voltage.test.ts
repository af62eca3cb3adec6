import { compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { bus, by, rack, tie, transformer, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const ROOT3 = Math.sqrt(3);

function carried(records: ElementRecord[], ties: TieRow[] = []) {
  const { paths, voltage, offences } = compile({ records, ties, code: "IEC" });
  const mismatches = offences.map(({ rule, subject, value, limit, detail }) => {
    expect(rule).toBe("supply.voltage-mismatch");
    return [subject, detail!.reason, value, limit];
  });
  return { volts: Object.fromEntries(paths.map((path, i) => [path, voltage[i]])), mismatches };
}

test("voltage is carried from sources and secondaries to everything they feed", () => {
  const { volts, mismatches } = carried([
    rack("rack", "busway", 1),
    bus("busway", "tx"),
    transformer("tx", "mv", 415),
    bus("mv", "grid"),
    utility("grid", 23000),
  ]);
  expect(volts).toEqual({ grid: 23000, mv: 23000, tx: 415, busway: 415, rack: 415 });
  expect(mismatches).toEqual([]);
});

test("two supplies of different voltage are a mismatch", () => {
  const { mismatches } = carried([
    utility("a", 415),
    utility("b", 480),
    rack("rack", by("cords", ["a", "b"]), 1),
  ]);
  expect(mismatches).toEqual([["rack", "two supplies", 480, 415]]);
});

test("voltages within half a percent are the same", () => {
  expect(carried([utility("a", 415), utility("b", 417), bus("bus", ["a", "b"])]).mismatches).toEqual([]);
  expect(carried([utility("a", 415), utility("b", 418), bus("bus", ["a", "b"])]).mismatches).toHaveLength(1);
});

test("an asserted voltage is held against the one carried, and does not replace it", () => {
  const { volts, mismatches } = carried([
    utility("grid", 23000),
    bus("mv", "grid", { voltage: 13800 }),
    bus("next", "mv"),
  ]);
  expect(mismatches).toEqual([["mv", "assertion", 23000, 13800]]);
  expect(volts.next).toBe(23000);
});

test("an asserted voltage that holds is no mismatch", () => {
  expect(carried([utility("grid", 415), bus("bus", "grid", { voltage: 415 })]).mismatches).toEqual([]);
});

test("a load outside its input window is a mismatch with the nearest end of it", () => {
  const window = { inputVoltage: { minimum: 380, maximum: 415 } };
  const fed = (volts: number) =>
    carried([utility("grid", volts), rack("rack", "grid", 1, window)]).mismatches;
  expect(fed(480)).toEqual([["rack", "input window", 480, 415]]);
  expect(fed(208)).toEqual([["rack", "input window", 208, 380]]);
  expect(fed(380)).toEqual([]);
  expect(fed(415)).toEqual([]);
});

test("a transformer on the wrong primary voltage is a mismatch", () => {
  const window = { inputVoltage: { minimum: 13800, maximum: 13800 } };
  const { mismatches } = carried([utility("grid", 23000), transformer("tx", "grid", 415, window)]);
  expect(mismatches).toEqual([["tx", "input window", 23000, 13800]]);
});

test("a bus without its own supply has the voltage of the buses it is tied to", () => {
  const { volts, mismatches } = carried(
    [bus("b"), rack("rack", "b", 1), bus("a", "grid"), utility("grid", 415)],
    [tie("tie", "a", "b", { closed: false })],
  );
  expect(volts).toEqual({ grid: 415, a: 415, b: 415, rack: 415 });
  expect(mismatches).toEqual([]);
});

test("tied buses of different voltage are a mismatch, wherever the tie stands", () => {
  const { mismatches } = carried(
    [utility("g1", 415), utility("g2", 480), bus("a", "g1"), bus("b", "g2")],
    [tie("tie", "a", "b", { closed: false })],
  );
  expect(mismatches).toEqual([["b", "tied buses", 480, 415]]);
});

test("the bus that differs is named with the one it is tied to", () => {
  const ties = [tie("tie", "a", "b")];
  const records = [utility("g1", 415), utility("g2", 480), bus("a", "g1"), bus("b", "g2")];
  const [{ subject, detail }] = compile({ records, ties, code: "IEC" }).offences;
  expect([subject, detail]).toEqual(["b", { reason: "tied buses", source: "b", other: "a" }]);
});

test("so are tied transformer secondaries", () => {
  const { mismatches } = carried(
    [utility("grid", 23000), transformer("t1", "grid", 415), transformer("t2", "grid", 480)],
    [tie("tie", "t1", "t2", { closed: false })],
  );
  expect(mismatches).toEqual([["t2", "tied buses", 480, 415]]);
});

test("ten alike mismatches are ten offences and one finding, another kind of equipment is another", () => {
  const window = { inputVoltage: { minimum: 380, maximum: 415 } };
  const racks = Array.from({ length: 10 }, (_, i) => rack(`rack-${i}`, "busway", 1, window));
  const records = [utility("grid", 480), bus("busway", "grid", { voltage: 415 }), ...racks];
  expect(carried(records).mismatches).toHaveLength(11);
  const [buses, loads] = judged({ records }).findings("supply.voltage-mismatch");
  expect(buses).toMatchObject({ subjects: ["busway"], detail: { reason: "assertion" } });
  expect(loads).toMatchObject({ detail: { reason: "input window", source: "busway" } });
  expect(loads.subjects).toHaveLength(10);
});

describe("direct current", () => {
  /** Volt-amperes of one ampere by path: √3·U of three phases, U of two poles. */
  function perAmpere(records: ElementRecord[], ties: TieRow[] = []) {
    const model = compile({ records, ties, code: "IEC" });
    expect(model.offences).toEqual([]);
    return Object.fromEntries(model.paths.map((path, i) => [path, model.perAmpere[i]]));
  }
  const rectifier = (path: string, feed: string) => transformer(path, feed, 50, { directCurrent: true });

  test("is carried from a rectifier to everything it feeds, and from nothing else", () => {
    const records = [
      utility("grid", 415),
      rectifier("shelf", "grid"),
      bus("busbar", "shelf"),
      rack("rack", "busbar", 1),
      bus("board", "grid"),
    ];
    expect(perAmpere(records)).toEqual({
      grid: ROOT3 * 415,
      shelf: 50,
      busbar: 50,
      rack: 50,
      board: ROOT3 * 415,
    });
  });

  test("ends at a converter that makes alternating current of it", () => {
    const records = [
      utility("grid", 415),
      rectifier("rectifier", "grid"),
      transformer("inverter", "rectifier", 415),
      rack("rack", "inverter", 1),
    ];
    expect(perAmpere(records)).toMatchObject({ rectifier: 50, inverter: ROOT3 * 415, rack: ROOT3 * 415 });
  });

  test("reaches a bus that has only a tie to one of its buses", () => {
    const records = [utility("grid", 415), rectifier("shelf", "grid"), bus("a", "shelf"), bus("b")];
    expect(perAmpere(records, [tie("ab", "a", "b")]).b).toBe(50);
  });
});

describe("direct current", () => {
  const dc = (path: string, volts: number) => utility(path, volts, { directCurrent: true });

  test("meeting alternating current of the same voltage is a mismatch, by supply and by tie", () => {
    const both = [dc("shelf", 400), utility("grid", 400)];
    const kinds = "two kinds of current";
    expect(carried([...both, bus("bus", ["shelf", "grid"])]).mismatches).toEqual([["bus", kinds, 400, 400]]);
    const buses = [bus("a", "shelf"), bus("b", "grid")];
    expect(carried([...both, ...buses], [tie("ab", "a", "b")]).mismatches).toEqual([["b", kinds, 400, 400]]);
  });

  test("feeds no transformer", () => {
    const loss = { law: "transformer", rating: 1e6, noLoad: 0, load: 0 } as const;
    const windings = { ...loss, noLoadCurrent: 0, leakageReactance: 0.06 };
    const { mismatches } = carried([dc("shelf", 400), transformer("tx", "shelf", 415, { loss: windings })]);
    expect(mismatches).toEqual([["tx", "direct current", 400, 400]]);
  });

  test("is carried on, so that an ampere is the voltage in watts, and of reactive power nothing is asked", () => {
    const records = [dc("shelf", 50), bus("busbar", "shelf"), rack("rack", "busbar", 100, {}, 0.5)];
    const model = compile({ records, ties: [], code: "IEC" });
    expect(Object.fromEntries(model.paths.map((path, e) => [path, model.perAmpere[e]]))).toEqual({
      shelf: 50,
      busbar: 50,
      rack: 50,
    });
    const state = solve(model, "provisioned");
    expect([...state.out.subarray(0, 2)]).toEqual([100, 0]);
  });
});
