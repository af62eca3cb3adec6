/** How far a published number can be trusted, best first. */
export enum Confidence {
  /** The vendor's own datasheet, manual or filing, read or quoted verbatim. */
  DATASHEET = "datasheet",
  /** Measured, with a public log: recomputed from it. */
  MEASURED = "measured",
  /** A vendor's reference architecture, blog or exemplar. */
  VENDOR = "vendor",
  /** A public page or repository that transcribes a named datasheet. */
  SECONDARY = "secondary",
  /** News, trade press, analysts. */
  PRESS = "press",
  /** An assumption or somebody's estimate: the reference says whose and why. */
  ESTIMATE = "estimate",
}

/** Where a number comes from. */
export interface Source {
  readonly confidence: Confidence;

  /** Document, repository or page, with its revision where it has one; for an assumption, its reason. */
  readonly reference: string;
}
