import { LIMIT_AT, limitHolder, type Margin, type Offence, type RuleId, type SiteModel } from "../model";
import { heatNeed, intake, mixedSupply, supplyOf } from "../solver";
import { causeOf, explained } from "./failure-offence";
import { limitFacts, marginOf, remainsOf } from "./limit-rule";
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
    const remains = remainsOf(model, limit, overload.cause);
    const margin = { ...marginOf(model, limit, loading, remains), rule };
    if (!worst || margin.percent > worst.percent) worst = margin;
    const { subject, quantity, value, limit: allowed, unit } = margin;
    const { detail: facts, group, ...cause } = causeOf(overload);
    const holder = limitHolder(model, limit);
    const detail = { ...facts, ...limitFacts(model, limit, remains) };
    offences.push({
      ...{ rule, subject, quantity, value, limit: allowed, unit, ...cause, detail },
      group: `${"pressure" in detail ? "pressure" : quantity} ${carrier(model, limit)} ${group}`,
      explain: () => {
        const way = holder < 0 ? [] : movedPath(model, overload.cause, holder);
        const warmth =
          holder < 0 ? {} : supplyAfter(context, holder, value / (model.units[holder] * remains));
        return explained(context, overload, { ...detail, ...warmth }, way);
      },
    });
  }
  return { checked: failures.losses === 0 ? 0 : checked, offences, worst };
}

/** What a machine supplies at, and what it should, °C, while each unit that is left takes a heat in W. */
function supplyAfter(
  { model, state, ambient, temperatures }: FailureContext,
  e: number,
  heat: number,
): { [name: string]: number } {
  if (!ambient || !temperatures || !model.records[e].machine) return {};
  const need = heatNeed(model, e);
  const sink = mixedSupply(model, state, temperatures.supplied, need);
  const setPoint = temperatures.wanted[e];
  const supply = supplyOf(model, e, heat, { supply: setPoint, sink, air: intake(ambient) });
  return supply > setPoint ? { supply, setPoint } : {};
}

/** Kind of what a limit is held on. */
function carrier(model: SiteModel, limit: number): string {
  const holder = limitHolder(model, limit);
  if (holder < 0) return "tie";
  const { kind } = model.records[holder];
  return model.limits.at[limit] === LIMIT_AT.link ? `link to ${kind}` : kind;
}
