import type { ConditionRow, SiteModel, SiteRows } from "../model";
import type { State } from "../solver";

/** A switching state: its name and the position of each tie. */
export interface Switching {
  readonly condition: string;
  readonly tieClosed: Uint8Array;
}

const NORMAL: Pick<ConditionRow, "name" | "closed" | "open"> = { name: "normal", closed: [], open: [] };

/** The normal switching state and every one that the site states. */
export function switchings(rows: SiteRows, model: SiteModel, state: State): Switching[] {
  return [NORMAL, ...rows.conditions].map(({ name, closed, open }) => {
    const tieClosed = state.tieClosed.slice();
    model.ties.forEach(({ path }, tie) => {
      if (closed.includes(path)) tieClosed[tie] = 1;
      if (open.includes(path)) tieClosed[tie] = 0;
    });
    return { condition: name, tieClosed };
  });
}
