import type { ElementRecord } from "./record";
import type { Topology } from "./topology";

/** By row, all units together. */
export interface ShareWeights {
  /** Weight in a `shared` supply, and of a bus's entry among tied ones. */
  readonly weight: Float64Array;
  /** 1 where the weight is that of a rating or an impedance, and not of a mere unit. */
  readonly isStated: Uint8Array;
  /** Impedance down to the row from the last node it has in common with others, in 1/VA: Z/U². */
  readonly resistance: Float64Array;
  readonly reactance: Float64Array;
}

/**
 * How suppliers share what they carry together: passive ones by the inverse of the impedance that is theirs alone
 * (of a transformer Sn/uk, of cables ahead of it or behind it U²/Z), others by what they state.
 */
export function shareWeights(topology: Topology, rows: Int32Array, volts: Float64Array): ShareWeights {
  const { records, linkStart, linkRow, zoneOf } = topology;
  const takers = new Int32Array(records.length);
  for (const row of linkRow) if (row >= 0) takers[row]++;
  const weight = new Float64Array(records.length);
  const isStated = new Uint8Array(records.length);
  const resistance = new Float64Array(records.length);
  const reactance = new Float64Array(records.length);
  for (const row of rows) {
    const record = records[row];
    const units = record.units ?? 1;
    weight[row] = (record.shareWeight ?? 1) * units;
    isStated[row] = record.shareWeight === undefined ? 0 : 1;
    if (record.provides !== "power" || record.capability !== undefined || record.source) continue;
    const own = ownImpedance(record, volts[row]);
    const supplier = onlySupplier(row);
    resistance[row] = own.resistance / units + (supplier < 0 ? 0 : resistance[supplier]);
    reactance[row] = own.reactance / units + (supplier < 0 ? 0 : reactance[supplier]);
    const size = Math.hypot(resistance[row], reactance[row]);
    if (size === 0) continue;
    weight[row] = 1 / size;
    isStated[row] = 1;
  }
  return { weight, isStated, resistance, reactance };

  /** What a row alone is fed from, by one link and without a tie; -1 where there is no such row. */
  function onlySupplier(row: number): number {
    // the power needs of a row come first
    const [first, second] = topology.needs[row];
    if (first?.service !== "power" || second?.service === "power" || first.links.length !== 1) return -1;
    const supplier = linkRow[linkStart[row]];
    return supplier >= 0 && takers[supplier] === 1 && zoneOf[supplier] < 0 ? supplier : -1;
  }
}

function ownImpedance(
  { loss, shareWeight }: ElementRecord,
  volts: number,
): { resistance: number; reactance: number } {
  if (loss?.law === "series" && volts > 0) {
    return { resistance: loss.resistance / volts ** 2, reactance: loss.reactance / volts ** 2 };
  }
  if (loss?.law !== "transformer") return { resistance: 0, reactance: 0 };
  const { rating, load, leakageReactance } = loss;
  const [ur, uk] = [load / rating, Math.hypot(load / rating, leakageReactance)];
  // the stated Sn/uk holds, the angle is that of the law
  const size = 1 / (shareWeight ?? rating / uk);
  return { resistance: (size * ur) / uk, reactance: (size * leakageReactance) / uk };
}
