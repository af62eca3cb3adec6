import fc from "./fast-check";
import type { ElementRecord, NeedRow } from "../../analysis/model";
import { networks } from "./networks";
import { piped, ringPlan } from "./networks-piped";
import { utility } from "./networks-rows";
import type { Network } from "./networks-solved";

/** Times and storage that `networks` knows nothing of. */
const plan = fc.record({
  autonomy: fc.constantFrom(0, 5, 300),
  coolingHoldUp: fc.constantFrom(0, 9, 60),
  transferTime: fc.constantFrom(0.004, 10),
  startTime: fc.constantFrom(8, 30),
  dispatch: fc.boolean(),
  buswayUnits: fc.integer({ min: 1, max: 2 }),
  required: fc.integer({ min: 1, max: 3 }),
  twins: fc.boolean(),
  ring: fc.option(ringPlan, { freq: 1 }),
});

/**
 * Plausible random sites that ride through: hold-ups, switching and starting times, storage in a dispatch, cords on
 * several units, racks that are equal but for their names, and half of them with a ring of pipe.
 */
export const failingNetworks: fc.Arbitrary<Required<Network>> = fc
  .tuple(networks, plan)
  .map(([{ code, records, ties }, times]) => {
    const { autonomy, coolingHoldUp, transferTime, startTime, dispatch, buswayUnits, required, twins, ring } =
      times;
    const rows = records.flatMap((record): ElementRecord[] => {
      if (record.path === "set") return [{ ...record, source: { role: "standby", startTime } }];
      if (record.kind === "ups") return [{ ...record, needs: record.needs.map(bridged) }];
      if (record.path.endsWith("busway-a")) return [{ ...record, units: buswayUnits }];
      if (record.use !== "it") return [record];
      const held = { ...record, needs: record.needs.map(supplied) };
      return twins ? [held, { ...held, path: `${held.path}-twin` }] : [held];
    });
    const battery = utility("battery", 415, { source: { role: "storage" }, capability: 3e5 });
    const network = { code, records: [...rows, battery], ties: ties.map((tie) => ({ ...tie, time: 0.5 })) };
    return ring ? piped(network, ring) : network;

    function bridged(need: NeedRow): NeedRow {
      if (need.service !== "power") return need;
      if (need.mode === "transfer") return { ...need, holdUp: autonomy, transferTime };
      if (!dispatch) return { ...need, holdUp: autonomy };
      const links = [...need.links, { source: "battery" }, { source: "set" }];
      return { ...need, mode: "dispatch", links, holdUp: autonomy };
    }

    function supplied(need: NeedRow): NeedRow {
      if (need.service !== "power") return { ...need, holdUp: coolingHoldUp };
      const cords = need.links.reduce((sum, { units = 1 }) => sum + units, 0);
      return { ...need, holdUp: 0.02, required: Math.min(required, cords) };
    }
  });
