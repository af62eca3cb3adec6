/** How close the turn is enclosed, as a part of the way from the start to the end. */
const CLOSE = 1e-3;

/** Where a verdict turns on the way between two values. */
export interface Turn<Verdict> {
  /** The last value tried with the verdict of the start. */
  readonly value: number;
  /** The verdict beyond it. */
  readonly beyond: Verdict;
}

/**
 * The turn between a start and an end whose verdicts differ; undefined where they do not. Found by halving: on a way with
 * several turns it is one of them.
 */
export function turnBetween<Verdict>(
  start: number,
  end: number,
  {
    isWhole,
    isAlike,
    judge,
  }: {
    readonly isWhole?: boolean;
    /** Whether a verdict is that of the start. */
    readonly isAlike: (verdict: Verdict) => boolean;
    readonly judge: (value: number) => Verdict;
  },
): Turn<Verdict> | undefined {
  if (start === end) return undefined;
  let beyond = judge(end);
  if (isAlike(beyond)) return undefined;
  let [alike, other] = [start, end];
  const enclosed = isWhole ? 1 : CLOSE * Math.abs(end - start);
  while (Math.abs(other - alike) > enclosed) {
    const middle = isWhole ? Math.trunc((alike + other) / 2) : (alike + other) / 2;
    const verdict = judge(middle);
    if (isAlike(verdict)) {
      alike = middle;
    } else {
      other = middle;
      beyond = verdict;
    }
  }
  return { value: alike, beyond };
}
