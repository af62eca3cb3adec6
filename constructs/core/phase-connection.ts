/** Between which conductors single-phase loads hang. */
export enum PhaseConnection {
  /** Two of the three lines: 200-240 V supplies at 208 V. */
  LINE_TO_LINE = "lines",
  /** A line and the neutral: 200-240 V supplies at 380-415 V. */
  LINE_TO_NEUTRAL = "line-and-neutral",
}
