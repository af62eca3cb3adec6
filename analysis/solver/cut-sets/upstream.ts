import { OUTDOORS, type SiteModel } from "../../model";

/** What may stop an element by failing: its suppliers and theirs, by needs that gate, and buses that ties join to them. */
export class Upstream {
  /** The last search that each element was found in. */
  private readonly foundIn: Int32Array;
  private searches = 0;

  constructor(private readonly model: SiteModel) {
    this.foundIn = new Int32Array(model.count);
  }

  /** The element itself first, each once. */
  of(element: number): number[] {
    const { model, foundIn } = this;
    const search = ++this.searches;
    const found: number[] = [];
    const find = (e: number) => {
      if (e === OUTDOORS || foundIn[e] === search) return;
      foundIn[e] = search;
      found.push(e);
    };
    find(element);
    for (const e of found) {
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (!model.needGates[k]) continue;
        for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) find(model.linkSource[l]);
      }
      const zone = model.zoneOf[e];
      if (zone < 0) continue;
      for (let i = 0; i < model.zoneSize[zone]; i++) find(model.zoneStart[zone] + i);
    }
    return found;
  }
}
