import type { SiteRows } from "../../../analysis/model";
import { CableModel } from "../../../constructs/catalog";
import { celsius } from "../../../constructs/units";
import { colossus1 } from "../../../stacks/colossus-1";
import { site } from "../../support/networks-rows";
import type { Network } from "../../support/networks-solved";
import { type Case, deviation, expectBetween, exported } from "../../support/pandapower-compare";
import { installPandapower, powerFlows, standardLines } from "../../support/pandapower-engine";
import {
  currents,
  drops,
  loaded,
  loadings,
  losses,
  pairsOf,
  partsOfLoad,
  reactiveLosses,
  relativeDrops,
  type Run,
  runLosses,
} from "../../support/pandapower-feeders";
import { delivered, dropAtVoltage, lineLossesAtVoltage } from "../../support/pandapower-lines";
import { randomCableNetwork } from "../../support/pandapower-networks";
import { asTree, randomRing, type RingFeed, type RingNetwork } from "../../support/pandapower-rings";

/*
 * The live referee of cables and rings: what we budget at nominal voltage against pandapower's AC power flow of the
 * exported network, line by line. Deviations are ours over pandapower's, %, below zero where we read low.
 * - Current is S/(√3·U) with nominal U: it reads low by what the voltage V is below nominal, 0.86 to 1.00 below four
 *   levels of cables and transformers without a tap changer, and losses, R·(S/U)² and X·(S/U)², by the square of it.
 * - What a cable delivers lacks what the losses below it read low.
 * - A drop of (R·P + X·Q)/U² ignores the drop itself, that of the transformer it starts at too: pandapower's current
 *   is higher by 1/V. It also ignores the part across the voltage, at most half its square.
 * - In a closed ring current divides by impedance in both; what shifts it is that a watt is more current where the
 *   voltage is lower, and that we book the loss of a segment at its sending end.
 * What sets them apart by more is the share of tied boards whose transformers hang two by two on one feeder: we divide
 * by the impedance that each transformer has for itself, pandapower also by that of the feeder they have in common. It
 * is bounded in a test of its own, and left out of the others.
 * Capacitance is left out of both.
 */

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

let cables: Run<Required<Network>>[];
let closed: Run<RingNetwork>[];
let open: Run<RingNetwork>[];
let supplies: Run<RingNetwork>[];
/** On its caps and on its nameplates. */
let colossus: Run<SiteRows>[];

jest.setTimeout(120_000);

beforeAll(() => {
  installPandapower();
  const feeds: RingFeed[] = ["board", "sections"];
  cables = solvedSites(SEEDS.map(randomCableNetwork));
  closed = solvedSites(SEEDS.map((seed) => randomRing(seed, feeds[seed % 2])));
  open = solvedSites(
    SEEDS.slice(0, 12).flatMap((seed) =>
      randomRing(seed, feeds[0]).segments.map((_, lost) => randomRing(seed, feeds[seed % 2], lost)),
    ),
  );
  supplies = solvedSites(SEEDS.slice(0, 20).map((seed) => randomRing(seed, "supplies")));
  const { rows } = colossus1()._check();
  const bases = [exported(rows, "provisioned"), exported(rows, "nameplate")];
  colossus = solved([rows, rows], bases);
}, 600_000);

describe("cables in random networks of two to four voltages", () => {
  test("pandapower supplies every load, and has every cable at 415 V, 13.8, 34.5 and 161 kV", () => {
    expect([...unsupplied(cables), ...missing(cables)]).toEqual([]);
    expect(pairsOf(cables).length).toBeGreaterThan(300);
    const volts = new Set(pairsOf(cables).map(([own]) => own.volts));
    expect([...volts].sort((a, b) => a - b)).toEqual([415, 13_800, 34_500, 161_000]);
    const voltages = pairsOf(cables).map(([, flow]) => 100 * delivered(flow).voltage);
    expectBetween(voltages, 86, 100);
  });

  test("a cable's current and loading read low by what the voltage is below nominal, at most 14 %", () => {
    expectBetween(currents(pairsOf(cables, isRadial)), -14, 0);
    expectBetween(loadings(pairsOf(cables, isRadial)), -14, 0);
  });

  test("what a cable delivers reads low by at most 2.1 %: the losses below it", () => {
    const powers = pairsOf(cables, isRadial).map(([own, flow]) => {
      const { active, reactive } = delivered(flow);
      return deviation(Math.hypot(own.active, own.reactive), Math.hypot(active, reactive));
    });
    expectBetween(powers, -2.1, 0.1);
  });

  test("its losses, active and reactive, read low by the square of the voltage, at most 26 %", () => {
    expectBetween(losses(pairsOf(cables, isRadial)), -26, 0);
    expectBetween(reactiveLosses(pairsOf(cables, isRadial)), -26, 0);
  });

  test("its voltage drop reads low, by at most 14.1 % of itself and 0.4 % of nominal", () => {
    expectBetween(relativeDrops(cables, isRadial), -14.1, 0);
    expectBetween(drops(cables, isRadial), -0.4, 0.001);
  });

  test("feeders of boards that are tied share without what two transformers have in common: off by up to 32 %", () => {
    expect(pairsOf(cables, isTied).length).toBeGreaterThan(10);
    expectBetween(currents(pairsOf(cables, isTied)), -22, 26);
    expectBetween(relativeDrops(cables, isTied), -22, 32);
  });
});

describe("segments of closed rings", () => {
  test("pandapower supplies every load and has every segment, with each end of the ring at one busbar", () => {
    expect([...unsupplied(closed), ...missing(closed)]).toEqual([]);
    expect(pairsOf(closed).map(([own]) => own.path)).toEqual(
      closed.flatMap(({ network }) => network.segments),
    );
  });

  test("current divides as pandapower has it, to 0.4 % of what the ring takes, and active power to 0.05 %", () => {
    const actives = partsOfLoad(closed, (own, flow) => own.active - delivered(flow).active);
    const reactives = partsOfLoad(closed, (own, flow) => own.reactive - delivered(flow).reactive);
    const amperes = partsOfLoad(
      closed,
      (own, flow) => Math.sqrt(3) * own.volts * (own.current - flow.current),
    );
    expectBetween(actives, -0.05, 0.05);
    expectBetween(reactives, -0.2, 0.2);
    expectBetween(amperes, -0.4, 0.02);
  });

  test("a segment with a tenth of the ring's load or more reads low by at most 1 % in current and 2 % in losses", () => {
    const carrying = loaded(closed);
    expect(carrying.length).toBeGreaterThan(100);
    expectBetween(currents(carrying), -1, 0);
    expectBetween(loadings(carrying), -1, 0);
    expectBetween(losses(carrying), -2, 0);
    expectBetween(reactiveLosses(carrying), -2, 0);
  });

  test("all losses of a ring read low by at most 1.5 %", () => {
    expectBetween(runLosses(closed, "loss"), -1.5, 0);
    expectBetween(runLosses(closed, "reactiveLoss"), -1.5, 0);
  });

  test("the drop to a board reads low by at most 1 % of itself, by either way round", () => {
    expectBetween(relativeDrops(closed), -1, 0);
    expectBetween(drops(closed), -0.01, 0.001);
  });

  test("two supplies of one ring share it by its impedance, to 0.05 % of its load", () => {
    const parts = partsOfLoad(supplies, (own, flow) => own.active - delivered(flow).active);
    expectBetween(parts, -0.05, 0.05);
  });
});

describe("open rings, with each segment lost in turn", () => {
  test("pandapower supplies every load, and the lost segment carries nothing", () => {
    expect([...unsupplied(open), ...missing(open)]).toEqual([]);
    for (const { network, own, flow } of open) {
      const lost = network.ties.find((tie) => !tie.closed)!.path;
      const idle = flow.lines.find(({ path }) => path === lost)!;
      expect(Math.hypot(idle.sent, idle.received, idle.current)).toBe(0);
      expect(own.lines.map(({ path }) => path)).toEqual(network.segments.filter((path) => path !== lost));
    }
  });

  test("a segment reads low by at most 2.5 % in current, 4.5 % in losses and 1.5 % in drop", () => {
    expectBetween(currents(loaded(open)), -2.5, 0);
    expectBetween(loadings(loaded(open)), -2.5, 0);
    expectBetween(losses(loaded(open)), -4.5, 0);
    expectBetween(reactiveLosses(loaded(open)), -4.5, 0);
    expectBetween(relativeDrops(open), -1.5, 0);
  });

  test("an open ring is a tree: its segments as cables carry, lose and drop the same", () => {
    const differ = open.flatMap(({ network, own }) => {
      const tree = exported(site(asTree(network)));
      const segmentOf = new Map(own.lines.map((line) => [line.path, line]));
      const dropOf = new Map(own.drops.map(({ path, drop }) => [path, drop]));
      const cables = tree.lines.flatMap((cable) => {
        const { active, loss, reactiveLoss } = segmentOf.get(cable.path)!;
        return isSame(Math.abs(active), cable.active) &&
          isSame(loss, cable.loss) &&
          isSame(reactiveLoss, cable.reactiveLoss)
          ? []
          : [cable];
      });
      // a cable is the far end of its segment, and has no board's path
      const boards = tree.drops.filter(({ path }) => dropOf.has(path));
      expect(boards.length).toBeGreaterThan(1);
      return [...cables, ...boards.filter(({ path, drop }) => !isSame(dropOf.get(path)!, drop))];
    });
    expect(differ).toEqual([]);
  });
});

describe("at pandapower's flow and voltages", () => {
  test("our law gives its losses to rounding, with the resistance of the operating temperature", () => {
    for (const runs of [cables, closed, open, supplies]) {
      const carrying = pairsOf<object>(runs).filter(([, flow]) => flow.loss > 1);
      const atVoltage = carrying.map(([own, flow]) => ({ own: lineLossesAtVoltage(own, flow), flow }));
      expectBetween(
        atVoltage.map(({ own, flow }) => deviation(own.loss, flow.loss)),
        -1e-6,
        1e-6,
      );
      expectBetween(
        atVoltage.map(({ own, flow }) => deviation(own.reactiveLoss, flow.reactiveLoss)),
        -1e-6,
        1e-6,
      );
    }
  });

  test("our formula gives its voltage drop to 0.06 % of nominal: what lies across the voltage is missing", () => {
    for (const runs of [cables, closed, open, supplies]) {
      const across = pairsOf<object>(runs).map(
        ([own, flow]) => 100 * (dropAtVoltage(own, flow) - (flow.nearVoltage - flow.farVoltage)),
      );
      expectBetween(across, -0.06, 0.02);
    }
  });
});

describe("the cables of Colossus 1", () => {
  test("pandapower has every one of them, on caps and on nameplates", () => {
    expect(missing(colossus)).toEqual([]);
    const records = colossus.flatMap(({ network }) => network.records);
    const cablesOfModel = records.filter(({ loss }) => loss?.law === "series");
    const paths = pairsOf(colossus).map(([own]) => own.path);
    expect(paths.sort()).toEqual(cablesOfModel.map(({ path }) => path).sort());
    expect(cablesOfModel.length).toBeGreaterThan(0);
  });

  test("they read low by at most 6 % in current and 12 % in losses", () => {
    expectBetween(currents(pairsOf(colossus)), -6, -3.5);
    expectBetween(losses(pairsOf(colossus)), -12, -7);
    expectBetween(reactiveLosses(pairsOf(colossus)), -12, -7);
  });

  test("their losses are those of our law at pandapower's voltage", () => {
    const differ = pairsOf(colossus).filter(
      ([own, flow]) => !(Math.abs(deviation(lineLossesAtVoltage(own, flow).loss, flow.loss)) < 1e-6),
    );
    expect(differ).toEqual([]);
  });

  test("their voltage drop reads low by at most 6.2 % of itself", () => {
    expectBetween(relativeDrops(colossus), -6.2, -3.8);
    expectBetween(drops(colossus), -0.02, 0.001);
  });
});

test("cables of German type have the resistance, reactance and ampacity of pandapower's library", () => {
  const library = standardLines();
  const models = Object.values(CableModel).filter(
    (model): model is CableModel => model instanceof CableModel && /^N[A2]/.test(model.name),
  );
  expect(models.map(({ name }) => name)).toContain("NAYY 4x150 SE");
  expect(models.length).toBeGreaterThan(3);
  const perKilometre = ({ resistance, reactance, ampacity }: CableModel) => ({
    resistance: 1e3 * resistance.si,
    reactance: 1e3 * reactance.si,
    current: ampacity.si,
  });
  for (const model of models) {
    const { resistance, reactance, current } = library[model.name];
    expect(model.resistanceTemperature).toEqual(celsius(20));
    expect(perKilometre(model)).toEqual({
      resistance: expect.closeTo(resistance, 12),
      reactance: expect.closeTo(reactance, 12),
      current: expect.closeTo(current, 9),
    });
  }
});

function solved<N>(networks: N[], cases: Case[]): Run<N>[] {
  const flows = powerFlows(cases.map(({ json }) => json));
  return networks.map((network, i) => ({ network, own: cases[i], flow: flows[i] }));
}

function solvedSites<N extends Required<Network>>(networks: N[]): Run<N>[] {
  return solved(
    networks,
    networks.map((network) => exported(site(network))),
  );
}

function unsupplied(runs: Run[]): string[] {
  return runs.flatMap(({ flow }) => flow.unsupplied);
}

/** Lines of which pandapower has none, or a dead one. */
function missing(runs: Run[]): string[] {
  return pairsOf(runs).flatMap(([own, flow]) => (flow?.farVoltage > 0 ? [] : [own.path]));
}

/** Whether a path is no feeder of a board that is tied to another. */
function isRadial({ network }: Run<Required<Network>>, path: string): boolean {
  return network.ties.every(
    ({ closed, first, second }) => !closed || ![`${first}/feeder`, `${second}/feeder`].includes(path),
  );
}

function isTied(run: Run<Required<Network>>, path: string): boolean {
  return !isRadial(run, path);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b) + 1e-15;
}
