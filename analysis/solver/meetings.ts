import type { SiteModel } from "../model";
import type { Mark } from "./footprint";
import type { LiveStage } from "./live-stage";
import type { RackCells } from "./rack-cells";
import { type Given, respond, type Response } from "./response";

/** Two marks of one place that together do more there than either, or something else. */
export interface Conflict {
  readonly other: number;
  /** Cells that stop besides, where the place is a rack: all that follows. Otherwise unknown. */
  readonly cells?: readonly number[];
}

/**
 * Where two failures meet: they do together what neither does alone only at an element whose supplies both have
 * weakened, or in a zone that both have touched. Anywhere else what lives with both is what lives with either, and what
 * comes back late is as late as with the later of both.
 */
export class Meetings {
  private readonly byPlace = new Map<string, number[]>();
  private readonly responses: Response[] = [];
  private readonly conflicts: Conflict[][];
  /** What links give without a failure, but while a place is looked at. */
  private readonly given: readonly Given[];

  constructor(
    private readonly model: SiteModel,
    private readonly stages: readonly LiveStage[],
    private readonly cells: RackCells,
    private readonly marks: readonly Mark[],
  ) {
    this.conflicts = marks.map(() => []);
    this.given = stages.map(({ given: { units, gap } }) => ({ units: units.slice(), gap: gap.slice() }));
    marks.forEach(({ at, place }, i) => {
      const key = `${at} ${place}`;
      const others = this.byPlace.get(key) ?? [];
      this.byPlace.set(key, others);
      if (place >= 0) this.responses[i] = this.respond(marks[i]);
      for (const other of others) this.hold(other, i);
      others.push(i);
    });
  }

  /** Marks that do more together with this one. */
  of(mark: number): readonly Conflict[] {
    return this.conflicts[mark];
  }

  private hold(a: number, b: number): void {
    const { at, place } = this.marks[a];
    if (place < 0 || this.marks[a].isMore || this.marks[b].isMore) return this.note(a, b);
    const both = this.respond(this.marks[a], this.marks[b]);
    const [one, other] = [this.responses[a], this.responses[b]];
    const leads = this.model.consumerPtr[place] < this.model.consumerPtr[place + 1];
    if (leads && both.gap !== Math.max(one.gap, other.gap)) return this.note(a, b);
    if (this.model.records[place].use !== "it") return;
    const known = new Set([one, other].flatMap((each) => this.cells.cellsOf(at, place, each)));
    const more = this.cells.cellsOf(at, place, both).filter((cell) => !known.has(cell));
    if (more.length > 0) this.note(a, b, more);
  }

  private note(a: number, b: number, cells?: readonly number[]): void {
    this.conflicts[a].push({ other: b, cells });
    this.conflicts[b].push({ other: a, cells });
  }

  /** What becomes of a place by marks together: each of its links gives the least that any of them leaves of it. */
  private respond(...marks: readonly Mark[]): Response {
    const [{ at, place }] = marks;
    const { state, normallyLive, given: normal } = this.stages[at];
    const given = this.given[at];
    for (const { links, units, gaps } of marks) {
      for (let i = 0; i < links.length; i++) {
        given.units[links[i]] = Math.min(given.units[links[i]], units[i]);
        given.gap[links[i]] = Math.max(given.gap[links[i]], gaps[i]);
      }
    }
    const response = respond(this.model, state, normallyLive, given, place);
    for (const { links } of marks) {
      for (const link of links) {
        given.units[link] = normal.units[link];
        given.gap[link] = normal.gap[link];
      }
    }
    return response;
  }
}
