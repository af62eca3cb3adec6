import { compile, type ElementRecord, LIMIT_AT, type TieRow } from "../../../analysis/model";
import { toleratedTime } from "../../../analysis/solver";
import { bus, by, rack, tie, utility } from "../../support/networks-rows";

const OVERLOADS = [
  { loading: 1.1, time: 3600 },
  { loading: 1.25, time: 600 },
];

/** Of the only limit there, loaded to `peak` and usually to `usual`. */
function borne(records: ElementRecord[], peak: number, usual = 0.5, ties: TieRow[] = []) {
  const model = compile({ records, ties, code: "NEC" });
  expect(model.offences).toEqual([]);
  expect(model.limits.count).toBe(1);
  return { time: toleratedTime(model, 0, peak, usual), at: model.limits.at[0] };
}

/** Gear of 100 A, of which the code leaves 80. */
function gear(peak: number, more: Partial<ElementRecord> = {}): number {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: 100 } as const];
  return borne([utility("grid", 415), bus("board", "grid", { limits, ...more }), rack("r", "board", 1)], peak)
    .time;
}

test("gear bears its rating, a quarter above its continuous limit, for three hours", () => {
  expect([gear(1.01), gear(1.25)]).toEqual([10_800, 10_800]);
  expect(gear(1.2501)).toBe(0);
});

test("above its rating gear bears what its curve says at the point that is not below its loading", () => {
  const overloads = OVERLOADS;
  // of 80 A: 1.375 are 110 A, 1.38 are 110.4, 1.5625 are 125 and 1.57 are 125.6
  expect([1.375, 1.38, 1.5625, 1.57].map((peak) => gear(peak, { overloads }))).toEqual([3600, 600, 600, 0]);
});

test("a mean over a demand interval bears what the usual draw leaves it, without a rating of its own", () => {
  const limits = [{ rule: "power.contract", quantity: "activePower", value: 100 } as const];
  const records = [utility("grid", 415, { limits, demandInterval: 1200 }), rack("r", "grid", 1)];
  // t·1.5 + (1200 - t)·0.7 = 1200
  expect(borne(records, 1.5, 0.7).time).toBeCloseTo(450, 9);
  // within it nothing has to be borne
  expect(borne(records, 1, 0.7).time).toBe(10_800);
});

describe("what is held on no gear has no curve", () => {
  const overloads = [{ loading: 9, time: 60 }];
  const board = (path: string, feed?: string) => bus(path, feed, { overloads });
  const grid = utility("grid", 415, { overloads, demandInterval: 1800 });

  test("a cord bears nothing above its rating, though the gear at both its ends bears much", () => {
    const cord = [{ source: "a", rating: 100 }];
    const records = [grid, board("a", "grid"), rack("rack", by("cords", cord), 1, { overloads })];
    expect(borne(records, 1.3)).toEqual({ time: 0, at: LIMIT_AT.link });
    expect(borne(records, 1.25)).toEqual({ time: 10_800, at: LIMIT_AT.link });
  });

  test("nor does a tie", () => {
    const records = [grid, board("a", "grid"), board("b"), rack("rack", "b", 1, { overloads })];
    const ties = [tie("ab", "a", "b", { rating: 100 })];
    expect(borne(records, 1.3, 0.5, ties)).toEqual({ time: 0, at: LIMIT_AT.tie });
  });
});
