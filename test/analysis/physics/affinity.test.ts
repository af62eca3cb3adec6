import fc from "../../support/fast-check";
import { atSpeed, powerOf, systemPressure } from "../../../analysis/physics/affinity";

describe("Peerless Pump, Technical Information Bulletin 33: 200 gpm at 60 ft for 5 bhp at 1,700 rpm", () => {
  const faster = atSpeed({ flow: 200, pressure: 60, power: 5 }, 2000 / 1700);

  test("2,000 rpm give 235 gpm, 83 ft and 8.1 bhp", () => {
    expect(faster.flow).toBeCloseTo(235, -0.5);
    expect(faster.pressure).toBeCloseTo(83, -0.5);
    expect(faster.power).toBeCloseTo(8.1, 1);
  });
});

test("ten per cent more speed are 10 % more flow, 21 % more head, 33 % more power (The Engineering Digest, 2025)", () => {
  const { flow, pressure, power } = atSpeed({ flow: 1, pressure: 1, power: 1 }, 1.1);
  expect([flow, pressure, power].map((x) => Math.round((x - 1) * 100))).toEqual([10, 21, 33]);
});

describe("Reynolds & Bauhm, Hydraulic design and pump selection: 12 m of lift, 8 m of friction at 40 L/s", () => {
  const system = { flow: 0.04, pressure: 20, staticPressure: 12 };

  test("friction is 5,000 s²/m⁵ times the square of the flow", () => {
    expect(systemPressure(system, 0.03)).toBeCloseTo(12 + 5000 * 0.03 ** 2, 12);
    expect(systemPressure(system, 0)).toBe(12);
  });
});

describe("pumps with variable speed", () => {
  const duty = { flow: 0.05, pressure: 250_000, power: 17_857 };
  const two = { flow: 0.1, pressure: 250_000 };

  test("two at their duty take twice the power of one", () => {
    expect(powerOf(duty, 2, two, 0.1)).toBeCloseTo(2 * 17_857, 6);
  });

  test("without static pressure power goes by the cube of the flow", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        expect(powerOf(duty, 2, two, part * 0.1)).toBeCloseTo(2 * atSpeed(duty, part).power, 6);
      }),
    );
  });

  test("with all pressure static power goes by the flow", () => {
    const open = { ...two, staticPressure: 250_000 };
    expect(powerOf(duty, 2, open, 0.05)).toBeCloseTo(17_857, 6);
  });

  test("static pressure never saves power, and more flow never does", () => {
    const parts = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(parts, parts, (part, share) => {
        const lifting = { ...two, staticPressure: share * 250_000 };
        expect(powerOf(duty, 2, lifting, part * 0.1)).toBeGreaterThanOrEqual(
          powerOf(duty, 2, two, part * 0.1),
        );
        expect(powerOf(duty, 2, lifting, (part + 0.01) * 0.1)).toBeGreaterThan(
          powerOf(duty, 2, lifting, part * 0.1),
        );
      }),
    );
  });

  test("three share a flow that two have for duty", () => {
    expect(powerOf(duty, 3, two, 0.1)).toBeCloseTo(2 * 17_857, 6);
  });

  test("one cannot give the flow of two", () => {
    expect(() => powerOf(duty, 1, two, 0.08)).toThrow(
      new RangeError("flow of each machine must be from 0 to 0.05 m³/s, got 0.08 m³/s"),
    );
  });

  test("a system that asks for more pressure than the duty is refused", () => {
    expect(() => powerOf(duty, 3, two, 0.12)).toThrow(
      /^pressure of each machine must be from 0 to 250000 Pa, got 3/,
    );
  });

  test("no pump, or half a one, is refused", () => {
    expect(() => powerOf(duty, 0, two, 0)).toThrow(
      new RangeError("machines running must be a whole number above 0, got 0"),
    );
    expect(() => powerOf(duty, 1.5, two, 0)).toThrow(RangeError);
  });
});
