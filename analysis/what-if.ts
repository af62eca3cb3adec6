import {
  byTenant,
  compile,
  type Finding,
  type RuleResult,
  type SingleLoss,
  singleLosses,
  type SiteRows,
  type TenantPart,
  tenantsByRack,
} from "./model";
import { judge, RULES } from "./rules";
import { onDesignDay, type SolvedBasis, solveNormal } from "./solution";
import { Deliveries, type DesignDay, type Failures, solveFailures, solveTemperatures } from "./solver";

/** What one failure of a site does, accepted or not. */
export interface SingleFailure {
  readonly cause: SingleLoss;
  /** Racks that have no supply any more, themselves included where they fail. */
  readonly stopped: TenantPart[];
  /** Racks that are cut and start again. */
  readonly interrupted: TenantPart[];
  /** What it breaks, and what becomes of the rules about failures. */
  readonly findings: Finding[];
  readonly rules: RuleResult[];
  /** Until all is as before; see `Outcome.recovery`. */
  readonly recovery: number;
}

/** What each failure does that is called by this path; none where nothing is, undefined of a site that cannot be solved. */
export function whatIf(rows: SiteRows, path: string): SingleFailure[] | undefined {
  const day = onDesignDay(rows, compile(rows));
  const { model } = day;
  if (!model.solvable) return undefined;
  const causes = singleLosses(model, rows).filter((cause) => cause.path === path);
  const normal = solveNormal(model, rows.basis);
  return causes.map((cause) => outcomeOf(rows, day, normal, cause));
}

function outcomeOf(rows: SiteRows, day: DesignDay, normal: SolvedBasis, cause: SingleLoss): SingleFailure {
  const { basis, outage } = rows;
  const { model } = day;
  const failures = solveFailures(model, [cause], basis, { outage });
  const { findings, rules } = judgeFailures(rows, day, normal, failures);
  const racks = failures.lost.flatMap((lost) => lost.racks);
  const parts = (returns: boolean) =>
    byTenant(
      model,
      tenantsByRack(rows.partitions),
      racks.filter((each) => each.returns === returns),
    );
  const recovery = failures.recovery?.time ?? 0;
  return { cause, stopped: parts(false), interrupted: parts(true), findings, rules, recovery };
}

function judgeFailures(rows: SiteRows, day: DesignDay, normal: SolvedBasis, failures: Failures) {
  const { basis, outage, ambient } = rows;
  const deliveries = new Deliveries(day.model, basis, { outage });
  const temperatures = ambient && solveTemperatures(day.model, normal.state, ambient);
  const context = { rows, ...day, ambient, temperatures, ...normal, failures, conditions: [], deliveries };
  return judge({ ...rows, acknowledgements: [] }, RULES, (rule) =>
    rule.needs === "failures" ? rule.evaluate(context) : undefined,
  );
}
