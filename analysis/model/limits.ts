import type { LimitRow } from "./record";
import type { RuleId } from "./rule-id";
import type { Code } from "./rows";
import { LIMIT_AT, MEASURE, type CompiledLimits } from "./site-model";

/** NEC 210.20(A), 215.3: a standard device carries 80 % of its rating continuously. */
const NEC_CONTINUOUS = 0.8;
/** The NEC rule is applied up to this voltage; above it ratings are continuous (design §4). */
const NEC_CONTINUOUS_UP_TO = 1000;

const MEASURE_OF = {
  activePower: MEASURE.first,
  apparentPower: MEASURE.magnitude,
  heat: MEASURE.first,
  current: MEASURE.magnitude,
} as const;

const UNIT_OF = { activePower: "W", apparentPower: "VA", heat: "W", flow: "m3/s", current: "A" } as const;

/** Collects limits and turns each into the inverse of what it is measured in. */
export class LimitTable {
  private readonly at: number[] = [];
  private readonly index: number[] = [];
  private readonly measure: number[] = [];
  private readonly inverse: number[] = [];
  private readonly rule: RuleId[] = [];
  private readonly quantity: string[] = [];
  private readonly limit: number[] = [];
  private readonly unit: string[] = [];
  private readonly rating: number[] = [];

  constructor(private readonly code: Code) {}

  /** A limit on the output of element `index`, n units together. */
  output(index: number, row: LimitRow, units: number, volts: number, flowIsFirst: boolean): void {
    if (row.quantity === "current") {
      this.current(LIMIT_AT.output, index, row.rule, row.value * units, row.rated100, volts);
      return;
    }
    const measure =
      row.quantity === "flow" ? (flowIsFirst ? MEASURE.first : MEASURE.second) : MEASURE_OF[row.quantity];
    const limit = row.value * units;
    this.add(
      LIMIT_AT.output,
      index,
      measure,
      1 / limit,
      row.rule,
      row.quantity,
      limit,
      UNIT_OF[row.quantity],
      0,
    );
  }

  /**
   * An ampere rating. Where no voltage is known nothing can be held: such an element has no supply, which is a
   * finding of its own.
   */
  current(
    at: number,
    index: number,
    rule: RuleId,
    amperes: number,
    rated100: boolean | undefined,
    volts: number,
  ): void {
    if (volts === 0) return;
    const factor = this.code === "NEC" && volts <= NEC_CONTINUOUS_UP_TO && !rated100 ? NEC_CONTINUOUS : 1;
    const limit = amperes * factor;
    const inverse = 1 / (Math.sqrt(3) * volts * limit);
    this.add(at, index, MEASURE.magnitude, inverse, rule, "current", limit, "A", factor < 1 ? amperes : 0);
  }

  /** A limit that is not above zero holds nothing: the prop behind it is a finding of its own. */
  private add(
    at: number,
    index: number,
    measure: number,
    inverse: number,
    rule: RuleId,
    quantity: string,
    limit: number,
    unit: string,
    rating: number,
  ): void {
    if (!(limit > 0)) return;
    this.at.push(at);
    this.index.push(index);
    this.measure.push(measure);
    this.inverse.push(inverse);
    this.rule.push(rule);
    this.quantity.push(quantity);
    this.limit.push(limit);
    this.unit.push(unit);
    this.rating.push(rating);
  }

  compiled(): CompiledLimits {
    return {
      count: this.at.length,
      at: Uint8Array.from(this.at),
      index: Int32Array.from(this.index),
      measure: Uint8Array.from(this.measure),
      inverse: Float64Array.from(this.inverse),
      rule: this.rule,
      quantity: this.quantity,
      limit: Float64Array.from(this.limit),
      unit: this.unit,
      rating: Float64Array.from(this.rating),
    };
  }
}
