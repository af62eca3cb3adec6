import fc from "../../../support/fast-check";
import { compile, type ElementRecord } from "../../../../analysis/model";
import { inAir } from "../../../../analysis/solver";
import { expectSame } from "../../../support/networks-solved";
import {
  airChiller,
  ambient,
  dryCooler,
  exchanger,
  joined,
  load,
  loop,
  onDay,
  tower,
  waterChiller,
  withGrid,
} from "../../../support/thermal-rows";

/** Dry coolers of 6 K, in kW, for a loop at 36 °C. */
function dryPlant(kilowatts: number, units: number, supply = 36): ElementRecord[] {
  return [dryCooler("dry", kilowatts, { units }), loop("water", "dry", supply), load("rack", "water", 50)];
}

test("capability and limit follow the air, n units together, and so does the loading", () => {
  // 3 K of 6 K: half of 2 · 100 kW
  const day = onDay(dryPlant(100, 2), ambient({ dryBulb: 33 }));
  expectSame([day.capability("dry"), day.limit("dry"), day.loading("dry")], [100e3, 100e3, 0.5]);
});

test("electricity follows: fans of 4 % of the rated heat at full speed for half of it are 8 %", () => {
  const day = onDay(dryPlant(100, 2), ambient({ dryBulb: 33 }));
  expectSame(day.work("dry"), 0.08 * 50e3);
});

test("recirculation warms the air of dry coolers and chillers, that of towers their wet bulb", () => {
  const dry = (recirculation: number) =>
    onDay(dryPlant(100, 2), ambient({ dryBulb: 32, recirculation, towerRecirculation: 5 })).capability("dry");
  expectSame([dry(0), dry(1)], [(200e3 * 4) / 6, 100e3]);
  const records = [tower("tower", 100), loop("water", "tower", 265 / 9), load("rack", "water", 50)];
  const wetBulb = 230 / 9 - 0.5;
  const wet = (towerRecirculation: number) =>
    onDay(records, ambient({ wetBulb, recirculation: 5, towerRecirculation })).capability("tower");
  expectSame(wet(0.5), 100e3, 1e-9);
  expect(wet(0)).toBeGreaterThan(101e3);
  const chilled = [airChiller("chiller", 100), loop("water", "chiller"), load("rack", "water", 50)];
  const misfits = (recirculation: number) =>
    Object.keys(onDay(chilled, ambient({ dryBulb: 34, recirculation })).misfits);
  expect([misfits(1), misfits(2)]).toEqual([[], ["chiller"]]);
});

test("a machine that cannot do what is asked counts as rated, and is named with the reason, in the order of elements", () => {
  const records = [
    dryCooler("warm", 100),
    loop("warm-water", "warm", 30),
    airChiller("unstated", 100),
    loop("any-water", "unstated"),
    dryCooler("fit", 100),
    loop("hot-water", "fit", 46),
    load("rack-1", "warm-water", 50),
    load("rack-2", "any-water", 50),
    load("rack-3", "hot-water", 50),
  ];
  const day = onDay(records, ambient({ dryBulb: 40 }));
  expect(day.misfits).toEqual({
    warm: "a set-point of 30 °C needs air below it, got 40 °C",
    unstated: "it is rated at 35 °C, the air has 40 °C, and its loop states no supplyTemperature",
  });
  for (const path of ["warm", "unstated"])
    expectSame([day.capability(path), day.limit(path)], [100e3, 100e3]);
  expectSame(day.work("warm"), 0.04 * 50e3);
});

test("the sink of a chiller is the set-point of its condenser water", () => {
  const plant = (condenser: number | undefined, chilled: number) => {
    const records = [
      tower("tower", 200),
      loop("condenser", "tower", condenser),
      waterChiller("chiller", 100, "condenser"),
      loop("chilled", "chiller", chilled),
      load("rack", "chilled", 60),
    ];
    return onDay(records, ambient({ wetBulb: 22 })).misfits;
  };
  expect(plant(30, 7)).toEqual({});
  expect(plant(30, 12)).toEqual({});
  expect(plant(undefined, 7)).toEqual({});
  expect(Object.keys(plant(33, 7))).toEqual(["chiller"]);
});

test("an exchanger whose set-point is as cold as its facility water is a misfit, one with its approach is none", () => {
  const plant = (supply: number) => {
    const records = [
      dryCooler("dry", 200),
      loop("facility", "dry", 38),
      exchanger("cdu", 100, "facility", { supplyTemperature: supply }),
      load("rack", "cdu", 60),
    ];
    return onDay(records, ambient());
  };
  expect(plant(42).misfits).toEqual({});
  expectSame(plant(42).capability("cdu"), 100e3);
  expect(plant(38).misfits).toEqual({ cdu: "a set-point of 38 °C needs a colder side below it, got 38 °C" });
});

test("altitude takes from dry coolers and air-cooled chillers only", () => {
  const records = [
    dryCooler("dry", 300),
    loop("warm", "dry", 37),
    exchanger("plates", 100, "warm", { supplyTemperature: 42 }),
    tower("tower", 300),
    loop("condenser", "tower", 30),
    waterChiller("water-chiller", 100, "condenser"),
    loop("chilled", "water-chiller", 8),
    airChiller("air-chiller", 100),
    loop("cold", "air-chiller", 8),
    ...["plates", "chilled", "cold"].map((source, i) => load(`rack-${i}`, source, 60)),
  ];
  const [sea, high] = [0, 1600].map((altitude) => onDay(records, ambient({ altitude })));
  expect([sea.misfits, high.misfits]).toEqual([{}, {}]);
  for (const path of ["plates", "tower", "water-chiller"]) {
    expect(high.capability(path)).toBe(sea.capability(path));
  }
  // 0.8243 of the air at sea level: 0.8243^0.58, and of a coil 0.8243^0.9 by what the coolant enters at
  expect(high.capability("air-chiller") / sea.capability("air-chiller")).toBeCloseTo(0.894, 3);
  expect(high.capability("dry") / sea.capability("dry")).toBeCloseTo(0.76, 2);
});

test("what states no law is as it was, and so is the site that is given", () => {
  const plain = { ...dryCooler("plain", 100), machine: undefined };
  const records = [plain, loop("any", "plain", 20), ...dryPlant(100, 2), load("rack-2", "any", 20)];
  const model = compile({ records: withGrid(records), ties: [], code: "IEC" });
  const before = [model.capability.slice(), model.workPerMoved.slice(), [...model.limits.limit]];
  const day = inAir(model, ambient({ dryBulb: 35 }));
  expect([model.capability, model.workPerMoved, [...model.limits.limit]]).toEqual(before);
  const at = model.paths.indexOf("plain");
  expect([day.model.capability[at], day.model.workPerMoved[at]]).toEqual([100e3, 0.04]);
  expect(day.misfits).toEqual([]);
});

test("limits of pipes and flows do not follow the air", () => {
  const [dry, water, rack] = dryPlant(100, 2);
  const limits = [...dry.limits!, { rule: "cooling.flow", quantity: "flow", value: 0.5 } as const];
  const heat = [{ rule: "cooling.capacity", quantity: "heat", value: 77e3 } as const];
  const day = onDay([{ ...dry, limits }, { ...water, limits: heat }, rack], ambient({ dryBulb: 33 }));
  const limitsOf = (path: string) =>
    [...day.model.limits.limit].filter((_, i) => day.model.paths[day.model.limits.index[i]] === path);
  expectSame(limitsOf("dry"), [100e3, 1]);
  expectSame(limitsOf("water"), [77e3]);
});

/** Plant that shares one loop, which racks take from directly or through plates. */
const plants = fc
  .record({
    coolers: fc.array(
      fc.record({ kind: fc.constantFrom(dryCooler, tower), kilowatts: fc.integer({ min: 20, max: 400 }) }),
      { minLength: 1, maxLength: 4 },
    ),
    mode: fc.constantFrom("shared" as const, "dispatch" as const),
    supply: fc.option(fc.integer({ min: 29, max: 45 }), { nil: undefined }),
    plates: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    loads: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }),
    dryBulb: fc.integer({ min: 20, max: 44 }),
    wetBulb: fc.integer({ min: 10, max: 29 }),
    altitude: fc.integer({ min: 0, max: 3000 }),
  })
  .map(({ coolers, mode, supply = 36, plates, loads, ...air }) => ({
    records: [
      ...coolers.map(({ kind, kilowatts }, i) => kind(`cooler-${i}`, kilowatts)),
      joined(
        "all",
        coolers.map((_, i) => `cooler-${i}`),
        mode,
      ),
      loop("water", "all", supply),
      ...(plates === undefined
        ? []
        : [exchanger("plates", 500, "water", { supplyTemperature: supply + plates })]),
      ...loads.map((watts, i) => load(`rack-${i}`, plates === undefined ? "water" : "plates", watts, 45)),
    ],
    air: ambient(air),
  }));

/** All that is said of elements, by path; of what is not a number, that. */
function told({ records, air }: { records: ElementRecord[]; air: ReturnType<typeof ambient> }) {
  const day = onDay(records, air);
  const figures = records.map(({ path }) => {
    const numbers = [
      day.capability(path),
      day.work(path),
      day.wanted(path),
      day.reached(path),
      day.supplied(path),
    ];
    return [
      path,
      numbers.map((value) => (Number.isFinite(value) ? Number(value.toPrecision(9)) : null)),
    ] as const;
  });
  return { figures: new Map(figures), misfits: day.misfits };
}

test("energy is conserved on any day, on every basis", () => {
  // held by `onDay`
  fc.assert(fc.property(plants, ({ records, air }) => void onDay(records, air)));
});

test("the order of the rows changes nothing", () => {
  const shuffled = plants.chain((plant) =>
    fc.record({
      plant: fc.constant(plant),
      records: fc.shuffledSubarray(plant.records, { minLength: plant.records.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ plant, records }) => {
      expect(told({ ...plant, records })).toEqual(told(plant));
    }),
  );
});

test("the names of things change nothing", () => {
  const renamed = (path: string) => (/^[a-z]+(-\d)?$/.test(path) && path !== "grid" ? `z-${path}` : path);
  fc.assert(
    fc.property(plants, (plant) => {
      const records = plant.records.map((record) => ({
        ...record,
        path: renamed(record.path),
        needs: record.needs.map((need) => ({
          ...need,
          links: need.links.map((link) => ({ ...link, source: renamed(link.source) })),
        })),
      }));
      const [got, expected] = [told({ ...plant, records }), told(plant)];
      expect(got.figures).toEqual(new Map([...expected.figures].map(([path, all]) => [renamed(path), all])));
      expect(Object.values(got.misfits)).toEqual(Object.values(expected.misfits));
    }),
  );
});

test("a colder day never leaves a machine with less, nor makes it a misfit", () => {
  fc.assert(
    fc.property(plants, fc.integer({ min: 1, max: 8 }), ({ records, air }, step) => {
      const day = onDay(records, air);
      const colder = onDay(records, { ...air, dryBulb: air.dryBulb - step, wetBulb: air.wetBulb - step });
      for (const { path } of records) {
        if (path in day.misfits) continue;
        expect(colder.misfits).not.toHaveProperty([path]);
        expect(colder.capability(path)).toBeGreaterThanOrEqual(day.capability(path) * (1 - 1e-9));
      }
    }),
  );
});

test.each([
  ["a tower", tower("cooler", 100, { machine: { law: "tower", range: 5, approach: 4 } })],
  ["a dry cooler", dryCooler("cooler", 100, { machine: { law: "dryCooler", approach: 6 } })],
  [
    "an air-cooled chiller",
    airChiller("cooler", 100, { machine: { law: "chiller", condenserRise: 15, airCooled: true } }),
  ],
])("%s that nobody knows the rated point of is named as such", (_, cooler) => {
  const day = onDay([cooler, loop("water", "cooler"), load("rack", "water", 50)], ambient());
  expect(day.misfits).toEqual({ cooler: "it is not known at which temperatures it is rated" });
  expectSame(day.capability("cooler"), 100e3);
});

test("an exchanger without an approach is known to need a colder side", () => {
  const plates = (sink: number) => {
    const machine = { law: "exchanger", primaryRise: 10 } as const;
    const records = [
      dryCooler("dry", 100),
      loop("outside", "dry", sink),
      exchanger("plates", 100, "outside", { machine, supplyTemperature: 40 }),
      load("rack", "plates", 50),
    ];
    return onDay(records, ambient());
  };
  expect(plates(39).misfits).toEqual({});
  expect(plates(41).misfits).toEqual({
    plates: "a set-point of 40 °C needs a colder side below it, got 41 °C",
  });
  expectSame([plates(39).supplied("plates"), plates(41).supplied("plates")], [40, 41]);
});
