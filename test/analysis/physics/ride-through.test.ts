import fc from "fast-check";
import { heatCapacity, riseAt, rideThrough, tankVolume } from "../../../analysis/physics/ride-through";
import { waterDensity, waterSpecificHeat } from "../../../analysis/physics/water";

test("1 MW for 60 s at 6 K asks for 2.39 m³ of water, at 1,000 kg/m³ and 4,186 J/(kg·K)", () => {
  expect(tankVolume(1e6, 60, 6, 1000 * 4186)).toBeCloseTo(2.39, 2);
});

test("125 L from 20 to 60 °C by 2 kW less 150 W of loss take 11,351 s (Physics Forums, thread 748220)", () => {
  const capacity = heatCapacity([{ mass: 125, specificHeat: 4200 }]);
  expect(rideThrough(capacity, 2000 - 150, 40)).toBeCloseTo(11_351, 0);
});

test("20 L warmed by 80 K at 3.6 kW take 0.52 hours (Sciencing, Calculate Time to Heat Water)", () => {
  expect(rideThrough(heatCapacity([{ mass: 20, specificHeat: 4200 }]), 3600, 80) / 3600).toBeCloseTo(0.52, 2);
});

test("stores of a loop add up", () => {
  const water = { mass: 1000, specificHeat: 4180 };
  const steel = { mass: 500, specificHeat: 490 };
  expect(heatCapacity([water, steel])).toBe(1000 * 4180 + 500 * 490);
  expect(heatCapacity([])).toBe(0);
});

test("a tank holds over for the time it was sized for", () => {
  const perVolume = waterDensity(20) * waterSpecificHeat(20);
  const positive = fc.double({ min: 1, max: 1e8, noNaN: true });
  fc.assert(
    fc.property(positive, fc.double({ min: 1, max: 3600, noNaN: true }), (heat, time) => {
      const volume = tankVolume(heat, time, 6, perVolume);
      expect(rideThrough(volume * perVolume, heat, 6) / time).toBeCloseTo(1, 9);
    }),
  );
});

test("without heat a loop holds for ever, without water for no time", () => {
  expect(rideThrough(1e6, 0, 6)).toBe(Infinity);
  expect(rideThrough(0, 1e6, 6)).toBe(0);
  expect(rideThrough(0, 0, 6)).toBe(0);
});

describe("a loop of 100 MJ/K under 1 MW whose chillers are back after 300 s with 1.25 MW", () => {
  const restart = { after: 300, cooling: 1.25e6 };
  const at = (time: number) => riseAt(time, 1e8, 1e6, restart);

  test("it warms by 1 K in 100 s, by 3 K until they are back", () => {
    expect([at(0), at(100), at(300)]).toEqual([0, 1, 3]);
  });

  test("it cools by the quarter of a megawatt they have to spare, and is back after another 1,200 s", () => {
    expect(at(700)).toBeCloseTo(2, 12);
    expect([at(1500), at(5000)]).toEqual([0, 0]);
  });

  test("with too little cooling it warms on", () => {
    expect(riseAt(600, 1e8, 1e6, { after: 300, cooling: 0.5e6 })).toBeCloseTo(4.5, 12);
  });

  test("it is warmest when they are back", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), (time) => {
        expect(at(time)).toBeLessThanOrEqual(at(300));
        expect(at(time)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test("a rise of nothing and a loop without water are refused where they would be divided by", () => {
  expect(() => tankVolume(1e6, 60, 0, 4e6)).toThrow(
    new RangeError("rise and heat per volume must be above 0, got 0 K and 4000000 J/(m³·K)"),
  );
  expect(() => riseAt(10, 0, 1e6, { after: 0, cooling: 0 })).toThrow(
    new RangeError("heat capacity must be above 0 J/K, got 0 J/K"),
  );
});
