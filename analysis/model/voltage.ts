import type { Offence } from "./finding";
import type { ElementRecord } from "./record";
import type { Topology } from "./topology";

/** By row. */
export interface CarriedVoltage {
  readonly volts: Float64Array;
  readonly direct: Uint8Array;
}

/** Relative difference up to which two nominal voltages are the same. */
const SAME = 5e-3;

/**
 * Carries nominal voltages from sources and transformer secondaries down to every power element, and reports where two
 * meet that differ, also as alternating and direct current, an assertion that does not hold, and a load outside its
 * input window; alike ones of one kind of equipment are one finding.
 * Returns volts by row, 0 where no source states one, and which of them are of direct current.
 */
export function carryVoltage(topology: Topology, rows: Int32Array, offences: Offence[]): CarriedVoltage {
  const { records, needs, linkStart, linkRow, zoneOf, zones } = topology;
  const volts = new Float64Array(records.length);
  const direct = new Uint8Array(records.length);
  const mismatch = (
    { path: subject, kind }: ElementRecord,
    got: number,
    expected: number,
    detail: { [name: string]: string },
  ) =>
    offences.push({
      rule: "supply.voltage-mismatch",
      subject,
      quantity: "voltage",
      value: got,
      limit: expected,
      unit: "V",
      detail,
      group: `${kind} ${detail.reason} ${got} ${expected}`,
    });

  for (const row of rows) {
    const record = records[row];
    let carried = 0;
    let carrier = "";
    let at = linkStart[row];
    for (const need of needs[row]) {
      if (need.service !== "power") break;
      for (const link of need.links) {
        const source = linkRow[at++];
        const offered = source < 0 ? 0 : volts[source];
        if (offered === 0) continue;
        if (carried === 0) {
          carried = offered;
          carrier = link.source;
          direct[row] = direct[source];
        } else if (differs(offered, carried) || direct[source] !== direct[row]) {
          const reason = differs(offered, carried) ? "two supplies" : "two kinds of current";
          mismatch(record, offered, carried, { reason, source: link.source, other: carrier });
        }
      }
    }
    const window = record.inputVoltage;
    if (window && carried > 0 && (below(carried, window.minimum) || below(window.maximum, carried))) {
      const nearest = carried < window.minimum ? window.minimum : window.maximum;
      mismatch(record, carried, nearest, { reason: "input window", source: carrier });
    }
    if (direct[row] && record.loss?.law === "transformer") {
      mismatch(record, carried, carried, { reason: "direct current", source: carrier });
    }
    if (record.setsVoltage) {
      volts[row] = record.voltage ?? 0;
      direct[row] = record.directCurrent ? 1 : 0;
    } else {
      if (record.voltage && carried > 0 && differs(record.voltage, carried)) {
        mismatch(record, carried, record.voltage, { reason: "assertion", source: carrier });
      }
      volts[row] = carried || record.voltage || 0;
    }
    if (zoneOf[row] >= 0) settleZone(zones[zoneOf[row]], row);
  }
  return { volts, direct };

  /** A bus without an own supply takes the voltage of the zone; two that differ cannot be tied. */
  function settleZone(zone: number[], last: number): void {
    if (zone[zone.length - 1] !== last) return;
    const reference = zone.find((row) => volts[row] > 0);
    if (reference === undefined) return;
    for (const row of zone) {
      if (volts[row] === 0) {
        volts[row] = volts[reference];
        direct[row] = direct[reference];
      } else if (differs(volts[row], volts[reference]) || direct[row] !== direct[reference]) {
        const reason = differs(volts[row], volts[reference]) ? "tied buses" : "two kinds of current";
        const detail = { reason, source: records[row].path, other: records[reference].path };
        mismatch(records[row], volts[row], volts[reference], detail);
      }
    }
  }
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > SAME * b;
}

function below(a: number, b: number): boolean {
  return a < b * (1 - SAME);
}
