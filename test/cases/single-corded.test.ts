/**
 * A rack with one cord between two sides: on one side it is lost with it; behind a static transfer switch it survives
 * either side, but not the switch. Schneider Electric White Paper 75 (loads with one cord); worked by hand.
 */
import * as dc from "../../constructs";
import { milliseconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { amperes, board, caseSite, cords, grid, rack, room, ups } from "./parts";

/** Two sides of 100 kW and a rack of 60 kW with a cord on each. */
function twoSides() {
  const { site, hall } = caseSite();
  const [a, b] = ["a", "b"].map((side) => {
    const place = room(site, side);
    return ups(place, "ups", 100, board(place, "board", 200, grid(site, `grid-${side}`)));
  });
  rack(hall, "dual", 60, cords(a, b));
  return { site, hall, a, b };
}

test("on one side it is lost with that side", () => {
  // a: 30 + 40, and 60 + 40 without b
  const { site, hall, a } = twoSides();
  rack(hall, "single", 40, a);
  expect(failuresOf(site)).toEqual({ "lost single": ["a", "a/board", "a/ups", "grid-a"] });
});

test("behind a switch of 4 ms it is lost with the switch alone, and either side carries 100 %", () => {
  const { site, hall, a, b } = twoSides();
  const switchProps = { rating: amperes(40), time: milliseconds(4) };
  const sts = new dc.TransferSwitch(hall, "sts", { preferred: a, alternate: b, ...switchProps });
  rack(hall, "single", 40, sts);
  expect(failuresOf(site)).toEqual({ "lost single": ["hall/sts"] });
});

test("two of 25 kW beside 60 kW hold on either side by their share, and not when all is on one: 110 %", () => {
  // a: 30 + 25 + 25, b: 30; one side alone 60 + 25 + 25
  const { site, hall, a, b } = twoSides();
  for (const n of [1, 2]) {
    const switchProps = { rating: amperes(25), time: milliseconds(4) };
    const sts = new dc.TransferSwitch(hall, `sts-${n}`, { preferred: a, alternate: b, ...switchProps });
    rack(hall, `single-${n}`, 25, sts);
  }
  expect(failuresOf(site)).toEqual({
    "lost single-1": ["hall/sts-1"],
    "lost single-2": ["hall/sts-2"],
    "a/ups 110 %": ["b", "b/ups", "hall/dual from b/ups"],
    "a/ups on standby 110 %": ["b/board", "grid-b"],
    "b/ups 110 %": ["a", "a/ups"],
    "b/ups on standby 110 %": ["a/board", "grid-a"],
  });
});
