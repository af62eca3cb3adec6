import type { AmbientRow, ElementRecord } from "../../model";

/** Where a machine works. */
export interface Setting {
  /** Set-point of what it supplies, °C; NaN where none is stated. */
  readonly supply: number;
  /** What the water on its other side is supplied at, °C; NaN where it is not stated or there is none. */
  readonly sink: number;
  readonly air: Intake;
}

/** Outdoor air as machines draw it in. */
export interface Intake {
  /** °C. */
  readonly dryBulb: number;
  readonly wetBulb: number;
  /** Away from coolers. */
  readonly outdoors: number;
  /** m. */
  readonly altitude: number;
}

/** What one unit can do in a setting. */
export interface Duty {
  /** Of what it takes; of an engine the power it gives; W. */
  readonly heat: number;
  /** Electricity over that. */
  readonly perHeat: number;
}

/**
 * One law of `MachineRow`. All throw a RangeError that says so where a set-point cannot be held, or where nothing that
 * was published says whether it is.
 */
export interface Machine {
  /** Undefined where what it follows from is not stated: then it does as rated. */
  duty(setting: Setting): Duty | undefined;
  /** What it supplies at while one unit takes a heat in W, °C; NaN where that is not known. */
  supplyAt(heat: number, setting: Setting): number;
  /** Electricity over heat with the credit that milder air gives; of what gets none absent. */
  relieved?(setting: Setting): number;
}

export function intake(ambient: AmbientRow): Intake {
  const { dryBulb, wetBulb, altitude, recirculation, towerRecirculation } = ambient;
  return {
    dryBulb: dryBulb + recirculation,
    wetBulb: wetBulb + towerRecirculation,
    outdoors: dryBulb,
    altitude,
  };
}

/** How far a set-point lies above what cools it, K. */
export function approachOf(supply: number, sink: number, what: string): number {
  if (supply > sink) return supply - sink;
  throw new RangeError(`a set-point of ${shown(supply)} needs ${what} below it, got ${shown(sink)}`);
}

export function shown(temperature: number): string {
  return `${Number(temperature.toFixed(2))} °C`;
}

/**
 * Most heat that a cooler outdoors is relied on for, over its rated heat, however cold it is: a quarter more water than
 * rated is the most that YorkCalc was fitted to, and of no cooler it is published what its pipes bear beyond.
 */
export const MOST_OF_RATED = 1.25;

/** Electricity over heat as rated. */
export function ratedPerHeat({ work }: ElementRecord): number {
  return work?.perMoved ?? 0;
}

/** What is rated nobody knows where. */
export const UNRATED: Machine = {
  duty() {
    throw new RangeError("it is not known at which temperatures it is rated");
  },
  supplyAt: () => NaN,
};

/** What a machine answers, or the RangeError by which it says why nothing that was published tells. */
export function answerOf<Answer>(ask: () => Answer): Answer | RangeError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}
