import type { Site } from "../../constructs";

/** What was found apart from infos, a line each: `rule subject`, with the number of the others where there are some. */
export function foundIn(site: Site): string[] {
  const { findings } = site.validate();
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, subjects: [first, ...others], quantity }) => {
      const more = others.length === 0 ? "" : ` and ${others.length} more`;
      return `${rule} ${first}${more}${quantity === undefined ? "" : `: ${quantity}`}`;
    });
}

/** IT power of a site on its deciding basis, in watts. */
export function itPowerOf(site: Site): number {
  return site.validate().summary.balances[0].it;
}
