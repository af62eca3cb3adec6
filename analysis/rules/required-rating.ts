import { LIMIT_AT, MODE, OUTDOORS, type SiteModel } from "../model";
import type { RuleContext } from "./rule";

/**
 * The rating at which a broken limit would just hold, in the limit's unit and before any continuous-duty factor;
 * undefined where that cannot be told without solving again. Demand is that of the state. A passive member of a
 * shared supply draws a larger share as it grows: with the others' weight w in units of its own, a loading L needs
 * the factor L + (L - 1)·w. A regulated one is overloaded together with its group, and no one rating mends that.
 * Of a tower or a dry cooler it is the rating at the point of its maker: its heat on a day is in proportion to that.
 */
export function requiredRating(context: RuleContext, limit: number): number | undefined {
  const { model, loadings } = context;
  const { limits } = model;
  // a flow that pumps press through is a matter of their head
  if (limits.rule[limit] === "cooling.pressure") return undefined;
  const rating = limits.rating[limit] || ratedLimit(model, limit);
  const loading = loadings[limit];
  const others = limits.at[limit] === LIMIT_AT.output ? weightOfOthers(context, limits.index[limit]) : 0;
  return others === undefined || rating === undefined
    ? undefined
    : (loading + (loading - 1) * others) * rating;
}

/** A limit as it is without weather; undefined of an exchanger or a chiller that the day leaves with another heat. */
function ratedLimit({ limits, records, units }: SiteModel, limit: number): number | undefined {
  const element = limits.index[limit];
  const now = limits.limit[limit];
  if (limits.at[limit] !== LIMIT_AT.output || limits.quantity[limit] !== "heat") return now;
  const { machine, capability } = records[element];
  if (!machine || capability === undefined) return now;
  const rated = capability * units[element];
  if (machine.law === "tower" || machine.law === "dryCooler" || now === rated) return rated;
  return undefined;
}

/**
 * Weight of the other live members of an element's shared supply, in units of its own; 0 where growing does not
 * change its share. Undefined in a regulated group, where it has several consumers of which one may shift load, and
 * where it feeds tied buses.
 */
function weightOfOthers({ model, state }: RuleContext, element: number): number | undefined {
  const links = model.consumerLink.subarray(model.consumerPtr[element], model.consumerPtr[element + 1]);
  if (links.some((link) => isTied(model.needElement[model.linkNeed[link]]))) return undefined;
  const weights = Array.from(links, othersOfLink);
  if (weights.every((weight) => weight === 0)) return 0;
  return model.capability[element] === Infinity && weights.length === 1 ? weights[0] : undefined;

  function othersOfLink(link: number): number {
    const need = model.linkNeed[link];
    if (model.needMode[need] !== MODE.shared) return 0;
    let others = 0;
    for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
      const source = model.linkSource[l];
      if (l !== link && source !== OUTDOORS && state.live[source] > 0) others += model.linkShare[l];
    }
    return others / model.linkShare[link];
  }

  /** Whether a closed tie leads away from an element, so that other entries carry part of its load. */
  function isTied(bus: number): boolean {
    const zone = model.zoneOf[bus];
    if (zone < 0) return false;
    const ends = (tie: number) => model.tieFirst[tie] === bus || model.tieSecond[tie] === bus;
    return model.tiesOfZone[zone].some((tie) => state.tieClosed[tie] && ends(tie));
  }
}
