/**
 * Generators behind a transfer switch: a rack without a UPS is out until they carry, one with a UPS only where its
 * battery lasts less long. The switch and the board behind it are in series with everything. Uptime Institute, Tier
 * Standard: Topology (the engine-generator plant is the reliable source); worked by hand.
 */
import * as dc from "../../constructs";
import { minutes, seconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { amperes, board, caseSite, generators, grid, rack, room, ups } from "./parts";

/** Two racks of 100 kW on one board, one behind a UPS; the sets start in 10 s, and the switch takes as long. */
function standby({ autonomy = minutes(5), kilowattsOfSet = 100, units = 3 }) {
  const { site, hall } = caseSite();
  const place = room(site, "room");
  const ats = new dc.TransferSwitch(place, "ats", {
    preferred: grid(site, "grid"),
    alternate: generators(site, "sets", kilowattsOfSet, { units }),
    rating: amperes(200),
    time: seconds(10),
  });
  const main = board(place, "board", 200, ats);
  rack(hall, "bare", 100, main);
  rack(hall, "backed", 100, ups(place, "ups", 100, main, { autonomy }));
  return site;
}

const SERIES = { "lost backed": ["room/ups"], "lost backed bare": ["room", "room/ats", "room/board"] };

test("a battery of five minutes bridges a start of ten seconds; the rack without one is lost with the grid", () => {
  expect(failuresOf(standby({}))).toEqual({ ...SERIES, "lost bare": ["grid", "room/ats from grid"] });
});

test("a battery that lasts as long as the start bridges it, one of nine seconds does not", () => {
  expect(failuresOf(standby({ autonomy: seconds(10) }))).toEqual({
    ...SERIES,
    "lost bare": ["grid", "room/ats from grid"],
  });
  expect(failuresOf(standby({ autonomy: seconds(9) }))).toEqual({
    "lost backed": ["room/ups"],
    "lost backed bare": ["grid", "room", "room/ats", "room/ats from grid", "room/board"],
  });
});

test("sets of 75 kW, two of them, are loaded to 133.3 % once they run", () => {
  expect(failuresOf(standby({ kilowattsOfSet: 75, units: 2 }))).toEqual({
    ...SERIES,
    "lost bare; sets on standby 133.3 %": ["grid", "room/ats from grid"],
  });
});

test.each([
  [3, {}],
  [2, { "sets 200 %": ["a unit of sets"] }],
])("of %d sets of 100 kW that carry 200 kW all day one is lost", (units, overload) => {
  const { site, hall } = caseSite();
  const duty = dc.GeneratorDuty.PRIME;
  const main = board(site, "board", 200, generators(site, "sets", 100, { units, duty }));
  rack(hall, "r1", 100, main);
  rack(hall, "r2", 100, main);
  expect(failuresOf(site)).toEqual({ "lost r1 r2": ["board", "sets"], ...overload });
});
