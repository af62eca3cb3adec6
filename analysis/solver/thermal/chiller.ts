import type { ElementRecord, MachineRow } from "../../model";
import { densityRatio } from "../../physics/air";
import { chillerCapacity, type ChillerCurves, chillerInput } from "../../physics/chiller-curves";
import { CONDENSER_EXPONENT, thinAirFactor } from "../../physics/dry-cooler";
import { type Duty, type Machine, ratedPerHeat, type Setting, shown } from "./machine";

/** A chiller holds its set-point as long as its heat is enough. */
export function chiller(record: ElementRecord, machine: MachineRow & { law: "chiller" }): Machine {
  const { airCooled, curves } = machine;
  const condenserOf = ({ sink, air }: Setting) => (airCooled ? air.dryBulb : sink);
  const thinned = ({ air }: Setting) =>
    airCooled ? thinAirFactor(densityRatio(air.altitude), CONDENSER_EXPONENT) : 1;
  return {
    duty(setting) {
      const [supply, condenser] = [setting.supply, condenserOf(setting)];
      const { heat, perHeat } =
        Number.isNaN(supply) || Number.isNaN(condenser)
          ? withoutTemperatures(record, machine, setting)
          : curves
            ? byCurves(curves, supply, condenser)
            : asRated(record, machine, supply, condenser);
      return { heat: heat * thinned(setting), perHeat };
    },
    supplyAt: (_, { supply }) => supply,
    relieved(setting) {
      const [supply, condenser] = [setting.supply, condenserOf(setting)];
      if (Number.isNaN(supply) || Number.isNaN(condenser)) return ratedPerHeat(record);
      if (!curves) return ratedPerHeat(record) * byLift(machine, supply, condenser);
      const { min, max } = curves.condenserBounds;
      return byCurves(curves, supply, Math.min(Math.max(condenser, min), max)).perHeat;
    },
  };
}

function byCurves(curves: ChillerCurves, supply: number, condenser: number) {
  const heat = chillerCapacity(curves, supply, condenser);
  return { heat, perHeat: chillerInput(curves, heat, supply, condenser) / heat };
}

/**
 * The rated point alone: capacity does not fall and electricity per heat does not rise while the supply is no colder
 * and the lift no larger than rated, as of a Carnot machine of constant quality, COP = η·T/(T_condenser - T). No more is
 * said of it, and no credit is given.
 */
function asRated(
  record: ElementRecord,
  { supply: ratedSupply, condenser: ratedCondenser }: MachineRow & { law: "chiller" },
  supply: number,
  condenser: number,
) {
  if (ratedSupply === undefined || ratedCondenser === undefined) {
    throw new RangeError(UNKNOWN);
  }
  if (supply >= ratedSupply && condenser - supply <= ratedCondenser - ratedSupply) return rated(record);
  throw new RangeError(
    `it is rated at ${shown(ratedSupply)} with ${shown(ratedCondenser)} at the condenser, and has to supply ${shown(supply)} with ${shown(condenser)}: a larger lift or colder water, and no curves`,
  );
}

/** Best over rated COP: 11.9 over 7.24 is the most relieved corner of the published curves of the York YK. */
const MOST_RELIEF = 11.9 / 7.24;

/** Electricity per heat over that at the rated point, by the lift of a Carnot machine of the same quality. */
function byLift(
  { supply: ratedSupply, condenser: ratedCondenser, condenserRise }: MachineRow & { law: "chiller" },
  supply: number,
  condenser: number,
): number {
  if (ratedSupply === undefined || ratedCondenser === undefined) return 1;
  const perHeat = (cold: number, warm: number) => (warm + condenserRise - cold) / (cold + 273.15);
  return Math.max(1 / MOST_RELIEF, perHeat(supply, condenser) / perHeat(ratedSupply, ratedCondenser));
}

/** Where no set-point is stated the rated point has to be no easier than the design day. */
function withoutTemperatures(
  record: ElementRecord,
  { condenser, airCooled }: MachineRow & { law: "chiller" },
  { air }: Setting,
) {
  if (!airCooled) return rated(record);
  if (condenser === undefined) throw new RangeError(UNKNOWN);
  if (air.dryBulb <= condenser) return rated(record);
  throw new RangeError(
    `it is rated at ${shown(condenser)}, the air has ${shown(air.dryBulb)}, and its loop states no supplyTemperature`,
  );
}

/** Of a model without temperatures. */
const UNKNOWN = "it is not known at which temperatures it is rated";

function rated(record: ElementRecord): Duty {
  return { heat: record.capability!, perHeat: ratedPerHeat(record) };
}
