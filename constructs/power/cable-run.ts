import type { ImpedanceRow } from "../../analysis/model";
import type { CableModel } from "../catalog";
import { type ElementProps, Input } from "../core";
import { celsius, Current, type Length, Ratio, type Temperature } from "../units";
import type { Element } from "../core";

/** A cable as it is laid. */
export interface CableRunProps extends ElementProps {
  readonly model: CableModel;
  /** From end to end, above zero. */
  readonly length: Length;
  /**
   * Conductors in parallel for each phase, at least 1.
   * @default 1
   */
  readonly conductors?: number;
  /**
   * Warmest air or soil around it, below the limit of its insulation.
   * @default - that of the model's ampacity
   */
  readonly ambient?: Temperature;
  /**
   * What remains of the ampacity because of other circuits beside it, above 0 and at most 100 %: see `CableModel.raceway`.
   * @default Ratio.percent(100)
   */
  readonly grouping?: Ratio;
}

const COLD = celsius(20);

/**
 * Impedance and ampacity of a cable as it is laid, all conductors together.
 * @internal
 */
export class CableRun {
  /** Refuses what a cable cannot be, as findings about `element`. */
  static of(element: Element, props: CableRunProps): CableRun {
    const input = Input.of(element);
    const { model, length, conductors = 1, ambient, grouping } = props;
    input.positive("length", length);
    if (grouping) input.positive("grouping", grouping);
    if (grouping && grouping.si > 1) input.refuse("grouping", `${grouping}`, "at most 100 %");
    if (ambient && ambient.si >= model.insulationTemperature.si) {
      input.refuse("ambient", `${ambient}`, `below the ${model.insulationTemperature} of its insulation`);
    }
    return new CableRun(props, input.count("conductors", conductors, 1));
  }

  private constructor(
    private readonly props: CableRunProps,
    readonly conductors: number,
  ) {}

  get impedance(): ImpedanceRow {
    const { model, length } = this.props;
    const of = (perLength: { over(length: Length): { si: number } }) =>
      perLength.over(length).si / this.conductors;
    return {
      resistance: of(model.resistanceAt(model.operatingTemperature)),
      coldResistance: of(model.resistanceAt(COLD)),
      reactance: of(model.reactance),
    };
  }

  /** Where it lies: corrected for ambient and grouping, at most that of its terminations. */
  get ampacity(): Current {
    const { model, ambient = model.ratedAmbient, grouping = Ratio.fraction(1) } = this.props;
    const factor = model.ambientFactor(ambient).si * grouping.si;
    const lowest = Math.min(model.ampacity.si * factor, model.terminationAmpacity.si);
    return Current.amperes(lowest * this.conductors);
  }

  /** In the temperature column of its terminations, as if it lay alone: what continuous duty is held against. */
  get tableAmpacity(): Current {
    return this.props.model.terminationAmpacity.times(this.conductors);
  }
}
