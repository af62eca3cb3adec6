import { BASES, type Basis, type ConditionRow, ROLE, type SiteModel, Subtrees } from "../model";
import { type Loss, NOTHING } from "./contingency";
import { INSTANTS } from "./instants";
import { LivePass } from "./live";
import { solveWith } from "./solve";
import { emptyState, NORMAL, type State } from "./state";

/** The lasting state that failures are met in: what is out in it, and where its ties stand. */
export interface Start {
  readonly loss: Loss;
  readonly tieRests: Uint8Array;
  readonly isNormal: boolean;
}

export function normalStart(model: SiteModel): Start {
  return { loss: NOTHING, tieRests: model.tieClosed, isNormal: true };
}

/** The state that a condition states. */
export function startOf(model: SiteModel, { closed, open, out }: ConditionRow): Start {
  const { elements, ties } = new Subtrees(model).under(out);
  const tieRests = model.tieClosed.slice();
  model.ties.forEach(({ path }, tie) => {
    if (closed.includes(path)) tieRests[tie] = 1;
    if (open.includes(path)) tieRests[tie] = 0;
  });
  const lost = elements.map((element) => ({ element, remains: 0 }));
  return { loss: { ...NOTHING, elements: lost, ties }, tieRests, isNormal: false };
}

/** The lasting state: in a condition every source has started that is called. */
export function solveStart(model: SiteModel, basis: Basis, { loss, tieRests, isNormal }: Start): State {
  return solveWith(model, basis, loss, isNormal ? NORMAL : INSTANTS.standby, { tieRests });
}

/** The lasting state as losses start from it: of the normal one, which has called nobody, only who runs. */
export function startingState(model: SiteModel, basis: Basis, start: Start): State {
  if (!start.isNormal) return solveStart(model, basis, start);
  const state = emptyState(model, BASES.indexOf(basis));
  new LivePass(model, state).run();
  return state;
}

/** Standby sources that carry something in the lasting state of a condition. */
export function calledIn({ role, count }: SiteModel, { isNormal }: Start, { out }: State): Uint8Array {
  return Uint8Array.from({ length: count }, (_, e) =>
    !isNormal && role[e] === ROLE.standby && out[2 * e] > 0 ? 1 : 0,
  );
}
