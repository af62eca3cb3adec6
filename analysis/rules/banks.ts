import { LOSS, MODE, OUTDOORS, ROLE, type SiteModel } from "../model";
import { sections, type State } from "../solver";

/** Sn of all units of a transformer, VA. */
export function ratingOf(model: SiteModel, e: number): number {
  const { loss } = model.records[e];
  return loss?.law === "transformer" ? loss.rating * model.units[e] : 0;
}

/** Sn/uk of all units of a transformer, VA. */
export function strengthOf(model: SiteModel, e: number): number {
  return (model.records[e].shareWeight ?? 1) * model.units[e];
}

/** Transformers that work in parallel in a state, by a shared supply or by closed ties; two or more, by index. */
export function parallelTransformers(model: SiteModel, state: State): number[][] {
  const banks = new Map<string, number[]>();
  const sectionOf = new Map<number, number[]>();
  const isLive = (e: number) => state.live[e] > 0;
  for (let zone = 0; zone < model.zoneStart.length; zone++) {
    for (const { buses } of sections(model, state, zone, isLive)) {
      for (const bus of buses) sectionOf.set(bus, buses);
      add(buses);
    }
  }
  for (let e = 0; e < model.count; e++) if (model.zoneOf[e] < 0 && joins(e)) add([e]);
  return [...banks.values()];

  /** Whether an element draws from several at once; what has one supply is no bank that its supply is not. */
  function joins(e: number): boolean {
    if (model.records[e].junction) return false;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needIsPower[k] || model.needMode[k] === MODE.cords) continue;
      const first = model.linkPtr[k];
      if (model.linkPtr[k + 1] - first > 1) return true;
      const source = first < model.linkPtr[k + 1] ? model.linkSource[first] : OUTDOORS;
      if (source !== OUTDOORS && model.records[source].junction) return true;
    }
    return false;
  }

  function add(buses: number[]): void {
    const members = [...new Set(buses.flatMap(feeders))].filter((e) => model.lossLaw[e] === LOSS.transformer);
    members.sort((a, b) => a - b);
    if (members.length > 1) banks.set(members.join(), members);
  }

  /** A junction, breaker, cable or board, that passes on what its own supplies give. */
  function isPassive(e: number): boolean {
    return model.role[e] === ROLE.none && model.capability[e] === Infinity;
  }

  /** Live elements that a bus draws from at once. */
  function feeders(bus: number): number[] {
    const found: number[] = [];
    for (let k = model.needPtr[bus]; k < model.needPtr[bus + 1]; k++) {
      if (!model.needIsPower[k] || model.needMode[k] === MODE.cords) continue;
      const links = [...model.linkSource.subarray(model.linkPtr[k], model.linkPtr[k + 1])].filter(
        (source) => source !== OUTDOORS && isLive(source),
      );
      const carrying = model.needMode[k] === MODE.transfer ? links.slice(0, 1) : links;
      for (const source of carrying) {
        const isPassedOn = model.lossLaw[source] !== LOSS.transformer && isPassive(source);
        if (isPassedOn) found.push(...(sectionOf.get(source) ?? [source]).flatMap(feeders));
        else found.push(source);
      }
    }
    return found;
  }
}
