import * as dc from "../../constructs";
import { A, kW, percent, seconds, V } from "../../constructs";
import { expectSame } from "../support/networks-solved";
import { findingsOf, load, refusalsOf, smallSite } from "./core/small-site";

describe("validate", () => {
  test("gives the same object every time", () => {
    const { site, yard, grid } = smallSite();
    load(yard, "load", grid, kW(1));
    expect(site.validate()).toBe(site.validate());
    expect(site._check().rows).toBe(site._rows());
  });

  test("an empty site passes", () => {
    expect(new dc.Site("site").validate()).toMatchObject({ site: "site", passed: true, findings: [] });
  });

  test("never throws: all faults of a site are found in one run", () => {
    expect(findingsOf(faulty())).toEqual([
      "input.invalid-value yard/gas",
      "input.invalid-value hall/rack-2",
      "input.invalid-value hall/nested",
      "supply.service-mismatch hall/wet",
      "supply.empty hall/unfed",
      "supply.cords hall/corded",
      "supply.voltage-mismatch hall/hot",
      "power.unserved-load hall/unfed, hall/wet",
      "power.rating room/tx",
      "cooling.unremoved-heat closed/load",
      "power.n-1.lost-load yard",
      "resilience.single-point-of-failure yard/grid",
      "tenancy.overlap hall/rack-1",
      "tenancy.empty nobody",
      "stack.id-clash a-b",
      "acknowledgement.unused yard",
    ]);
    expect(faulty().validate().passed).toBe(false);
  });

  test("a circle of supplies is fatal, is shown as a chain, and hides none of the other faults in the input", () => {
    const site = faulty();
    const room = site.node.findChild("room") as dc.ElectricalRoom;
    // a circle takes two that name each other: the first is told of the second after it was made
    const members: dc.IPowerSupply[] = [];
    const fedBy = {
      get powerSupply() {
        return dc.PowerSupply.shared(members);
      },
    };
    const one = new dc.Switchgear(room, "one", { fedBy, rating: A(800) });
    members.push(new dc.Switchgear(room, "two", { fedBy: one, rating: A(800) }));
    const { findings, rules } = site.validate();
    const circle = findings.find(({ rule }) => rule === dc.RuleId.SUPPLY_CYCLE);
    expect(circle).toMatchObject({ severity: "fatal", chain: ["room/one", "room/two", "room/one"] });
    expect(findingsOf(site)).toContain("tenancy.overlap hall/rack-1");
    expect(rules.find(({ rule }) => rule === dc.RuleId.POWER_RATING)!.status).toBe("not-evaluated");
  });
});

describe("bases", () => {
  /** A rack of 81.6 kW nameplate on a cap of 58 kW, measured 49.2 kW, on a contract of 60 kW. */
  function capped(basis?: dc.PowerBasis): dc.Site {
    const { site, room, grid } = smallSite({ basis }, V(415), kW(60));
    const system = dc.GpuSystem.DGX_H200;
    const rack = new dc.GpuRack(room, "rack", { system, systems: 8, powerCap: kW(58), fedBy: [grid] });
    new dc.PowerCapController(site, "caps", { members: [rack], actuationTime: seconds(2), failsSafe: true });
    return site;
  }

  test("the summary has all three, whichever decides", () => {
    const { balances } = capped().validate().summary;
    expect(balances.map(({ basis }) => basis)).toEqual(["provisioned", "nameplate", "typical"]);
    expectSame(
      balances.map(({ it }) => it),
      [58e3, 81.6e3, 49.2e3],
    );
    expect(balances.map(({ exceeded }) => exceeded)).toEqual([0, 1, 0]);
  });

  test("the deciding basis is provisioned unless stated, and it alone decides", () => {
    const { NAMEPLATE, TYPICAL } = dc.PowerBasis;
    expect(capped().validate()).toMatchObject({ basis: "provisioned", passed: true });
    expect(capped(NAMEPLATE).validate()).toMatchObject({ basis: "nameplate", passed: false });
    expect(findingsOf(capped(NAMEPLATE))).toEqual(["power.contract yard/grid"]);
    expect(capped(TYPICAL).validate()).toMatchObject({ basis: "typical", passed: true });
  });

  test("a margin below the policy of the site is a warning", () => {
    const { site, yard, grid } = smallSite({ minimumMargin: percent(5) }, V(415), kW(100));
    load(yard, "load", grid, kW(96));
    expect(findingsOf(site)).toEqual(["margin.below-policy yard/grid"]);
    expect(site.validate().passed).toBe(true);
  });
});

describe("the order of things made", () => {
  /** Two halls with a rack and an overloaded busway each, made in either order. */
  function halls(ids: string[]): dc.Site {
    const { site, yard, grid } = smallSite();
    const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
    const cooledBy = dc.CoolingSupply.shared(
      [...ids].map((id) => new dc.Chiller(yard, `chiller-${id}`, { model, fedBy: grid })),
    );
    for (const id of ids) {
      const hall = new dc.DataHall(site, id, { cooledBy });
      const busway = new dc.Busway(hall, "busway", { fedBy: grid, rating: A(id === "b" ? 40 : 50) });
      new dc.GpuRack(hall, "rack", { system: dc.GpuSystem.DGX_H100, systems: 4, fedBy: [busway] });
      new dc.Switchgear(hall, "spare", { fedBy: grid, rating: A(100) });
    }
    return site;
  }

  test("changes no finding, no number and no margin", () => {
    const [one, other] = [halls(["a", "b", "c"]), halls(["c", "b", "a"])].map((site) => site.validate());
    const sorted = (verdict: typeof one) =>
      verdict.findings.map(({ rule, subjects, value, limit }) => ({
        rule,
        worst: value === undefined ? "" : subjects[0],
        subjects: [...subjects].sort(),
        value: value?.toPrecision(9),
        limit,
      }));
    expect(sorted(other)).toEqual(sorted(one));
    expect(sorted(one).map(({ rule, worst }) => [rule, worst])).toEqual([
      ["supply.orphan", ""],
      ["power.continuous-current", "b/busway"],
      ["power.n-1.lost-load", "yard"],
      ["resilience.single-point-of-failure", "yard/grid"],
    ]);
    expectSame(other.summary.balances[0].sources, one.summary.balances[0].sources);
    expect(other.rules.map(({ status, checked }) => [status, checked])).toEqual(
      one.rules.map(({ status, checked }) => [status, checked]),
    );
  });
});

describe("rows", () => {
  /** A hall with that many racks, each on the same busway, let to a tenant. */
  function racks(count: number): dc.Site {
    const { site, grid } = smallSite();
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    const busway = new dc.Busway(hall, "busway", { fedBy: grid, rating: A(1000) });
    const array = { system: dc.GpuSystem.DGX_H100, racks: count, fedBy: [busway] };
    new dc.ComputeArray(hall, "array", array);
    const tenant = new dc.Tenant(site, "acme");
    new dc.TenantPartition(site, "lease", { tenant, members: [hall] });
    return site;
  }

  test("every element, place and tenant is one asset, patterns and groups are none", () => {
    expect(
      racks(2)
        ._rows()
        .assets.map(({ path }) => path)
        .sort(),
    ).toEqual([
      "acme",
      "hall",
      "hall/array/rack-01/systems",
      "hall/array/rack-02/systems",
      "hall/busway",
      "lease",
      "room",
      "yard",
      "yard/grid",
    ]);
  });

  test("one rack more adds its own asset and changes no other", () => {
    const [before, after] = [racks(8), racks(9)].map((site) => site._rows().assets);
    const added = after.filter(({ path }) => !before.some((asset) => asset.path === path));
    expect(added.map(({ path }) => path)).toEqual(["hall/array/rack-09/systems"]);
    expect(after.filter((asset) => !added.includes(asset))).toEqual(before);
  });

  test("a stack's id is its path with dashes; a clash is an error about the later one", () => {
    const site = new dc.Site("site");
    new dc.DataHall(new dc.Building(site, "a"), "b");
    new dc.DataHall(site, "a-b");
    new dc.PlantRoom(site, "foundation");
    const { findings } = site.validate();
    expect(site._rows().stacks).toEqual([
      { id: "foundation", path: "" },
      { id: "a-b", path: "a/b" },
    ]);
    expect(findings.map(({ subjects, detail }) => [subjects, detail])).toEqual([
      [["a-b"], { id: "a-b", other: "a/b" }],
      [["foundation"], { id: "foundation", other: "the site's own foundation" }],
    ]);
  });

  test("the site's props reach the engine, with their defaults", () => {
    expect(new dc.Site("site")._rows()).toMatchObject({
      basis: "provisioned",
      code: "NEC",
      minimumMargin: 0,
    });
    const props = {
      basis: dc.PowerBasis.TYPICAL,
      code: dc.ElectricalCode.IEC,
      minimumMargin: percent(2),
      asOf: "2026-01-31",
    };
    const stated = { basis: "typical", code: "IEC", minimumMargin: 0.02, asOf: "2026-01-31" };
    expect(new dc.Site("site", props)._rows()).toMatchObject(stated);
  });
});

/** A site with a fault of every kind that leaves it solvable. */
function faulty(): dc.Site {
  const { site, yard, room, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const bus = new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(4000) });
  const { cords, shared } = dc.PowerSupply;
  const rack = { system: dc.GpuSystem.DGX_H100, fedBy: [grid] };

  const gas = new dc.UtilityFeed(yard, "gas", { voltage: V(690) });
  new dc.GpuRack(hall, "hot", { ...rack, fedBy: [gas] });
  const first = new dc.GpuRack(hall, "rack-1", rack);
  new dc.GpuRack(hall, "rack-2", { ...rack, powerCap: kW(11) });
  load(hall, "nested", shared([shared([grid, bus]), bus]), kW(1));
  load(hall, "unfed", shared([]), kW(1));
  load(hall, "corded", cords([{ source: grid, share: percent(50) }]), kW(1));
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const chiller = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  new dc.GpuRack(hall, "wet", { ...rack, airCooledBy: chiller });
  const small = dc.TransformerModel.OIL_1000KVA_TIER2.withSecondary(V(415));
  load(room, "big", new dc.Transformer(room, "tx", { model: small, fedBy: grid }), kW(1200));
  load(new dc.DataHall(site, "closed"), "load", grid, kW(1));
  load(new dc.DataHall(site, "open", { cooledBy: chiller }), "load", grid, kW(1));

  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "lease-1", { tenant, members: [hall] });
  new dc.TenantPartition(site, "lease-2", { tenant, members: [first] });
  new dc.TenantPartition(site, "nobody", { tenant, members: [] });
  new dc.DataHall(new dc.Building(site, "a"), "b");
  new dc.DataHall(site, "a-b");
  dc.Findings.of(yard).acknowledge(dc.RuleId.POWER_RATING, { reason: "there is none" });
  return site;
}

test.each([
  ["asOf", { asOf: "2026-13-01" }, "2026-13-01", "a date as YYYY-MM-DD"],
  ["minimumMargin", { minimumMargin: dc.Ratio.percent(100) }, "100 %", "less than 100 %"],
])("a site refuses an impossible %s", (quantity, props, got, expected) => {
  const [finding] = new dc.Site("site", props).validate().findings;
  expect(finding).toMatchObject({
    rule: "input.invalid-value",
    subjects: [""],
    quantity,
    detail: { got, expected },
  });
});

describe("a stated PUE", () => {
  test("of at least 1 goes to the engine", () => {
    expect(smallSite({ statedPue: 1.25 }).site._rows().statedPue).toBe(1.25);
  });

  test.each([[0.9], [NaN], [Infinity]])("of %d is refused, and goes nowhere", (statedPue) => {
    const { site } = smallSite({ statedPue });
    expect(refusalsOf(site)).toEqual([
      ` statedPue: got ${statedPue}, expected a finite number of at least 1`,
    ]);
    expect(site._rows().statedPue).toBeUndefined();
  });
});
