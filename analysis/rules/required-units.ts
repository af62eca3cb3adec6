import { constructPath, LIMIT_AT, MODE, type Remedy, type SiteModel } from "../model";
import type { RuleContext } from "./rule";

/** How a group of regulated members would hold its demand: more of the same, where they are all the same. */
export interface RequiredUnits {
  readonly remedy: Remedy;
  /** Units that live now. */
  readonly units: number;
}

/**
 * For a member of a regulated group that is overloaded with all others: the number of equal units that carries the
 * group's demand, by the limit that binds. Undefined outside a group of at least two, or where its members differ.
 */
export function requiredUnits(
  { model, state, loadings }: RuleContext,
  limit: number,
): RequiredUnits | undefined {
  const { limits } = model;
  const element = limits.index[limit];
  if (limits.at[limit] !== LIMIT_AT.output || model.capability[element] === Infinity) return undefined;
  const [first, last] = [model.consumerPtr[element], model.consumerPtr[element + 1]];
  const link = model.consumerLink.subarray(first, last).find((l) => {
    const need = model.linkNeed[l];
    return model.needMode[need] === MODE.shared && model.linkPtr[need + 1] - model.linkPtr[need] > 1;
  });
  if (link === undefined) return undefined;
  const need = model.linkNeed[link];
  const served = serves(model, model.needElement[need]);
  // headers of a pipe ring would share anew
  if (model.zoneOf[served] >= 0 && model.records[served].provides === "liquid") return undefined;
  const unit = model.capability[element] / model.units[element];
  let units = 0;
  for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
    const member = model.linkSource[l];
    if (state.live[member] === 0) continue;
    if (model.capability[member] / model.units[member] !== unit) return undefined;
    units += model.units[member];
  }
  const to = Math.ceil(units * loadings[limit]);
  const subject = constructPath(model.paths[served]);
  return { remedy: { action: "add-units", subject, to, unit: "1" }, units };
}

/** The consumer a junction is there for: the first that stops without it, before any that only gives heat to it. */
function serves(model: SiteModel, element: number): number {
  if (!model.records[element].junction) return element;
  const links = model.consumerLink.subarray(model.consumerPtr[element], model.consumerPtr[element + 1]);
  const link = links.find((l) => model.needGates[model.linkNeed[l]] === 1) ?? links[0];
  return model.needElement[model.linkNeed[link]];
}
