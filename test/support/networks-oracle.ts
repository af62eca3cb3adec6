import { AMBIENT, type Basis, type ElementRecord, type LossRow, type NeedRow } from "../../analysis/model";
import type { Network } from "./networks-solved";

/**
 * A second engine, for tests only: slow, by path, without order, queue or arrays. It sweeps over all records until
 * nothing moves. Ties may join buses of one level only, and none may say `chain`.
 */
export function oracle({ records, ties = [] }: Network, basis: Basis): Map<string, [number, number]> {
  const byPath = new Map(records.map((record) => [record.path, record]));
  const uncooled = new Set<NeedRow>();
  let closed = new Set<string>();
  let live = new Map<string, number>();
  for (let before = -1; uncooled.size !== before;) {
    before = uncooled.size;
    ({ live, closed } = energised());
    for (const record of records) {
      for (const need of record.needs) if (!isPlain(record, need) && !isServed(need)) uncooled.add(need);
    }
  }
  return flows();

  function lives(path: string): boolean {
    return path === AMBIENT || (live.get(path) ?? 0) > 0;
  }

  function isServed(need: NeedRow): boolean {
    const alive = need.links.filter(({ source }) => lives(source));
    const units = alive.reduce((sum, link) => sum + (link.units ?? 1), 0);
    return need.mode === "cords" ? units >= (need.required ?? 1) : units > 0;
  }

  /** Who runs if all cooling that is not known to fail is there. */
  function energised() {
    live = new Map();
    closed = new Set(ties.filter((tie) => tie.closed).map(({ path }) => path));
    const automatic = ties
      .filter((tie) => tie.operation === "automatic")
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (;;) {
      for (let changed = true; changed;) changed = records.map(update).some(Boolean);
      const next = automatic.find(({ path, first, second }) => {
        if (closed.has(path) || lives(first) === lives(second)) return false;
        return fraction(byPath.get(lives(first) ? first : second)!) > 0;
      });
      if (!next) return { live, closed };
      closed.add(next.path);
    }
  }

  function update(record: ElementRecord): boolean {
    const tied = neighbours(record.path).some((other) => lives(other)) ? 1 : 0;
    const now = fraction(record) || tied;
    const changed = now !== (live.get(record.path) ?? 0);
    live.set(record.path, now);
    return changed;
  }

  function neighbours(path: string): string[] {
    return ties
      .filter((tie) => closed.has(tie.path) && (tie.first === path || tie.second === path))
      .map((tie) => (tie.first === path ? tie.second : tie.first));
  }

  /** Fraction that an element's own needs serve. */
  function fraction(record: ElementRecord): number {
    if (record.source) return record.source.role === "running" ? 1 : 0;
    const gating = record.needs.filter((need) => need.gates !== false);
    if (!gating.every((need) => need.service === "power" || isMet(record, need))) return 0;
    const powers = gating.filter((need) => need.service === "power");
    if (powers.length === 0) return record.provides === "power" ? 0 : 1;
    return powers.filter((need) => isServed(need)).length / powers.length;
  }

  function isMet(record: ElementRecord, need: NeedRow): boolean {
    return isPlain(record, need) ? isServed(need) : !uncooled.has(need);
  }

  /** Cooling of power equipment, and heat that nobody waits for, are thought served until they are not. */
  function isPlain(record: ElementRecord, need: NeedRow): boolean {
    const isHeat = need.service === "liquid" || need.service === "air";
    return need.gates !== false && !(record.provides === "power" && isHeat);
  }

  function flows(): Map<string, [number, number]> {
    let out = new Map<string, [number, number]>();
    for (let sweep = 0; sweep < 400; sweep++) {
      const next = new Map<string, [number, number]>(records.map(({ path }) => [path, [0, 0]]));
      for (const record of records) if (lives(record.path)) draw(record, delivered(record, out), next);
      const moved = [...next].some(([path, [p, q]]) => {
        const [before, second] = out.get(path) ?? [0, 0];
        return Math.abs(p - before) > 1e-13 * Math.abs(p) || Math.abs(q - second) > 1e-13 * Math.abs(q);
      });
      out = next;
      if (!moved) break;
    }
    return out;
  }

  /** What an element itself delivers: its customers' part, or its part of the tied buses' load. */
  function delivered(record: ElementRecord, out: Map<string, [number, number]>): [number, number] {
    const section = new Set([record.path]);
    for (const path of section) for (const other of neighbours(path)) section.add(other);
    const entry = (path: string) => weightOf(byPath.get(path)!);
    const total = [...section].reduce((sum, path) => sum + entry(path), 0);
    const part = section.size === 1 ? 1 : entry(record.path) / total;
    const sum = (half: 0 | 1) => [...section].reduce((load, path) => load + (out.get(path)?.[half] ?? 0), 0);
    return [part * sum(0), part * sum(1)];
  }

  function weightOf(record: ElementRecord): number {
    const members = record.needs.filter((need) => need.service === "power").flatMap(({ links }) => links);
    const alive = members.filter(({ source }) => lives(source));
    return alive.reduce((sum, { source }) => sum + linkWeight(source), 0);
  }

  function linkWeight(source: string): number {
    const { shareWeight = 1, units = 1 } = byPath.get(source)!;
    return shareWeight * units;
  }

  function draw(record: ElementRecord, [p, q]: [number, number], into: Map<string, [number, number]>): void {
    const units = record.units ?? 1;
    const own = (record.demand?.[basis] ?? 0) * live.get(record.path)!;
    const [loss, lossSecond] = record.loss ? losses(record.loss, units, p, q) : [0, 0];
    const work = (record.work?.perMoved ?? 0) * p + (record.work?.fixed ?? 0) * units;
    const isPower = (need: NeedRow) => need.service === "power";
    const served = record.needs.filter((need) => isPower(need) && isServed(need));
    let inCords = 0;
    for (const need of [...served, ...record.needs.filter((each) => !isPower(each))]) {
      const d = {
        output: 0,
        own: 0,
        work: 0,
        loss: 0,
        secondOutput: 0,
        lossSecond: 0,
        perFirst: 0,
        fixed: 0,
        ...need.draw,
      };
      const lost = isPower(need) ? loss : loss + inCords;
      const parts = isPower(need) ? served.length : 1;
      const first =
        (d.output * p + (d.fromSecond ?? 0) * q + d.own * own + d.work * work + d.loss * lost) / parts;
      const second = (d.secondOutput * q + d.lossSecond * lossSecond + d.fixed) / parts + d.perFirst * first;
      for (const [i, part] of split(need, first).entries()) {
        const { source, lossRatio = 0 } = need.links[i];
        inCords += part * first * lossRatio;
        const at = into.get(source);
        if (at) at[0] += part * first * (1 + lossRatio);
        if (at) at[1] += part * second;
      }
    }
  }

  /** Parts of a need that its links carry. */
  function split(need: NeedRow, asked: number): number[] {
    const alive = need.links.map(({ source }) => lives(source));
    const firstLive = alive.indexOf(true);
    if (need.mode === "transfer") return need.links.map((_, i) => (i === firstLive ? 1 : 0));
    const capabilities = need.links.map(({ source }) => {
      const { capability = Infinity, units = 1 } = byPath.get(source) ?? {};
      return capability * units;
    });
    if (need.mode === "dispatch") {
      let left = asked;
      return need.links.map((_, i) => {
        const taken = alive[i] ? Math.min(left, capabilities[i]) : 0;
        left -= taken;
        return asked > 0 ? taken / asked : 0;
      });
    }
    const shares = need.links.map(({ source, share, units = 1 }, i) => {
      if (!alive[i]) return 0;
      if (need.mode === "cords") return share ?? units;
      return source === AMBIENT ? 1 : linkWeight(source) * units;
    });
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    if (sum(shares) === 0) return shares;
    const capable = sum(capabilities.filter((_, i) => alive[i]));
    const isFilled = need.mode === "shared" && capable < Infinity && need.links.length > 1 && asked > 0;
    if (!isFilled) return shares.map((share) => share / sum(shares));
    if (asked > capable) return capabilities.map((capability, i) => (alive[i] ? capability / capable : 0));
    const taken = (lambda: number) =>
      shares.map((share, i) => (share > 0 ? Math.min(capabilities[i], lambda * share) : 0));
    let [low, high] = [
      0,
      Math.max(...capabilities.map((capability, i) => (shares[i] > 0 ? capability / shares[i] : 0))),
    ];
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2;
      if (sum(taken(middle)) < asked) low = middle;
      else high = middle;
    }
    return taken(high).map((amount) => amount / asked);
  }
}

function losses(law: LossRow, units: number, p: number, q: number): [number, number] {
  if (law.law === "series") throw new Error("the oracle knows no cables");
  if (law.law === "ratio") return [p * law.ratio, 0];
  if (law.law === "transformer") {
    const square = (p ** 2 + q ** 2) / (law.rating * units) ** 2;
    const reactive = law.noLoadCurrent + square * law.leakageReactance;
    return [units * (law.noLoad + square * law.load), units * law.rating * reactive];
  }
  const { rating, loads, efficiencies } = law;
  const load = p / units / rating;
  const [first, last] = [loads[0], loads[loads.length - 1]];
  const at = Math.min(Math.max(load, first), last);
  const upper = Math.max(
    1,
    loads.findIndex((each) => each >= at),
  );
  const along = (at - loads[upper - 1]) / (loads[upper] - loads[upper - 1]);
  const efficiency = efficiencies[upper - 1] * (1 - along) + efficiencies[upper] * along;
  return [units * rating * Math.max(load, first) * (1 / efficiency - 1), 0];
}
