import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { A, kW } from "../../../constructs";
import { findingOf, findingsOf, load, refusalsOf, smallSite } from "./small-site";

const { POWER_CONTINUOUS_CURRENT, POWER_RATING, SUPPLY_NO_PATH } = dc.RuleId;

/** Two rooms with an overloaded bus each. */
function overloads(props: dc.SiteProps = {}) {
  const { site, yard, grid } = smallSite(props);
  const rooms = ["east", "west"].map((id) => {
    const room = new dc.ElectricalRoom(site, id, { cooledBy: dc.CoolingSupply.outdoorAir() });
    load(yard, `load-${id}`, new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(100) }), kW(500));
    return room;
  });
  return { site, yard, rooms };
}

test("without an acknowledgement both are one finding with two subjects", () => {
  const { site } = overloads();
  expect(findingsOf(site)).toEqual(["power.continuous-current east/bus, west/bus"]);
  expect(site.validate().passed).toBe(false);
});

test("an acknowledgement takes its subtree out of the errors and into a list of its own", () => {
  const { site, rooms } = overloads();
  dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, { reason: "phase 1", owner: "power team" });
  const { acknowledged, passed } = site.validate();
  expect(findingsOf(site)).toEqual(["power.continuous-current west/bus"]);
  expect(passed).toBe(false);
  expect(acknowledged).toHaveLength(1);
  expect(acknowledged[0]).toMatchObject({ scope: "east", reason: "phase 1", owner: "power team" });
  expect(acknowledged[0].finding.subjects).toEqual(["east/bus"]);
});

test("one on the site takes all, and the site passes", () => {
  const { site } = overloads();
  dc.Findings.of(site).acknowledge(POWER_CONTINUOUS_CURRENT, { reason: "phase 1" });
  expect(site.validate()).toMatchObject({ passed: true, findings: [] });
});

test("one on a construct of no kind takes what is below it", () => {
  const { site, yard } = smallSite();
  const group = new Construct(yard, "group");
  const grid = new dc.UtilityFeed(group, "own", { voltage: dc.V(415), contract: kW(1) });
  load(yard, "load", grid, kW(2));
  dc.Findings.of(group).acknowledge(dc.RuleId.POWER_CONTRACT, { reason: "a new contract comes" });
  expect(site.validate().acknowledged[0]).toMatchObject({ scope: "yard/group" });
});

test("one of another rule takes nothing, and that is a warning", () => {
  const { site, rooms } = overloads();
  dc.Findings.of(rooms[0]).acknowledge(POWER_RATING, { reason: "the wrong rule" });
  expect(findingsOf(site)).toEqual([
    "power.continuous-current east/bus, west/bus",
    "acknowledgement.unused east",
  ]);
  expect(findingOf(site, dc.RuleId.ACKNOWLEDGEMENT_UNUSED)).toMatchObject({
    severity: "warning",
    detail: { acknowledged: "power.rating", reason: "the wrong rule" },
  });
});

test("a fatal finding cannot be accepted", () => {
  const { site, yard, room, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  const dead = new dc.Switchgear(room, "dead", { rating: A(100) });
  load(yard, "other", dead, kW(1));
  dc.Findings.of(dead).acknowledge(SUPPLY_NO_PATH, { reason: "it comes later" });
  expect(findingOf(site, SUPPLY_NO_PATH)).toMatchObject({ severity: "fatal", subjects: ["room/dead"] });
});

test("one past its date against the site's own date counts no more", () => {
  const verdict = (asOf: string) => {
    const { site, rooms } = overloads({ asOf });
    const options = { reason: "phase 1", expires: "2026-06-30" };
    dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, options);
    return findingsOf(site);
  };
  expect(verdict("2026-06-30")).toEqual(["power.continuous-current west/bus"]);
  expect(verdict("2026-07-01")).toEqual([
    "power.continuous-current east/bus, west/bus",
    "acknowledgement.expired east",
  ]);
});

test("an acknowledgement without a reason, and dates that are none, are refused", () => {
  const { site, rooms } = overloads({ asOf: "July 2026" });
  dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, { reason: " ", expires: "2026-6-30" });
  dc.Findings.of(rooms[1]).acknowledge(POWER_CONTINUOUS_CURRENT, {
    reason: "phase 1",
    expires: "2026-13-01",
  });
  expect(refusalsOf(site)).toEqual([
    " asOf: got July 2026, expected a date as YYYY-MM-DD",
    'east reason: got "", expected a reason for accepting power.continuous-current',
    "east expires: got 2026-6-30, expected a date as YYYY-MM-DD",
    "west expires: got 2026-13-01, expected a date as YYYY-MM-DD",
  ]);
});

test("an end date that is none is told once: nothing has ended by it", () => {
  const { site, rooms } = overloads({ asOf: "2026-11-28" });
  const options = { reason: "phase 1", expires: "01.03.2027" };
  dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, options);
  expect(findingsOf(site)).toEqual(["input.invalid-value east", "power.continuous-current west/bus"]);
});

test("where it accepts nothing either, the date is told alone", () => {
  const { site, yard } = overloads({ asOf: "2026-11-28" });
  dc.Findings.of(yard).acknowledge(POWER_RATING, { reason: "phase 1", expires: "01.03.2027" });
  expect(findingsOf(site)).toEqual([
    "input.invalid-value yard",
    "power.continuous-current east/bus, west/bus",
  ]);
});

test("nothing ends by a date of the site that is none", () => {
  const { site, rooms } = overloads({ asOf: "28.11.2026" });
  const options = { reason: "phase 1", expires: "2027-03-01" };
  dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, options);
  expect(findingsOf(site)).toEqual(["input.invalid-value ", "power.continuous-current west/bus"]);
});

test.each([
  ["power.continous-current", "power.continuous-current"],
  ["no such thing", "the id of a rule, as `RuleId` has them"],
])("an acknowledgement of %s, which is no rule, is refused and takes nothing", (id, expected) => {
  const { site, rooms } = overloads();
  dc.Findings.of(rooms[0]).acknowledge(id as dc.RuleId, { reason: "phase 1" });
  expect(refusalsOf(site)).toEqual([`east rule: got ${id}, expected ${expected}`]);
  expect(site.validate().acknowledged).toEqual([]);
});

test("an end date needs a date of the site to be held against", () => {
  const { site, rooms } = overloads();
  const options = { reason: "phase 1", expires: "2026-06-30" };
  dc.Findings.of(rooms[0]).acknowledge(POWER_CONTINUOUS_CURRENT, options);
  expect(refusalsOf(site)).toEqual([
    " asOf: got none, expected a date: the acknowledgement of power.continuous-current expires",
  ]);
});

test("after the site was validated it throws, and says what to do", () => {
  const { site, rooms } = overloads();
  site.validate();
  const late = (construct: Construct) => () =>
    dc.Findings.of(construct).acknowledge(POWER_RATING, { reason: "late" });
  const rest =
    "comes too late: the site was validated already. Declare it before site.validate() or synthesis";
  expect(late(rooms[0])).toThrow(new Error(`acknowledgement of power.rating on "east" ${rest}`));
  expect(late(site)).toThrow(new Error(`acknowledgement of power.rating on "small" ${rest}`));
});
