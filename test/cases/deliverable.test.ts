/**
 * What can still be served after a failure when racks are capped so that every limit holds, by the least Σ demand·(1 -
 * fraction)²; worked by hand. Loads are at unity power factor and nothing is lost on the way.
 */
import { AMBIENT, compile, type ElementRecord } from "../../analysis/model";
import { solve } from "../../analysis/solver";
import { figuresOf } from "../../analysis/solver/deliverable/alike";
import { Contingencies } from "../../analysis/solver/contingency";
import { deliverable } from "../../analysis/solver/deliverable/deliverable";
import {
  bus,
  by,
  cooler,
  demand,
  element,
  heat,
  need,
  power,
  rack,
  transformer,
  utility,
} from "../support/networks-rows";

/** Fractions of racks by path after the loss of an element, kW, and what is not met. */
function after(lost: string, records: ElementRecord[]) {
  const model = compile({ records, ties: [], code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  const loss = {
    elements: [{ element: model.paths.indexOf(lost), remains: 0 }],
    links: [],
    ties: [],
    demands: [],
  };
  const contingencies = new Contingencies(model, state);
  const result = deliverable(model, figuresOf(model), contingencies, state, loss);
  const rounded = (value: number) => Number(value.toPrecision(6));
  return {
    fractions: Object.fromEntries(
      result.racks.map(({ rack: e, fraction }) => [model.paths[e], rounded(fraction)]),
    ),
    power: rounded(result.power / 1e3),
    mostIt: rounded(result.mostIt / 1e3),
    unmet: result.unmet.map(({ holder }) => model.paths[holder]),
  };
}

/** Two transformers of so many kVA, of which one is lost, and a bus on both. */
function site(kilovoltamperes: number, racks: ElementRecord[]): ElementRecord[] {
  const limits = [{ rule: "power.rating", quantity: "apparentPower", value: kilovoltamperes * 1e3 } as const];
  return [
    utility("grid", 13800),
    transformer("tx-a", "grid", 415, { limits }),
    transformer("tx-b", "grid", 415, { limits }),
    bus("bus", ["tx-a", "tx-b"]),
    ...racks,
  ];
}

test("on one transformer racks of unequal demand are left the same fraction", () => {
  // 300 kW on 240 kVA
  const racks = [rack("r1", "bus", 100e3), rack("r2", "bus", 200e3)];
  expect(after("tx-a", site(240, racks))).toEqual({
    fractions: { r1: 0.8, r2: 0.8 },
    power: 240,
    mostIt: 240,
    unmet: [],
  });
});

test("what is no rack is not capped, and racks give up all that it leaves too little for", () => {
  const house = { ...rack("house", "bus", 140e3), use: "house" as const };
  const racks = [rack("r1", "bus", 100e3), rack("r2", "bus", 100e3), house];
  expect(after("tx-a", site(240, racks))).toMatchObject({ fractions: { r1: 0.5, r2: 0.5 }, power: 100 });
});

test("a limit that the house load breaks by itself is named, with nothing left to the racks on it", () => {
  const house = { ...rack("house", "bus", 250e3), use: "house" as const };
  expect(after("tx-a", site(240, [rack("r1", "bus", 100e3), house]))).toEqual({
    fractions: { r1: 0 },
    power: 0,
    mostIt: 0,
    unmet: ["tx-b"],
  });
});

test("racks that share two limits are cut for both, and a rack under one of them for that alone", () => {
  // board: r1 + r2 <= 140 of 200 kW; transformer: r1 + r2 + r3 <= 225 of 300 kW. Cut x of r1 and of r2, z of r3:
  // 2·x >= 0.6 by the board, 2·x + z >= 0.75 by the transformer; the least 2·x² + z² has x = 0.3, z = 0.15
  const rating = { rule: "power.rating", quantity: "activePower", value: 140e3 } as const;
  const racks = [
    bus("board", "bus", { limits: [rating] }),
    rack("r1", "board", 100e3),
    rack("r2", "board", 100e3),
    rack("r3", "bus", 100e3),
  ];
  expect(after("tx-a", site(225, racks))).toEqual({
    fractions: { r1: 0.7, r2: 0.7, r3: 0.85 },
    power: 225,
    mostIt: 225,
    unmet: [],
  });
});

test("a chiller that is left caps racks by the part of their heat that it takes", () => {
  // r1 gives all 100 kW to the loop, r2 half of its 100 kW: 150 kW on a chiller of 125 kW. A cut of r1 relieves twice as
  // much as one of r2: x = 2·y, 100·x + 50·y = 25, so that x = 0.2 and y = 0.1. Cutting r1 alone costs 25 kW, both 30 kW
  const capacity = { rule: "cooling.capacity", quantity: "heat", value: 125e3 } as const;
  const chiller = (path: string) => cooler(path, "liquid", "grid", 0.2, AMBIENT, { limits: [capacity] });
  const cooled = (path: string, share: number) =>
    rack(path, "grid", 0, {
      demand: demand(100e3),
      needs: [
        power("grid", { own: 1 }),
        need("liquid", "liquid", ["loop"], { own: share }),
        heat({ own: 1 - share }),
      ],
    });
  const loop = element("loop", "cooling-loop", {
    provides: "liquid",
    needs: [need("liquid", "liquid", ["chiller-1", "chiller-2"], { output: 1 })],
  });
  const records = [utility("grid", 415), chiller("chiller-1"), chiller("chiller-2"), loop];
  expect(after("chiller-1", [...records, cooled("r1", 1), cooled("r2", 0.5)])).toEqual({
    fractions: { r1: 0.8, r2: 0.9 },
    power: 170,
    mostIt: 175,
    unmet: [],
  });
});

test("a battery that carries a lost grid leaves racks what its inverters give", () => {
  const battery = utility("battery", 415, { capability: 60e3 });
  const intake = bus("intake", by("dispatch", ["grid", "battery"]));
  const records = [
    utility("grid", 415),
    battery,
    intake,
    rack("r1", "intake", 50e3),
    rack("r2", "intake", 50e3),
  ];
  expect(after("grid", records)).toEqual({
    fractions: { r1: 0.6, r2: 0.6 },
    power: 60,
    mostIt: 60,
    unmet: [],
  });
});
