import { isWithin } from "./service";
import type { SiteModel } from "./site-model";

/** Indices of what a subtree holds. */
export interface Held {
  readonly elements: readonly number[];
  readonly ties: readonly number[];
}

const NONE: Held = { elements: [], ties: [] };

/** Which elements and ties stand in a place or under a construct; junctions are no things. */
export class Subtrees {
  private readonly byPlace = new Map<string, { elements: number[]; ties: number[] }>();

  constructor(private readonly model: SiteModel) {
    model.records.forEach(({ place, junction }, element) => {
      if (!junction) this.around(place, ({ elements }) => elements.push(element));
    });
    model.ties.forEach(({ place }, tie) => this.around(place, ({ ties }) => ties.push(tie)));
  }

  /** By place: what is said to stand there, in it or in a place within it. */
  standingIn(place: string): Held {
    return this.byPlace.get(place) ?? NONE;
  }

  /** By path: the constructs themselves and all below them. */
  under(roots: readonly string[]): Held {
    const { records, ties } = this.model;
    const isHeld = (path: string) => roots.some((root) => isWithin(path, root));
    const elements = [...records.keys()].filter((e) => !records[e].junction && isHeld(records[e].path));
    return { elements, ties: [...ties.keys()].filter((tie) => isHeld(ties[tie].path)) };
  }

  private around(place: string, add: (held: { elements: number[]; ties: number[] }) => void): void {
    for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      const held = this.byPlace.get(at) ?? { elements: [], ties: [] };
      this.byPlace.set(at, held);
      add(held);
    }
  }
}
