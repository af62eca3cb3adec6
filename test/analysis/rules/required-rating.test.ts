import fc from "../../support/fast-check";
import { check } from "../../../analysis/check";
import { compile, type ElementRecord, LIMIT_AT, type LimitRow, type SiteRows } from "../../../analysis/model";
import { requiredRating } from "../../../analysis/rules/required-rating";
import { solve, solveLoadings } from "../../../analysis/solver";
import { networks } from "../../support/networks";
import { bus, by, generator, rack, site, tie, transformer, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import {
  airChiller,
  ambient,
  dryCooler,
  exchanger,
  load as rackOn,
  loop,
  tower,
  withGrid,
} from "../../support/thermal-rows";

const VOLTS = 400;
const ROOT3 = Math.sqrt(3);

/** Loading and remedy of every limit that is broken in the normal state. */
function broken(rows: SiteRows) {
  const { verdict, model, states } = check(rows);
  const { loadings } = states.find(({ basis }) => basis === rows.basis)!;
  const findings = verdict.findings.filter(({ state }) => state.loss === undefined);
  return { findings, worst: Math.max(...loadings), limits: model.limits };
}

/** What is solved of the normal state alone. */
function normalState(rows: SiteRows) {
  const model = compile(rows);
  const state = solve(model, rows.basis);
  return { rows, model, misfits: [], conditions: [], state, loadings: solveLoadings(model, state) };
}

/** An element a few times as large in one of its limits, and in all else that grows with a rating. */
function raised(
  record: ElementRecord,
  factor: number,
  quantity: string = record.limits![0].quantity,
): ElementRecord {
  const { shareWeight, capability, loss, limits } = record;
  return {
    ...record,
    limits: limits!.map((limit) => (limit.quantity === quantity ? times(limit, factor) : limit)),
    shareWeight: shareWeight && shareWeight * factor,
    capability: capability && capability * factor,
    loss: loss?.law === "transformer" ? { ...loss, rating: loss.rating * factor } : loss,
  };
}

/** Raises what the findings say, solves again, and holds that the limit is just kept. */
function expectJustHeld(rows: SiteRows, subjects: string[]): void {
  const before = broken(rows);
  expect(before.worst).toBeGreaterThan(1.01);
  const to = new Map(
    before.findings.flatMap(({ subjects, remedy }) => subjects.map((path) => [path, remedy?.to])),
  );
  expect([...to.keys()].sort()).toEqual(subjects);
  const records = rows.records.map((record) => {
    const rating = to.get(record.path);
    return rating === undefined ? record : raised(record, rating / record.limits![0].value);
  });
  const after = broken({ ...rows, records });
  expect(after.findings).toEqual([]);
  expectSame(after.worst, 1, 1e-9);
}

const kVA = (value: number): { limits: LimitRow[]; shareWeight: number } => ({
  limits: [{ rule: "power.rating", quantity: "apparentPower", value }],
  shareWeight: value,
});
const grid = utility("grid", 20000);
const load = rack("rack", "bus", 1000, {}, 0.3);
const feeding = (...paths: string[]) => [bus("bus", paths), load];

test("a single transformer just holds at its loading times its rating", () => {
  const records = [grid, transformer("t1", "grid", VOLTS, kVA(700)), ...feeding("t1")];
  expectJustHeld(site({ records }), ["t1"]);
});

test("a transformer beside another takes a larger share as it grows, and still just holds", () => {
  // equal shares of 1,044 VA; the second has uk so high that it is not overloaded
  const [t1, t2] = [transformer("t1", "grid", VOLTS, kVA(400)), transformer("t2", "grid", VOLTS, kVA(400))];
  const strong = { ...t2, limits: [{ ...t2.limits![0], value: 900 }] };
  expectJustHeld(site({ records: [grid, t1, strong, ...feeding("t1", "t2")] }), ["t1"]);
});

test("so does one beside two others of different weight, through the junction they share", () => {
  const many = [400, 900, 1300].map((weight, i) => {
    const row = transformer(`t${i}`, "grid", VOLTS, { ...kVA(1e6), shareWeight: weight });
    return i === 0 ? { ...row, limits: kVA(100).limits } : row;
  });
  expectJustHeld(site({ records: [grid, ...many, ...feeding("t0", "t1", "t2")] }), ["t0"]);
});

test("a member that is off takes no share of what one beside it would have to carry", () => {
  const off = generator("off", 20000, 1e6, { source: { role: "standby" } });
  const dead = transformer("t2", "off", VOLTS, kVA(4000));
  const records = [grid, off, transformer("t1", "grid", VOLTS, kVA(400)), dead, ...feeding("t1", "t2")];
  const [{ remedy }] = broken(site({ records })).findings;
  expectSame(remedy!.to, 1000 * Math.hypot(1, 0.3));
});

test("an open tie does not keep a rating from being named", () => {
  const records = [
    grid,
    transformer("t1", "grid", VOLTS, kVA(400)),
    ...feeding("t1"),
    bus("a", "grid-2"),
    utility("grid-2", VOLTS),
    bus("c"),
  ];
  const ties = [tie("open", "bus", "a", { closed: false }), tie("far", "a", "c")];
  const remedies = broken(site({ records, ties })).findings.filter(({ rule }) => rule === "power.rating");
  expectSame(remedies[0].remedy!.to, 1000 * Math.hypot(1, 0.3));
});

test("an ampere rating under NEC is the nameplate, not the continuous limit", () => {
  const limits: LimitRow[] = [{ rule: "power.continuous-current", quantity: "current", value: 1 }];
  const records = [utility("grid", VOLTS), { ...bus("bus", "grid"), limits }, load];
  expectJustHeld(site({ records, code: "NEC" }), ["bus"]);
});

test("a cord just holds at its remedy", () => {
  const rows = (rating: number) =>
    site({
      code: "NEC",
      records: [
        utility("grid", VOLTS),
        rack("rack", by("cords", [{ source: "grid", rating, lossRatio: 0.02 }]), 1e3),
      ],
    });
  const [{ remedy }] = broken(rows(1)).findings;
  expectSame(remedy!.to, 1e3 / (ROOT3 * VOLTS) / 0.8);
  expectSame(broken(rows(remedy!.to)).worst, 1, 1e-9);
});

test("a tie just holds at its remedy", () => {
  const rows = (rating: number) =>
    site({
      records: [utility("grid", VOLTS), bus("a", "grid"), bus("bus"), load],
      ties: [tie("tie", "a", "bus", { rating })],
    });
  const [{ remedy }] = broken(rows(1)).findings;
  expectSame(broken(rows(remedy!.to)).worst, 1, 1e-9);
});

describe("no rating is named where only another solution could tell", () => {
  const remedies = (rows: SiteRows) => broken(rows).findings.map(({ remedy }) => remedy);

  test("a transformer that shares one of its two consumers", () => {
    const records = [
      grid,
      transformer("t1", "grid", VOLTS, kVA(400)),
      transformer("t2", "grid", VOLTS, { ...kVA(4000), shareWeight: 400 }),
      ...feeding("t1", "t2"),
      rack("other", "t1", 100),
    ];
    expect(remedies(site({ records }))).toEqual([undefined]);
  });

  test("a member of a regulated group, which is short as a whole", () => {
    const sets = [100, 200, 300].map((kW) =>
      generator(`g${kW}`, VOLTS, kW, {
        limits: [{ rule: "power.rating", quantity: "activePower", value: kW }],
      }),
    );
    expect(remedies(site({ records: [...sets, ...feeding("g100", "g200", "g300")] }))).toEqual([undefined]);
  });

  test("an entry of tied buses", () => {
    const records = [
      grid,
      transformer("t1", "grid", VOLTS, kVA(400)),
      transformer("t2", "grid", VOLTS, { ...kVA(4000), shareWeight: 400 }),
      bus("a", "t1"),
      bus("bus", "t2"),
      load,
    ];
    expect(remedies(site({ records, ties: [tie("tie", "a", "bus")] }))).toEqual([undefined]);
  });
});

test("on random sites a named rating is the one that just holds", () => {
  let named = 0;
  const tight = (record: ElementRecord) => ({
    ...record,
    limits: record.limits?.map((row) => times(row, 0.02)),
  });
  fc.assert(
    fc.property(networks, (network) => {
      const rows = site({ ...network, records: network.records.map(tight) });
      const normal = normalState(rows);
      const { model, loadings } = normal;
      for (let i = 0; i < model.limits.count; i++) {
        const path = model.paths[model.limits.index[i]];
        if (model.limits.at[i] !== LIMIT_AT.output || !(loadings[i] > 1)) continue;
        const record = rows.records.find((each) => each.path === path)!;
        const to = requiredRating(normal, i);
        if (to === undefined || record.capability !== undefined) continue;
        named++;
        const before = model.limits.rating[i] || model.limits.limit[i];
        const larger = raised(record, to / before, model.limits.quantity[i]);
        const records = rows.records.map((each) => (each === record ? larger : each));
        expectSame(normalState({ ...rows, records }).loadings[i], 1, 1e-9);
      }
    }),
    { numRuns: 100 },
  );
  expect(named).toBeGreaterThan(100);
});

function times(limit: LimitRow, factor: number): LimitRow {
  return { ...limit, value: limit.value * factor };
}

describe("of what rejects heat on a design day", () => {
  const plant = (kilowatts: number) =>
    site({
      records: withGrid([
        dryCooler("dry", kilowatts, { units: 2 }),
        loop("water", "dry", 36),
        rackOn("rack", "water", 100),
      ]),
      ambient: ambient({ dryBulb: 33 }),
    });
  const capacityOf = (rows: SiteRows) =>
    broken(rows).findings.find(({ rule }) => rule === "cooling.capacity");

  test("it is that of its maker's point, not of the day, and it just holds", () => {
    // two of 80 kW have half of that at 3 of 6 K: 100 of 80 kW want 200 kW
    const finding = capacityOf(plant(80))!;
    expectSame([finding.value!, finding.limit!, finding.remedy!.to], [100e3, 80e3, 200e3], 1e-9);
    expect(capacityOf(plant(100.001))).toBeUndefined();
    expect(capacityOf(plant(99.9))).toBeDefined();
  });

  test("of a tower it is the rating at its maker's point too", () => {
    const rows = (kilowatts: number) =>
      site({
        records: withGrid([
          tower("tower", kilowatts),
          loop("water", "tower", 30),
          rackOn("rack", "water", 100),
        ]),
        ambient: ambient({ wetBulb: 26 }),
      });
    const { remedy, limit } = capacityOf(rows(80))!;
    expect(Math.abs(limit! / 80e3 - 1)).toBeGreaterThan(0.01);
    const rating = remedy!.to / 1e3;
    expect(capacityOf(rows(rating * 0.999))).toBeDefined();
    expect(capacityOf(rows(rating * 1.001))).toBeUndefined();
  });

  test("an exchanger that the day leaves its rating just holds at its remedy", () => {
    const rows = (kilowatts: number) =>
      site({
        records: withGrid([
          dryCooler("dry", 500),
          loop("water", "dry", 40),
          exchanger("plates", kilowatts, "water"),
          rackOn("rack", "plates", 100),
        ]),
        ambient: ambient(),
      });
    const { remedy } = capacityOf(rows(80))!;
    expectSame(remedy!.to, 100e3, 1e-9);
    expect(capacityOf(rows(100.001))).toBeUndefined();
  });

  test("a chiller that thin air takes from is told no rating", () => {
    const rows = site({
      records: withGrid([
        airChiller("chiller", 100),
        loop("water", "chiller", 8),
        rackOn("rack", "water", 95),
      ]),
      ambient: ambient({ altitude: 1600 }),
    });
    expect(capacityOf(rows)).toMatchObject({ subjects: ["chiller"], remedy: undefined });
  });
});
