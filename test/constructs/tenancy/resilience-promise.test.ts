import * as dc from "../../../constructs";
import { A, percent } from "../../../constructs";
import { findingOf, refusalsOf, smallSite } from "../core/small-site";

/** A rack on one of two boards, leased with that promise. */
function leased(...promises: dc.ResiliencePromise[]) {
  const { site, room, grid } = smallSite();
  const board = new dc.Switchgear(room, "board", { fedBy: grid, rating: A(2000) });
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  new dc.GpuRack(hall, "rack", { system: dc.GpuSystem.DGX_H200, fedBy: [board] });
  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "lease", { tenant, members: [hall], promises });
  return site;
}

test("each class and its share stand in the row of the partition", () => {
  const { component, source, place } = dc.ResiliencePromise;
  const site = leased(component(percent(10)), source(percent(50)), place(percent(100)));
  expect(site._rows().partitions[0].promises).toEqual([
    { of: "component", most: 0.1 },
    { of: "source", most: 0.5 },
    { of: "place", most: 1 },
  ]);
});

test("a broken promise names the partition and what it loses its racks by", () => {
  const finding = findingOf(leased(dc.ResiliencePromise.component(percent(0))), dc.RuleId.RESILIENCE_PROMISE);
  expect(finding).toMatchObject({ severity: "error", subjects: ["lease"], state: { loss: "room/board" } });
});

test("it refuses to promise more than all", () => {
  expect(refusalsOf(leased(dc.ResiliencePromise.place(percent(120))))).toEqual([
    "lease promises: got 120 %, expected at most 100 %",
  ]);
});
