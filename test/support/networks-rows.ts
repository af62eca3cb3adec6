import {
  AMBIENT,
  type ConditionRow,
  type DrawRow,
  type ElementRecord,
  type LinkRow,
  type LossRow,
  type NeedRow,
  type Service,
  type SiteRows,
  type TieRow,
} from "../../analysis/model";

/** Rows as constructs would lower to, in a form short enough for tests. */

type More = Partial<ElementRecord>;
/** One source, several that share, or a need as it stands. */
export type Feed = string | string[] | NeedRow;

/** Draw of gear that only passes power on. */
export const THROUGH: DrawRow = { output: 1, loss: 1, secondOutput: 1, lossSecond: 1 };

export function need(name: string, service: Service, links: (string | LinkRow)[], draw: DrawRow): NeedRow {
  const rows = links.map((link) => (typeof link === "string" ? { source: link } : link));
  return { name, service, mode: "shared", links: rows, draw };
}

export function power(feed: Feed, draw: DrawRow): NeedRow {
  if (typeof feed === "object" && "links" in feed) return { ...feed, draw };
  return need("power", "power", [feed].flat(), draw);
}

/** Links of a need in another mode than `shared`; the element it is given to adds what it draws. */
export function by(mode: NeedRow["mode"], links: (string | LinkRow)[], more: Partial<NeedRow> = {}): NeedRow {
  return { ...need("power", "power", links, {}), mode, ...more };
}

/** Heat given to a cooler, or to the outdoors; never stops the element. */
export function heat(draw: DrawRow, cooler: string = AMBIENT, service: Service = "air"): NeedRow {
  return { ...need("heat", service, [cooler], draw), gates: false };
}

export function utility(path: string, voltage: number, more: More = {}): ElementRecord {
  return element(path, "utility-feed", {
    provides: "power",
    source: { role: "running" },
    voltage,
    setsVoltage: true,
    ...more,
  });
}

export function generator(path: string, voltage: number, capability: number, more: More = {}): ElementRecord {
  const source = { role: "running" } as const;
  return element(path, "generator", {
    provides: "power",
    source,
    voltage,
    setsVoltage: true,
    capability,
    ...more,
  });
}

export function transformer(path: string, feed: Feed, voltage: number, more: More = {}): ElementRecord {
  const needs = [power(feed, THROUGH), heat({ loss: 1 })];
  return element(path, "transformer", { provides: "power", needs, voltage, setsVoltage: true, ...more });
}

/** A UPS; `tanPhi` is reactive over active power at its input. */
export function ups(path: string, feed: Feed, loss: LossRow, tanPhi = 0, more: More = {}): ElementRecord {
  const needs = [power(feed, { output: 1, loss: 1, perFirst: tanPhi }), heat({ loss: 1 })];
  return element(path, "ups", { provides: "power", needs, loss, ...more });
}

/** Switchgear or busway; its link losses, if any, go outdoors. */
export function bus(path: string, feed?: Feed, more: More = {}): ElementRecord {
  const needs = feed === undefined ? [] : [power(feed, THROUGH), heat({ loss: 1 })];
  return element(path, "switchgear", { provides: "power", needs, ...more });
}

/** A load of so many watts on every basis whose heat, that of its cords included, goes outdoors. */
export function rack(path: string, feed: Feed, watts: number, more: More = {}, tanPhi = 0): ElementRecord {
  const needs = [power(feed, { own: 1, perFirst: tanPhi }), heat({ own: 1, loss: 1 })];
  return element(path, "compute-rack", { needs, demand: demand(watts), use: "it", ...more });
}

/** A chiller, CDU or room cooler: `service` is what it gives, `cooler` takes its heat on. */
export function cooler(
  path: string,
  service: "liquid" | "air",
  feed: Feed,
  perMoved: number,
  sink: string = AMBIENT,
  more: More = {},
): ElementRecord {
  const needs = [power(feed, { work: 1 }), need("liquid", "liquid", [sink], { output: 1, work: 1 })];
  return element(path, "cooler", { provides: service, needs, work: { perMoved }, use: "cooling", ...more });
}

export function demand(watts: number) {
  return { nameplate: watts, provisioned: watts, typical: watts };
}

/** A loss that is a fixed part of the output. */
export function ratio(part: number): LossRow {
  return { law: "ratio", ratio: part };
}

export function element(path: string, kind: string, more: More = {}): ElementRecord {
  return { path, kind, place: "", needs: [], ...more };
}

export function tie(path: string, first: string, second: string, more: Partial<TieRow> = {}): TieRow {
  return { path, place: "", first, second, closed: true, operation: "manual", rating: 1e5, ...more };
}

/** A condition that differs in nothing but what is given; failures in it are not asked for. */
export function condition(name: string, more: Partial<ConditionRow> = {}): ConditionRow {
  return { name, path: name, closed: [], open: [], out: [], failures: "none", ...more };
}

/** A site without anything but what is given. */
export function site(rows: Partial<SiteRows> = {}): SiteRows {
  return {
    site: "site",
    basis: "provisioned",
    code: "IEC",
    minimumMargin: 0,
    records: [],
    ties: [],
    conditions: [],
    domains: [],
    places: [],
    assets: [],
    stacks: [],
    partitions: [],
    controllers: [],
    assumptions: [],
    acknowledgements: [],
    faults: [],
    locate: () => undefined,
    ...rows,
  };
}
