import { MODE, OUTDOORS, type SiteModel } from "../../model";
import { heatNeed, passesOn } from "./set-points";

/** What depends on the weather besides the loads of a site. */
export interface Exposed {
  /** Coolers outdoors, pipes behind them, chillers that give their heat there and exchangers that relieve these; suppliers first. */
  readonly elements: number[];
  /** What takes from those exchangers: it has to be split anew. */
  readonly takers: number[];
  /** 1 of elements whose supply follows the weather; others hold their set-point. */
  readonly floats: Uint8Array;
}

export function exposedTo(model: SiteModel): Exposed {
  const floats = new Uint8Array(model.count);
  const elements: number[] = [];
  const takers = new Set<number>();
  for (let e = 0; e < model.count; e++) {
    const { machine } = model.records[e];
    const isOutdoors = machine?.law === "tower" || machine?.law === "dryCooler";
    // a pipe ring mixes what several give: it is thought to hold its set-point
    const isPassing = passesOn(model, e) && model.zoneOf[e] < 0;
    if (isOutdoors || (isPassing && hasFloatingSink(e))) floats[e] = 1;
    const isChiller = machine?.law === "chiller" && (machine.airCooled || hasFloatingSink(e));
    const relieved = machine?.law === "exchanger" && hasFloatingSink(e) ? dispatchers(model, e) : [];
    for (const taker of relieved) takers.add(taker);
    if (floats[e] || isChiller || relieved.length > 0) elements.push(e);
  }
  return { elements, takers: [...takers], floats };

  function hasFloatingSink(e: number): boolean {
    const need = heatNeed(model, e);
    if (need < 0) return false;
    for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || !floats[source]) return false;
    }
    return true;
  }
}

/** What fills an element up before others that can take over. */
export function dispatchers(model: SiteModel, e: number): number[] {
  const { consumerPtr, consumerLink, linkNeed, linkPtr, needElement, needMode } = model;
  const found: number[] = [];
  for (let c = consumerPtr[e]; c < consumerPtr[e + 1]; c++) {
    const need = linkNeed[consumerLink[c]];
    const isLast = consumerLink[c] === linkPtr[need + 1] - 1;
    if (needMode[need] === MODE.dispatch && !isLast) found.push(needElement[need]);
  }
  return found;
}
