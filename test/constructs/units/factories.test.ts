import fc from "../../support/fast-check";
import * as units from "../../../constructs/units";
import { kV, MW } from "../../../constructs/units";
import { factories } from "./factories";

const back = (made: units.Quantity, read: (made: never) => number): number => read(made as never);

test("the table below names every factory of every class", () => {
  const found = Object.entries(units)
    .filter(([, exported]) => exported.prototype instanceof units.Quantity)
    .flatMap(([name, kind]) => Object.getOwnPropertyNames(kind).map((factory) => `${name}.${factory}`))
    .filter((name) => !/\.(length|name|prototype)$/.test(name));
  expect(factories.map((factory) => factory.name).sort()).toEqual(found.sort());
});

describe.each(factories)("$name", ({ make, read, quantity, symbol, minimum, twelve }) => {
  const unit = symbol && ` ${symbol}`;
  const number = symbol ? `a finite number of ${symbol}` : "a finite number";
  const range = minimum === 0 ? " that is not negative" : minimum > -Infinity ? ` not below ${minimum}` : "";
  const refusal = (got: string) => `${quantity} must be ${number}${range}, got ${got}`;

  test("gives the value in the SI unit", () => {
    expect(make(12).si).toBe(twelve);
  });

  test.each([NaN, Infinity, -Infinity])("refuses %p and names value, unit and what was expected", (value) => {
    expect(() => make(value)).toThrow(new Error(refusal(`${value}${unit}`)));
  });

  test.each([["5"], [undefined], [null], [true]])("refuses %p, which is not a number", (value) => {
    expect(() => make(value as never)).toThrow(new Error(refusal(`${value} (${typeof value})`)));
  });

  test("accepts its smallest value and refuses anything smaller", () => {
    if (minimum === -Infinity) {
      expect(make(-12).si).toBe(-twelve);
    } else {
      expect(back(make(minimum), read)).toBe(minimum);
      expect(() => make(minimum - 1)).toThrow(new Error(refusal(`${minimum - 1}${unit}`)));
    }
  });

  test("gives back any number that went in, to fifteen digits", () => {
    const numbers = fc.double({ min: Math.max(minimum, -1e12), max: 1e12, noNaN: true });
    fc.assert(
      fc.property(numbers, (value) => {
        if (Math.abs(value) < 1e-300) return; // below the range of normal numbers digits are lost
        expect(Math.abs(back(make(value), read) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-15);
      }),
    );
  });

  test("never decreases when the number increases", () => {
    const numbers = fc.double({ min: Math.max(minimum, -1e12), max: 1e12, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, (one, two) => {
        expect(make(Math.max(one, two)).si).toBeGreaterThanOrEqual(make(Math.min(one, two)).si);
      }),
    );
  });
});

test("a decimal of up to 15 digits moves its point exactly, as on paper", () => {
  expect(kV(13.8).si).toBe(13800);
  expect(MW(1.005).si).toBe(1005000);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(MW(value).si).toBe(Number(`${digits}e${6 - places}`));
        expect(MW(value).toMegawatts()).toBe(value);
      },
    ),
  );
});

test("a number whose SI value overflows is refused", () => {
  expect(() => MW(1e305)).toThrow("got 1e+305 MW");
});

test("a quantity cannot be changed", () => {
  const power = MW(300);
  expect(() => Object.assign(power, { si: 1 })).toThrow(TypeError);
  expect(() => Object.assign(power, { unit: "kW" })).toThrow(TypeError);
});
