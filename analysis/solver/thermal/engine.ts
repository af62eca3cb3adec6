import type { ElementRecord, MachineRow } from "../../model";
import type { Machine } from "./machine";

/** A turbine or engine: air that is warmer or thinner than at its rating takes a part of its power. */
export function engine(record: ElementRecord, rated: MachineRow & { law: "engine" }): Machine {
  const { air: ratedAir = Infinity, perKelvin = 0, altitude: ratedAltitude = Infinity, perMetre = 0 } = rated;
  return {
    duty({ air: { outdoors, altitude } }) {
      const byAir = 1 - perKelvin * Math.max(0, outdoors - ratedAir);
      const byAltitude = 1 - perMetre * Math.max(0, altitude - ratedAltitude);
      return { heat: record.capability! * Math.max(0, byAir) * Math.max(0, byAltitude), perHeat: 0 };
    },
    supplyAt: () => NaN,
  };
}
