/**
 * Distributed redundant: x systems, every rack with cords on two of them. Each system may carry (x-1)/x, but only while
 * the pairs are balanced: the partners of a lost system take over what they share with it, not the average. Schneider
 * Electric White Paper 75 ("distributed redundant"); worked by hand.
 */
import { failuresOf } from "../support/failures";
import { board, caseSite, cords, grid, rack, room, ups } from "./parts";

/** UPS by side, of 150 kW, and a rack of so many kW on each pair of sides. */
function distributed(pairs: { [pair: string]: number }) {
  const { site, hall } = caseSite();
  const sides = new Map(
    [...new Set(Object.keys(pairs).join(""))].map((side) => {
      const place = room(site, side);
      return [side, ups(place, "ups", 150, board(place, "board", 300, grid(site, `grid-${side}`)))] as const;
    }),
  );
  for (const [pair, kilowatts] of Object.entries(pairs)) {
    rack(hall, pair, kilowatts, cords(...[...pair].map((side) => sides.get(side)!)));
  }
  return site;
}

/** Ways to lose a side, or what it carries of one pair: before the battery is empty, and after. */
const now = (side: string, pair: string) => [side, `${side}/ups`, `hall/${pair} from ${side}/ups`];
const later = (side: string) => [`${side}/board`, `grid-${side}`];

test("three systems at 66.7 %, pairs of 100 kW each: the two left carry 100 %", () => {
  // 100 kW each; of a lost system each partner takes 50 kW
  expect(failuresOf(distributed({ ab: 100, bc: 100, ca: 100 }))).toEqual({});
});

test("the same 300 kW in pairs of 150, 90 and 60 kW overload a partner of whichever is lost", () => {
  // a 75 + 30 = 105, b 75 + 45 = 120, c 45 + 30 = 75
  // a lost: b 195, c 105; b lost: a 180, c 120; c lost: a 135, b 165; cords of ca lost: 135 and 105
  expect(failuresOf(distributed({ ab: 150, bc: 90, ca: 60 }))).toEqual({
    "b/ups 130 %": now("a", "ab"),
    "b/ups on standby 130 %": later("a"),
    "a/ups 120 %": now("b", "ab"),
    "a/ups on standby 120 %": later("b"),
    "b/ups 110 %": now("c", "bc"),
    "b/ups on standby 110 %": later("c"),
  });
});

test("four systems at 75 %, six pairs of 75 kW each: the three left carry 100 %", () => {
  // 3 · 37.5 = 112.5 kW each; of a lost system each of three partners takes 37.5 kW
  expect(failuresOf(distributed({ ab: 75, ac: 75, ad: 75, bc: 75, bd: 75, cd: 75 }))).toEqual({});
});

test("four systems at 75 % in two pairs of their own are two times 2N at 75 %: 150 %", () => {
  // 225 kW on a pair, 112.5 on each side of it
  expect(failuresOf(distributed({ ab: 225, cd: 225 }))).toEqual({
    "b/ups 150 %": now("a", "ab"),
    "b/ups on standby 150 %": later("a"),
    "a/ups 150 %": now("b", "ab"),
    "a/ups on standby 150 %": later("b"),
    "d/ups 150 %": now("c", "cd"),
    "d/ups on standby 150 %": later("c"),
    "c/ups 150 %": now("d", "cd"),
    "c/ups on standby 150 %": later("d"),
  });
});
