import type { ImpedanceRow, LossRow } from "../model";

/** Active loss of one or n equal power elements at an output of (p W, q var) and a nominal voltage, W. */
export function lossOf(law: LossRow, units: number, volts: number, p: number, q: number): number {
  switch (law.law) {
    case "transformer": {
      return units * (law.noLoad + squareLoading(law.rating * units, p, q) * law.load);
    }
    case "efficiency":
      return units * efficiencyLoss(law.rating, law.loads, law.efficiencies, p / units);
    case "ratio":
      return p * law.ratio;
    case "series":
      return seriesLoss(law, volts, p, q)[0] / units;
  }
}

/** Losses in a series impedance, W and var: R·(S/U)² and X·(S/U)², none where no voltage is known. */
export function seriesLoss(
  { resistance, reactance }: ImpedanceRow,
  volts: number,
  p: number,
  q: number,
): [number, number] {
  if (volts === 0) return [0, 0];
  const square = (p * p + q * q) / (volts * volts);
  return [resistance * square, reactance * square];
}

/** Reactive loss, var: magnetising and leakage of a transformer, that of a series reactance, else none. */
export function reactiveLossOf(law: LossRow, units: number, volts: number, p: number, q: number): number {
  if (law.law === "series") return seriesLoss(law, volts, p, q)[1] / units;
  if (law.law !== "transformer") return 0;
  const rating = law.rating * units;
  return rating * (law.noLoadCurrent + squareLoading(rating, p, q) * law.leakageReactance);
}

function squareLoading(rating: number, p: number, q: number): number {
  return (p * p + q * q) / (rating * rating);
}

/** Most active loss at any output up to (p W, q var), W: only that of an efficiency may fall with it. */
export function mostLossOf(law: LossRow, units: number, volts: number, p: number, q: number): number {
  if (law.law !== "efficiency") return lossOf(law, units, volts, p, q);
  const { rating, loads, efficiencies } = law;
  const output = p / units;
  const lossAt = (at: number) => efficiencyLoss(rating, loads, efficiencies, at);
  let most = lossAt(output);
  for (let i = 0; i < loads.length && rating * loads[i] < output; i++) {
    most = Math.max(most, lossAt(rating * loads[i]));
    if (i + 1 === loads.length) break;
    // along a line start + slope·x the loss x/η - x has its top where η² = start
    const slope = (efficiencies[i + 1] - efficiencies[i]) / (loads[i + 1] - loads[i]);
    const start = efficiencies[i] - slope * loads[i];
    const top = (Math.sqrt(Math.max(0, start)) - start) / slope;
    if (top > loads[i] && top < loads[i + 1] && rating * top < output)
      most = Math.max(most, lossAt(rating * top));
  }
  return units * most;
}

function efficiencyLoss(rating: number, loads: number[], efficiencies: number[], output: number): number {
  const fraction = output / rating;
  const last = loads.length - 1;
  if (fraction <= loads[0]) return rating * loads[0] * (1 / efficiencies[0] - 1);
  if (fraction >= loads[last]) return output * (1 / efficiencies[last] - 1);
  let upper = 1;
  while (loads[upper] < fraction) upper++;
  const along = (fraction - loads[upper - 1]) / (loads[upper] - loads[upper - 1]);
  const efficiency = efficiencies[upper - 1] + along * (efficiencies[upper] - efficiencies[upper - 1]);
  return output * (1 / efficiency - 1);
}
