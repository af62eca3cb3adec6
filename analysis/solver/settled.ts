/** A flow that moved by less than this part of itself is settled. */
export const SETTLED = 1e-12;
/** What still moves after this many rounds does not settle. */
export const MAX_ROUNDS = 60;
