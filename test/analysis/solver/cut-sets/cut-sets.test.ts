import fc from "../../../support/fast-check";
import { compile, type ElementRecord, type SiteModel } from "../../../../analysis/model";
import { solveWith } from "../../../../analysis/solver";
import { LASTING } from "../../../../analysis/solver/instants";
import { type CutSets, minimalCutSets, together } from "../../../../analysis/solver/cut-sets/cut-sets";
import { failingNetworks } from "../../../support/networks-failing";
import {
  bus,
  by,
  cooler,
  demand,
  element,
  heat,
  power,
  rack,
  tie,
  utility,
} from "../../../support/networks-rows";
import type { Network } from "../../../support/networks-solved";

const HOUR = 3600;
/** One failure in 1,000 h of service that takes 10 h. */
const RATE = { failureRate: 1 / (1000 * HOUR), repairTime: 10 * HOUR, source: "a test" };

function modelOf({ records, ties = [], code = "IEC" }: Network): SiteModel {
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  return model;
}

/** Everything fails at the same rate. */
function rated(records: ElementRecord[], commonCause?: number): ElementRecord[] {
  return records.map((record) => ({ ...record, reliability: { ...RATE, commonCause } }));
}

/** Cut sets by the names of what fails, with the parts that stop: `a + one of b: rack power`. */
function named(model: SiteModel, { events, parts, sets }: CutSets): { [set: string]: string[] } {
  const event = (i: number) =>
    `${events[i].units === "one" ? "one of " : ""}${model.paths[events[i].element]}`;
  const part = (i: number) => {
    const { rack: e, need: k } = parts[i];
    const name = k === undefined ? "" : ` ${model.records[e].needs[k - model.needPtr[e]].name}`;
    return model.paths[e] + name;
  };
  return Object.fromEntries(
    sets.map((set) => [set.events.map(event).sort().join(" + "), set.parts.map(part).sort()]),
  );
}

function cutSetsOf(network: Network): { [set: string]: string[] } {
  const model = modelOf(network);
  return named(model, minimalCutSets(model));
}

/** The same by full evaluation of every failure and of every pair. */
function bruteForce(model: SiteModel): CutSets {
  const { events, parts } = minimalCutSets(model);
  const deadWith = (lost: CutSets["events"][number]["lost"]) => {
    const loss = { elements: lost, links: [], ties: [], demands: [] };
    const { live, needLive } = solveWith(model, "provisioned", loss, LASTING);
    const isDead = ({ rack: e, need: k }: CutSets["parts"][number]) =>
      live[e] === 0 || (k !== undefined && needLive[k] === 0);
    return [...parts.keys()].filter((i) => isDead(parts[i]));
  };
  const sets: CutSets["sets"][number][] = [];
  const never = deadWith([]);
  const alone = events.map(({ lost }) => deadWith(lost));
  const keep = (of: number[], dead: number[], known: number[]) => {
    const stopped = dead.filter((part) => !known.includes(part));
    if (stopped.length > 0) sets.push({ events: of, probability: 0, parts: stopped });
  };
  keep([], never, []);
  events.forEach((one, a) => {
    keep([a], alone[a], never);
    for (let b = a; b < events.length; b++) {
      if (a === b && one.copies === 1) continue;
      keep([a, b], deadWith(together(one, events[b])), [...never, ...alone[a], ...alone[b]]);
    }
  });
  return { events, parts, sets };
}

test("on generated sites they are those of a full evaluation of every pair", () => {
  let [first, second] = [0, 0];
  fc.assert(
    fc.property(failingNetworks, fc.constantFrom(0, 0.1), ({ records, ties, code }, commonCause) => {
      const model = modelOf({ records: rated(records, commonCause), ties, code });
      const got = minimalCutSets(model);
      expect(named(model, got)).toEqual(named(model, bruteForce(model)));
      first += got.sets.filter(({ events }) => events.length === 1).length;
      second += got.sets.filter(({ events }) => events.length === 2).length;
    }),
    { numRuns: 40 },
  );
  expect(Math.min(first, second)).toBeGreaterThan(0);
});

describe("sets worked by hand", () => {
  const grids = ["a", "b"].map((path) => utility(path, 415));
  const sides = rated([...grids, bus("bus-a", "a"), bus("bus-b", "b")]);

  test("one cord: each element of the path by itself, and the rack where it has a rate", () => {
    expect(cutSetsOf({ records: [...sides, rack("r", "bus-a", 1e3)] })).toEqual({
      a: ["r power"],
      "bus-a": ["r power"],
    });
    expect(Object.keys(cutSetsOf({ records: rated([grids[0], rack("r", "a", 1e3)]) }))).toEqual(["a", "r"]);
  });

  test("2N: each element of one side with each of the other", () => {
    const records = [...sides, rack("r", by("cords", ["bus-a", "bus-b"]), 1e3)];
    expect(cutSetsOf({ records })).toEqual({
      "a + b": ["r power"],
      "a + bus-b": ["r power"],
      "b + bus-a": ["r power"],
      "bus-a + bus-b": ["r power"],
    });
  });

  test("two of three cords: any two sides, as long as no more are needed", () => {
    const third = rated([utility("c", 415)]);
    const cords = by("cords", ["a", "b", "c"], { required: 2 });
    const sets = cutSetsOf({ records: [...sides, ...third, rack("r", cords, 1e3)] });
    expect(Object.keys(sets).sort()).toEqual(["a + b", "a + c", "b + c"]);
  });

  test("two needs: each part of the rack has its own, and no pair is new", () => {
    const twice = rack("r", "bus-a", 1e3);
    const needs = [twice.needs[0], { ...power("bus-b", { own: 1 }), name: "power-2" }, twice.needs[1]];
    expect(cutSetsOf({ records: [...sides, { ...twice, needs }] })).toEqual({
      a: ["r power"],
      "bus-a": ["r power"],
      b: ["r power-2"],
      "bus-b": ["r power-2"],
    });
  });

  test("equipment with two power needs dies when both are gone, each by another failure", () => {
    const chiller = cooler("chiller", "liquid", "bus-a", 0.2);
    const both = [chiller.needs[0], { ...power("bus-b", { work: 1 }), name: "power-2" }, chiller.needs[1]];
    const cooled = { ...heat({ own: 1 }, "chiller", "liquid"), gates: true };
    const load = element("r", "rack", { needs: [cooled], demand: demand(1e3), use: "it" });
    const sets = cutSetsOf({ records: [...sides, { ...chiller, needs: both }, load] });
    expect(Object.keys(sets).sort()).toEqual(["a + b", "a + bus-b", "b + bus-a", "bus-a + bus-b"]);
    expect(sets["a + b"]).toEqual(["r"]);
  });

  test("two sources on one bus: both of them, or the bus", () => {
    const records = rated([...grids, bus("bus", ["a", "b"])]);
    const sets = cutSetsOf({ records: [...records, rack("r", "bus", 1e3)] });
    expect(Object.keys(sets).sort()).toEqual(["a + b", "bus"]);
  });

  test("two that weaken the same are not the same where one of them stops the rack in another way", () => {
    const fan = cooler("fan", "air", "a", 0.1);
    const cooled = { ...heat({ own: 1 }, "fan"), gates: true };
    const load = element("r", "rack", {
      needs: [power("n", { own: 1 }), cooled],
      demand: demand(1e3),
      use: "it",
    });
    const records = [...rated([...grids, bus("x", "a"), bus("n", ["x", "b"])]), fan, load];
    expect(Object.keys(cutSetsOf({ records })).sort()).toEqual(["a", "b + x", "n"]);
  });

  test("an automatic tie: a source dies with the other, a bus by itself; by hand it does not close", () => {
    const network = (operation: "automatic" | "manual") => ({
      records: [...sides, rack("r", "bus-a", 1e3)],
      ties: [tie("tie", "bus-a", "bus-b", { closed: false, operation })],
    });
    expect(Object.keys(cutSetsOf(network("automatic"))).sort()).toEqual(["a + b", "a + bus-b", "bus-a"]);
    expect(Object.keys(cutSetsOf(network("manual"))).sort()).toEqual(["a", "bus-a"]);
  });

  test("what never runs stops by nothing", () => {
    expect(cutSetsOf({ records: [...sides, bus("dead"), rack("r", "dead", 1e3)] })).toEqual({
      "": ["r power"],
    });
  });

  test("an element without a rate is in no set", () => {
    expect(cutSetsOf({ records: [grids[0], ...rated([bus("bus", "a")]), rack("r", "bus", 1e3)] })).toEqual({
      bus: ["r power"],
    });
  });
});

describe("n units in one record", () => {
  const units = (n: number, commonCause?: number) => rated([utility("u", 415, { units: n })], commonCause);
  const single = (sets: CutSets["sets"], order: number) =>
    sets
      .filter(({ events }) => events.length === order)
      .reduce((sum, { probability }) => sum + probability, 0);
  const at = (part: number) => (part * 0.01) / (1 + part * 0.01);

  test("two: both of them, or the common cause", () => {
    const { sets, events } = minimalCutSets(modelOf({ records: [...units(2, 0.1), rack("r", "u", 1e3)] }));
    expect(events.map(({ units: which, copies }) => [which, copies])).toEqual([
      ["all", 1],
      ["one", 2],
    ]);
    expect(single(sets, 1)).toBeCloseTo(at(0.1), 15);
    expect(single(sets, 2)).toBeCloseTo(at(0.9) ** 2, 15);
  });

  test("three: no two of them, for one still carries the load, if overloaded", () => {
    expect(cutSetsOf({ records: [...units(3), rack("r", "u", 1e3)] })).toEqual({});
  });

  test("three with a cord on each and two required: any two, in three ways", () => {
    const cords = by("cords", [{ source: "u", units: 3 }], { required: 2 });
    const { sets } = minimalCutSets(modelOf({ records: [...units(3), rack("r", cords, 1e3)] }));
    expect(sets.map(({ events }) => events.length)).toEqual([2]);
    expect(sets[0].probability).toBeCloseTo(3 * at(1) ** 2, 15);
  });

  test("any of them with another element, each counted", () => {
    const cords = by("cords", [{ source: "u", units: 3 }, { source: "a" }], { required: 3 });
    const records = [...units(3), ...rated([utility("a", 415)]), rack("r", cords, 1e3)];
    const { sets, events } = minimalCutSets(modelOf({ records }));
    const pair = sets.find(({ events: [one, other] }) => other !== undefined && one !== other)!;
    expect(pair.events.map((i) => events[i].units).sort()).toEqual(["all", "one"]);
    expect(pair.probability).toBeCloseTo(3 * at(1) ** 2, 15);
  });

  test("any of two with any of three where more than three have to live: in six ways", () => {
    const others = rated([utility("v", 415, { units: 3 })]);
    const cords = by(
      "cords",
      [
        { source: "u", units: 2 },
        { source: "v", units: 3 },
      ],
      { required: 4 },
    );
    const records = [...units(2), ...others, rack("r", cords, 1e3)];
    const { sets, events } = minimalCutSets(modelOf({ records }));
    const ofPair = ([one, other]: readonly number[]) => other !== undefined && one !== other;
    const pairs = sets.filter(({ events: of }) => ofPair(of) && of.every((i) => events[i].units === "one"));
    expect(pairs.map(({ probability }) => probability)).toEqual([expect.closeTo(6 * at(1) ** 2, 15)]);
  });

  test("racks: each stops for itself, which is the same on average as one", () => {
    const four = rated([rack("r", "u", 1e3, { units: 4 })], 0.2);
    const { sets } = minimalCutSets(modelOf({ records: [utility("u", 415), ...four] }));
    expect(sets).toHaveLength(1);
    expect(sets[0].probability).toBeCloseTo(at(1), 15);
  });
});

test("a construct fails with its parts", () => {
  const records = [
    ...rated([utility("u", 415)]),
    utility("u#bypass", 415),
    rack("r", by("cords", ["u", "u#bypass"]), 1e3),
  ];
  expect(cutSetsOf({ records })).toEqual({ u: ["r power"] });
});
