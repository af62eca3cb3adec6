import { check } from "../../../analysis/check";
import type { ElementRecord, NeedRow } from "../../../analysis/model";
import {
  bus,
  cooler,
  element,
  generator,
  heat,
  need,
  power,
  rack,
  site,
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

/** A group of so many equal chillers of 100 W, fed from what they cool; pumps take 3 W each. */
function chillers(units: number[]): ElementRecord[] {
  const paths = units.map((_, i) => `chiller-${i}`);
  return [
    utility("grid", 415),
    ...units.map((count, i) =>
      cooler(paths[i], "liquid", "grid", 0.2, undefined, {
        units: count,
        capability: 100,
        shareWeight: 100,
        work: { perMoved: 0.2, fixed: 3 },
        limits: [{ rule: "cooling.capacity", quantity: "heat", value: 100 }],
      }),
    ),
    rack("hall", "grid", 520, {
      needs: [power("grid", { own: 1 }), need("liquid", "liquid", paths, { own: 1 })],
    }),
  ];
}

test("a group of equal units that is short is told how many it needs, and that many hold", () => {
  const { finding } = judged({ records: chillers([1, 1, 2]) });
  const { remedy, detail } = finding("cooling.capacity");
  expect(remedy).toEqual({ action: "add-units", subject: "hall", to: 6, unit: "1" });
  expect(detail.units).toBe(4);
  expect(judged({ records: chillers([2, 2, 2]) }).status("cooling.capacity")).toBe("passed");
  expect(judged({ records: chillers([2, 2, 1]) }).status("cooling.capacity")).toBe("failed");
});

test("one alone is told a rating; of units that differ no single one would help", () => {
  const [, small, ...others] = chillers([1, 1]);
  const mixed = [utility("grid", 415), { ...small, capability: 50, shareWeight: 50 }, ...others];
  expect(judged({ records: mixed }).finding("cooling.capacity").remedy).toBeUndefined();
  const { remedy } = judged({ records: chillers([4]) }).finding("cooling.capacity");
  expect(remedy!.action).toBe("raise-rating");
  // all four units together
  expect(remedy!.to).toBeCloseTo(520, 9);
});

test("UPS modules are counted by the limit that binds, volt-amperes here", () => {
  const modules = (count: number) => {
    const paths = Array.from({ length: count }, (_, i) => `ups-${i}`);
    const loss = { law: "ratio", ratio: 0.04 } as const;
    return [
      utility("grid", 415),
      ...paths.map((path) =>
        ups(path, "grid", loss, 0, {
          capability: 100,
          shareWeight: 105,
          limits: [
            { rule: "power.rating", quantity: "activePower", value: 100 },
            { rule: "power.rating", quantity: "apparentPower", value: 105 },
          ],
        }),
      ),
      bus("bus", paths),
      // 290 W and 174 var, 338 VA: three by active power, four by apparent power
      rack("rack", "bus", 290, {}, 0.6),
    ];
  };
  const { findings } = judged({ records: modules(3) });
  expect(findings("power.rating").map(({ remedy }) => remedy)).toEqual([
    { action: "add-units", subject: "bus", to: 4, unit: "1" },
  ]);
  expect(judged({ records: modules(4) }).status("power.rating")).toBe("passed");
});

test("a group that a junction joins is named by what takes from that and stops without it", () => {
  const [grid, ...others] = chillers([1, 1, 2]);
  const plant = others.slice(0, 3).map(({ path }) => path);
  const through = { output: 1, secondOutput: 1 };
  const junction = element("hall#liquid", "junction", {
    provides: "liquid",
    junction: true,
    needs: [need("liquid", "liquid", plant, through)],
  });
  const loop = element("loop", "cooling-loop", {
    provides: "liquid",
    needs: [need("liquid", "liquid", ["hall#liquid"], through)],
  });
  const gear = ups("gear", "grid", { law: "ratio", ratio: 0 }, 0, {
    needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "hall#liquid", "liquid")],
  });
  const racks = ["gear", "grid"].map((feed, i) =>
    rack(`rack-${i}`, feed, i === 0 ? 0 : 520, {
      needs: [power(feed, { own: 1 }), need("liquid", "liquid", ["loop"], { own: 1 })],
    }),
  );
  for (const order of [
    [gear, loop],
    [loop, gear],
  ]) {
    const records = [grid, ...others.slice(0, 3), junction, ...order, ...racks];
    expect(judged({ records }).finding("cooling.capacity").remedy).toMatchObject({ subject: "loop", to: 6 });
  }
});

test("of chillers at a header of a pipe ring no number is named: its headers would share anew", () => {
  const [grid, ...others] = chillers([1, 1, 2]);
  const plant = others.slice(0, 3);
  const through = { output: 1, secondOutput: 1 };
  const header = (path: string, needs: NeedRow[]) =>
    element(path, "cooling-loop", { provides: "liquid", needs });
  const headers = [
    header("near", [
      need(
        "liquid",
        "liquid",
        plant.map(({ path }) => path),
        through,
      ),
    ]),
    header("far", []),
  ];
  const load = rack("rack", "grid", 520, {
    needs: [power("grid", { own: 1 }), need("liquid", "liquid", ["far"], { own: 1 })],
  });
  const ties = [tie("pipe", "near", "far", { hydraulicResistance: 1e5, rating: 1, chain: true })];
  const { finding } = judged({ records: [grid, ...plant, ...headers, load], ties });
  expect(finding("cooling.capacity").remedy).toBeUndefined();
});

test("the first of several records may stand for several units", () => {
  expect(judged({ records: chillers([2, 1, 1]) }).finding("cooling.capacity").remedy).toMatchObject({
    to: 6,
  });
});

test("dead members are not counted", () => {
  const off = generator("off", 415, 1e3, { source: { role: "standby" } });
  const records = chillers([1, 1, 1]);
  const dead = { ...records[3], needs: [power("off", { work: 1 }), records[3].needs[1]] };
  const { finding } = judged({ records: [off, ...records.slice(0, 3), dead, records[4]] });
  expect(finding("cooling.capacity").detail.units).toBe(2);
  expect(finding("cooling.capacity").remedy!.to).toBe(6);
});

test("the answer does not depend on which member is worst", () => {
  const { states, model } = check(site({ records: chillers([2, 1, 1]) }));
  const loadings = [...states[0].loadings];
  expect(model.limits.count).toBe(3);
  loadings.forEach((loading) => expect(loading).toBeCloseTo(1.3, 9));
});
