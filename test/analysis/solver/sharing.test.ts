import fc from "../../support/fast-check";
import { fill } from "../../../analysis/solver/sharing";

function filled(demand: number, weights: number[], capabilities: number[]): number[] {
  const taken = new Float64Array(weights.length).fill(NaN);
  fill(weights.length, demand, Float64Array.from(weights), Float64Array.from(capabilities), taken);
  return [...taken];
}

test("members share by weight while none is at its capability", () => {
  expect(filled(60, [1, 2, 3], [100, 100, 100])).toEqual([10, 20, 30]);
});

test("a member at its capability leaves the rest to the others, by weight", () => {
  // equal weights would be 150 each; the first carries 100, the others (450 - 100) / 2
  expect(filled(450, [1, 1, 1], [100, 200, 300])).toEqual([100, 175, 175]);
  // 550: 183 each, the first is full; 225 each, the second is full; the third takes 250
  expect(filled(550, [1, 1, 1], [100, 200, 300])).toEqual([100, 200, 250]);
});

test("all are at their capability when demand is the sum of them", () => {
  expect(filled(600, [1, 1, 1], [100, 200, 300])).toEqual([100, 200, 300]);
});

test("a shortage shows on every member as the same overload", () => {
  expect(filled(900, [1, 1, 1], [100, 200, 300])).toEqual([150, 300, 450]);
});

test("a member without weight takes nothing, nor does it lend its capability", () => {
  expect(filled(90, [1, 0, 1], [60, 500, 60])).toEqual([45, 0, 45]);
  expect(filled(240, [1, 0, 1], [60, 500, 60])).toEqual([120, 0, 120]);
});

test("within capability each member takes min(capability, λ·weight) with one λ for all", () => {
  const member = fc.record({
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
    capability: fc.double({ min: 1, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(member, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 1e-3, max: 1, noNaN: true }),
      (members, part) => {
        const capabilities = members.map(({ capability }) => capability);
        const weights = members.map(({ weight }) => weight);
        const demand = part * capabilities.reduce((sum, capability) => sum + capability, 0);
        const taken = filled(demand, weights, capabilities);
        expect(taken.reduce((sum, amount) => sum + amount, 0) / demand).toBeCloseTo(1, 9);
        const lambda = Math.max(...taken.map((amount, i) => amount / weights[i]));
        taken.forEach((amount, i) => {
          expect(amount / Math.min(capabilities[i], lambda * weights[i])).toBeCloseTo(1, 9);
        });
      },
    ),
  );
});
