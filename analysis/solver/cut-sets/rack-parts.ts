import type { SiteModel } from "../../model";
import type { State } from "../state";

/** The part of a rack that one of its power needs carries; a rack without power needs is one part. */
export interface RackPart {
  readonly rack: number;
  readonly need?: number;
  /** Part of the rack's demand, 0..1. */
  readonly share: number;
}

/** The parts of racks, and which of them live. */
export class RackParts {
  readonly all: RackPart[] = [];
  private readonly first: Int32Array;

  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
  ) {
    this.first = new Int32Array(model.count + 1);
    for (let e = 0; e < model.count; e++) {
      this.first[e] = this.all.length;
      if (model.records[e].use === "it") this.split(e);
    }
    this.first[model.count] = this.all.length;
  }

  /** Parts of those elements that do not live. */
  dead(elements: Iterable<number>): number[] {
    const { all, first } = this;
    const dead: number[] = [];
    for (const e of new Set(elements)) {
      for (let part = first[e]; part < first[e + 1]; part++) if (!this.lives(all[part])) dead.push(part);
    }
    return dead;
  }

  private lives({ rack, need }: RackPart): boolean {
    return this.state.live[rack] > 0 && (need === undefined || this.state.needLive[need] === 1);
  }

  private split(rack: number): void {
    const { needPtr, needIsPower, needGates, powerNeeds } = this.model;
    if (powerNeeds[rack] === 0) this.all.push({ rack, share: 1 });
    for (let need = needPtr[rack]; need < needPtr[rack + 1]; need++) {
      if (needIsPower[need] && needGates[need]) this.all.push({ rack, need, share: 1 / powerNeeds[rack] });
    }
  }
}
