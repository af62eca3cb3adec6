import {
  LIMIT_AT,
  limitHolder,
  type Margin,
  type Offence,
  type Remedy,
  type SingleLoss,
  type SiteModel,
} from "../model";
import { fullestLine } from "../physics/line-current";
import { EXCEEDED } from "../solver";
import { requiredRating } from "./required-rating";
import { requiredUnits } from "./required-units";
import type { Evaluation, RuleContext, StateRule } from "./rule";

/** Facts of an offence, see `Finding.detail`. */
interface Detail {
  [name: string]: string | number;
}

export type LimitRuleText = Pick<StateRule, "id" | "title" | "formula" | "source" | "remedy">;

/** A rule that holds every limit which names it. */
export function limitRule(text: LimitRuleText): StateRule {
  return {
    ...text,
    severity: "error",
    subject: "affected",
    needs: "state",
    inConditions: true,
    evaluate: (context) => evaluate(text.id, context),
  };
}

/** Path of what a limit is held on: the element, the element a link feeds, or the tie. */
export function limitSubject(model: SiteModel, limit: number): string {
  const holder = limitHolder(model, limit);
  return holder < 0 ? model.ties[model.limits.index[limit]].path : model.paths[holder];
}

/**
 * What else there is to say of a limit: the rating before a continuous-duty factor, A; of a fullest line its current
 * over that of each where the three carry the same; of one by the pressure of pumps what they give, Pa.
 */
export function limitFacts(model: SiteModel, limit: number, remains = 1): Detail {
  const { limits, records } = model;
  const holder = limitHolder(model, limit);
  const rating = remains * limits.rating[limit];
  const rule = limits.rule[limit];
  const { limits: rows = [], phases } = holder < 0 ? {} : records[holder];
  const pressure = rule === "cooling.pressure" && rows.find((row) => row.rule === rule)?.pressure;
  const factor = rule === "power.phase-balance" && phases && fullestLine(phases.between, phases.shares);
  return { ...(rating > 0 && { rating }), ...(pressure && { pressure }), ...(factor && { factor }) };
}

/** Part of all units a limit is held on that a loss leaves, between 0 and 1: 1 where it takes none of them. */
export function remainsOf({ limits }: SiteModel, limit: number, { elements }: SingleLoss): number {
  if (limits.at[limit] !== LIMIT_AT.output) return 1;
  return elements.find(({ element }) => element === limits.index[limit])?.remains ?? 1;
}

/** Limit i at a loading, as it is reported; of several units the limit is that of those which `remain`. */
export function marginOf(model: SiteModel, limit: number, loading: number, remains = 1): Margin {
  const { limits } = model;
  const allowed = remains * limits.limit[limit];
  return {
    rule: limits.rule[limit],
    subject: limitSubject(model, limit),
    quantity: limits.quantity[limit],
    value: loading * allowed,
    limit: allowed,
    unit: limits.unit[limit],
    percent: loading * 100,
  };
}

function evaluate(id: StateRule["id"], context: RuleContext): Evaluation {
  const { model, loadings } = context;
  const offences: Offence[] = [];
  let checked = 0;
  let worst = -1;
  for (let i = 0; i < model.limits.count; i++) {
    if (model.limits.rule[i] !== id) continue;
    checked++;
    if (worst < 0 || loadings[i] > loadings[worst]) worst = i;
    if (loadings[i] > EXCEEDED) offences.push(overload(context, i, marginOf(model, i, loadings[i])));
  }
  return { checked, offences, worst: worst < 0 ? undefined : marginOf(model, worst, loadings[worst]) };
}

function overload(context: RuleContext, limit: number, margin: Margin): Offence {
  const { model } = context;
  const { rule, subject, quantity, value, unit } = margin;
  const detail = limitFacts(model, limit);
  if (model.limits.at[limit] === LIMIT_AT.link) {
    detail.source = model.paths[model.linkSource[model.limits.index[limit]]];
  }
  const group = requiredUnits(context, limit);
  if (group) detail.units = group.units;
  const remedy = group?.remedy ?? raisedRating(context, limit, margin);
  return { rule, subject, quantity, value, limit: margin.limit, unit, detail, remedy };
}

function raisedRating(context: RuleContext, limit: number, { subject, unit }: Margin): Remedy | undefined {
  const to = requiredRating(context, limit);
  return to === undefined ? undefined : { action: "raise-rating", subject, to, unit };
}
