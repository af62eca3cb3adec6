import { check } from "../../analysis/check";
import { compile, type SingleLoss, singleLosses, type SiteModel } from "../../analysis/model";
import { solveFailures } from "../../analysis/solver";
import { buildSiteModel } from "../../report/document";
import { pandapowerDocument } from "../../report/pandapower";
import { scaledColossus } from "../scaled";

/** The fastest of several warm runs of `solveFailures`, by the time of the processor. */
export interface OwnTiming {
  readonly losses: number;
  /** States that were evaluated. */
  readonly states: number;
  readonly milliseconds: number;
}

/** What the engine needs for one size of the site, and the same site for other engines. */
export interface Ours {
  readonly all: OwnTiming;
  /** Only the transformers and cables. */
  readonly branches: OwnTiming;
  /** Without any loss: what comes before the first. */
  readonly start: OwnTiming;
  /** Paths of those transformers and cables. */
  readonly paths: string[];
  /** As `pandapower.from_json_string` reads it. */
  readonly network: string;
}

/** Times one size in a process of its own. */
const factor = Number(process.argv[2]);
const warmRuns = factor > 1 ? 3 : 5;
const rows = scaledColossus(factor)._rows();
const model = compile(rows);
const losses = singleLosses(model, rows);
const branches = losses.filter((loss) => isBranch(model, loss));
const ours: Ours = {
  all: timing(losses),
  branches: timing(branches),
  start: timing([]),
  paths: branches.map(({ elements: [{ element }] }) => model.paths[element]),
  network: pandapowerDocument(buildSiteModel(rows, check(rows)), rows.basis),
};
process.stdout.write(JSON.stringify(ours));

/** Whether a whole transformer or cable is lost. */
function isBranch({ records }: SiteModel, { kind, elements }: SingleLoss): boolean {
  if (kind !== "element") return false;
  const law = records[elements[0].element].loss?.law;
  return law === "transformer" || law === "series";
}

function timing(of: SingleLoss[]): OwnTiming {
  const { states } = solveFailures(model, of, rows.basis);
  const runs = Array.from({ length: warmRuns }, () => {
    const start = process.cpuUsage();
    solveFailures(model, of, rows.basis);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const milliseconds = Math.min(...runs);
  return { losses: of.length, states, milliseconds };
}
