import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { App } from "cdktf";
import { check } from "../analysis/check";
import { compile, singleLosses } from "../analysis/model";
import { solveFailures } from "../analysis/solver";
import { nullProvisioner } from "../provisioning/null";
import { SiteStacks } from "../stacks/site-stacks";
import { scaledColossus } from "./scaled";

/** Milliseconds of each stage of one synthesis. */
export interface Stages {
  /** Making the constructs. */
  readonly build: number;
  /** Constructs to rows. */
  readonly lower: number;
  /** Rows to flat arrays, three bases and every single failure solved, all rules judged. */
  readonly check: number;
  /** The first part of that by itself: rows to flat arrays. */
  readonly compile: number;
  /** Another part by itself: every single failure at all instants. */
  readonly failures: number;
  /** Assets to cdktf constructs. */
  readonly emit: number;
  /** cdktf's own writing. */
  readonly write: number;
}

export interface Run extends Stages {
  readonly elements: number;
  readonly assets: number;
}

/** One synthesis of a scaled site into a folder that is removed again. */
export function synthesizeOnce(factor: number): Run {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const [build, site] = timed(() => scaledColossus(factor));
  const [lower, rows] = timed(() => site._rows());
  const [checkTime, { verdict }] = timed(() => check(rows));
  const [compileTime, model] = timed(() => compile(rows));
  const [failures] = timed(() => solveFailures(model, singleLosses(model, rows), rows.basis));
  site.validate();
  const app = new App({ outdir, stackTraces: false });
  const [emit] = timed(() => new SiteStacks(app, site, nullProvisioner));
  const [write] = timed(() => app.synth());
  fs.rmSync(outdir, { recursive: true });
  if (!verdict.passed) throw new Error(`the site at ${factor} does not hold: the bench would time a refusal`);
  return {
    build,
    lower,
    check: checkTime,
    compile: compileTime,
    failures,
    emit,
    write,
    elements: verdict.summary.elements,
    assets: rows.assets.length,
  };
}

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}
