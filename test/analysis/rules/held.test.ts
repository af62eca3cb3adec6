import type { Margin } from "../../../analysis/model";
import { type Held, heldMargins } from "../../../analysis/rules/held";

/** A store that holds so many parts of a hundred of what it may. */
function held(percent: number, more?: Held["more"]): Held {
  const margin: Margin = {
    rule: "water.supply",
    subject: `at ${percent} %`,
    quantity: "makeUp",
    value: percent,
    limit: 100,
    unit: "m3/s",
    percent,
  };
  return { margin, more };
}

test("of margins in any order all are counted, the closest is named, and those above their limit are offences", () => {
  for (const order of [
    [50, 120, 90, 110],
    [110, 90, 120, 50],
  ]) {
    const { checked, offences, worst } = heldMargins(order.map((percent) => held(percent)));
    expect(checked).toBe(4);
    expect(worst).toMatchObject({ subject: "at 120 %", percent: 120 });
    expect(offences.map(({ subject }) => subject).sort()).toEqual(["at 110 %", "at 120 %"]);
  }
});

test("of margins that are alike the first is named", () => {
  const [first, second] = [held(80), held(80)];
  expect(heldMargins([first, second]).worst).toBe(first.margin);
});

test("an offence has the numbers of its margin, and what is said besides", () => {
  expect(heldMargins([held(125, { detail: { evaporation: 3 } })]).offences).toEqual([
    {
      rule: "water.supply",
      subject: "at 125 %",
      quantity: "makeUp",
      value: 125,
      limit: 100,
      unit: "m3/s",
      detail: { evaporation: 3 },
    },
  ]);
});

test("a limit is held up to itself and a billionth, and no further", () => {
  expect(heldMargins([held(100), held(100 * (1 + 1e-9))]).offences).toEqual([]);
  expect(heldMargins([held(100 * (1 + 1.1e-9))]).offences).toHaveLength(1);
});

test("where nothing at all was allowed there is an offence, and no margin that could be the closest", () => {
  const { checked, offences, worst } = heldMargins([held(Infinity), held(80)]);
  expect([checked, offences.length, worst!.percent]).toEqual([2, 1, 80]);
  expect(heldMargins([held(Infinity)]).worst).toBeUndefined();
});

test("of nothing nothing is checked", () => {
  expect(heldMargins([])).toEqual({ checked: 0, offences: [], worst: undefined });
});
