import { MODE, type SiteModel } from "../../model";
import { liveUnits } from "../live";
import type { Stopped } from "./live-losses";
import type { State } from "../state";

/** Cords are whole numbers but for rounding. */
const ROUNDING = 1e-9;

/** What failures leave of an element's supplies: weakened links by need, and the part of each that remains. */
type Links = Map<number, Map<number, number>>;

/**
 * What each failure weakens and does not stop. Two failures stop together what neither does alone only where they meet
 * at an element whose supplies both have weakened, or in a zone that both have touched: anywhere else what runs with
 * both is what runs with either. Failures that stop the same parts of racks and weaken the same are one group: with a
 * third failure they all do the same.
 */
export class Weakened {
  /** Groups of failures, by index in the order they came. */
  private readonly groups: number[][] = [];
  private readonly groupOf = new Map<string, number>();
  /** Groups that meet at an element, by what they leave of its supplies. */
  private readonly atElement = new Map<
    number,
    Map<string, { readonly links: Links; readonly groups: number[] }>
  >();
  /** Groups that meet in a zone, by what they leave of it. */
  private readonly inZone = new Map<number, Map<string, number[]>>();
  /** Units of each need that live without a failure. */
  private readonly units: Float64Array;

  /** `state` is the settled state that failures start from. */
  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
  ) {
    this.units = new Float64Array(model.needElement.length);
    for (let l = 0; l < model.linkNeed.length; l++) {
      this.units[model.linkNeed[l]] += liveUnits(model, state, l);
    }
  }

  /** Takes note of a failure and the parts of racks it stops, while the state is that after it. */
  add(
    event: number,
    lost: readonly { readonly element: number }[],
    { zones, flipped }: Stopped,
    parts: Iterable<number>,
  ): void {
    const weak = new Map<number, Links>();
    for (const e of new Set([...flipped, ...lost.map(({ element }) => element)])) this.pass(e, weak);
    const atElements = [...weak].map(([e, links]) => ({ e, links, key: keyOf(links) }));
    const inZones = zones.map((zone) => ({ zone, key: this.zoneKey(zone) }));
    const footprint = [
      ...atElements.map(({ key }) => key).sort(),
      ...inZones.map(({ zone, key }) => `zone ${zone}: ${key}`).sort(),
      ...[...parts].sort((a, b) => a - b),
    ].join("|");
    const known = this.groupOf.get(footprint);
    if (known !== undefined) {
      this.groups[known].push(event);
      return;
    }
    const group = this.groups.push([event]) - 1;
    this.groupOf.set(footprint, group);
    for (const { e, links, key } of atElements) {
      const byKey = entry(this.atElement, e, () => new Map<string, { links: Links; groups: number[] }>());
      entry(byKey, key, () => ({ links, groups: [] })).groups.push(group);
    }
    for (const { zone, key } of inZones) {
      const byKey = entry(this.inZone, zone, () => new Map<string, number[]>());
      entry(byKey, key, () => []).push(group);
    }
  }

  /** Pairs of groups whose failures may stop together what neither does alone, each once. */
  *pairs(): Iterable<[number[], number[]]> {
    const met = new Set<number>();
    for (const [first, second] of this.meetings()) {
      for (const one of first) {
        for (const other of second) {
          const pair = Math.min(one, other) * this.groups.length + Math.max(one, other);
          if (met.has(pair)) continue;
          met.add(pair);
          yield [this.groups[one], this.groups[other]];
        }
      }
    }
  }

  private *meetings(): Iterable<[number[], number[]]> {
    for (const [e, byKey] of this.atElement) {
      for (const [a, b] of twoOf([...byKey.values()])) {
        if (this.mayStop(e, a.links, b.links)) yield [a.groups, b.groups];
      }
    }
    for (const byKey of this.inZone.values()) yield* twoOf([...byKey.values()]);
  }

  /** Notes what takes from an element that died or lost units, and lives on. */
  private pass(e: number, weak: Map<number, Links>): void {
    const { model, state } = this;
    const remains = state.live[e] === 0 ? 0 : state.available[e];
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      const link = model.consumerLink[c];
      const need = model.linkNeed[link];
      const taker = model.needElement[need];
      if (!model.needGates[need] || state.live[taker] === 0 || model.zoneOf[taker] >= 0) continue;
      if (remains > 0 && model.linkUnits[link] === 1) continue;
      const needs = entry(weak, taker, () => new Map<number, Map<number, number>>());
      entry(needs, need, () => new Map<number, number>()).set(link, remains);
    }
  }

  /** What a zone has of its own: what is left of each bus, and of each of its supplies. */
  private zoneKey(zone: number): string {
    const { model, state } = this;
    const [start, end] = [model.zoneStart[zone], model.zoneStart[zone] + model.zoneSize[zone]];
    const [k0, k1] = [model.needPtr[start], model.needPtr[end]];
    const supplies: number[] = [];
    for (let l = model.linkPtr[k0]; l < model.linkPtr[k1]; l++) supplies.push(liveUnits(model, state, l));
    return [state.available.subarray(start, end), state.needLive.subarray(k0, k1), supplies].join(" ");
  }

  /** Whether both together leave a need of an element unserved that either serves, or none of its power needs. */
  private mayStop(e: number, a: Links, b: Links): boolean {
    const { model } = this;
    let power = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needGates[k] || this.isServed(k, a.get(k), b.get(k))) continue;
      if (this.isServed(k, a.get(k)) && this.isServed(k, b.get(k))) return true;
      if (model.needIsPower[k]) power++;
    }
    return power > 1 && power === model.powerNeeds[e] && model.consumerPtr[e] < model.consumerPtr[e + 1];
  }

  private isServed(k: number, a: Map<number, number> = NONE, b: Map<number, number> = NONE): boolean {
    const { linkUnits, needMode, needRequired } = this.model;
    let units = this.units[k];
    for (const [link, remains] of a)
      units -= linkUnits[link] * (1 - Math.max(0, remains + (b.get(link) ?? 1) - 1));
    for (const [link, remains] of b) if (!a.has(link)) units -= linkUnits[link] * (1 - remains);
    const required = needMode[k] === MODE.cords ? needRequired[k] : ROUNDING;
    return units > required - ROUNDING / 2;
  }
}

const NONE = new Map<number, number>();

function keyOf(links: Links): string {
  const parts: string[] = [];
  for (const ofNeed of links.values()) for (const [link, remains] of ofNeed) parts.push(`${link}:${remains}`);
  return parts.sort().join();
}

function* twoOf<T>(all: T[]): Iterable<[T, T]> {
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) yield [all[i], all[j]];
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
