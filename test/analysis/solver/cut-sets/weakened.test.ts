import { compile, type ElementRecord } from "../../../../analysis/model";
import { solveWith } from "../../../../analysis/solver";
import { basicEvents } from "../../../../analysis/solver/cut-sets/basic-events";
import { NOTHING } from "../../../../analysis/solver/contingency";
import { LASTING } from "../../../../analysis/solver/instants";
import { LiveLosses } from "../../../../analysis/solver/cut-sets/live-losses";
import { RackParts } from "../../../../analysis/solver/cut-sets/rack-parts";
import { Weakened } from "../../../../analysis/solver/cut-sets/weakened";
import { down } from "../../../support/networks-availability";
import { bus, by, rack, utility } from "../../../support/networks-rows";

/** Pairs that are worth a look, of rows without ties. */
function pairsOf(records: ElementRecord[]): string[] {
  const model = compile({ records, ties: [], code: "IEC" });
  const state = solveWith(model, "provisioned", NOTHING, LASTING);
  const weakened = new Weakened(model, state);
  const losses = new LiveLosses(model, state);
  const events = basicEvents(model);
  const parts = new RackParts(model, state);
  events.forEach(({ lost }, i) =>
    losses.evaluate(lost, (changed) => weakened.add(i, lost, changed, parts.dead(changed.flipped))),
  );
  const names = (group: number[]) => group.map((i) => model.paths[events[i].element]).join(" or ");
  return [...weakened.pairs()].map((pair) => pair.map(names).sort().join(" + ")).sort();
}

function twoSides(id: string): ElementRecord[] {
  const sides = ["a", "b"].map((side) => down(utility(`${id}/${side}`, 415), 0.01));
  return [...sides, rack(`${id}/rack`, by("cords", [`${id}/a`, `${id}/b`]), 1e3)];
}

test("what serves nothing in common makes no pair: of ten rooms with two sides ten pairs, not 190", () => {
  const rooms = Array.from({ length: 10 }, (_, i) => `room-${i}`);
  expect(pairsOf(rooms.flatMap(twoSides))).toEqual(rooms.map((id) => `${id}/a + ${id}/b`));
});

test("two of many that share leave enough, and make none", () => {
  const sources = ["a", "b", "c"].map((path) => down(utility(path, 415), 0.01));
  expect(pairsOf([...sources, bus("bus", ["a", "b", "c"]), rack("r", "bus", 1e3)])).toEqual([]);
});

test("racks on the same sources make their pair once", () => {
  const [a, b, first] = twoSides("room");
  expect(pairsOf([a, b, first, { ...first, path: "room/other" }])).toEqual(["room/a + room/b"]);
});

test("what does the same with any other is looked at once", () => {
  const [a, b, load] = twoSides("room");
  const needs = [{ ...load.needs[0], links: [{ source: "bus" }, { source: "room/b" }] }, load.needs[1]];
  const records = [a, b, down(bus("bus", "room/a"), 0.01), { ...load, needs }];
  expect(pairsOf(records)).toEqual(["room/a or bus + room/b"]);
});

test("what stops an element by itself makes none there", () => {
  const [a, b, load] = twoSides("room");
  const single = rack("single", "room/a", 1e3);
  expect(pairsOf([a, b, single])).toEqual([]);
  expect(pairsOf([a, b, single, load])).toEqual(["room/a + room/b"]);
});
