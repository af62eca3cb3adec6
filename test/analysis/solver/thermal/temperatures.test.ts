import fc from "../../../support/fast-check";
import { AMBIENT, compile } from "../../../../analysis/model";
import { inAir, NOTHING, solveTemperatures, solveWith } from "../../../../analysis/solver";
import { expectSame } from "../../../support/networks-solved";
import { element, need, tie } from "../../../support/networks-rows";
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

test("a dry cooler leaves its water above the air by its part of the heat, and control holds the set-point", () => {
  // half of 100 kW: 3 K above 30 °C
  const records = [dryCooler("dry", 100), loop("water", "dry", 40), load("rack", "water", 50)];
  const day = onDay(records, ambient());
  expectSame([day.reached("dry"), day.supplied("dry"), day.supplied("water")], [33, 40, 40]);
});

test("without a set-point water is as cold as it gets", () => {
  // a dry cooler without one is a misfit, and supplies all the same
  const records = [dryCooler("dry", 100), loop("water", "dry"), load("rack", "water", 50)];
  const day = onDay(records, ambient());
  expectSame([day.supplied("dry"), day.supplied("water")], [33, 33]);
});

test("with more heat than its set-point allows it supplies warmer, by as much as it takes more", () => {
  // 150 of 100 kW: 9 K above 30 °C
  const records = [dryCooler("dry", 100), loop("water", "dry", 36), load("rack", "water", 150)];
  const day = onDay(records, ambient());
  expectSame([day.reached("water"), day.supplied("water"), day.loading("dry")], [39, 39, 1.5]);
});

test("it is on its set-point exactly when its loading is one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.integer({ min: 31, max: 37 }),
      (kilowatts, supply) => {
        const air = ambient({ altitude: 1600 });
        const records = [
          dryCooler("dry", 100),
          loop("water", "dry", supply),
          load("rack", "water", kilowatts),
        ];
        const day = onDay(records, air);
        const loading = day.loading("dry");
        expect(day.reached("dry") - 30).toBeCloseTo((supply - 30) * loading, 9);
      },
    ),
  );
});

test("with one of its two units lost the other carries all, and leaves its water as much warmer", () => {
  const records = withGrid([
    dryCooler("dry", 100, { units: 2 }),
    loop("water", "dry"),
    load("rack", "water", 75),
  ]);
  const { model } = inAir(compile({ records, ties: [], code: "IEC" }), ambient());
  const element = model.paths.indexOf("dry");
  const reached = (remains: number) => {
    const state = solveWith(model, "provisioned", { ...NOTHING, elements: [{ element, remains }] });
    return solveTemperatures(model, state, ambient()).reached[element];
  };
  // 37.5 kW on each of two, 75 on one: 2.25 and 4.5 K above 30 °C
  expectSame([reached(1), reached(0.5)], [32.25, 34.5]);
  expect(reached(0)).toBeNaN();
});

describe("a mixed supply is the mean by heat", () => {
  test("of coolers that share equally", () => {
    // 50 of 100 kW each, of which one leaves 6 K above the air and the other 3: 3 and 1.5 K above 30 °C
    const better = { law: "dryCooler", approach: 3, flow: 25e3 } as const;
    const records = [
      dryCooler("a", 100),
      dryCooler("b", 100, { machine: better }),
      joined("both", ["a", "b"]),
      loop("water", "both"),
      load("rack", "water", 100),
    ];
    const day = onDay(records, ambient());
    expectSame([day.supplied("a"), day.supplied("b"), day.reached("water")], [33, 31.5, 32.25]);
  });

  /** A chiller of 100 kW at 32 °C that leads, and a dry cooler of 6 K that lags. */
  const led = (kilowatts: number) =>
    onDay(
      [
        airChiller("lead", 100, { supplyTemperature: 32 }),
        dryCooler("lag", 100),
        joined("both", ["lead", "lag"], "dispatch"),
        loop("water", "both"),
        load("rack", "water", kilowatts),
      ],
      ambient(),
    );

  test("of a lead cooler and its lag", () => {
    // 100 kW at 32 °C and 20 kW at 30 + 1.2 °C
    expectSame(led(120).reached("water"), (100 * 32 + 20 * 31.2) / 120);
  });

  test("of a member without heat it takes nothing", () => {
    expectSame([led(50).out("lag"), led(50).reached("water")], [0, 32]);
    expect(led(50).reached("lag")).toBeNaN();
  });
});

test("splitting one record of n units into n records of one changes no temperature", () => {
  const plants = fc.record({
    units: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom(dryCooler, tower),
    heat: fc.integer({ min: 20, max: 700 }),
    supply: fc.integer({ min: 28, max: 44 }),
    altitude: fc.integer({ min: 0, max: 2500 }),
  });
  fc.assert(
    fc.property(plants, ({ units, kind, heat, supply, altitude }) => {
      // nothing is known of a tower beyond the range of its fit
      fc.pre(heat < 390 * units);
      const rest = [loop("water", "all", supply), load("rack", "water", heat)];
      const paths = Array.from({ length: units }, (_, i) => `unit-${i}`);
      const air = ambient({ dryBulb: 25, wetBulb: 20, altitude });
      const one = onDay([kind("units", 100, { units }), joined("all", ["units"]), ...rest], air);
      const many = onDay([...paths.map((path) => kind(path, 100)), joined("all", paths), ...rest], air);
      for (const path of paths) {
        expectSame(many.reached(path), one.reached("units"), 1e-9);
        expectSame(many.capability(path) * units, one.capability("units"), 1e-9);
      }
      expectSame(many.supplied("water"), one.supplied("water"), 1e-9);
    }),
  );
});

test("from the air to a rack by way of an exchanger", () => {
  // 100 kW of 200: 3 K above 30 °C, held at 35; plates at their rated heat 4 K above that
  const records = [
    dryCooler("dry", 200),
    loop("facility", "dry", 35),
    exchanger("cdu", 100, "facility", { supplyTemperature: 40 }),
    loop("coolant", "cdu"),
    load("rack", "coolant", 100),
  ];
  const day = onDay(records, ambient());
  expectSame([day.reached("dry"), day.reached("facility"), day.reached("cdu")], [33, 35, 39], 1e-9);
  expectSame([day.supplied("cdu"), day.supplied("coolant")], [40, 40]);
});

test("facility water that misses its set-point carries on to what it cools", () => {
  // 100 kW of 50: 12 K above 30 °C, and plates 4 K above that
  const records = [
    dryCooler("dry", 50),
    loop("facility", "dry", 35),
    exchanger("cdu", 100, "facility", { supplyTemperature: 40 }),
    load("rack", "cdu", 100),
  ];
  const day = onDay(records, ambient());
  expectSame([day.supplied("facility"), day.reached("cdu"), day.supplied("cdu")], [42, 46, 46], 1e-9);
});

test("a chiller holds its set-point whatever its condenser water is", () => {
  const records = [
    tower("tower", 20),
    loop("condenser", "tower", 27),
    waterChiller("chiller", 100, "condenser"),
    loop("chilled", "chiller", 8),
    load("rack", "chilled", 60),
  ];
  const day = onDay(records, ambient());
  expect(day.reached("condenser")).toBeGreaterThan(30);
  expectSame([day.reached("chiller"), day.supplied("chilled")], [8, 8]);
});

test("what promises a temperature without a machine supplies at it; where none is stated nothing is known", () => {
  const owner = (supplyTemperature?: number) =>
    element("owner", "external-cooling", {
      provides: "liquid",
      needs: [need("owner", "air", [AMBIENT], { output: 1 })],
      supplyTemperature,
    });
  const supplied = (promised?: number) => {
    const day = onDay([owner(promised), loop("water", "owner"), load("rack", "water", 10)], ambient());
    return [day.supplied("owner"), day.reached("water")];
  };
  expect(supplied(18)).toEqual([18, 18]);
  expect(supplied()).toEqual([NaN, NaN]);
});

test("plates on water of unknown temperature are trusted to hold their set-point", () => {
  const records = [
    { ...airChiller("unknown", 100), machine: undefined },
    loop("facility", "unknown"),
    exchanger("cdu", 100, "facility", { supplyTemperature: 40 }),
    load("rack", "cdu", 50),
  ];
  const day = onDay(records, ambient());
  expect([day.reached("cdu"), day.supplied("cdu")]).toEqual([NaN, 40]);
});

test("an unknown member leaves the mix unknown, unless it takes no heat", () => {
  const unknown = { ...airChiller("unknown", 100), machine: undefined };
  const plant = (kilowatts: number) =>
    onDay(
      [
        airChiller("known", 100, { supplyTemperature: 32 }),
        unknown,
        joined("both", ["known", "unknown"], "dispatch"),
        loop("water", "both"),
        load("rack", "water", kilowatts),
      ],
      ambient(),
    ).reached("water");
  expectSame(plant(50), 32);
  expect(plant(150)).toBeNaN();
});

test("of a tower with more than four times its heat nothing is known, and its capacity is what is exceeded", () => {
  const records = [tower("tower", 100), loop("water", "tower", 29), load("rack", "water", 410)];
  const day = onDay(records, ambient());
  expect(day.reached("tower")).toBeNaN();
  // nor that its set-point is held
  expect(day.supplied("water")).toBeNaN();
  expect(day.loading("tower")).toBeGreaterThan(1);
});

test("a loop that carries nothing has no temperature but its set-point", () => {
  const records = [
    dryCooler("dry", 100),
    loop("yard", "dry", 40),
    loop("idle", "yard", 42),
    loop("used", "yard", 41),
    load("rack", "used", 50),
  ];
  const day = onDay(records, ambient());
  expect(day.reached("idle")).toBeNaN();
  expectSame([day.supplied("idle"), day.reached("used")], [42, 40]);
});

describe("a pipe ring", () => {
  const header = (path: string, supplyTemperature?: number) =>
    element(path, "cooling-loop", { provides: "liquid", needs: [], supplyTemperature });
  const pipes = [
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
  ].map(([first, second]) => tie(`${first}${second}`, first, second, { hydraulicResistance: 1e5 }));
  const better = { law: "dryCooler", approach: 3, flow: 25e3 } as const;

  test("supplies everywhere what its plant gives, mixed by heat", () => {
    // 50 of 100 kW each: 3 and 1.5 K above 30 °C
    const plant = [dryCooler("first", 100), dryCooler("second", 100, { machine: better })];
    const records = [...plant, loop("a", "first"), loop("b", "second"), header("c"), load("rack", "c", 100)];
    const day = onDay(records, ambient(), pipes);
    expectSame(
      ["a", "b", "c"].map((path) => day.supplied(path)),
      [32.25, 32.25, 32.25],
    );
  });

  test("whichever header asks for the lowest, that is what its plant is asked for, and each header keeps its own", () => {
    for (const [b, c] of [
      [33, 35],
      [35, 33],
    ]) {
      const records = [dryCooler("dry", 100), loop("a", "dry"), header("b", b), header("c", c)];
      const day = onDay([...records, load("rack", "b", 50)], ambient(), pipes);
      expect(["dry", "a", "b", "c"].map((path) => day.wanted(path))).toEqual([33, 33, b, c]);
    }
  });

  test("mixes what unequal parts of its plant give by the heat of each", () => {
    // by weight 100 of 200 kW and 50 of 100: 33 and 31.5 °C
    const plant = [dryCooler("first", 200), dryCooler("second", 100, { machine: better })];
    const records = [...plant, loop("a", "first"), loop("b", "second"), header("c"), load("rack", "c", 150)];
    const day = onDay(records, ambient(), pipes);
    const reached = ["a", "b", "c"].map((path) => day.reached(path));
    expectSame(reached, Array(3).fill((100 * 33 + 50 * 31.5) / 150));
  });

  test("has no temperature at a header that is lost, and the same as before at the others", () => {
    const plant = [dryCooler("dry", 100), loop("a", "dry"), header("b"), header("c")];
    const records = withGrid([...plant, load("rack", "b", 50)]);
    const { model } = inAir(compile({ records, ties: pipes, code: "IEC" }), ambient());
    const [a, b, c] = ["a", "b", "c"].map((path) => model.paths.indexOf(path));
    const loss = { ...NOTHING, elements: [{ element: c, remains: 0 }] };
    const { reached } = solveTemperatures(model, solveWith(model, "provisioned", loss), ambient());
    expectSame([reached[a], reached[b]], [33, 33]);
    expect(reached[c]).toBeNaN();
  });

  test("asks its plant for the lowest set-point of its headers", () => {
    const records = [
      dryCooler("dry", 100),
      loop("a", "dry"),
      header("b", 35),
      header("c"),
      load("rack", "b", 50),
    ];
    const day = onDay(records, ambient(), pipes);
    expectSame(
      ["dry", "a", "c"].map((path) => day.wanted(path)),
      [35, 35, 35],
    );
    expectSame([day.reached("b"), day.supplied("b")], [35, 35]);
  });
});
