import { constructPath, type Offence, OUTDOORS, type SiteModel } from "../model";
import type { RowRule } from "./rule";
import { statedByPlace } from "./stated-by-place";

/** Least excess of coolant over the dew point of the air around it, K: the lower end of the customary 2 to 3 K. */
const MARGIN = 2;
/** Coolant that is colder by less is as cold as it may be, K. */
const ROUNDING = 1e-6;

export const coolingDewPoint: RowRule = {
  id: "cooling.dew-point",
  severity: "error",
  title: "no coolant makes the air of a hall condense, nor does it on a fast load drop",
  formula:
    "set-point of every coolant that cools equipment in a hall, or its air ≥ highest dew point of the hall + 2 K. When " +
    "load drops, coolant falls to the set-point of what cools it: facility water behind CDUs and plate heat exchangers " +
    "is held as if it came to the racks, without credit for their approach",
  source: "practice of direct liquid cooling: coolant 2 to 3 K above the dew point of the room",
  remedy: "raise the set-point, or hold the air of the hall drier",
  subject: "cause",
  needs: "rows",
  evaluate({ rows, model }) {
    const stated = statedByPlace(rows.places, ({ dewPoint }) => dewPoint);
    const reach = reachOf(model, (place) => stated(place)?.value ?? -Infinity);
    const offences: Offence[] = [];
    let checked = 0;
    model.records.forEach(({ provides, supplyTemperature, kind }, e) => {
      const dewPoint = reach.dewPoint[e];
      if (provides !== "liquid" || supplyTemperature === undefined || dewPoint === -Infinity) return;
      checked++;
      const limit = dewPoint + MARGIN;
      if (supplyTemperature >= limit - ROUNDING) return;
      const way = wayTo(reach, e);
      offences.push({
        rule: "cooling.dew-point",
        subject: model.paths[e],
        quantity: "supplyTemperature",
        value: supplyTemperature,
        limit,
        unit: "°C",
        detail: { dewPoint, place: stated(model.records[way.at(-1)!].place)!.place },
        chain: way.filter((i) => !model.records[i].junction).map((i) => constructPath(model.paths[i])),
        group: `${kind} ${dewPoint}`,
      });
    });
    return { checked, offences };
  },
};

/** The highest dew point of the air that what an element supplies comes to, by element. */
interface Reach {
  /** °C; -∞ where it comes to none that is stated. */
  readonly dewPoint: Float64Array;
  /** The element by which it comes there, -1 where there is none. */
  readonly taker: Int32Array;
  /** 1 where it comes no farther: in the air of that dew point, or at a chiller. */
  readonly isEnd: Uint8Array;
}

/** From the racks to the plant: coolant passes pipes and exchangers, and the air of a hall its air handlers. */
function reachOf(model: SiteModel, dewPointAt: (place: string) => number): Reach {
  const { count, records, needPtr, linkPtr, linkSource } = model;
  const dewPoint = new Float64Array(count).fill(-Infinity);
  const taker = new Int32Array(count).fill(-1);
  const isEnd = new Uint8Array(count);
  // customers come after their suppliers
  for (let e = count - 1; e >= 0; e--) {
    const { needs, provides, machine, place } = records[e];
    const isPassed = (provides === "liquid" || provides === "air") && machine?.law !== "chiller";
    const own = dewPointAt(place);
    const highest = isPassed ? Math.max(own, dewPoint[e]) : own;
    isEnd[e] = isPassed && own < dewPoint[e] ? 0 : 1;
    needs.forEach(({ service }, n) => {
      if (service !== "liquid" && service !== "air") return;
      const need = needPtr[e] + n;
      for (let l = linkPtr[need]; l < linkPtr[need + 1]; l++) {
        const source = linkSource[l];
        if (source === OUTDOORS || dewPoint[source] >= highest) continue;
        dewPoint[source] = highest;
        taker[source] = e;
      }
    });
  }
  return { dewPoint, taker, isEnd };
}

/** From an element that has a dew point to what stands in that air. */
function wayTo({ taker, isEnd }: Reach, from: number): number[] {
  const way = [from, taker[from]];
  for (let e = taker[from]; !isEnd[e]; e = taker[e]) way.push(taker[e]);
  return way;
}
