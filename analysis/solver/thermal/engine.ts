import type { ElementRecord, MachineRow } from "../../model";
import type { Machine } from "./machine";

/** A turbine or engine: air that is warmer than at its rating takes a part of its power for each kelvin. */
export function engine(record: ElementRecord, { air, perKelvin }: MachineRow & { law: "engine" }): Machine {
  return {
    duty({ air: { outdoors } }) {
      const left = 1 - perKelvin * Math.max(0, outdoors - air);
      return { heat: record.capability! * Math.max(0, left), perHeat: 0 };
    },
    supplyAt: () => NaN,
  };
}
