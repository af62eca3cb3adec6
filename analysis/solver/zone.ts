import type { SiteModel } from "../model/site-model";
import type { State } from "./state";

/** Buses of a zone that closed ties hold together, as positions within the zone. */
export interface Section {
  readonly buses: number[];
  /** Closed ties between them. */
  readonly ties: number[];
}

/** Whether a zone is a ring of pipe, and not of buses. */
export function isPiped(model: SiteModel, zone: number): boolean {
  return model.records[model.zoneStart[zone]].provides === "liquid";
}

/** Sections of a zone at the present tie positions, in bus order. Only buses with `joins[i]` take part. */
export function sections(
  model: SiteModel,
  state: State,
  zone: number,
  joins: (bus: number) => boolean,
): Section[] {
  const start = model.zoneStart[zone];
  const size = model.zoneSize[zone];
  const closed = model.tiesOfZone[zone].filter(
    (tie) => state.tieClosed[tie] && joins(model.tieFirst[tie]) && joins(model.tieSecond[tie]),
  );
  const sectionOf = new Int32Array(size).fill(-1);
  const found: Section[] = [];
  for (let i = 0; i < size; i++) {
    if (sectionOf[i] >= 0 || !joins(start + i)) continue;
    const section: Section = { buses: [], ties: [] };
    const queue = [i];
    sectionOf[i] = found.length;
    for (let head = 0; head < queue.length; head++) {
      const bus = start + queue[head];
      section.buses.push(bus);
      for (const tie of closed) {
        const ends = [model.tieFirst[tie], model.tieSecond[tie]];
        if (!ends.includes(bus)) continue;
        const other = (ends[0] === bus ? ends[1] : ends[0]) - start;
        if (sectionOf[other] >= 0) continue;
        sectionOf[other] = found.length;
        queue.push(other);
      }
    }
    found.push(section);
  }
  for (const tie of closed) found[sectionOf[model.tieFirst[tie] - start]].ties.push(tie);
  return found;
}
