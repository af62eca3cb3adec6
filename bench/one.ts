import { type Run, synthesizeOnce } from "./stages";

/** Times one size in a process of its own: the first run cold, the median of the following ones warm. */
const factor = Number(process.argv[2]);
const warmRuns = factor > 1 ? 3 : 5;
const cold = synthesizeOnce(factor);
const runs = Array.from({ length: warmRuns }, () => synthesizeOnce(factor));
const warm = Object.fromEntries(
  (Object.keys(cold) as (keyof Run)[]).map((stage) => [stage, median(runs.map((run) => run[stage]))]),
);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ cold, warm, peakMegabytes }));

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
