import * as dc from "../../../constructs";
import { A, kW, ms, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, load, refusalsOf, smallSite, stateOf } from "../core/small-site";

const { automatic, manual } = dc.TieOperation;

/** Bus a on the grid, bus b with a supply of its own or none; 100 kW on a, 300 kW on b. */
function tied(props: Partial<dc.TieBreakerProps>, bHasSupply = false): dc.Site {
  const { site, yard, room, grid } = smallSite();
  const first = new dc.Switchgear(room, "a", { fedBy: grid, rating: A(2000) });
  const second = new dc.Switchgear(room, "b", { fedBy: bHasSupply ? grid : undefined, rating: A(2000) });
  new dc.TieBreaker(room, "tie", { first, second, rating: A(1000), operation: manual(), ...props });
  load(yard, "on-a", first, kW(100));
  load(yard, "on-b", second, kW(300));
  return site;
}

test("an open tie carries nothing: a bus that has only the tie is dead", () => {
  const site = tied({});
  expect(findingsOf(site)).toEqual(["supply.no-path room/b", "power.unserved-load yard/on-b"]);
  expect(stateOf(site).isClosed("room/tie")).toBe(false);
});

test("a closed tie carries the other bus, and the feeding bus is loaded by both", () => {
  const site = tied({ normallyClosed: true });
  const state = stateOf(site);
  expectSame(state.tie("room/tie"), [300e3, 0]);
  expectSame(state.loading("room/a", "current"), 400e3 / (Math.sqrt(3) * 415) / 1600);
  expectSame(state.loading("room/b", "current"), 300e3 / (Math.sqrt(3) * 415) / 1600);
  expect(findingsOf(site)).toEqual([]);
});

test("an automatic tie closes by itself onto a bus without supply", () => {
  const state = stateOf(tied({ operation: automatic(ms(200)) }));
  expect(state.isClosed("room/tie")).toBe(true);
  expectSame(state.tie("room/tie"), [300e3, 0]);
});

test("an automatic tie between two live buses stays open", () => {
  const state = stateOf(tied({ operation: automatic(ms(200)) }, true));
  expect(state.isClosed("room/tie")).toBe(false);
  expectSame([state.out("room/a")[0], state.out("room/b")[0]], [100e3, 300e3]);
});

test("two live buses that a closed tie joins share by their supplies", () => {
  const state = stateOf(tied({ normallyClosed: true }, true));
  // 400 kW, half of it by each entry: 100 kW flow from a to b
  expectSame(state.tie("room/tie"), [100e3, 0]);
});

test("its ampere rating is held on what flows through it, 80 % of it under NEC", () => {
  // 300 kW at 415 V are 417.4 A
  const site = tied({ normallyClosed: true, rating: A(500) });
  const finding = findingOf(site, dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding).toMatchObject({ subjects: ["room/tie"], limit: 400, detail: { rating: 500 } });
  expectSame(finding.value!, 300e3 / (Math.sqrt(3) * 415));
  expect(findingsOf(tied({ normallyClosed: true, rating: A(500), rated100: true }))).toEqual([]);
});

test("a bus tied to itself and buses of two voltages are findings", () => {
  const { site, yard, room, grid } = smallSite();
  const other = new dc.UtilityFeed(yard, "other", { voltage: V(480), contract: dc.MW(1) });
  const first = new dc.Switchgear(room, "a", { fedBy: grid, rating: A(2000) });
  const second = new dc.Switchgear(room, "b", { fedBy: other, rating: A(2000) });
  const props = { rating: A(1000), operation: manual() };
  new dc.TieBreaker(room, "loop", { first, second: first, ...props });
  new dc.TieBreaker(room, "tie", { first, second, ...props });
  expect(refusalsOf(site)).toEqual(["room/loop second: got room/a, expected another bus than first"]);
  const finding = findingOf(site, dc.RuleId.SUPPLY_VOLTAGE_MISMATCH);
  expect(finding).toMatchObject({ subjects: ["room/b"], value: 480, limit: 415 });
});

test("a bus of another site cannot be tied, were its path the same", () => {
  const { site, room, grid, yard } = smallSite();
  const first = new dc.Switchgear(room, "a", { fedBy: grid, rating: A(2000) });
  load(yard, "load", new dc.Switchgear(room, "b", { fedBy: grid, rating: A(2000) }), kW(1));
  const other = smallSite();
  const second = new dc.Switchgear(other.room, "b", { fedBy: other.grid, rating: A(2000) });
  new dc.TieBreaker(room, "tie", { first, second, rating: A(1000), operation: manual() });
  const finding = findingOf(site, dc.RuleId.INPUT_UNKNOWN_SOURCE);
  expect(finding).toMatchObject({ severity: "fatal", subjects: ["room/tie"] });
});

test("a rating of zero is refused", () => {
  expect(refusalsOf(tied({ rating: A(0) }))).toEqual([
    "room/tie rating: got 0 A, expected a value above zero",
  ]);
});

test("its asset states position and, for an automatic one, its time", () => {
  expect(assetOf(tied({ operation: automatic(ms(200)) }), "room/tie")).toMatchObject({
    kind: "tie-breaker",
    spec: {
      rating: { value: 1000, unit: "A" },
      operatingTime: { value: 0.2, unit: "s" },
      normallyClosed: false,
    },
  });
  expect(assetOf(tied({ normallyClosed: true, rated100: true }), "room/tie").spec).toEqual({
    rating: { value: 1000, unit: "A" },
    rated100: true,
    normallyClosed: true,
  });
});
