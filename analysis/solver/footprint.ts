import type { SiteModel } from "../model";
import type { Loss } from "./contingency";
import type { LiveStage } from "./live-stage";
import type { RackCells } from "./rack-cells";

/** What a failure leaves of the supplies of an element, or of a zone, at an instant. */
export interface Mark {
  /** Index of the instant. */
  readonly at: number;
  /** The element, or the zone as `-1 - zone`. */
  readonly place: number;
  /** Links that give other than before, and what they give. */
  readonly links: readonly number[];
  readonly units: readonly number[];
  readonly gaps: readonly number[];
  /** Whether one of them gives more or sooner: a tie that is lost may let another close. */
  readonly isMore: boolean;
}

/** What a failure does by itself to what lives, whatever flows. */
export interface Footprint {
  /** By index, ascending. */
  readonly marks: readonly number[];
  /** Cells of racks that it stops, ascending. */
  readonly cells: readonly number[];
}

/**
 * Takes the footprints of failures; equal marks are one. What dies needs no mark, for with another failure it is dead as
 * well, unless some failure gives more than there was.
 */
export class Footprints {
  readonly marks: Mark[] = [];
  /** Whether some failure gives something more or sooner. */
  givesMore = false;
  private readonly indexOf = new Map<string, number>();

  constructor(
    private readonly model: SiteModel,
    private readonly stages: readonly LiveStage[],
    private readonly cells: RackCells,
    private readonly marksDead = false,
  ) {}

  of(loss: Loss): Footprint {
    const marks: number[] = [];
    const cells: number[] = [];
    this.stages.forEach((stage, at) =>
      stage.evaluate(loss, (changed) => {
        cells.push(...this.cells.stopped(at, changed));
        const links = this.changedLinks(stage, loss, changed);
        this.givesMore ||= links.some((l) => isMore(stage, l));
        const places = new Map<number, number[]>();
        for (const l of links) put(places, this.placeOf(l), l);
        for (const zone of this.zonesHit(loss)) put(places, -1 - zone);
        for (const [place, of] of places) {
          if (place < 0 || this.marksDead || stage.state.live[place] > 0)
            marks.push(this.mark(stage, at, place, of));
        }
      }),
    );
    return { marks: marks.sort(ascending), cells: cells.sort(ascending) };
  }

  /** Cells of racks that a failure stops, ascending. */
  cellsOf(loss: Loss): number[] {
    return this.stages
      .flatMap((stage, at) => stage.evaluate(loss, (changed) => this.cells.stopped(at, changed)))
      .sort(ascending);
  }

  /** Links by which something may stop that give other than before. */
  private changedLinks(stage: LiveStage, { links }: Loss, changed: ReadonlySet<number>): number[] {
    const { consumerPtr, consumerLink, linkNeed, needGates } = this.model;
    const found = new Set<number>();
    const look = (l: number) => {
      const isSame = stage.unitsOf(l) === stage.given.units[l] && stage.gapOf(l) === stage.given.gap[l];
      if (!isSame && needGates[linkNeed[l]]) found.add(l);
    };
    links.forEach(look);
    for (const e of changed) {
      for (let c = consumerPtr[e]; c < consumerPtr[e + 1]; c++) look(consumerLink[c]);
    }
    return [...found];
  }

  private placeOf(l: number): number {
    const e = this.model.needElement[this.model.linkNeed[l]];
    return this.model.zoneOf[e] < 0 ? e : -1 - this.model.zoneOf[e];
  }

  /** Zones of which a bus or a tie is lost. */
  private zonesHit({ elements, ties }: Loss): number[] {
    const { zoneOf, tieFirst } = this.model;
    const zones = [
      ...elements.map(({ element }) => zoneOf[element]),
      ...ties.map((tie) => zoneOf[tieFirst[tie]]),
    ];
    return zones.filter((zone) => zone >= 0);
  }

  private mark(stage: LiveStage, at: number, place: number, of: number[]): number {
    const links = of.sort(ascending);
    const units = links.map((l) => stage.unitsOf(l));
    const gaps = links.map((l) => stage.gapOf(l));
    let key = `${at} ${place}`;
    links.forEach((l, i) => (key += ` ${l} ${units[i]} ${gaps[i]}`));
    if (place < 0) key += ` ${this.zoneKey(stage, -1 - place)}`;
    let index = this.indexOf.get(key);
    if (index === undefined) {
      const mark = { at, place, links, units, gaps, isMore: links.some((l) => isMore(stage, l)) };
      index = this.marks.push(mark) - 1;
      this.indexOf.set(key, index);
    }
    return index;
  }

  /** What a zone has left of its own buses and ties. */
  private zoneKey({ state }: LiveStage, zone: number): string {
    const { zoneStart, zoneSize, tiesOfZone } = this.model;
    const buses = state.available.subarray(zoneStart[zone], zoneStart[zone] + zoneSize[zone]);
    return `${buses.join()} ${tiesOfZone[zone].map((tie) => state.tieLost[tie]).join()}`;
  }
}

function isMore(stage: LiveStage, l: number): boolean {
  const [units, gap] = [stage.unitsOf(l), stage.gapOf(l)];
  return units > stage.given.units[l] || (units > 0 && gap < stage.given.gap[l]);
}

function put(places: Map<number, number[]>, place: number, ...links: number[]): void {
  const known = places.get(place);
  if (known) known.push(...links);
  else places.set(place, links);
}

function ascending(a: number, b: number): number {
  return a - b;
}
