import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { assetOf, findingOf, load, normalFindingsOf, smallSite } from "../core/small-site";

/** Two halls with two racks each, of 8 GPUs. */
function halls() {
  const { site, grid } = smallSite();
  const rack = (hall: Construct, id: string) =>
    new dc.GpuRack(hall, id, { system: dc.GpuSystem.DGX_H100, fedBy: [grid] });
  const made = ["hall-1", "hall-11"].map((id) => {
    const hall = new dc.DataHall(site, id, { cooledBy: dc.CoolingSupply.outdoorAir() });
    return { hall, racks: [rack(hall, "rack-1"), rack(hall, "rack-2")] };
  });
  const [acme, other] = ["acme", "other"].map((id) => new dc.Tenant(site, id));
  return { site, grid, halls: made, acme, other };
}

test("it takes every rack in the subtrees of its members, and no hall whose name only begins like one", () => {
  const {
    site,
    halls: [first],
    acme,
  } = halls();
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [first.hall] });
  expect(site._rows().partitions).toEqual([
    { path: "lease", tenant: "acme", members: ["hall-1"], racks: ["hall-1/rack-1", "hall-1/rack-2"] },
  ]);
  expect(normalFindingsOf(site)).toEqual([]);
});

test("a rack, a grouping construct or the whole site may be a member", () => {
  const {
    site,
    grid,
    halls: [first],
    acme,
  } = halls();
  const group = new Construct(first.hall, "group");
  new dc.GpuRack(group, "rack", { system: dc.GpuSystem.DGX_H100, fedBy: [grid] });
  const rackOf = (members: Construct[], id: string) =>
    new dc.TenantPartition(site, id, { tenant: acme, members });
  rackOf([group, first.racks[0]], "some");
  rackOf([site], "all");
  expect(site._rows().partitions.map(({ racks }) => racks)).toEqual([
    ["hall-1/rack-1", "hall-1/group/rack"],
    ["hall-1/rack-1", "hall-1/rack-2", "hall-1/group/rack", "hall-11/rack-1", "hall-11/rack-2"],
  ]);
});

test("its racks belong to the tenant: in assets and in the count of GPUs; else only the partition itself does", () => {
  const {
    site,
    halls: [first],
    acme,
  } = halls();
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [first.hall] });
  const tenants = site._rows().assets.map(({ path, tenant }) => [path, tenant]);
  expect(tenants.filter(([, tenant]) => tenant !== undefined)).toEqual([
    ["hall-1/rack-1", "acme"],
    ["hall-1/rack-2", "acme"],
    ["lease", "acme"],
  ]);
  expect(site.validate().summary.gpus).toEqual([
    { gpu: "H100", tenant: "", racks: 2, gpus: 16 },
    { gpu: "H100", tenant: "acme", racks: 2, gpus: 16 },
  ]);
});

test("a rack in two partitions is an error that names both", () => {
  const {
    site,
    halls: [first],
    acme,
    other,
  } = halls();
  new dc.TenantPartition(site, "lease-1", { tenant: acme, members: [first.hall] });
  new dc.TenantPartition(site, "lease-2", { tenant: other, members: [first.racks[1]] });
  const finding = findingOf(site, dc.RuleId.TENANCY_OVERLAP);
  expect(finding).toMatchObject({
    severity: "error",
    subjects: ["hall-1/rack-2"],
    detail: { first: "lease-1", second: "lease-2" },
  });
  // the first keeps it
  expect(assetOf(site, "hall-1/rack-2").tenant).toBe("acme");
});

test("members that contain each other are no overlap", () => {
  const {
    site,
    halls: [first],
    acme,
  } = halls();
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [first.hall, first.racks[0]] });
  expect(site._rows().partitions[0].racks).toEqual(["hall-1/rack-1", "hall-1/rack-2"]);
  expect(normalFindingsOf(site)).toEqual([]);
});

test("a partition without members or without racks in them is an error", () => {
  const { site, grid, acme } = halls();
  const yard = new dc.Yard(site, "outside");
  load(yard, "lights", grid, kW(1));
  new dc.TenantPartition(site, "nothing", { tenant: acme, members: [] });
  new dc.TenantPartition(site, "outdoors", { tenant: acme, members: [yard] });
  const finding = findingOf(site, dc.RuleId.TENANCY_EMPTY);
  expect(finding).toMatchObject({ severity: "error", subjects: ["nothing", "outdoors"] });
});

test("members of another site give no racks, were their paths the same", () => {
  const { site, acme } = halls();
  const {
    halls: [foreign],
  } = halls();
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [foreign.hall] });
  expect(normalFindingsOf(site)).toEqual(["tenancy.empty lease"]);
});

test("equipment racks are let as well", () => {
  const {
    site,
    grid,
    halls: [first],
    acme,
  } = halls();
  const rack = { purpose: dc.RackPurpose.CPU, nameplate: kW(10), fedBy: [grid] };
  const cpu = new dc.EquipmentRack(first.hall, "cpu", rack);
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [cpu] });
  expect(assetOf(site, "hall-1/cpu").tenant).toBe("acme");
});

test("its asset states tenant and members", () => {
  const {
    site,
    halls: [first, second],
    acme,
  } = halls();
  new dc.TenantPartition(site, "lease", { tenant: acme, members: [first.hall, second.racks[0]] });
  expect(assetOf(site, "lease")).toMatchObject({
    kind: "tenant-partition",
    place: "",
    tenant: "acme",
    spec: { members: "hall-1, hall-11/rack-1" },
  });
});
