import * as dc from "../../../constructs";
import { A, kV, kW, MW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, lineOf, load, smallSite, stateOf } from "../core/small-site";

const MODEL = dc.TransformerModel.OIL_2500KVA_TIER2.withSecondary(V(415));

/** A block on two medium-voltage buses, with 1 MW on its board a and 0.5 MW on its board b. */
function block(props: Partial<dc.PowerBlockProps> = {}) {
  const { site, yard, room, grid } = smallSite({}, kV(13.8));
  const [sideA, sideB] = ["mv-a", "mv-b"].map((id) => {
    return new dc.Switchgear(room, id, { fedBy: grid, rating: A(600) });
  });
  const roomCooledBy = dc.CoolingSupply.outdoorAir();
  const common = { sideA, sideB, transformer: MODEL, boardRating: A(4000), roomCooledBy, ...props };
  const made = new dc.PowerBlock(site, "block", common); // the block
  load(yard, "load-a", made.boardA, MW(1));
  load(yard, "load-b", made.boardB, kW(500));
  return { site, made };
}

test("it makes a room with a transformer and a board a side", () => {
  const { site, made } = block();
  const rows = site._rows().assets.filter(({ path }) => path.startsWith("block"));
  expect(rows.map(({ path, kind, place }) => [path, kind, place])).toEqual([
    ["block/room", "electrical-room", ""],
    ["block/room/tx-a", "transformer", "block/room"],
    ["block/room/board-a", "switchgear", "block/room"],
    ["block/room/tx-b", "transformer", "block/room"],
    ["block/room/board-b", "switchgear", "block/room"],
  ]);
  expect([made.room, made.boardA, made.boardB].map(({ node }) => node.id)).toEqual([
    "room",
    "board-a",
    "board-b",
  ]);
  expect(assetOf(site, "block/room/board-a").spec).toEqual({ rating: { value: 4000, unit: "A" } });
});

test("each board hangs on its own transformer, and that on its own side", () => {
  const state = stateOf(block().site);
  expectSame(state.out("block/room/board-a"), [1e6, 0]);
  expectSame(state.out("block/room/tx-a"), [1e6, 0]);
  expectSame(state.out("room/mv-a")[0], 1e6 + 1575 + 0.4 ** 2 * 18500);
  expectSame(state.out("room/mv-b")[0], 0.5e6 + 1575 + 0.2 ** 2 * 18500);
});

test("a feeder loss is of what each transformer takes", () => {
  const state = stateOf(block({ feederLoss: percent(1) }).site);
  expectSame(state.out("room/mv-a")[0], 1.01 * (1e6 + 1575 + 0.4 ** 2 * 18500));
});

test("its room is cooled as stated, else as the place around it", () => {
  const { site } = block({ roomCooledBy: undefined });
  expect(findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT).subjects).toEqual([
    "block/room/tx-a",
    "block/room/tx-b",
  ]);
  expect(block().site.validate().findings).toEqual([]);
});

test("its assets are one stack", () => {
  expect(block().site._rows().stacks).toContainEqual({ id: "block", path: "block" });
});

test("a finding about what is in it points at the line that made it", () => {
  const { site } = block({ boardRating: A(1000) });
  const finding = findingOf(site, dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding.subjects).toEqual(["block/room/board-a"]);
  expect(finding.at).toEqual({
    file: "test/constructs/patterns/power-block.test.ts",
    line: lineOf(__filename, "the block"),
  });
});

test("a model without secondary voltage is one finding for both sides", () => {
  const { site } = block({ transformer: dc.TransformerModel.OIL_2500KVA_TIER2 });
  expect(findingOf(site, dc.RuleId.INPUT_INVALID_VALUE)).toMatchObject({
    subjects: ["block/room/tx-a", "block/room/tx-b"],
    quantity: "model",
  });
});
