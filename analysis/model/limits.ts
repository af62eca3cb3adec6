import { fullestLine } from "../physics/line-current";
import type { ElementRecord, LimitRow, PhasesRow } from "./record";
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
  pressure: MEASURE.pressure,
} as const;

const UNIT_OF = {
  activePower: "W",
  apparentPower: "VA",
  heat: "W",
  flow: "m3/s",
  current: "A",
  pressure: "Pa",
} as const;

/** Whether a limit is one of cooling, and not of power. */
export function isOfCooling(quantity: string): boolean {
  return quantity === "heat" || quantity === "flow" || quantity === "pressure";
}

/** Voltage of each element, V, and the apparent power of one ampere there, VA. */
export interface Lines {
  readonly voltage: Float64Array;
  readonly perAmpere: Float64Array;
}

/** Amperes of all units together, see `LimitRow`. */
export interface AmpereRating {
  readonly rule: RuleId;
  readonly amperes: number;
  readonly rated100?: boolean;
  readonly continuousBase?: number;
  /** Of single-phase loads behind it; the fullest line is held then. */
  readonly phases?: PhasesRow;
  /** Between which conductors it hangs where it is itself single-phase. */
  readonly singlePhase?: PhasesRow["between"];
}

/** Collects limits and turns each into the inverse of what it is measured in. */
export class LimitTable {
  private count = 0;
  private readonly at: Uint8Array;
  private readonly index: Int32Array;
  private readonly measure: Uint8Array;
  private readonly inverse: Float64Array;
  private readonly limit: Float64Array;
  private readonly rating: Float64Array;
  private readonly rule: RuleId[] = [];
  private readonly quantity: string[] = [];
  private readonly unit: string[] = [];

  /** `most`: how many limits there can be. */
  constructor(
    private readonly code: Code,
    private readonly lines: Lines,
    most: number,
  ) {
    this.at = new Uint8Array(most);
    this.index = new Int32Array(most);
    this.measure = new Uint8Array(most);
    this.inverse = new Float64Array(most);
    this.limit = new Float64Array(most);
    this.rating = new Float64Array(most);
  }

  /** A limit on the output of element `index`, n units together. */
  output(index: number, row: LimitRow, units: number, { provides, phases }: ElementRecord): void {
    if (row.quantity === "current") {
      const { rule, value, rated100, continuousBase } = row;
      const base = continuousBase && continuousBase * units;
      const rating = { rule, rated100, amperes: value * units, continuousBase: base, phases };
      this.current(LIMIT_AT.output, index, rating, index);
      return;
    }
    const flow = provides === "flow" ? MEASURE.first : MEASURE.second;
    const measure = row.quantity === "flow" ? flow : MEASURE_OF[row.quantity];
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

  /** The largest flow through a tie that is a pipe. */
  pipe(tie: number, flow: number): void {
    this.add(LIMIT_AT.tie, tie, MEASURE.second, 1 / flow, "cooling.pipe-flow", "flow", flow, UNIT_OF.flow, 0);
  }

  /**
   * An ampere rating at the voltage of element `line`. Where no voltage is known nothing can be held: such an element
   * has no supply, which is a finding of its own.
   */
  current(at: number, index: number, row: AmpereRating, line: number): void {
    const { amperes, rated100, continuousBase = amperes, phases, singlePhase } = row;
    const volts = line < 0 ? 0 : this.lines.voltage[line];
    if (volts === 0) return;
    const perAmpere = this.lines.perAmpere[line];
    const factor = this.code === "NEC" && volts <= NEC_CONTINUOUS_UP_TO && !rated100 ? NEC_CONTINUOUS : 1;
    const continuous = factor * continuousBase;
    const limit = Math.min(amperes, continuous);
    const rating = factor < 1 && limit === continuous ? continuousBase : 0;
    const rule = phases && !singlePhase ? "power.phase-balance" : row.rule;
    const inverse = lineFactor(row) / (perAmpere * limit);
    this.add(at, index, MEASURE.magnitude, inverse, rule, "current", limit, "A", rating);
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
    const i = this.count++;
    this.at[i] = at;
    this.index[i] = index;
    this.measure[i] = measure;
    this.inverse[i] = inverse;
    this.limit[i] = limit;
    this.rating[i] = rating;
    this.rule.push(rule);
    this.quantity.push(quantity);
    this.unit.push(unit);
  }

  compiled(): CompiledLimits {
    const { count } = this;
    return {
      count,
      at: this.at.subarray(0, count),
      index: this.index.subarray(0, count),
      measure: this.measure.subarray(0, count),
      inverse: this.inverse.subarray(0, count),
      rule: this.rule,
      quantity: this.quantity,
      limit: this.limit.subarray(0, count),
      unit: this.unit,
      rating: this.rating.subarray(0, count),
    };
  }
}

/** Current of the line that is held over that of each where three carry the same. */
function lineFactor({ phases, singlePhase }: AmpereRating): number {
  if (singlePhase) return fullestLine(singlePhase, [1, 0, 0]);
  return phases ? fullestLine(phases.between, phases.shares) : 1;
}
