import { compile, type SiteModel } from "../../../analysis/model";
import { solve, type State } from "../../../analysis/solver";
import { Journal } from "../../../analysis/solver/journal";
import {
  bus,
  by,
  cooler,
  heat,
  need,
  power,
  rack,
  tie,
  transformer,
  utility,
} from "../../support/networks-rows";

/** Arrays of a state that a loss may write to, by what their indices mean. */
const OF_ELEMENT = ["live", "own", "loss", "lossSecond", "linkLoss", "work"] as const;
const OF_ELEMENT_PAIRS = ["out", "exported"] as const;
const OF_NEED = ["needLive", "deficit", "unremoved"] as const;
const OF_TIE = ["tieClosed"] as const;
const OF_TIE_PAIRS = ["tieFlow", "tieLoss"] as const;
const ALL = [
  ...OF_ELEMENT,
  ...OF_ELEMENT_PAIRS,
  ...OF_NEED,
  "need",
  "link",
  ...OF_TIE,
  ...OF_TIE_PAIRS,
] as const;
type Name = (typeof ALL)[number];

const impedance = { resistance: 0.01, coldResistance: 0.01, reactance: 0.02 };
const RECORDS = [
  utility("grid", 400),
  transformer("tx", "grid", 400, { loss: { law: "ratio", ratio: 0.01 } }),
  bus("a", "tx"),
  bus("b"),
  bus("c", "grid"),
  bus("d"),
  cooler("crah", "air", "a", 0.1),
  rack("wet", "b", 100, {
    needs: [
      power(by("cords", [{ source: "b", lossRatio: 0.01 }, "c"]), { own: 1, perFirst: 0.2 }),
      need("liquid", "air", ["crah"], { own: 1 }),
      heat({ own: 0, loss: 1 }),
    ],
  }),
  rack("dry", "d", 50, {}, 0.1),
];
const TIES = [tie("ab", "a", "b", { impedance }), tie("cd", "c", "d", { impedance })];

function settled() {
  const model = compile({ records: RECORDS, ties: TIES, code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  return { model, state, journal: new Journal(model, state) };
}

/** The bytes of every array, so that 0 and -0 differ. */
function bitsOf(state: State): string[] {
  return ALL.map((name) => {
    const { buffer, byteOffset, byteLength } = state[name];
    return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString("hex");
  });
}

/** Writes to everything of an element: its own numbers and those of its needs and links. */
function disturbElement(model: SiteModel, state: State, e: number, value: number): void {
  for (const name of OF_ELEMENT) state[name][e] = value;
  for (const name of OF_ELEMENT_PAIRS) state[name].fill(value, 2 * e, 2 * e + 2);
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    for (const name of OF_NEED) state[name][k] = value;
    state.need.fill(value, 2 * k, 2 * k + 2);
    state.link.fill(value, 2 * model.linkPtr[k], 2 * model.linkPtr[k + 1]);
  }
}

function disturbTies(model: SiteModel, state: State, zone: number, value: number): void {
  for (const at of model.tiesOfZone[zone]) {
    for (const name of OF_TIE) state[name][at] = value;
    for (const name of OF_TIE_PAIRS) state[name].fill(value, 2 * at, 2 * at + 2);
  }
}

test("the state of these tests has flows of every kind", () => {
  const { state } = settled();
  const zeros = ["lossSecond", "deficit", "unremoved"];
  const still = ALL.filter((name: Name) => state[name].every((value) => value === 0));
  expect(still).toEqual(zeros);
});

test("every bit of an element is put back, that of its needs and links included, whatever was written", () => {
  const { model, state, journal } = settled();
  for (const value of [7, -0, NaN, Infinity]) {
    for (let e = 0; e < model.count; e++) {
      const before = bitsOf(state);
      journal.element(e);
      disturbElement(model, state, e, value);
      expect(bitsOf(state)).not.toEqual(before);
      journal.restore();
      expect(bitsOf(state)).toEqual(before);
    }
  }
});

test("a minus zero comes back as one", () => {
  const { model, state, journal } = settled();
  const e = model.paths.indexOf("dry");
  state.loss[e] = -0;
  state.link[2 * model.linkPtr[model.needPtr[e]] + 1] = -0;
  journal.element(e);
  disturbElement(model, state, e, 0);
  journal.restore();
  expect(state.loss[e]).toBe(-0);
  expect(state.link[2 * model.linkPtr[model.needPtr[e]] + 1]).toBe(-0);
});

test("of several notes the first counts", () => {
  const { model, state, journal } = settled();
  const before = bitsOf(state);
  for (const value of [1, 2, 3]) {
    for (let e = model.count - 1; e >= 0; e--) {
      journal.element(e);
      disturbElement(model, state, e, value);
    }
  }
  expect(journal.changed).toHaveLength(model.count);
  journal.restore();
  expect(bitsOf(state)).toEqual(before);
});

test("a zone is kept with all its buses and ties, another zone is not", () => {
  const { model, state, journal } = settled();
  const before = bitsOf(state);
  const zone = model.zoneOf[model.paths.indexOf("c")];
  journal.zone(zone);
  journal.zone(zone);
  expect(journal.changedZones).toEqual([zone]);
  expect(journal.changed.map((e) => model.paths[e]).sort()).toEqual(["c", "d"]);
  disturbTies(model, state, zone, 5);
  for (const e of journal.changed) disturbElement(model, state, e, 5);
  journal.restore();
  expect(bitsOf(state)).toEqual(before);
});

test("several zones, their buses noted before and after, come back together", () => {
  const { model, state, journal } = settled();
  const before = bitsOf(state);
  journal.element(model.paths.indexOf("d"));
  for (const zone of [1, 0]) {
    journal.zone(zone);
    disturbTies(model, state, zone, -3);
  }
  for (let e = 0; e < model.count; e++) {
    journal.element(e);
    disturbElement(model, state, e, -3);
  }
  journal.restore();
  expect(bitsOf(state)).toEqual(before);
});

test("after a restore it starts anew, from the state as it is then", () => {
  const { model, state, journal } = settled();
  const e = model.paths.indexOf("wet");
  journal.zone(0);
  journal.element(e);
  state.runaway.push(e);
  journal.restore();
  expect([journal.changed, journal.changedZones, state.runaway]).toEqual([[], [], []]);
  state.own[e] = 42;
  state.tieFlow[0] = 43;
  const before = bitsOf(state);
  journal.element(e);
  journal.zone(0);
  disturbElement(model, state, e, 1);
  disturbTies(model, state, 0, 1);
  journal.restore();
  expect(bitsOf(state)).toEqual(before);
});

test("more than it has room for at first is kept as well", () => {
  const racks = Array.from({ length: 300 }, (_, i) => rack(`rack-${i}`, "grid", i + 1, {}, 0.1));
  const model = compile({ records: [utility("grid", 400), ...racks], ties: [], code: "IEC" });
  const state = solve(model, "provisioned");
  const journal = new Journal(model, state);
  const before = bitsOf(state);
  for (let e = 0; e < model.count; e++) {
    journal.element(e);
    disturbElement(model, state, e, 9);
  }
  journal.restore();
  expect(bitsOf(state)).toEqual(before);
});
