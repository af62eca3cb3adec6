import type { Basis } from "../model/rows";
import type { SingleLoss } from "../model/single-losses";
import type { SiteModel } from "../model/site-model";
import { type FailureOptions, FailurePass } from "./failure-pass";
import { type Failures, Ledger, type Outcome } from "./outcome";
import { normalStart } from "./start";
import { keyOf, Symmetry } from "./symmetry";

/** What every loss does; what mirrors another is not evaluated again. */
export function solveFailures(
  model: SiteModel,
  losses: readonly SingleLoss[],
  basis: Basis,
  options: FailureOptions = {},
): Failures {
  const ledger = new Ledger(model, basis);
  const pass = new FailurePass(model, basis, options);
  const symmetry = new Symmetry(model, options.start ?? normalStart(model), pass.limitsOf);
  const byKey = new Map(losses.map((cause) => [keyOf(cause), cause]));
  const known = new Map<SingleLoss, Outcome>();
  let states = 0;
  for (const cause of losses) ledger.book(cause, outcomeOf(cause));
  return { losses: losses.length, states, ...ledger.sums() };

  /** Evaluated, or the image of what its twin does where that is among the losses. */
  function outcomeOf(cause: SingleLoss): Outcome {
    const found = known.get(cause) ?? pass.onlyLoad(cause);
    if (found) return found;
    const image = symmetry.image(cause);
    const twin = image && byKey.get(image.key);
    const isAlike = twin && twin !== cause && twin.elements.length === cause.elements.length;
    const outcome = image && isAlike ? image.translate(outcomeOf(twin)) : pass.evaluate(cause);
    states += outcome.states;
    known.set(cause, outcome);
    return outcome;
  }
}
