import { execFileSync } from "node:child_process";
import * as path from "node:path";
import type { Run } from "./stages";

/** `npm run bench`: where the time of a synthesis goes, and how it grows with the site. */
const FACTORS = [1 / 4, 1, 4];
const STAGES = ["build", "lower", "check", "compile", "failures", "emit", "write"] as const;

interface Timing {
  readonly cold: Run;
  readonly warm: Run;
  readonly peakMegabytes: number;
}

const { stdout, stderr } = process;
const header = ["site", "run", "assets", ...STAGES, "checks/write", "us/asset", "peak MB"];
stdout.write(`${row(header)}\n`);
for (const factor of FACTORS) {
  if (stderr.isTTY) stderr.write(`timing ${factor} times Colossus 1 …\n`);
  const one = path.join(__dirname, "one.ts");
  const timing: Timing = JSON.parse(
    execFileSync(process.execPath, ["-r", "ts-node/register/transpile-only", one, String(factor)], {
      encoding: "utf8",
    }),
  );
  for (const run of ["cold", "warm"] as const) stdout.write(`${row(cells(factor, run, timing))}\n`);
}

function cells(factor: number, name: "cold" | "warm", timing: Timing): string[] {
  const run = timing[name];
  const checks = run.lower + run.check;
  return [
    `x${factor}`,
    name,
    String(run.assets),
    ...STAGES.map((stage) => run[stage].toFixed(1)),
    `${((100 * checks) / run.write).toFixed(1)} %`,
    ((1000 * checks) / run.assets).toFixed(1),
    name === "cold" ? "" : timing.peakMegabytes.toFixed(0),
  ];
}

function row(texts: string[]): string {
  return texts.map((text) => text.padStart(12)).join("");
}
