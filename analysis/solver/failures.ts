import type { Basis } from "../model/rows";
import type { SingleLoss } from "../model/single-losses";
import type { SiteModel } from "../model/site-model";
import { type FailureOptions, FailurePass } from "./failure-pass";
import { type Failures, Ledger, type Outcome } from "./outcome";
import { normalStart } from "./start";
import { keyOf, type LossKey, Symmetry } from "./symmetry";

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
  const loads = losses.map((cause) => pass.onlyLoad(cause));
  const byKey = new Map<LossKey, SingleLoss>();
  losses.forEach((cause, i) => loads[i] ?? byKey.set(keyOf(cause), cause));
  const evaluated = new Map<SingleLoss, Outcome>();
  let states = 0;
  losses.forEach((cause, i) => ledger.book(cause, loads[i] ?? outcomeOf(cause)));
  return { losses: losses.length, states, ...ledger.sums() };

  /** Evaluated, or the image of what its twin does where that is among the losses. */
  function outcomeOf(cause: SingleLoss): Outcome {
    const known = evaluated.get(cause);
    if (known) return known;
    const image = symmetry.image(cause);
    const twin = image && byKey.get(image.key);
    const isAlike = twin && twin !== cause && twin.elements.length === cause.elements.length;
    if (image && isAlike) return image.translate(outcomeOf(twin));
    const outcome = pass.evaluate(cause);
    states += outcome.states;
    evaluated.set(cause, outcome);
    return outcome;
  }
}
