import { BASES, isOfCooling, limitHolder, type Margin, type Offence, type SiteModel } from "../model";
import { EXCEEDED, NOTHING, solve, solveLoadings, solveWith, toleratedTime } from "../solver";
import { marginOf } from "./limit-rule";
import type { RuleContext, StateRule } from "./rule";

const NAMEPLATE = BASES.indexOf("nameplate");

export const powerOversubscription: StateRule = {
  id: "power.oversubscription",
  severity: "error",
  title: "what holds by power caps alone bears the nameplates until the caps act",
  formula:
    "where Σ nameplates exceeds a power limit: every capped rack behind it has a controller, and its actuation time is at " +
    "most the time that the overload curve bears; of a contract over a demand interval T, T·(1 - Lp)/(Ln - Lp)",
  source:
    "overload curves of the makers; NEC article 100, continuous load: 3 h between 80 and 100 % of a rating",
  remedy:
    "hold the racks by a PowerCapController that acts in time, state the overload that the gear bears or the demand interval of the contract, or raise the rating",
  subject: "affected",
  needs: "state",
  evaluate(context) {
    const { model, rows, state } = context;
    if (BASES[state.basis] !== "provisioned") return { checked: 0, offences: [] };
    const nameplate = solveLoadings(model, solve(model, "nameplate"));
    const limits = heldByCaps(context, nameplate);
    if (limits.length === 0) return { checked: 0, offences: [] };
    const controllerOf = new Map(
      rows.controllers.flatMap(({ racks, actuationTime }) =>
        racks.map((rack) => [rack, actuationTime] as const),
      ),
    );
    const uncontrolled = loadingsWithoutCaps(context, controllerOf);
    const offences: Offence[] = [];
    let worst: Margin | undefined;
    for (const limit of limits) {
      const margin = { ...marginOf(model, limit, nameplate[limit]), rule: "power.oversubscription" as const };
      const { subject, quantity, unit } = margin;
      if (!worst || margin.percent > worst.percent) worst = margin;
      const common = {
        rule: "power.oversubscription" as const,
        subject,
        quantity,
        limit: margin.limit,
        unit,
      };
      if (uncontrolled[limit] > EXCEEDED) {
        const value = uncontrolled[limit] * margin.limit;
        offences.push({
          ...common,
          value,
          detail: { kind: "uncontrolled" },
          group: `uncontrolled ${quantity}`,
        });
        continue;
      }
      const actuation = slowest(model, limit, controllerOf);
      const borne = toleratedTime(model, limit, nameplate[limit], context.loadings[limit]);
      if (actuation <= borne) continue;
      const detail = { kind: "slow", actuation, borne };
      offences.push({ ...common, value: margin.value, detail, group: `slow ${quantity}` });
    }
    return { checked: limits.length, offences, worst };
  },
};

/** Power limits that hold as provisioned and not on nameplates. */
function heldByCaps({ model, loadings }: RuleContext, nameplate: Float64Array): number[] {
  return [...nameplate.keys()].filter((i) => {
    return !isOfCooling(model.limits.quantity[i]) && nameplate[i] > EXCEEDED && loadings[i] <= EXCEEDED;
  });
}

/** Loadings with every capped rack that no controller holds at its nameplate. */
function loadingsWithoutCaps(
  { model, loadings }: RuleContext,
  controllerOf: Map<string, number>,
): Float64Array {
  const free = [...model.records.keys()].filter(
    (e) => isCapped(model, e) && !controllerOf.has(model.paths[e]),
  );
  if (free.length === 0) return loadings;
  const demands = free.map((element) => ({
    element,
    watts: model.demand[element * BASES.length + NAMEPLATE],
  }));
  return solveLoadings(model, solveWith(model, "provisioned", { ...NOTHING, demands }));
}

function isCapped(model: SiteModel, e: number): boolean {
  return model.records[e].demand?.isCapped === true;
}

/** Longest actuation time of the capped racks behind a limit, s. */
function slowest(model: SiteModel, limit: number, controllerOf: Map<string, number>): number {
  let longest = 0;
  const holder = limitHolder(model, limit);
  const reached = new Set([holder < 0 ? model.tieFirst[model.limits.index[limit]] : holder]);
  for (const e of reached) {
    if (isCapped(model, e)) longest = Math.max(longest, controllerOf.get(model.paths[e]) ?? 0);
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      const need = model.linkNeed[model.consumerLink[c]];
      if (model.needIsPower[need]) reached.add(model.needElement[need]);
    }
    const zone = model.zoneOf[e];
    if (zone < 0) continue;
    for (let bus = model.zoneStart[zone]; bus < model.zoneStart[zone] + model.zoneSize[zone]; bus++) {
      reached.add(bus);
    }
  }
  return longest;
}
