/**
 * Block redundant (catcher): blocks at 100 %, one more at 0 %, and a static transfer switch from each block to the
 * catcher ahead of its racks. It survives one block; the switch is in series with its racks. Schneider Electric White
 * Paper 75, Comparing UPS System Design Configurations (isolated redundant); worked by hand.
 */
import * as dc from "../../constructs";
import { milliseconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { amperes, board, caseSite, grid, rack, room, ups } from "./parts";

interface Blocks {
  /** Of the catcher, kW. */
  readonly catcher?: number;
  readonly time?: dc.Duration;
  /** Which input feeds the blocks 1, 2 and the catcher. */
  readonly inputs?: string[];
}

/** Two blocks of 100 kW, full, and a catcher. */
function blocks({ catcher = 100, time = milliseconds(4), inputs = ["1", "2", "c"] }: Blocks) {
  const { site, hall } = caseSite();
  const inputOf = new Map(
    [...new Set(inputs)].map((id) => [id, board(site, `input-${id}`, 400, grid(site, `grid-${id}`))]),
  );
  const block = (id: string, kilowatts: number, input: string) =>
    ups(room(site, id), "ups", kilowatts, inputOf.get(input)!);
  const alternate = block("catcher", catcher, inputs[2]);
  for (const n of [1, 2]) {
    const preferred = block(`block-${n}`, 100, inputs[n - 1]);
    const switchProps = { rating: amperes(100), time };
    const sts = new dc.TransferSwitch(hall, `sts-${n}`, { preferred, alternate, ...switchProps });
    rack(hall, `r${n}`, 100, sts);
  }
  return site;
}

const SWITCHES = { "lost r1": ["hall/sts-1"], "lost r2": ["hall/sts-2"] };

test("the catcher carries a lost block, and a lost switch takes its rack", () => {
  expect(failuresOf(blocks({}))).toEqual(SWITCHES);
});

test("a catcher of 80 kW is loaded to 125 % by any block", () => {
  const now = (n: number) => [`block-${n}`, `block-${n}/ups`, `hall/sts-${n} from block-${n}/ups`];
  expect(failuresOf(blocks({ catcher: 80 }))).toEqual({
    ...SWITCHES,
    "catcher/ups 125 %": [...now(1), ...now(2)].sort(),
    "catcher/ups on standby 125 %": ["grid-1", "grid-2", "input-1", "input-2"],
  });
});

test("two blocks on one input fall on the catcher together: 200 % once their batteries are empty", () => {
  expect(failuresOf(blocks({ inputs: ["1", "1", "c"] }))).toEqual({
    ...SWITCHES,
    "catcher/ups on standby 200 %": ["grid-1", "input-1"],
  });
});

test("a catcher on the input of a block is lost with it", () => {
  // both batteries run empty, and nothing is left to transfer to
  expect(failuresOf(blocks({ inputs: ["1", "2", "1"] }))).toEqual({
    "lost r1": ["grid-1", "hall/sts-1", "input-1"],
    "lost r2": ["hall/sts-2"],
  });
});

test("switches that take 100 ms are slower than the 20 ms of power supplies: a lost block stops its rack", () => {
  const lost = (n: number) => {
    const block = [`block-${n}`, `block-${n}/ups`, `grid-${n}`, `input-${n}`];
    return [...block, `hall/sts-${n}`, `hall/sts-${n} from block-${n}/ups`].sort();
  };
  const site = blocks({ time: milliseconds(100) });
  expect(failuresOf(site)).toEqual({ "lost r1": lost(1), "lost r2": lost(2) });
});
