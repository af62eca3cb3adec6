import { BASES } from "../model/rows";
import { DRAW_WIDTH, limitHolder, type SiteModel } from "../model/site-model";
import type { SingleLoss } from "../model/single-losses";
import type { Outcome } from "./outcome";

/**
 * Elements that differ in nothing but their names: equal records, and equal suppliers, which are the same ones or
 * equal ones that serve nobody else. What one of them does when it loses something, the others do as well.
 */
export class Twins {
  private readonly keys: string[];

  constructor(private readonly model: SiteModel) {
    this.keys = new Array<string>(model.count);
  }

  /** Equal for twins. */
  key(e: number): string {
    return (this.keys[e] ??= this.describe(e));
  }

  /** An element and the suppliers that are its alone, in an order that is the same for twins. */
  own(e: number): number[] {
    const found = [e];
    for (const each of found) {
      for (const source of this.sources(each))
        if (this.isOnlyFor(source) && source !== each) found.push(source);
    }
    return found;
  }

  private *sources(e: number): Iterable<number> {
    const { model } = this;
    for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
      if (model.linkSource[l] >= 0) yield model.linkSource[l];
    }
  }

  /** Whether one link alone takes from an element. */
  private isOnlyFor(source: number): boolean {
    const { consumerPtr, zoneOf } = this.model;
    return consumerPtr[source + 1] - consumerPtr[source] === 1 && zoneOf[source] < 0;
  }

  private describe(e: number): string {
    const { model } = this;
    const { kind, units, source, capability, shareWeight, loss, work, limits, use, needs } = model.records[e];
    const ratings = needs.map(({ links }) => links.map(({ rating, rated100 }) => [rating, rated100]));
    const own = [kind, units, source, capability, shareWeight, loss, work, limits, use, ratings];
    const parts = [JSON.stringify(own)];
    for (let basis = 0; basis < BASES.length; basis++)
      parts.push(String(model.demand[e * BASES.length + basis]));
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      parts.push(
        `need ${model.needMode[k]} ${model.needGates[k]} ${model.needIsPower[k]} ${model.needIsHeat[k]}`,
      );
      parts.push(`${model.needRequired[k]} ${model.needHoldUp[k]} ${model.needTransferTime[k]}`);
      parts.push(model.draw.subarray(k * DRAW_WIDTH, (k + 1) * DRAW_WIDTH).join());
      for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) parts.push(this.link(l));
    }
    return parts.join("|");
  }

  private link(l: number): string {
    const { model } = this;
    const source = model.linkSource[l];
    const from = source >= 0 && this.isOnlyFor(source) ? `(${this.key(source)})` : String(source);
    return `${from} ${model.linkUnits[l]} ${model.linkShare[l]} ${model.linkLoss[l]}`;
  }
}

/**
 * Outcomes of lost links, by which those of twins are known: the limits and racks of one are put in the place of the
 * other's.
 */
export class TwinOutcomes {
  private readonly twins: Twins;
  private readonly kept = new Map<string, { readonly consumer: number; readonly outcome: Outcome }>();

  constructor(
    private readonly model: SiteModel,
    private readonly limitsOf: readonly number[][],
  ) {
    this.twins = new Twins(model);
  }

  /** What a twin's loss says of this one; undefined where none is known. */
  of(cause: SingleLoss): Outcome | undefined {
    const place = this.place(cause);
    const known = place && this.kept.get(place.key);
    if (!known || known.consumer === place.consumer) return undefined;
    return this.translated(known.outcome, known.consumer, place.consumer);
  }

  keep(cause: SingleLoss, outcome: Outcome): void {
    const place = this.place(cause);
    if (place && !this.kept.has(place.key)) this.kept.set(place.key, { consumer: place.consumer, outcome });
  }

  /** Where a single lost link stands in its consumer; undefined where others take from that in turn. */
  private place({
    elements,
    links,
    ties,
    demands,
  }: SingleLoss): { consumer: number; key: string } | undefined {
    if (links.length !== 1 || elements.length + ties.length + demands.length > 0) return undefined;
    const { needPtr, linkPtr, linkNeed, needElement, consumerPtr, zoneOf } = this.model;
    const consumer = needElement[linkNeed[links[0]]];
    if (consumerPtr[consumer + 1] > consumerPtr[consumer] || zoneOf[consumer] >= 0) return undefined;
    const at = links[0] - linkPtr[needPtr[consumer]];
    return { consumer, key: `${at} ${this.twins.key(consumer)}` };
  }

  private translated({ exceeded, short, stopped }: Outcome, from: number, to: number): Outcome | undefined {
    const own = this.twins.own(from);
    const other = this.twins.own(to);
    const at = new Map(own.map((e, i) => [e, i]));
    if ([...stopped.keys()].some((rack) => !at.has(rack)) || short.size > 0) return undefined;
    const limit = (i: number): number => {
      const e = limitHolder(this.model, i);
      const position = at.get(e);
      return position === undefined ? i : this.limitsOf[other[position]][this.limitsOf[e].indexOf(i)];
    };
    return {
      states: 0,
      exceeded: new Map([...exceeded].map(([i, worst]) => [limit(i), worst])),
      short: new Map(),
      stopped: new Map([...stopped].map(([rack, fraction]) => [other[at.get(rack)!], fraction])),
    };
  }
}
