/**
 * 2N: two systems that share no part, every rack with a cord on each. In the normal state a side may carry 50 %, for
 * the other then carries all. Schneider Electric White Paper 75, Comparing UPS System Design Configurations ("system
 * plus system"); worked by hand.
 */
import { failuresOf } from "../support/failures";
import { board, caseSite, cords, grid, rack, room, ups } from "./parts";

/** Two UPS of 100 kW, each behind a connection of its own, and two racks. */
function twoN(kilowattsOfRack: number) {
  const { site, hall } = caseSite();
  const sides = ["a", "b"].map((side) => {
    const place = room(site, side);
    return ups(place, "ups", 100, board(place, "board", 200, grid(site, `grid-${side}`)));
  });
  for (const id of ["r1", "r2"]) rack(hall, id, kilowattsOfRack, cords(...sides));
  return site;
}

test("with 50 % on either side no single failure takes a rack or a limit", () => {
  const site = twoN(50);
  expect(failuresOf(site)).toEqual({});
  expect(site.validate().passed).toBe(true);
});

test("with 55 % on either side the loss of one loads the other to 110 %", () => {
  // what is ahead of a UPS counts when its battery is empty
  expect(failuresOf(twoN(55))).toEqual({
    "b/ups 110 %": ["a", "a/ups"],
    "b/ups on standby 110 %": ["a/board", "grid-a"],
    "a/ups 110 %": ["b", "b/ups"],
    "a/ups on standby 110 %": ["b/board", "grid-b"],
  });
});

test("what is counted are limits: kW and kVA of either UPS, each by grid, board, UPS and room of the other side", () => {
  const { summary } = twoN(55).validate();
  // grids, boards, UPS, rooms and racks of two sides, the hall, and four cords: one on the other side adds 27.5 kW to 55
  const losses = 2 * 5 + 1 + 4;
  expect(summary.failures).toMatchObject({ losses, exceeded: 4, singlePoints: 0, worst: [] });
});
