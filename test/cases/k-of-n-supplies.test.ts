/**
 * Equipment that runs on k of n supplies: the DGX H100 needs four of its six (NVIDIA DGX H100/H200 user guide). Three on
 * either side look like A/B and leave three with a lost side; two on each of three feeds leave four. Worked by hand.
 */
import * as dc from "../../constructs";
import { failuresOf } from "../support/failures";
import { board, caseSite, grid, room } from "./parts";

const { DGX_H100 } = dc.GpuSystem;
/** Of a DGX at 10.2 kW and a power factor of 0.98. */
const KVA = 10.2 / 0.98;

/** Each feed with a board for so many kVA. */
function feeds(
  site: dc.Site,
  kilovoltAmperes: { [side: string]: number },
): { [side: string]: dc.Switchgear } {
  const boards = Object.entries(kilovoltAmperes).map(([side, rating]) => {
    return [side, board(room(site, side), "board", rating, grid(site, `grid-${side}`))] as const;
  });
  return Object.fromEntries(boards);
}

/** All that takes one of the feeds from a rack. */
function feedsOf(rack: string, ...sides: string[]): string[] {
  return sides
    .flatMap((side) => [side, `${side}/board`, `grid-${side}`, `hall/${rack} from ${side}/board`])
    .sort();
}

/** Supplies by feed, of which so many are needed. */
function supplies(feeds: dc.Switchgear[], units: number, required: number): dc.PowerSupply {
  const on = feeds.map((source) => ({ source, units }));
  return dc.PowerSupply.cords(on, { required });
}

test("three and three of which four are needed: either side takes the system with it", () => {
  const { site, hall } = caseSite();
  const { a, b } = feeds(site, { a: KVA, b: KVA });
  new dc.GpuRack(hall, "dgx", { system: DGX_H100, fedBy: [supplies([a, b], 3, 4)] });
  expect(failuresOf(site)).toEqual({ "lost dgx": feedsOf("dgx", "a", "b") });
});

test("counted as A and B, three of which are enough, the supplies of 3.3 kW do not carry 10.2 kW", () => {
  const { site, hall } = caseSite();
  const { a, b } = feeds(site, { a: KVA, b: KVA });
  new dc.GpuRack(hall, "dgx", { system: DGX_H100, fedBy: [supplies([a, b], 3, 3)] });
  const { findings, summary } = site.validate();
  expect(findings.map(({ rule, percent }) => [rule, percent])).toEqual([
    [dc.RuleId.POWER_SHELF_CAPACITY, expect.closeTo((100 * 10.2) / 9.9)],
  ]);
  expect(summary.failures).toMatchObject({ exceeded: 0, singlePoints: 0 });
});

test("two on each of three feeds survive a feed, and the two left carry half of it each", () => {
  const on = (kilovoltAmperes: { [side: string]: number }) => {
    const { site, hall } = caseSite();
    const { a, b, c } = feeds(site, kilovoltAmperes);
    new dc.GpuRack(hall, "dgx", { system: DGX_H100, fedBy: [supplies([a, b, c], 2, 4)] });
    return failuresOf(site);
  };
  expect(on({ a: KVA / 2, b: KVA / 2, c: KVA / 2 })).toEqual({});
  expect(on({ a: KVA / 2, b: KVA / 2, c: KVA / 2.2 })).toEqual({
    "c/board 110 %": feedsOf("dgx", "a", "b"),
  });
});

test("of two systems in a rack, with supplies each, the one that has three on the lost feed stops", () => {
  const { site, hall } = caseSite();
  const { a, b, c } = feeds(site, { a: 2 * KVA, b: 2 * KVA, c: 2 * KVA });
  const fedBy = [supplies([a, b, c], 2, 4), supplies([a, b], 3, 4)];
  const system = DGX_H100;
  new dc.GpuRack(hall, "dgxs", { system, systems: 2, fedBy });
  expect(failuresOf(site)).toEqual({ "lost dgxs (50 %)": feedsOf("dgxs", "a", "b") });
});
