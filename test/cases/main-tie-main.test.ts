/**
 * Main-tie-main: two boards with a source each and a tie that is open. After the loss of a source an automatic tie joins
 * its board to the other; racks without a UPS are out for as long as that takes, and each main has to carry both boards.
 * A fault in the tie itself takes both. Secondary-selective system, IEEE Std 141 (Red Book); worked by hand.
 */
import * as dc from "../../constructs";
import { seconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { amperes, board, caseSite, grid, rack, room, ups } from "./parts";

/** On each board a rack of 50 kW with a UPS of its own, and one of 50 kW without. */
function mainTieMain(operation: dc.TieOperation, kilowattsOfMain: number, normallyClosed = false) {
  const { site, hall } = caseSite();
  const [first, second] = ["a", "b"].map((side) => {
    const place = room(site, side);
    const main = board(place, "board", kilowattsOfMain, grid(site, `grid-${side}`));
    rack(hall, `bare-${side}`, 50, main);
    rack(hall, `backed-${side}`, 50, ups(place, "ups", 50, main));
    return main;
  });
  new dc.TieBreaker(site, "tie", { first, second, operation, normallyClosed, rating: amperes(100) });
  return site;
}

const AUTOMATIC = dc.TieOperation.automatic(seconds(0.5));

/** What is in series with racks; a fault in the tie is cleared by both mains, and what is left of a lost board is dead. */
const SERIES = {
  "lost backed-a backed-b bare-a bare-b": ["tie"],
  "lost backed-a": ["a/ups"],
  "lost backed-b": ["b/ups"],
  "lost backed-a bare-a": ["a", "a/board"],
  "lost backed-b bare-b": ["b", "b/board"],
};

test("an automatic tie re-feeds a board; a rack without a UPS is interrupted for half a second", () => {
  expect(failuresOf(mainTieMain(AUTOMATIC, 200))).toEqual({
    ...SERIES,
    "lost bare-a": ["grid-a"],
    "lost bare-b": ["grid-b"],
  });
});

test("mains for 150 kW are loaded to 133.3 % by both boards", () => {
  expect(failuresOf(mainTieMain(AUTOMATIC, 150))).toEqual({
    ...SERIES,
    "lost bare-a; b/board 133.3 %": ["grid-a"],
    "lost bare-b; a/board 133.3 %": ["grid-b"],
  });
});

test("a tie that is closed by hand comes too late: half of the racks are lost with a source", () => {
  expect(failuresOf(mainTieMain(dc.TieOperation.manual(), 200))).toEqual({
    ...SERIES,
    "lost backed-a bare-a": ["a", "a/board", "grid-a"],
    "lost backed-b bare-b": ["b", "b/board", "grid-b"],
  });
});

test("a tie that is closed in the normal state leaves no gap", () => {
  expect(failuresOf(mainTieMain(AUTOMATIC, 200, true))).toEqual(SERIES);
});
