import type { ElementRecord, ImpedanceRow } from "../../analysis/model";
import { element, type Feed, heat, power, THROUGH } from "./networks-rows";
import type { Random } from "./pandapower-random";

/** What a cable is laid for: V, VA, and the drop that it then has, ratio. */
interface Duty {
  readonly volts: number;
  readonly carried: number;
  readonly drop: number;
}

/** Power factor at which a duty has its drop. */
const [COSINE, SINE] = [0.95, 0.31];

/** A random cable for a duty: X/R of 0.25 to 2, as of 50 to 1,000 mm², and 10 to 28 % more resistance when warm. */
export function impedanceOf(random: Random, { volts, carried, drop }: Duty): ImpedanceRow {
  const ratio = random.spread(0.25, 2);
  const resistance = (drop * volts ** 2) / carried / (COSINE + ratio * SINE);
  const coldResistance = resistance / random.between(1.1, 1.28);
  return { resistance, coldResistance, reactance: ratio * resistance };
}

/** A cable as the construct lowers to it; its ampacity is that of its kind whatever it carries. */
export function cable(
  path: string,
  feed: Feed,
  impedance: ImpedanceRow,
  more: Partial<ElementRecord> = {},
): ElementRecord {
  return element(path, "cable", {
    provides: "power",
    needs: [power(feed, THROUGH), heat({ loss: 1 })],
    loss: { law: "series", ...impedance },
    limits: [{ rule: "power.ampacity", quantity: "current", value: AMPACITY }],
    ...more,
  });
}

/** A */
export const AMPACITY = 400;
