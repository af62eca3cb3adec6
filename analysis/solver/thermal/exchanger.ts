import type { ElementRecord, MachineRow } from "../../model";
import { approachAt, coilApproachAt, LEAST_FLOW } from "../../physics/heat-exchanger";
import { fallsUntil, risesTo } from "../../physics/polynomial";
import { approachOf, type Machine, ratedPerHeat } from "./machine";

/** An approach that is wider by less is as wide as it may be, K. */
const ROUNDING = 1e-6;

/**
 * Heat from water or air to water: pumps or fans give the warmer side its full flow, the colder flows by the heat, or
 * steadily where that is stated. By the heat, the colder side still warms by its full rise with little of it, and holds
 * the warmer one off: the approach widens.
 */
export function exchanger(record: ElementRecord, machine: MachineRow & { law: "exchanger" }): Machine {
  const { approach: ratedApproach, secondary, primaryRise, primaryFlow, primaryResistance } = machine;
  if (ratedApproach === undefined || secondary === undefined) return withoutApproach(record);
  const { ratedSecondary = secondary, ratedRise = primaryRise } = machine;
  const heat = record.capability!;
  // a tenth of a flow over that flow may round to less than a tenth
  const least = primaryFlow === undefined ? LEAST_FLOW * (primaryRise / ratedRise) * heat * (1 + 1e-12) : 0;
  const flows = { primary: heat / ratedRise, secondary: ratedSecondary };
  const rated = { heat, approach: ratedApproach, ...flows, primaryResistance };
  const approachOfCoil = secondary < ratedSecondary ? coilApproachAt : approachAt;
  const primary = (at: number) => primaryFlow ?? at / primaryRise;
  const approach = (at: number) => approachOfCoil(rated, { primary: primary(at), secondary }, at);
  /** The most that it takes within an approach; by that alone it might take more than it is made for. */
  const mostWithin = (wanted: number) => {
    if (approach(heat) <= wanted + ROUNDING) return heat;
    const closest = fallsUntil(approach, { min: least, max: heat });
    const narrowest = approach(closest);
    if (narrowest <= wanted) return risesTo(wanted, approach, { min: closest, max: heat });
    throw new RangeError(
      `its set-point lies ${kelvins(wanted)} above its colder side, with a rise of ${kelvins(primaryRise)} it comes no closer than ${kelvins(narrowest)}`,
    );
  };
  return {
    duty({ supply, sink }) {
      if (Number.isNaN(supply) || Number.isNaN(sink)) return undefined;
      const wanted = approachOf(supply, sink, "a colder side");
      return { heat: mostWithin(wanted), perHeat: ratedPerHeat(record) };
    },
    supplyAt: (at, { sink }) => sink + approach(Math.max(at, least)),
  };
}

function kelvins(difference: number): string {
  return `${Number(difference.toFixed(2))} K`;
}

/** Of what states no approach nothing is known but that heat does not flow upwards. */
function withoutApproach(record: ElementRecord): Machine {
  return {
    duty({ supply, sink }) {
      if (Number.isNaN(supply) || Number.isNaN(sink)) return undefined;
      approachOf(supply, sink, "a colder side");
      return { heat: record.capability!, perHeat: ratedPerHeat(record) };
    },
    supplyAt: (_, { supply, sink }) => (Number.isNaN(supply) ? sink : Math.max(supply, sink)),
  };
}
