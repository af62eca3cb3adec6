import {
  type Availability,
  BASES,
  constructPath,
  type CutSetShare,
  type Importance,
  type SiteModel,
  type SiteRows,
  tenantsByRack,
} from "../model";
import { type CutSet, type CutSets, minimalCutSets } from "../solver/cut-sets/cut-sets";
import { neglected } from "../solver/cut-sets/neglected";
import { Upstream } from "../solver/cut-sets/upstream";

const HOURS_A_YEAR = 8760;
/** How many cut sets and elements are named. */
const WORST = 5;

/** What the stated rates give each tenant, by path; nothing where no element states one. */
export function availabilities(
  { partitions, basis }: Pick<SiteRows, "partitions" | "basis">,
  model: SiteModel,
): Availability[] {
  if (model.records.every(({ reliability }) => reliability === undefined)) return [];
  const cutSets = minimalCutSets(model);
  const upstream = new Upstream(model);
  const paths = new Map(cutSets.parts.map(({ rack }) => [rack, upstream.of(rack)]));
  const triples = neglected(cutSets, (rack) => paths.get(rack)!);
  const tenantOf = tenantsByRack(partitions);
  const tenants = new Map<string, Tenant>();
  const ofPart = cutSets.parts.map(({ rack, share }, part) => {
    const path = tenantOf.get(constructPath(model.paths[rack])) ?? "";
    const tenant = tenants.get(path) ?? { path, power: 0, neglected: 0, upstream: new Set(), lost: [] };
    tenants.set(path, tenant);
    const power = share * model.demand[rack * BASES.length + BASES.indexOf(basis)];
    tenant.power += power;
    tenant.neglected += power * triples[part];
    for (const e of paths.get(rack)!) tenant.upstream.add(e);
    return { tenant, power };
  });
  for (const set of cutSets.sets) {
    const stopped = new Map<Tenant, number>();
    for (const part of set.parts) {
      const { tenant, power } = ofPart[part];
      stopped.set(tenant, (stopped.get(tenant) ?? 0) + power);
    }
    for (const [tenant, power] of stopped) tenant.lost.push({ set, power: set.probability * power });
  }
  return [...tenants.values()]
    .filter(({ power }) => power > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((tenant) => availabilityOf(tenant, cutSets, model));
}

interface Tenant {
  readonly path: string;
  /** W */
  power: number;
  /** Mean power that three and more failures take at most, W. */
  neglected: number;
  /** Its racks and all that may stop them by failing. */
  readonly upstream: Set<number>;
  /** Cut sets that stop something of it, each with the mean power that it takes, W. */
  readonly lost: { readonly set: CutSet; readonly power: number }[];
}

function availabilityOf(tenant: Tenant, { events }: CutSets, model: SiteModel): Availability {
  const lost = tenant.lost.reduce((sum, { power }) => sum + power, 0);
  const hours = (power: number) => HOURS_A_YEAR * Math.min(1, power / tenant.power);
  const cutSets = tenant.lost.map(({ set, power }): CutSetShare => {
    const named = set.events.map((i) => ({ path: model.paths[events[i].element], units: events[i].units }));
    return { events: named.sort((a, b) => (a.path < b.path ? -1 : 1)), outageHours: hours(power) };
  });
  return {
    tenant: tenant.path,
    share: 1 - Math.min(1, lost / tenant.power),
    outageHours: hours(lost),
    neglectedHours: hours(tenant.neglected),
    ...countUpstream(tenant, model),
    cutSets: worst(cutSets, ({ outageHours }) => outageHours, nameOf),
    importance: worst(
      importances(),
      ({ share }) => share,
      ({ path }) => path,
    ),
  };

  function importances(): Importance[] {
    const ofElement = new Map<number, number>();
    for (const { set, power } of tenant.lost) {
      for (const e of new Set(set.events.map((i) => events[i].element))) {
        ofElement.set(e, (ofElement.get(e) ?? 0) + power);
      }
    }
    return [...ofElement].map(([e, power]) => ({ path: model.paths[e], share: power / lost }));
  }
}

function nameOf({ events }: CutSetShare): string {
  return events.map(({ path, units }) => `${path} ${units}`).join();
}

/** The first few by value, equal ones by name. */
function worst<T>(all: T[], value: (each: T) => number, name: (each: T) => string): T[] {
  return all.sort((a, b) => value(b) - value(a) || (name(a) < name(b) ? -1 : 1)).slice(0, WORST);
}

/** Equipment without a rate, and stores; a construct with several records is one, and racks are not asked for a rate. */
function countUpstream({ upstream }: Tenant, { records }: SiteModel) {
  const rated = new Set(
    records.filter(({ reliability }) => reliability).map(({ path }) => constructPath(path)),
  );
  const unrated = new Set<string>();
  const stores = new Set<string>();
  for (const e of upstream) {
    const { path, use, junction, source } = records[e];
    if (junction || use === "it") continue;
    const construct = constructPath(path);
    if (!rated.has(construct)) unrated.add(construct);
    if (source?.role === "storage") stores.add(construct);
  }
  return { unrated: unrated.size, stores: stores.size };
}
