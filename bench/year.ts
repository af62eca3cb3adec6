import { compile } from "../analysis/model";
import { inAir, solveYear } from "../analysis/solver";
import { scaledColossus } from "./scaled";

/**
 * `npm run bench:year`: how long a typical year of the site takes, every hour of it, beside one state from nothing. The
 * weather is invented: a yearly and a daily wave around 17 °C with some noise, humid at night.
 */
const FACTORS = [1 / 4, 1, 4];
const HOURS = 8760;
const RUNS = 3;

const { stdout, stderr } = process;
const weather = inventedWeather();
stdout.write(`${row(["site", "elements", "ms", "ms/hour", "PUE of the year", "GWh"])}\n`);
for (const factor of FACTORS) {
  if (stderr.isTTY) stderr.write(`timing ${factor} times Colossus 1 …\n`);
  const rows = scaledColossus(factor)._rows();
  const { ambient, basis } = rows;
  if (!ambient) throw new Error("the site states no design conditions");
  const { model } = inAir(compile(rows), ambient);
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { energy } = solveYear(model, basis, ambient, weather);
    return { milliseconds: performance.now() - start, energy };
  });
  const { milliseconds, energy } = runs.sort((a, b) => a.milliseconds - b.milliseconds)[0];
  stdout.write(
    `${row([
      `x${factor}`,
      String(model.count),
      milliseconds.toFixed(0),
      (milliseconds / HOURS).toFixed(3),
      (energy.sources / energy.it).toFixed(3),
      (energy.sources / 3.6e12).toFixed(1),
    ])}\n`,
  );
}

function inventedWeather() {
  const wave = (hour: number, period: number) => -Math.cos((2 * Math.PI * hour) / period);
  const dryBulb = Array.from({ length: HOURS }, (_, hour) => {
    return 17 + 12 * wave(hour, HOURS) + 6 * wave(hour % 24, 24) + 4 * Math.sin(1.7 * hour);
  });
  const wetBulb = dryBulb.map((dry, hour) => dry - 3 - 2 * (1 + wave(hour % 24, 24)));
  return { dryBulb, wetBulb };
}

function row(texts: string[]): string {
  return texts.map((text) => text.padStart(16)).join("");
}
