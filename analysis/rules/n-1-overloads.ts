import { LIMIT_AT, limitHolder, type Margin, type Offence, type RuleId, type SiteModel } from "../model";
import { causeOf, explained } from "./failure-offence";
import { marginOf } from "./limit-rule";
import { movedPath } from "./moved-path";
import type { Evaluation, FailureContext } from "./rule";

/** Limits of some quantities that single failures exceed: alike limits after alike losses are one finding. */
export function overloadOffences(
  rule: RuleId,
  context: FailureContext,
  isMeant: (quantity: string) => boolean,
): Evaluation {
  const { model, failures } = context;
  const { limits } = model;
  let checked = 0;
  for (let i = 0; i < limits.count; i++) if (isMeant(limits.quantity[i])) checked++;
  let worst: Margin | undefined;
  const offences: Offence[] = [];
  for (const overload of failures.overloads) {
    const { limit, loading } = overload;
    if (!isMeant(limits.quantity[limit])) continue;
    const margin = { ...marginOf(model, limit, loading), rule };
    if (!worst || margin.percent > worst.percent) worst = margin;
    const { subject, quantity, value, limit: allowed, unit } = margin;
    const { detail: facts, group, ...cause } = causeOf(overload);
    const rating = limits.rating[limit];
    const detail = rating > 0 ? { ...facts, rating } : facts;
    const holder = limitHolder(model, limit);
    offences.push({
      ...{ rule, subject, quantity, value, limit: allowed, unit, ...cause, detail },
      group: `${quantity} ${carrier(model, limit)} ${group}`,
      explain: () =>
        explained(context, overload, detail, holder < 0 ? [] : movedPath(model, overload.cause, holder)),
    });
  }
  return { checked: failures.losses === 0 ? 0 : checked, offences, worst };
}

/** Kind of what a limit is held on. */
function carrier(model: SiteModel, limit: number): string {
  const holder = limitHolder(model, limit);
  if (holder < 0) return "tie";
  const { kind } = model.records[holder];
  return model.limits.at[limit] === LIMIT_AT.link ? `link to ${kind}` : kind;
}
