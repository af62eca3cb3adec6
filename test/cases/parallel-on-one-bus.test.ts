/**
 * N+1: UPS units in parallel on one bus, one more than the load needs. It survives a unit; the bus, the board ahead and
 * the room are in series with all of it. Schneider Electric White Paper 75 ("parallel redundant"); worked by hand.
 */
import * as dc from "../../constructs";
import { failuresOf } from "../support/failures";
import { board, caseSite, cords, grid, rack, room, ups } from "./parts";

/** UPS units of 100 kW on one bus, and two panels on that; racks of 200 kW together have a cord on each. */
function parallel(units: number) {
  const { site, hall } = caseSite();
  const place = room(site, "room");
  const fedBy = ups(place, "ups", 100, board(place, "board", 300, grid(site, "grid")), { units });
  const bus = board(place, "bus", 300, fedBy);
  const panels = ["panel-a", "panel-b"].map((id) => board(hall, id, 200, bus));
  for (const id of ["r1", "r2"]) rack(hall, id, 100, cords(...panels));
  return site;
}

test("three units for two lose one, and the bus behind them takes everything", () => {
  expect(failuresOf(parallel(3))).toEqual({
    "lost r1 r2": ["grid", "room", "room/board", "room/bus", "room/ups"],
  });
});

test("two units for two: the one that is left would carry 200 %", () => {
  expect(failuresOf(parallel(2))).toEqual({
    "lost r1 r2": ["grid", "room", "room/board", "room/bus", "room/ups"],
    "room/ups 200 %": ["a unit of room/ups"],
  });
});

test("three UPS of one unit each share the bus in the same way", () => {
  const { site, hall } = caseSite();
  const place = room(site, "room");
  const main = board(place, "board", 300, grid(site, "grid"));
  const three = [1, 2, 3].map((n) => ups(place, `ups-${n}`, 100, main));
  rack(hall, "r1", 200, board(place, "bus", 300, dc.PowerSupply.shared(three)));
  expect(failuresOf(site)).toEqual({ "lost r1": ["grid", "room", "room/board", "room/bus"] });
});

test("two such systems, a cord on each, survive the bus as well: 2(N+1)", () => {
  const { site, hall } = caseSite();
  const buses = ["a", "b"].map((side) => {
    const place = room(site, side);
    const fedBy = board(place, "board", 300, grid(site, `grid-${side}`));
    return board(place, "bus", 300, ups(place, "ups", 100, fedBy, { units: 3 }));
  });
  for (const id of ["r1", "r2"]) rack(hall, id, 100, cords(...buses));
  expect(failuresOf(site)).toEqual({});
});
