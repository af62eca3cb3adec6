import {
  byTenant,
  compile,
  type Finding,
  type Margin,
  type RuleResult,
  type SingleLoss,
  singleLosses,
  type SiteModel,
  type SiteRows,
  type TenantPart,
  tenantsByRack,
} from "./model";
import { judge, marginOf, remainsOf, RULES } from "./rules";
import { onDesignDay, type SolvedBasis, solveNormal } from "./solution";
import {
  Deliveries,
  type DesignDay,
  type Failures,
  type InstantName,
  solveFailures,
  solveTemperatures,
  type Strain,
  Strains,
} from "./solver";

/** A limit that those who are left come closer to; `before` in percent of it. */
export interface Strained {
  readonly margin: Margin;
  readonly before: number;
  readonly instant: InstantName;
}

/** What supplies warmer than before, °C. */
export interface SuppliesWarmer {
  readonly path: string;
  readonly before: number;
  readonly after: number;
  readonly setPoint: number;
}

/** What is carried over a gap of one of its needs, s. */
export interface RidesThrough {
  readonly path: string;
  readonly need: string;
  readonly gap: number;
  readonly holdUp: number;
}

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
  /** Of each sort of gear that takes over the fullest, the fullest of all first. */
  readonly strained: Strained[];
  /** Of each kind the one closest to its set-point; none of a site without design conditions. */
  readonly warmer: SuppliesWarmer[];
  /** Of each kind the one that lasts least beyond its gap. */
  readonly rides: RidesThrough[];
}

/** What each failure does that is called by this path; none where nothing is, undefined of a site that cannot be solved. */
export function whatIf(rows: SiteRows, path: string): SingleFailure[] | undefined {
  const day = onDesignDay(rows, compile(rows));
  const { model } = day;
  if (!model.solvable) return undefined;
  const causes = singleLosses(model, rows).filter((cause) => cause.path === path);
  const normal = solveNormal(model, rows.basis);
  const strains = new Strains(model, rows.basis, rows);
  return causes.map((cause) => outcomeOf(rows, day, normal, strains, cause));
}

function outcomeOf(
  rows: SiteRows,
  day: DesignDay,
  normal: SolvedBasis,
  strains: Strains,
  cause: SingleLoss,
): SingleFailure {
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
  const strain = onThoseLeft(model, cause, strains.of(cause));
  return { cause, stopped: parts(false), interrupted: parts(true), findings, rules, recovery, ...strain };
}

/** What a loss puts on those that are left, by their paths. */
function onThoseLeft(
  model: SiteModel,
  cause: SingleLoss,
  { loaded, warmed, ridden }: Strain,
): Pick<SingleFailure, "strained" | "warmer" | "rides"> {
  const { paths, needPtr, records } = model;
  return {
    strained: loaded.map(({ limit, after, before, instant }) => {
      const margin = marginOf(model, limit, after, remainsOf(model, limit, cause));
      return { margin, before: 100 * before, instant };
    }),
    warmer: warmed.map(({ element, before, after, setPoint }) => {
      return { path: paths[element], before, after, setPoint };
    }),
    rides: ridden.map(({ element, need, gap, holdUp }) => {
      return {
        path: paths[element],
        need: records[element].needs[need - needPtr[element]].name,
        gap,
        holdUp,
      };
    }),
  };
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
