import { Findings, RuleId, Site } from "../constructs";
import { VALUES } from "../stacks/colossus-1";
import { FACTS } from "../stacks/colossus-1/facts";
import { describeColossus, memphis } from "../stacks/colossus-1/site";

/** Colossus 1 `factor` times as large: more substations, or one with fewer racks, sections as they are. */
export function scaledColossus(factor: number): Site {
  const parts = Math.max(1, Math.round(FACTS.substations.length * factor));
  const plant = Math.min(1, (FACTS.substations.length * factor) / parts);
  const scale = (count: number) => Math.ceil(count * factor);
  const atLeastOneASection = (count: number) => Math.max(scale(count), parts * VALUES.sectionsPerSubstation);
  const size = {
    substations: Array.from({ length: parts }, (_, i) => `substation-${i + 1}`),
    contract: FACTS.contract,
    h100Racks: scale(FACTS.h100Racks),
    h200Racks: scale(FACTS.h200Racks),
    gb200Racks: scale(FACTS.gb200Racks),
    batteryUnits: atLeastOneASection(FACTS.batteryUnits),
    turbines: atLeastOneASection(FACTS.turbines),
  };
  const site = new Site("colossus", { designConditions: memphis(VALUES) });
  describeColossus(site, size, {
    ...VALUES,
    plantsPerHalf: Math.max(1, Math.round(VALUES.plantsPerHalf * plant)),
    networkBlocks: scale(VALUES.networkBlocks),
    gb200Leaves: scale(VALUES.gb200Leaves),
    gb200Spines: scale(VALUES.gb200Spines),
    gb200Cores: scale(VALUES.gb200Cores),
    hopperSpines: scale(VALUES.hopperSpines),
    hopperCores: scale(VALUES.hopperCores),
    storageAndManagement: VALUES.storageAndManagement.times(factor),
    houseLoad: VALUES.houseLoad.times(factor),
  });
  const reason = "a part of the site has fewer plants to share what one loses";
  for (const rule of [RuleId.COOLING_N_1_CAPACITY, RuleId.POWER_N_1_OVERLOAD]) {
    Findings.of(site).acknowledge(rule, { reason });
  }
  return site;
}
