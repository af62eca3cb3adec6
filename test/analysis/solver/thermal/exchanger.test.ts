import fc from "../../../support/fast-check";
import type { MachineRow } from "../../../../analysis/model";
import { exchanger as exchangerOf } from "../../../../analysis/solver/thermal/exchanger";
import { expectSame } from "../../../support/networks-solved";
import { exchanger, plates, setting } from "../../../support/thermal-rows";

type Law = MachineRow & { law: "exchanger" };

function of(kilowatts: number, more: Partial<Law> = {}) {
  return exchangerOf(exchanger("plates", kilowatts, "sink"), { ...plates(kilowatts), ...more });
}

/** Approach by ε-NTU with logarithmic mean: UA from the rated point, films by their own flow^0.8, half the resistance each. */
function approachByHand(
  heat: number,
  { approach, secondary, primaryRise }: Required<Pick<Law, "approach" | "secondary" | "primaryRise">>,
  part: number,
) {
  const mean = (a: number, b: number) => (Math.abs(a - b) < 1e-9 ? a : (a - b) / Math.log(a / b));
  // ends of the plates: at one the secondary leaves and the primary enters, at the other the reverse
  const other = approach + heat / secondary - primaryRise;
  const conductance = heat / mean(approach, other) / (0.5 / part ** 0.8 + 0.5);
  // the approach at which these plates move this heat
  const moved = (a: number) => {
    const otherEnd = a + (part * heat) / secondary - primaryRise;
    return otherEnd <= 0 ? 0 : conductance * mean(a, otherEnd);
  };
  let [low, high] = [0, 200];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (moved(middle) < part * heat) low = middle;
    else high = middle;
  }
  return low;
}

test("at its rated heat it supplies by its rated approach above its colder side", () => {
  expectSame(of(100).supplyAt(100e3, setting({ sink: 20 })), 24, 1e-9);
});

test("at half the heat the colder side still warms by 10 K, and holds the warmer one off: 5.96 K", () => {
  // UA of 100 kW / 4 K, with half the flow of 10 kW/K on one side 25 / (0.5 / 0.5^0.8 + 0.5) = 18.24 kW/K: 3.648
  // transfer units of 5 kW/K, an effectiveness of 0.9122: 50 kW want 10.96 K at the warm end, less 5 K that the water cools by
  expect(of(100).supplyAt(50e3, setting({ sink: 20 }))).toBeCloseTo(25.96, 2);
});

describe("with a steady flow on its colder side", () => {
  // 10 kW/K, that of its rating, on either side: what either side changes by follows the heat, and so does the approach
  const steady = { primaryFlow: 10e3 };

  test("it comes closer with less heat: half of it by half the approach", () => {
    const { supplyAt } = of(100, steady);
    expectSame(supplyAt(100e3, setting({ sink: 20 })), 24, 1e-9);
    expectSame(supplyAt(50e3, setting({ sink: 20 })), 22, 1e-9);
    expectSame(supplyAt(1, setting({ sink: 20 })), 20.00004, 1e-9);
  });

  test("a set-point half as far away is held up to half the heat", () => {
    const { duty } = of(100, steady);
    expectSame(duty(setting({ supply: 22, sink: 20 }))!.heat, 50e3, 1e-6);
    expect(duty(setting({ supply: 24, sink: 20 }))!.heat).toBe(100e3);
  });

  test("never less heat is warmer, whatever the flow", () => {
    const cases = fc.record({
      primaryFlow: fc.double({ min: 2e3, max: 20e3, noNaN: true }),
      less: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ primaryFlow, less }) => {
        const { supplyAt } = of(100, { primaryFlow });
        const [all, part] = [1, less].map((share) => supplyAt(share * 100e3, setting({ sink: 20 })));
        expect(part).toBeLessThanOrEqual(all + 1e-9);
      }),
    );
  });
});

test("its approach at any heat is that of plates by the logarithmic mean of the differences at their ends", () => {
  const laws = fc.record({
    approach: fc.double({ min: 1, max: 8, noNaN: true }),
    secondaryRise: fc.double({ min: 4, max: 20, noNaN: true }),
    primaryRise: fc.double({ min: 0.5, max: 15, noNaN: true }),
  });
  fc.assert(
    fc.property(laws, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ secondaryRise, ...law }, part) => {
      // a primary that leaves warmer than the secondary enters is none
      fc.pre(law.primaryRise < law.approach + secondaryRise - 0.1);
      const rated = { ...law, secondary: 100e3 / secondaryRise };
      const expected = approachByHand(100e3, rated, part);
      expect(of(100, rated).supplyAt(part * 100e3, setting({ sink: 20 }))).toBeCloseTo(20 + expected, 4);
    }),
  );
});

describe("the heat that it takes", () => {
  const heatAt = (supply: number, sink: number, more: Partial<Law> = {}) =>
    of(100, more).duty(setting({ supply, sink }))!.heat;

  test("is what it is made for as soon as its set-point lies its rated approach above its colder side", () => {
    expectSame(heatAt(24, 20), 100e3);
    expectSame(heatAt(24.3, 20), 100e3);
    expectSame(heatAt(40, 20), 100e3);
  });

  test("is less where the set-point is closer, and there it supplies at the set-point", () => {
    const closer = { primaryRise: 2, approach: 4 };
    const above = fc.double({ min: 3.3, max: 3.99, noNaN: true });
    fc.assert(
      fc.property(above, fc.double({ min: 5, max: 40, noNaN: true }), (kelvins, sink) => {
        const heat = heatAt(sink + kelvins, sink, closer);
        expect(heat).toBeLessThan(100e3);
        expect(of(100, closer).supplyAt(heat, setting({ sink }))).toBeCloseTo(sink + kelvins, 6);
      }),
    );
  });

  test("never supplies warmer than the set-point, and is the most that does not", () => {
    const laws = fc.record({
      approach: fc.double({ min: 1, max: 8, noNaN: true }),
      secondaryRise: fc.double({ min: 4, max: 20, noNaN: true }),
      primaryRise: fc.double({ min: 0.5, max: 15, noNaN: true }),
    });
    fc.assert(
      fc.property(
        laws,
        fc.double({ min: 0.5, max: 12, noNaN: true }),
        ({ secondaryRise, ...law }, kelvins) => {
          fc.pre(law.primaryRise < law.approach + secondaryRise - 0.1);
          const rated = { ...law, secondary: 100e3 / secondaryRise };
          const where = setting({ supply: 20 + kelvins, sink: 20 });
          const { supplyAt, duty } = of(100, rated);
          const parts = Array.from({ length: 91 }, (_, i) => 10e3 + i * 1e3);
          const held = parts.filter((heat) => supplyAt(heat, where) <= where.supply);
          if (held.length === 0) return;
          const { heat } = duty(where)!;
          expect(supplyAt(heat, where)).toBeLessThanOrEqual(where.supply + 1e-5);
          expect(heat).toBeGreaterThanOrEqual(Math.max(...held) - 1e-3);
        },
      ),
    );
  });

  test("falls with a warmer colder side, and is as before with a set-point as much warmer", () => {
    const closer = { primaryRise: 2, approach: 4 };
    expect(heatAt(23.8, 20.1, closer)).toBeLessThan(heatAt(23.8, 20, closer));
    expectSame(heatAt(33.8, 30, closer), heatAt(23.8, 20, closer), 1e-6);
  });

  test("is as rated where a set-point of either side is not stated", () => {
    expect(of(100).duty(setting({ supply: 24 }))).toBeUndefined();
    expect(of(100).duty(setting({ sink: 20 }))).toBeUndefined();
  });

  test("is the same in any air", () => {
    const where = { supply: 24, sink: 20 };
    const elsewhere = setting({ ...where, dryBulb: 50, wetBulb: 30, altitude: 3000 });
    expect(of(100).duty(elsewhere)).toEqual(of(100).duty(setting(where)));
  });

  test.each([
    ["at its colder side", 20, 20, "a set-point of 20 °C needs a colder side below it, got 20 °C"],
    ["below it", 18, 20, "a set-point of 18 °C needs a colder side below it, got 20 °C"],
    [
      "closer to it than its plates come",
      23,
      20,
      "its set-point lies 3 K above its colder side, with a rise of 10 K it comes no closer than 4 K",
    ],
  ])("is refused for a set-point %s", (_, supply, sink, reason) => {
    expect(() => heatAt(supply, sink)).toThrow(new RangeError(reason));
  });

  test("is refused where the colder side would leave warmer than the warmer one enters", () => {
    // 100 kW cool 20 kW/K by 5 K; 4 K above the colder side they enter 9 K above it, and cannot warm it by 10
    expect(() => heatAt(30, 20, { secondary: 20e3 })).toThrow(
      "rated heat at an approach of 4 K must be below",
    );
  });
});

test("its electricity is that of its rating", () => {
  expect(of(100).duty(setting({ supply: 30, sink: 20 }))!.perHeat).toBe(0);
});

test("below a tenth of its heat it supplies as with a tenth", () => {
  const at = (heat: number) => of(100).supplyAt(heat, setting({ sink: 20 }));
  expect(at(0)).toBe(at(10e3));
  expect(at(4e3)).toBe(at(10e3));
});

describe("a coil that is rated in air at sea level with another rise of its water", () => {
  const coil = { approach: 6, secondary: 8e3, ratedSecondary: 8e3, ratedRise: 8, primaryResistance: 0.4 };

  test("has its rated approach at its rated rise, a wider one with less water", () => {
    const at = (primaryRise: number) =>
      of(100, { ...coil, primaryRise }).supplyAt(100e3, setting({ sink: 20 }));
    expectSame(at(8), 26, 1e-9);
    expect(at(10)).toBeGreaterThan(26.5);
    expect(at(7)).toBeLessThan(26);
  });

  test("takes less with warmer water, until nothing shows that it holds its set-point", () => {
    const { duty } = of(100, { ...coil, primaryRise: 3 });
    const heatAt = (sink: number) => duty(setting({ supply: 27, sink }))!.heat;
    expectSame(heatAt(21), 100e3);
    const [cold, warm] = [heatAt(24.4), heatAt(24.6)];
    expect(cold).toBeLessThan(100e3);
    expect(warm).toBeLessThan(cold);
    expect(warm).toBeGreaterThan(50e3);
    expect(() => heatAt(26)).toThrow("its set-point lies 1 K above its colder side");
    expect(() => heatAt(27)).toThrow("a set-point of 27 °C needs a colder side below it");
  });

  test("in air that carries a fifth less it supplies warmer, and takes less at the same water", () => {
    const law = { ...coil, primaryRise: 3 };
    const [dense, thin] = [of(100, law), of(100, { ...law, secondary: 0.8 * 8e3 })];
    const where = setting({ supply: 27, sink: 24.3 });
    expect(thin.supplyAt(100e3, where)).toBeGreaterThan(dense.supplyAt(100e3, where));
    expect(thin.duty(where)!.heat).toBeLessThan(dense.duty(where)!.heat);
  });

  test("with less than a tenth of its rated water nothing is said of it", () => {
    const starved = of(100, { ...coil, primaryRise: 90 });
    expect(() => starved.duty(setting({ supply: 60, sink: 20 }))).toThrow(
      "primary flow over the rated one must be from 0.1",
    );
  });
});
