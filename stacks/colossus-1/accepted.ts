import { Findings, PlantRoom, RuleId, type Site, Yard } from "../../constructs";

/** What the site does not survive, accepted with its reason. */
export function acceptFindings(site: Site): void {
  for (const construct of site.node.children) {
    const reason = reasonFor(construct);
    if (reason) Findings.of(construct).acknowledge(RuleId.POWER_N_1_OVERLOAD, { reason });
  }
}

function reasonFor(construct: object): string | undefined {
  if (construct instanceof Yard) {
    return "two substations are N: batteries carry half of one until load is shed, lost caps likewise";
  }
  if (construct instanceof PlantRoom) {
    return "8 % above rating without a plant room: such transformers bear 50 % for half an hour";
  }
  return undefined;
}
