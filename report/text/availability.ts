import type { Availability } from "../document";
import { measure, percent, plural } from "./numbers";
import { ownerText } from "./tenant";

/** What stated failure rates give a tenant, and what brings most of its outage. */
export function availabilityLines({
  tenant,
  share,
  outageHours,
  neglectedHours,
  unrated,
  stores,
  cutSets,
}: Availability): string[] {
  const owner = ownerText(tenant);
  const bounds = [
    unrated > 0 ? `${plural(unrated, "part")} on its paths without a rate` : "",
    stores > 0 ? `${plural(stores, "store")} counted as empty` : "",
  ].filter(Boolean);
  const hours = `${measure(outageHours)} h a year without it, at most ${measure(neglectedHours)} h more by three failures at once`;
  return [
    `${owner}: ${nines(share)} % of its IT power, ${hours}`,
    ...(bounds.length > 0 ? [`  ${bounds.join(", ")}`] : []),
    ...cutSets.map(({ events, outageHours: hoursOf }) => {
      const failing = events.map(({ path, units }) => (units === "one" ? `one unit of ${path}` : path));
      const part = outageHours > 0 ? percent((100 * hoursOf) / outageHours) : "0 %";
      return `  ${part}: ${failing.join(" with ") || "never fed"}`;
    }),
  ];
}

/** In percent, with two digits behind the nines. */
function nines(share: number): string {
  const digits = share < 1 ? Math.ceil(-Math.log10(1 - share)) : 0;
  return (100 * share).toFixed(Math.max(2, digits));
}
