import {
  LIMIT_AT,
  limitHolder,
  type Margin,
  type Offence,
  type RuleId,
  type SingleLoss,
  type SiteModel,
} from "../model";
import type { InstantName } from "../solver";
import { marginOf } from "./limit-rule";
import type { Evaluation, FailureContext } from "./rule";

/** How a finding names the loss that brought it about. */
function causeOf({
  cause,
  instant,
  causes,
}: {
  cause: SingleLoss;
  instant: InstantName;
  causes: number;
}): Required<Pick<Offence, "loss" | "instant" | "detail" | "group">> {
  const { kind, path, what, source } = cause;
  const detail: Offence["detail"] =
    source === undefined ? { kind, what, causes } : { kind, what, causes, source };
  return { loss: path, instant, detail, group: `${kind} ${what}` };
}

/** Limits of some quantities that single failures exceed: alike limits after alike losses are one finding. */
export function overloadOffences(
  rule: RuleId,
  { model, failures }: FailureContext,
  isMeant: (quantity: string) => boolean,
): Evaluation {
  const { limits } = model;
  const offences: Offence[] = [];
  let checked = 0;
  for (let i = 0; i < limits.count; i++) if (isMeant(limits.quantity[i])) checked++;
  let worst: Margin | undefined;
  for (const overload of failures.overloads) {
    const { limit, loading } = overload;
    if (!isMeant(limits.quantity[limit])) continue;
    const { subject, quantity, value, limit: allowed, unit, percent } = marginOf(model, limit, loading);
    if (!worst || percent > worst.percent) {
      worst = { rule, subject, quantity, value, limit: allowed, unit, percent };
    }
    const { loss, instant, detail, group } = causeOf(overload);
    const rating = limits.rating[limit];
    offences.push({
      rule,
      subject,
      quantity,
      value,
      limit: allowed,
      unit,
      loss,
      instant,
      detail: rating > 0 ? { ...detail, rating } : detail,
      group: `${quantity} ${carrier(model, limit)} ${group}`,
    });
  }
  return { checked: failures.losses === 0 ? 0 : checked, offences, worst };
}

/** Dispatched needs of power, or of cooling, that single failures leave short. */
export function shortageOffences(
  rule: RuleId,
  { model, failures }: FailureContext,
  ofPower: boolean,
): Offence[] {
  return failures.shortages
    .filter(({ need }) => (model.needIsPower[need] === 1) === ofPower)
    .map(({ need, asked, served, ...cause }) => {
      const { loss, instant, detail, group } = causeOf(cause);
      return {
        rule,
        subject: model.paths[model.needElement[need]],
        quantity: "shortage",
        value: asked,
        limit: served,
        unit: "W",
        loss,
        instant,
        detail,
        group: `shortage ${group}`,
      };
    });
}

/** Kind of what a limit is held on. */
function carrier(model: SiteModel, limit: number): string {
  const holder = limitHolder(model, limit);
  if (holder < 0) return "tie";
  const { kind } = model.records[holder];
  return model.limits.at[limit] === LIMIT_AT.link ? `link to ${kind}` : kind;
}
