/**
 * What one event takes together though it stands apart in the tree: a fire cell that both sides pass, and a whole side
 * as one path. EN 50600-2-2, redundant paths in separate fire compartments; worked by hand.
 */
import * as dc from "../../constructs";
import { percent } from "../../constructs";
import { board, caseSite, cords, grid, rack, room } from "./parts";

/** Two sides in a room each, four racks of 50 kW on both. */
function twoRooms(...promises: dc.ResiliencePromise[]) {
  const { site, hall } = caseSite();
  const boards = ["a", "b"].map((side) => {
    const place = room(site, `room-${side}`);
    return board(place, "board", 200, grid(place, "grid"));
  });
  for (const id of ["r1", "r2", "r3", "r4"]) rack(hall, id, 50, cords(boards[0], boards[1]));
  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "lease", { tenant, members: [hall], promises });
  return { site, boards };
}

function broken(site: dc.Site): string[] {
  const { findings } = site.validate();
  return findings
    .filter(({ rule }) => rule === dc.RuleId.RESILIENCE_PROMISE)
    .map(({ value, state, detail }) => `${detail.of}: ${percent(100 * value!)} without ${state.loss}`);
}

const NOTHING_LOST = [dc.ResiliencePromise.path(percent(0)), dc.ResiliencePromise.component(percent(0))];

test("with a room for each side either room is survived, and either path", () => {
  const { site, boards } = twoRooms(...NOTHING_LOST);
  boards.forEach((member, i) => new dc.DistributionPath(site, `side-${"ab"[i]}`, { members: [member] }));
  expect(broken(site)).toEqual([]);
  expect(site.validate().passed).toBe(true);
});

test("a fire cell that holds both boards takes every rack, and says so by its own name", () => {
  const { site, boards } = twoRooms(...NOTHING_LOST, dc.ResiliencePromise.place(percent(0)));
  new dc.FireCell(site, "riser", { members: boards });
  const { findings } = site.validate();
  const lost = findings.filter(({ rule }) => rule === dc.RuleId.POWER_N_1_LOST_LOAD);
  expect(lost).toMatchObject([{ subjects: ["riser"], value: 200e3, detail: { kind: "domain", racks: 4 } }]);
  // the hall itself is a place that holds the racks
  expect(broken(site)).toEqual(["place: 100 % without hall"]);
});

test("a path that is only one is promised in vain", () => {
  const { site, boards } = twoRooms(dc.ResiliencePromise.path(percent(0)));
  new dc.DistributionPath(site, "all", { members: boards });
  expect(broken(site)).toEqual(["path: 100 % without all"]);
});

test("the summary names the worst path and the worst source beside component and place", () => {
  const { site, boards } = twoRooms();
  new dc.DistributionPath(site, "all", { members: boards });
  const worst = site
    .validate()
    .summary.failures!.worst.map(({ tenant, of, loss, racks }) => [tenant, of, loss, racks]);
  expect(worst).toEqual([["acme", "path", "all", 4]]);
});

test("a domain without members is refused", () => {
  const { site } = twoRooms();
  new dc.FireCell(site, "empty", { members: [] });
  const invalid = site.validate().findings.filter(({ rule }) => rule === dc.RuleId.INPUT_INVALID_VALUE);
  expect(invalid).toMatchObject([{ subjects: ["empty"], quantity: "members" }]);
});
