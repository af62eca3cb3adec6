/**
 * Ring at 20 kV with three stations. Open at one point, a lost segment leaves what lies behind it without power until
 * that point is closed; then, as in a closed ring, one half of the loop carries all three stations. Schneider Electric,
 * Electrical Installation Guide (ring-main service); worked by hand.
 */
import * as dc from "../../constructs";
import { kV, metres, seconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { amperes, caseSite, grid, rack, transformer, ups } from "./parts";

const VOLTS = 20_000;
/** So short that it loses nothing that a reader would see. */
const CABLE = { model: dc.CableModel.NA2XS2Y_240_20KV, length: metres(1) };
const AUTOMATIC = dc.TieOperation.automatic(seconds(30));

/** An intake and the stations s1 to s3 of 100 kW, and what joins them to a loop. */
function stations(join: (site: dc.Site, loop: dc.Switchgear[]) => void) {
  const { site, hall } = caseSite();
  const rating = amperes(1000, VOLTS);
  const intake = new dc.Switchgear(site, "intake", { fedBy: grid(site, "grid", kV(20)), rating });
  const loop = [1, 2, 3].map((n) => {
    const station = new dc.Switchgear(site, `s${n}`, { rating });
    rack(hall, `r${n}`, 100, ups(site, `ups${n}`, 100, transformer(site, `tx${n}`, 200, station)));
    return station;
  });
  join(site, [intake, ...loop]);
  return failuresOf(site);
}

/** Open between s1 and s2, by segment 2. */
function openRing(operation: dc.TieOperation, kilowatts: number) {
  return stations((site, loop) => {
    loop.forEach((first, i) => {
      const second = loop[(i + 1) % loop.length];
      const open = i === 1 ? { normallyOpen: true, operation } : {};
      const switchRating = amperes(kilowatts, VOLTS);
      new dc.RingSegment(site, `segment-${i + 1}`, { first, second, ...CABLE, switchRating, ...open });
    });
  });
}

function closedRing(kilowatts: number) {
  return stations((site, units) => {
    const { length, ...cable } = CABLE;
    const lengths = units.map(() => length);
    new dc.RingMain(site, "ring", { units, lengths, ...cable, switchRating: amperes(kilowatts, VOLTS) });
  });
}

/** What is in series with one rack, or with all of them. */
const SERIES = {
  "lost r1": ["s1", "tx1", "ups1"],
  "lost r2": ["s2", "tx2", "ups2"],
  "lost r3": ["s3", "tx3", "ups3"],
  "lost r1 r2 r3": ["grid", "intake"],
};

test("an open point that closes by itself re-feeds what lies behind a lost segment or station", () => {
  expect(openRing(AUTOMATIC, 310)).toEqual(SERIES);
});

test("an open point that is closed by hand leaves what lies behind without power", () => {
  expect(openRing(dc.TieOperation.manual(), 310)).toEqual({
    ...SERIES,
    "lost r1": ["s1", "segment-1", "tx1", "ups1"],
    "lost r2": ["s2", "segment-3", "tx2", "ups2"],
    "lost r2 r3": ["s3", "segment-4"],
    "lost r3": ["tx3", "ups3"],
  });
});

test("a ring for 250 kW is loaded to 120 % where one half of it carries all", () => {
  // 300 kW by segment 4 without segment 1, and by segment 1 without segment 4; 200 kW without segment 3 or a station
  expect(openRing(AUTOMATIC, 250)).toEqual({
    ...SERIES,
    "segment-4 120 %": ["segment-1"],
    "segment-1 120 %": ["segment-4"],
  });
});

test("a closed ring feeds each station from two sides, and carries all by one after a segment at the intake", () => {
  // 150 and 50 kW on segments of one length; 300 kW by the one that is left
  expect(closedRing(310)).toEqual(SERIES);
  expect(closedRing(250)).toEqual({
    ...SERIES,
    "ring/segment-04 120 %": ["ring/segment-01"],
    "ring/segment-01 120 %": ["ring/segment-04"],
  });
});
