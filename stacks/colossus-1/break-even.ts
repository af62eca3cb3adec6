import {
  ApparentPower,
  type BreakEvenParameter,
  Current,
  Duration,
  Length,
  Power,
  type Quantity,
  Ratio,
  type Site,
  Temperature,
  TemperatureDifference,
  Voltage,
  VolumeFlow,
} from "../../constructs";
import { ASSUMPTIONS, type ColossusValues } from "./assumptions";
import { FACTS } from "./facts";
import { colossus1 } from "./site";

/** Every assumption of the site, and the contract, which is published. */
export const PARAMETERS: BreakEvenParameter[] = [
  { name: "contract", ...searched(FACTS.contract) },
  ...Object.entries(ASSUMPTIONS).map(([name, { value, confidence }]) => {
    return { name, ...searched(value), confidence };
  }),
];

/** The site with other numbers, by the names of the parameters. */
export function colossusWith({ contract, ...values }: { readonly [name: string]: number }): Site {
  const changes = Object.entries(values).map(([name, si]) => {
    const { value } = ASSUMPTIONS[name as keyof ColossusValues];
    return [name, typeof value === "number" ? si : quantity(value.unit, si)];
  });
  return colossus1(Object.fromEntries(changes), {}, { contract: Power.watts(contract) });
}

/** Between half and twice a value, parts of a whole up to the whole; temperatures 10 K around it. */
function searched(value: Quantity | number): Omit<BreakEvenParameter, "name"> {
  if (typeof value === "number") {
    const minimum = Math.ceil(value / 2);
    return { value, unit: "1", minimum, maximum: 2 * value, isWhole: true };
  }
  const { si, unit } = value;
  if (unit === "°C") return { value: si, unit, minimum: si - 10, maximum: si + 10 };
  const isPart = unit === "1" && si < 1;
  return { value: si, unit, minimum: si / 2, maximum: isPart ? Math.min(1, 2 * si) : 2 * si };
}

const QUANTITIES: { readonly [unit: string]: (si: number) => Quantity } = {
  W: Power.watts,
  VA: ApparentPower.voltAmperes,
  V: Voltage.volts,
  A: Current.amperes,
  "1": Ratio.fraction,
  "°C": Temperature.celsius,
  K: TemperatureDifference.kelvins,
  m: Length.metres,
  s: Duration.seconds,
  "m3/s": VolumeFlow.cubicMetresPerSecond,
};

function quantity(unit: string, si: number): Quantity {
  return QUANTITIES[unit](si);
}
