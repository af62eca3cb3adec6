import type { SiteModel } from "../model/site-model";
import type { State } from "./state";

/**
 * Buses of a zone without a live supply of their own are fed through closed ties, then through automatic ones:
 * the first by path that joins a live bus to a dead healthy one closes, and the search starts again; manual ones only
 * where switching by hand is allowed. A bus that is fed through a tie feeds no automatic tie, unless the tie that feeds
 * it says `chain`. Starts from the positions at rest; a lost bus is never fed, nor anything through it.
 */
export function energise(model: SiteModel, state: State, zone: number): void {
  const { live, tieClosed, available, tieRests, byHand } = state;
  const ties = model.tiesOfZone[zone].filter((tie) => !state.tieLost[tie]);
  const throughTie = new Set<number>();
  for (const tie of model.tiesOfZone[zone]) tieClosed[tie] = state.tieLost[tie] ? 0 : tieRests[tie];
  spread();
  for (let tie = next(); tie !== undefined; tie = next()) {
    tieClosed[tie] = 1;
    spread();
  }

  /** The live and the dead end of a tie that may feed something. */
  function ends(tie: number): { from: number; to: number } | undefined {
    const [a, b] = [model.tieFirst[tie], model.tieSecond[tie]];
    if (live[a] > 0 === live[b] > 0) return undefined;
    const [from, to] = live[a] > 0 ? [a, b] : [b, a];
    return available[to] > 0 ? { from, to } : undefined;
  }

  function next(): number | undefined {
    return ties.find((tie) => {
      if (tieClosed[tie] || (model.ties[tie].operation === "manual" && !byHand)) return false;
      const end = ends(tie);
      return end !== undefined && !throughTie.has(end.from);
    });
  }

  function spread(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const tie of ties) {
        const end = tieClosed[tie] ? ends(tie) : undefined;
        if (!end) continue;
        live[end.to] = 1;
        if (!model.ties[tie].chain) throughTie.add(end.to);
        changed = true;
      }
    }
  }
}
