import { solve } from "yalps";
import type { Curtailment } from "./curtailment";

/** Of what is solved, which is scaled to about 1. */
const PRECISION = 1e-12;

/**
 * The least power that has to be cut so that every row is relieved, whoever is cut, W; 0 where no cuts relieve all of
 * them.
 */
export function leastPower({ powers, rows }: Curtailment): number {
  const total = powers.reduce((sum, power) => sum + power, 0);
  const least = powers.map(() => 0);
  const columns = powers.map((power, i): [string, number][] => [
    ["power", power / total],
    [`cut ${i}`, 1],
  ]);
  const constraints: [string, { min: number; max?: number }][] = [];
  rows.forEach((row, j) => {
    const [first] = row.columns;
    if (row.columns.length === 1 && row.reliefs[0] > 0) {
      least[first] = Math.max(least[first], row.needed / row.reliefs[0]);
      return;
    }
    const scale = Math.max(...row.reliefs.map(Math.abs));
    constraints.push([`row ${j}`, { min: row.needed / scale }]);
    row.columns.forEach((column, i) => columns[column].push([`row ${j}`, row.reliefs[i] / scale]));
  });
  least.forEach((min, i) => constraints.push([`cut ${i}`, { min, max: 1 }]));
  const { status, result } = solve(
    {
      direction: "minimize",
      objective: "power",
      constraints,
      variables: columns.map((column, i) => [String(i), column] as const),
    },
    { precision: PRECISION },
  );
  return status === "optimal" ? result * total : 0;
}
