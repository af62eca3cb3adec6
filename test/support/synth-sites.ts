import * as dc from "../../constructs";
import { A, kV, kVA, MW, type Power, type SiteProps, V } from "../../constructs";

export interface SmallSiteOptions extends SiteProps {
  /** Contract of the grid; the three racks draw 0.12 MW. */
  readonly contract?: Power;
  /** Racks in each row. */
  readonly racks?: number[];
  /** Adds to the site before it is locked. */
  readonly extend?: (site: dc.Site, hall: dc.DataHall) => void;
}

/**
 * A grid in a yard, and a hall with one power block, whose rows hold an array of air-cooled racks each. That it survives
 * few failures is accepted.
 */
export function smallSite({
  contract = MW(2),
  racks = [2, 1],
  extend,
  ...props
}: SmallSiteOptions = {}): dc.Site {
  const site = new dc.Site("small", props);
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: kV(13.8), contract });
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const block = new dc.PowerBlock(hall, "block", {
    sideA: grid,
    sideB: grid,
    transformer: dc.TransformerModel.oilImmersed(kVA(1000), V(415)),
    boardRating: A(2000),
  });
  racks.forEach((count, i) => {
    new dc.ComputeArray(new dc.Row(block, `row-${i + 1}`), "array", {
      system: dc.GpuSystem.DGX_H100,
      racks: count,
      systemsPerRack: 4,
      fedBy: [dc.PowerSupply.cords([{ source: block.boardA }, { source: block.boardB }], { required: 2 })],
    });
  });
  const tenant = new dc.Tenant(site, "acme");
  new dc.TenantPartition(site, "acme-1", { tenant, members: [hall] });
  for (const rule of [dc.RuleId.POWER_N_1_LOST_LOAD, dc.RuleId.SINGLE_POINT_OF_FAILURE]) {
    dc.Findings.of(site).acknowledge(rule, { reason: "one feed, and both cords are required" });
  }
  extend?.(site, hall);
  return site;
}

/** The same site with a contract it exceeds: one error. */
export function overdrawnSite(options: SmallSiteOptions = {}): dc.Site {
  return smallSite({ contract: MW(0.1), ...options });
}
