import { compile, singleLosses } from "../analysis/model";
import { solvePairs } from "../analysis/solver/pairs";
import { scaledColossus } from "./scaled";

/** `npm run bench:pairs`: all pairs of component failures, how many and how long, and how it grows with the site. */
const FACTORS = [1 / 16, 1 / 4, 1, 4];

const { stdout, stderr } = process;
const header = ["site", "elements", "failures", "pairs", "more", "evaluated", "s", "us/failure", "peak MB"];
stdout.write(row(header));
for (const factor of FACTORS) {
  if (stderr.isTTY) stderr.write(`timing ${factor} times Colossus 1 …\n`);
  const rows = scaledColossus(factor)._rows();
  const model = compile(rows);
  const losses = singleLosses(model);
  const start = performance.now();
  const found = solvePairs(model, losses, rows.basis, { outage: rows.outage });
  const time = performance.now() - start;
  const cells = [
    model.count,
    found.losses,
    found.pairs,
    found.more.reduce((sum, { pairs }) => sum + pairs, 0),
    found.evaluations,
    (time / 1e3).toFixed(2),
    ((1e3 * time) / found.losses).toFixed(1),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  ];
  stdout.write(row([`x${factor}`, ...cells.map(String)]));
}

function row(texts: string[]): string {
  return `${texts.map((text) => text.padStart(14)).join("")}\n`;
}
