import {
  BASES,
  type Basis,
  compile,
  constructPath,
  type GpuCount,
  type Margin,
  type PowerBalance,
  singleLosses,
  type SiteModel,
  type SiteRows,
  type Summary,
  tenantsByRack,
  type Verdict,
} from "./model";
import { judge, marginOf, type Rule, RULES } from "./rules";
import { summariseFailures } from "./failure-summary";
import { balanceOf, EXCEEDED, solve, solveFailures, solveLoadings, type State } from "./solver";

/** How many of the closest limits the summary names. */
const WORST = 5;
/** Loadings closer than this are the same to a reader. */
const SAME_LOADING = 1e-4;

/** The engine's answer: the verdict, and what it was computed from. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly model: SiteModel;
  /** The normal state on each basis; empty where the site cannot be solved. */
  readonly states: { basis: Basis; state: State; loadings: Float64Array }[];
}

/** Compile, solve, judge: the one entry point. Never throws on what an author wrote. */
export function check(rows: SiteRows): CheckResult {
  const model = compile(rows);
  const states = model.solvable
    ? BASES.map((basis) => {
        const state = solve(model, basis);
        return { basis, state, loadings: solveLoadings(model, state) };
      })
    : [];
  const deciding = states.find(({ basis }) => basis === rows.basis);
  const losses = deciding ? singleLosses(model, rows.places, rows.controllers) : [];
  const failures = deciding && solveFailures(model, losses, rows.basis);
  const judgement = judge(rows, RULES, (rule) => evaluate(rule));
  const verdict: Verdict = {
    site: rows.site,
    basis: rows.basis,
    passed: judgement.findings.every(({ severity }) => severity === "warning" || severity === "info"),
    ...judgement,
    summary: summarise(),
  };
  return { verdict, model, states };

  function evaluate(rule: Rule) {
    if (rule.needs === "rows") return rule.evaluate({ rows, model });
    if (!deciding || !failures) return undefined;
    return rule.evaluate({ rows, model, failures, ...deciding });
  }

  function summarise(): Summary {
    return {
      balances: states.map(({ basis, state, loadings }) => powerBalance(model, basis, state, loadings)),
      gpus: countGpus(rows),
      worst: deciding ? worstMargins(model, deciding.loadings) : [],
      failures: failures && summariseFailures(rows, model, failures),
      elements: model.count,
      links: model.linkSource.length,
      assumptions: rows.assumptions.length,
    };
  }
}

function powerBalance(model: SiteModel, basis: Basis, state: State, loadings: Float64Array): PowerBalance {
  const { sources, it, losses, cooling, house, recharge, deficit } = balanceOf(model, state);
  const contracts: Margin[] = [];
  let exceeded = 0;
  for (let i = 0; i < loadings.length; i++) {
    if (loadings[i] > EXCEEDED) exceeded++;
    if (model.limits.rule[i] === "power.contract") contracts.push(marginOf(model, i, loadings[i]));
  }
  const assumed = basis === "typical" ? model.records.filter(({ demand }) => demand?.typicalAssumed) : [];
  return {
    basis,
    sources,
    it,
    losses,
    cooling,
    house,
    recharge,
    deficit,
    designPue: it > 0 ? sources / it : 0,
    contracts,
    exceeded,
    assumedLoads: assumed.length,
  };
}

/** The closest limits; equal ones (identical racks, blocks) are named once. */
function worstMargins(model: SiteModel, loadings: Float64Array): Margin[] {
  const worst: number[] = [];
  for (let i = 0; i < loadings.length; i++) {
    if (worst.some((other) => isSame(other, i))) continue;
    if (worst.length === WORST && loadings[i] <= loadings[worst[WORST - 1]]) continue;
    worst.push(i);
    worst.sort((a, b) => loadings[b] - loadings[a] || a - b);
    worst.length = Math.min(worst.length, WORST);
  }
  return worst.map((i) => marginOf(model, i, loadings[i]));

  function isSame(a: number, b: number): boolean {
    const { limits } = model;
    return limits.quantity[a] === limits.quantity[b] && Math.abs(loadings[a] - loadings[b]) < SAME_LOADING;
  }
}

function countGpus(rows: SiteRows): GpuCount[] {
  const tenantOf = tenantsByRack(rows.partitions);
  const counts = new Map<string, { gpu: string; tenant: string; racks: number; gpus: number }>();
  for (const { path, compute } of rows.records) {
    if (!compute) continue;
    const tenant = tenantOf.get(constructPath(path)) ?? "";
    const key = `${compute.gpu} ${tenant}`;
    const count = counts.get(key) ?? { gpu: compute.gpu, tenant, racks: 0, gpus: 0 };
    count.racks++;
    count.gpus += compute.gpus;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => (`${a.gpu} ${a.tenant}` < `${b.gpu} ${b.tenant}` ? -1 : 1));
}
