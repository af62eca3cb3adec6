/** A bound that has to be relieved: Σ relief·cut of these columns is at least what is needed. */
export interface Row {
  readonly columns: readonly number[];
  /** By how much its loading falls when a column is cut altogether. */
  readonly reliefs: readonly number[];
  readonly needed: number;
}

/** How far loads have to be cut, linear: a column for loads that are cut alike, by 0 to 1 of their power. */
export interface Curtailment {
  /** W. */
  readonly powers: readonly number[];
  readonly rows: readonly Row[];
}

/** Cuts that still move by less than this are settled. */
const SETTLED = 1e-12;
const MAX_SWEEPS = 10_000;

/**
 * Cuts x with the least Σ power·x² that relieve every row: unique, x = Σ multiplier·relief/power between 0 and 1. One
 * multiplier a row, each in turn raised until its row holds (coordinate ascent of the dual).
 */
export function leastCuts({ powers, rows }: Curtailment): Float64Array {
  const pulls = new Float64Array(powers.length);
  const rates = rows.map(({ columns, reliefs }) => reliefs.map((relief, i) => relief / powers[columns[i]]));
  const multipliers = new Float64Array(rows.length);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let moved = 0;
    rows.forEach((row, j) => {
      const by = raise(row, rates[j], pulls, multipliers[j]);
      multipliers[j] += by;
      row.columns.forEach((column, i) => {
        const before = clipped(pulls[column]);
        pulls[column] += by * rates[j][i];
        moved = Math.max(moved, Math.abs(clipped(pulls[column]) - before));
      });
    });
    if (moved < SETTLED) break;
  }
  return pulls.map(clipped);
}

function clipped(pull: number): number {
  return Math.min(Math.max(pull, 0), 1);
}

/**
 * How far a multiplier has to rise, or may fall, to be the least one at which its row is relieved. The relief rises with
 * it in straight pieces: each cut starts to move, and stops, at a multiplier of its own.
 */
function raise(
  { columns, reliefs, needed }: Row,
  rates: readonly number[],
  pulls: Float64Array,
  multiplier: number,
): number {
  let lacking = needed;
  const turns: { at: number; slope: number }[] = [];
  columns.forEach((column, i) => {
    const pull = pulls[column] - multiplier * rates[i];
    lacking -= reliefs[i] * clipped(pull);
    const ends = [-pull / rates[i], (1 - pull) / rates[i]];
    const last = Math.max(...ends);
    if (last <= 0) return;
    turns.push({ at: Math.max(Math.min(...ends), 0), slope: reliefs[i] * rates[i] });
    turns.push({ at: last, slope: -reliefs[i] * rates[i] });
  });
  if (lacking <= 0) return -multiplier;
  turns.sort((a, b) => a.at - b.at);
  let at = 0;
  let slope = 0;
  for (const turn of turns) {
    const given = slope * (turn.at - at);
    if (given >= lacking) return at + lacking / slope - multiplier;
    lacking -= given;
    at = turn.at;
    slope += turn.slope;
  }
  return at - multiplier;
}
