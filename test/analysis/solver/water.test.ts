import fc from "../../support/fast-check";
import { AMBIENT, compile, type ElementRecord, type TowerWaterRow } from "../../../analysis/model";
import { solve, waterUses } from "../../../analysis/solver";
import { heat, need, power, rack, site, utility } from "../../support/networks-rows";

/** L a day of a flow in m³/s. */
const litresPerDay = (flow: number): number => flow * 86_400e3;

function tower(path: string, water: Partial<TowerWaterRow>): ElementRecord {
  return {
    path,
    kind: "cooling-tower",
    place: "",
    provides: "liquid",
    needs: [power("grid", { work: 1 }), heat({ output: 1, work: 1 }, AMBIENT)],
    work: { perMoved: 0.02 },
    water: { cycles: 5, driftShare: 0, ...water },
    use: "cooling",
  };
}

/** A rack with that heat in W on each tower; its water carries 1 L/s for 10 kW. */
function uses(towers: [heat: number, Partial<TowerWaterRow>][], perHeat = 1e-7) {
  const records = towers.flatMap(([watts, water], i) => {
    const liquid = need("liquid", "liquid", [`tower-${i}`], { own: 1, perFirst: perHeat });
    return [
      tower(`tower-${i}`, water),
      rack(`rack-${i}`, "grid", watts, { needs: [power("grid", { own: 1 }), liquid] }),
    ];
  });
  const model = compile(site({ records: [utility("grid", 415), ...records] }));
  return waterUses(model, solve(model, "provisioned"));
}

test("1 kW for a day evaporates 35.6 L and takes 44.4 L of make-up at 5 cycles", () => {
  // 24 kWh · 1.48 L, 24 kWh · 1.85 L
  const use = uses([[1000, {}]]).get("")!;
  expect(litresPerDay(use.evaporation)).toBeCloseTo(24 * 1.48, 0);
  expect(litresPerDay(use.makeUp)).toBeCloseTo(24 * 1.85, 0);
  expect(use.blowdown).toBeCloseTo(use.evaporation / 4, 12);
});

test("its fans add no heat to the water", () => {
  const { evaporation } = uses([[1000, {}]]).get("")!;
  expect(evaporation).toBeCloseTo(1000 / 2.4298e9, 11);
});

test("drift is a part of the circulation, and of what has to leave", () => {
  const still = uses([[1000, {}]]).get("")!;
  const windy = uses([[1000, { driftShare: 0.0002 }]]).get("")!;
  expect(windy.drift).toBeCloseTo(1e-4 * 0.0002, 15);
  expect(windy.blowdown).toBeCloseTo(still.blowdown - windy.drift, 15);
  expect(windy.makeUp).toBeCloseTo(still.makeUp, 15);
});

test("towers of one source are one sum, others stand apart", () => {
  const both = uses([
    [1000, { source: "city" }],
    [2000, { source: "city", cycles: 3 }],
    [4000, {}],
  ]);
  const one = uses([[1000, {}]]).get("")!;
  expect([...both.keys()]).toEqual(["city", ""]);
  expect(both.get("city")!.evaporation / one.evaporation).toBeCloseTo(3, 9);
  // 1 · 5/4 and 2 · 3/2 of what evaporates
  expect(both.get("city")!.makeUp / one.evaporation).toBeCloseTo(4.25, 9);
  expect(both.get("")!.makeUp / one.makeUp).toBeCloseTo(4, 9);
});

test("each tower drifts by its own circulation", () => {
  const both = uses([
    [1000, { source: "city" }],
    [3000, { source: "well", driftShare: 0.0002 }],
  ]);
  expect(both.get("city")!.drift).toBe(0);
  expect(both.get("well")!.drift).toBeCloseTo(3e-4 * 0.0002, 15);
});

test("an idle tower takes nothing", () => {
  expect(uses([[0, {}]]).get("")).toEqual({ evaporation: 0, blowdown: 0, drift: 0, makeUp: 0 });
});

test("a circulation without bound, of a rise that is refused, has no drift", () => {
  const use = uses([[1000, { driftShare: 0.0002 }]], Infinity).get("")!;
  expect(use).toEqual(uses([[1000, {}]]).get(""));
});

test("water is conserved, and salts leave as fast as they come", () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(number(1, 1e8), number(1.01, 100), number(0, 0.01), (watts, cycles, driftShare) => {
      const { evaporation, blowdown, drift, makeUp } = uses([[watts, { cycles, driftShare }]]).get("")!;
      expect(Math.abs(makeUp - (evaporation + blowdown + drift))).toBeLessThanOrEqual(1e-9 * makeUp);
      // make-up brings 1 of salt, what leaves has at most `cycles`
      const salt = cycles * (blowdown + drift);
      expect(salt).toBeGreaterThanOrEqual(makeUp * (1 - 1e-9));
      if (blowdown > 0) expect(salt).toBeLessThanOrEqual(makeUp * (1 + 1e-9));
    }),
    { numRuns: 100 },
  );
});
