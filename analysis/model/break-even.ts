import type { RuleId } from "./rule-id";

/** A number that a site is built with, and between which values it is looked at. */
export interface BreakEvenParameter {
  /** As the site's own code calls it. */
  readonly name: string;
  /** What the site is built with. */
  readonly value: number;
  /** SI unit of the values, "1" for a count or a ratio. */
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  /** True of a count: only whole numbers are tried. */
  readonly isWhole?: boolean;
  /** How far the value is trusted; absent of what was published. */
  readonly confidence?: "high" | "medium" | "low";
}

/** The verdict turns beyond a value. */
export interface Flip {
  /** The last value tried, seen from that of the site, with the verdict of the site. */
  readonly value: number;
  /** What breaks beyond it, or what breaks up to it where the site fails. */
  readonly rule: RuleId;
  readonly subject: string;
}

export interface BreakEvenRow extends BreakEvenParameter {
  /** Absent where the verdict is the same down to `minimum`, or up to `maximum`. */
  readonly below?: Flip;
  readonly above?: Flip;
}

/** For each named number of a site, alone, the value at which its verdict turns. */
export interface BreakEvenTable {
  readonly site: string;
  /** The verdict with the values of the site. */
  readonly passed: boolean;
  /** Ordered by how near the turn is, by the value. */
  readonly rows: BreakEvenRow[];
}
