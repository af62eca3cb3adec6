import fc from "../../support/fast-check";
import {
  compile,
  type ElementRecord,
  type LimitRow,
  limitHolder,
  singleLosses,
  type SiteModel,
} from "../../../analysis/model";
import { EXCEEDED, solveLoadings } from "../../../analysis/solver";
import { Ceiling } from "../../../analysis/solver/ceiling";
import { CeilingPass } from "../../../analysis/solver/ceiling-pass";
import { FlowJournal } from "../../../analysis/solver/flow-journal";
import { INSTANTS, instantsOf } from "../../../analysis/solver/instants";
import { Stage } from "../../../analysis/solver/stage";
import { withoutFlows } from "../../../analysis/solver/state";
import { failingNetworks } from "../../support/networks-failing";
import {
  bus,
  by,
  cooler,
  generator,
  heat,
  need,
  power,
  rack,
  ratio,
  THROUGH,
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import type { Network } from "../../support/networks-solved";

const BASIS = "provisioned";

function modelOf({ records, ties = [], code = "IEC" }: Network): SiteModel {
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  return model;
}

function limitsOf(model: SiteModel): number[][] {
  const found: number[][] = Array.from({ length: model.count }, () => []);
  for (let i = 0; i < model.limits.count; i++) found[limitHolder(model, i)]?.push(i);
  return found;
}

/** Random sites of which no tie is closed at first. */
const open = failingNetworks.map((network) => ({
  ...network,
  ties: network.ties.map((row) => ({ ...row, closed: false })),
}));

test("what flows after a loss lies below what its ceiling gives for it", () => {
  let states = 0;
  fc.assert(
    fc.property(open, fc.constantFrom(0, 1e-3, 0.1), (network, margin) => {
      const model = modelOf(network);
      for (const instant of instantsOf(model, undefined)) {
        const stage = new Stage(model, BASIS, instant);
        const state = withoutFlows(stage.state);
        const most = new Float64Array(2 * model.count).fill(-1);
        const normal = new CeilingPass(model, state, margin, most);
        normal.run();
        if (normal.isShort) continue;
        const journal = new FlowJournal(model, state, most);
        const pass = new CeilingPass(model, state, margin, most, journal);
        for (const loss of singleLosses(model)) {
          stage.contingencies.follow(loss, (followed) => {
            if (stage.state.tieClosed.includes(1)) return;
            pass.update(followed.elements);
            if (!pass.isShort) {
              states++;
              followed.settle();
              stage.state.out.forEach((flow, i) => {
                // what is dead takes nothing, whatever others took from it before
                if (stage.state.live[i >> 1] === 0) return;
                if (flow > most[i] + 1e-9 * Math.max(1, flow))
                  throw new Error(`${flow} above ${most[i]} at ${model.paths[i >> 1]} after ${loss.path}`);
              });
            }
            journal.restore();
          });
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(states).toBeGreaterThan(1000);
});

test("what it clears exceeds nothing and leaves nothing short, and what does is not cleared", () => {
  let [cleared, left] = [0, 0];
  fc.assert(
    fc.property(open, (network) => {
      const model = modelOf(network);
      for (const instant of instantsOf(model, undefined)) {
        const stage = new Stage(model, BASIS, instant);
        const ceiling = Ceiling.over(model, stage, limitsOf(model));
        if (!ceiling) continue;
        for (const loss of singleLosses(model)) {
          const [isClear, isHarmless] = stage.contingencies.follow(loss, (followed) => {
            const clears = ceiling.clears(followed);
            followed.settle();
            const loadings = solveLoadings(model, stage.state);
            const exceeds = loadings.some(
              (loading, i) => loading > EXCEEDED && !(stage.before[i] > EXCEEDED),
            );
            const isShort = stage.state.deficit.some((deficit, k) => deficit + stage.state.unremoved[k] > 0);
            return [clears, !exceeds && !isShort];
          });
          if (isClear) expect([loss.path, isHarmless]).toEqual([loss.path, true]);
          if (isClear) cleared++;
          else left++;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(cleared, left)).toBeGreaterThan(100);
});

describe("two feeds of a rack", () => {
  const limit = (watts: number): LimitRow => ({
    rule: "power.rating",
    quantity: "activePower",
    value: watts,
  });
  const feeds = (watts: number, more: Partial<ElementRecord> = {}) => [
    utility("grid", 400),
    ups("a", "grid", ratio(0.05), 0, { limits: [limit(watts)], ...more }),
    ups("b", "grid", ratio(0.05), 0, { limits: [limit(watts)] }),
    rack("rack", by("cords", ["a", "b"], { required: 1 }), 100),
  ];
  const ceilingOf = (records: ElementRecord[], ties: Network["ties"] = []) => {
    const model = modelOf({ records, ties });
    const stage = new Stage(model, BASIS, INSTANTS.standby);
    return { model, stage, ceiling: Ceiling.over(model, stage, limitsOf(model)) };
  };
  const clears = (records: ElementRecord[], path: string) => {
    const { model, stage, ceiling } = ceilingOf(records);
    const loss = singleLosses(model).find((each) => each.path === path)!;
    return [1, 2].map(() => stage.contingencies.follow(loss, (followed) => ceiling!.clears(followed)));
  };

  test("of which each carries the rack alone: the loss of one is cleared, as often as it is asked", () => {
    expect(clears(feeds(101), "a")).toEqual([true, true]);
  });

  test("of which each carries half of it: the loss of one is not", () => {
    expect(clears(feeds(60), "a")).toEqual([false, false]);
  });

  test("that give reactive power alone are not cleared where one of them is too small for all of it", () => {
    const apparent = (va: number): LimitRow => ({
      rule: "power.rating",
      quantity: "apparentPower",
      value: va,
    });
    const motor = rack("motor", "", 0, { needs: [{ ...by("cords", ["a", "b"]), draw: { fixed: 100 } }] });
    const site = (va: number) => [
      utility("grid", 400),
      ...["a", "b"].map((path) => bus(path, "grid", { limits: [apparent(va)] })),
      motor,
    ];
    expect([120, 80].map((va) => clears(site(va), "a")[0])).toEqual([true, false]);
  });

  test("loaded to the last digit have no ceiling", () => {
    expect(ceilingOf(feeds(50)).ceiling).toBeUndefined();
  });

  test("that a closed tie joins have none: what flows through it may fall when others take more", () => {
    const buses = ["a", "b"].map((name) => bus(`bus-${name}`, name));
    const records = [...feeds(101), ...buses];
    const joined = (closed: boolean) => [tie("tie", "bus-a", "bus-b", { closed })];
    expect(ceilingOf(records, joined(false)).ceiling).toBeDefined();
    expect(ceilingOf(records, joined(true)).ceiling).toBeUndefined();
  });

  test("of which one gives reactive power have none: it relieves those before it", () => {
    const capacitive = { needs: [power("grid", { ...THROUGH, perFirst: -0.1 })] };
    expect(ceilingOf(feeds(101, capacitive)).ceiling).toBeUndefined();
  });

  test("whose heat nobody takes after a loss are not cleared", () => {
    const cooled = { needs: [power("grid", THROUGH), { ...heat({ loss: 1 }, "bus-air"), gates: false }] };
    const air = utility("bus-air", 0, { provides: "air" });
    expect(clears([air, ...feeds(101, cooled)], "bus-air")).toEqual([false, false]);
  });

  test("that the battery of a board bridges are not cleared: how long it lasts is to be told", () => {
    const battery = utility("battery", 400, { source: { role: "storage" }, capability: 300 });
    const records = [
      utility("grid", 400),
      battery,
      bus("board", by("dispatch", ["grid", "battery"])),
      rack("rack", "board", 100),
    ];
    const model = modelOf({ records });
    const stage = new Stage(model, BASIS, INSTANTS.initial);
    const ceiling = Ceiling.over(model, stage, limitsOf(model))!;
    const isCleared = (path: string) => {
      const loss = singleLosses(model).find((each) => each.path === path)!;
      return stage.contingencies.follow(loss, (followed) => ceiling.clears(followed));
    };
    expect([isCleared("battery"), isCleared("grid")]).toEqual([true, false]);
  });

  test("that draw ever more once a cooler is lost are not cleared", () => {
    const coolers = [cooler("good", "air", "a", 0.1), cooler("bad", "air", "a", 30)];
    const air = {
      ...need("heat", "air", ["good", "bad"], { loss: 1 }),
      mode: "dispatch" as const,
      gates: false,
    };
    const cooled = { needs: [power("grid", THROUGH), air], limits: [] };
    const records = [...coolers, ...feeds(1e9, cooled)];
    expect([clears(records, "bad")[0], clears(records, "good")[0]]).toEqual([true, false]);
  });

  test("that draw ever more as they stand have no ceiling", () => {
    const air = { ...heat({ loss: 1 }, "bad"), gates: false };
    const cooled = { needs: [power("grid", THROUGH), air], limits: [] };
    const withCooler = (work: number) => [cooler("bad", "air", "a", work), ...feeds(1e9, cooled)];
    expect([30, 0.1].map((work) => ceilingOf(withCooler(work)).ceiling === undefined)).toEqual([true, false]);
  });

  test("with a cooler that gives power for the heat it takes have none", () => {
    expect(ceilingOf([cooler("engine", "air", "a", -0.1), ...feeds(101)]).ceiling).toBeUndefined();
    expect(ceilingOf([cooler("crah", "air", "a", 0.1), ...feeds(101)]).ceiling).toBeDefined();
  });

  test("beside a rack of which half runs, the other half without a feed, have none", () => {
    const dead = utility("dead", 400, { source: { role: "standby" } });
    const second = (source: string) => need("power-2", "power", [source], { own: 1 });
    const beside = (source: string) =>
      rack("half", "grid", 100, { needs: [power("grid", { own: 1 }), second(source)] });
    const ceilings = ["dead", "grid"].map((source) => {
      const model = modelOf({ records: [dead, beside(source), ...feeds(101)] });
      return Ceiling.over(model, new Stage(model, BASIS, INSTANTS.initial), limitsOf(model));
    });
    expect(ceilings.map((ceiling) => ceiling !== undefined)).toEqual([false, true]);
  });

  describe("behind a board with two generators", () => {
    const behind = (first: number, units = 1) => [
      generator("first", 400, first, { units }),
      generator("second", 400, 1000),
      bus("board", by("dispatch", ["first", "second"])),
      ...feeds(1e4)
        .slice(1)
        .map((record) => ({ ...record, needs: onBoard(record.needs) })),
    ];
    const onBoard = (needs: ElementRecord["needs"]) =>
      needs.map((row) => ({
        ...row,
        links: row.links.map((link) => (link.source === "grid" ? { ...link, source: "board" } : link)),
      }));

    test("of which the first gives all it can have none: of what comes on top it takes nothing", () => {
      expect([60, 200].map((first) => ceilingOf(behind(first)).ceiling !== undefined)).toEqual([false, true]);
    });

    test("are not cleared of the loss of a unit after which the first gives all it can", () => {
      const cleared = [80, 300].map((first) => {
        const { model, stage, ceiling } = ceilingOf(behind(first, 2));
        const loss = singleLosses(model).find(({ kind, path }) => kind !== "element" && path === "first")!;
        return stage.contingencies.follow(loss, (followed) => ceiling!.clears(followed));
      });
      expect(cleared).toEqual([false, true]);
    });
  });
});
