import { type Code, compile, type ElementRecord, type LossRow, type TieRow } from "../../../analysis/model";
import { solve, solveFaults } from "../../../analysis/solver";
import { bus, by, tie, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";

function currents(records: ElementRecord[], code: Code, ties: TieRow[] = []): (path: string) => number {
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  const all = solveFaults(model, state, code);
  return (path) => all[model.paths.indexOf(path)];
}

/** Of a source whose impedance is so small that only cables limit. */
const STIFF = { fault: { source: "network" as const, power: 1e16 } };
const impedance = (coldResistance: number, reactance: number) => ({
  // hot resistance ten times as large: it must not count
  impedance: { resistance: 10 * coldResistance, coldResistance, reactance },
});

function cable(path: string, feed: Parameters<typeof bus>[1], r: number, x: number): ElementRecord {
  const loss: LossRow = { law: "series", ...impedance(r, x).impedance };
  return bus(path, feed, { loss });
}

const bolted = (volts: number, r: number, x: number) => volts / (Math.sqrt(3) * Math.hypot(r, x));

test("a cable limits the current by its resistance at 20 °C and its reactance", () => {
  const at = currents([utility("grid", 400, STIFF), cable("cable", "grid", 0.03, 0.04)], "NEC");
  expectSame(at("cable"), bolted(400, 0.03, 0.04), 1e-6);
});

test("under IEC the voltage factor counts, the cable has no correction", () => {
  const at = currents([utility("grid", 400, STIFF), cable("cable", "grid", 0.03, 0.04)], "IEC");
  expectSame(at("cable"), 1.05 * bolted(400, 0.03, 0.04), 1e-6);
});

test("it adds to what is ahead of it as complex numbers", () => {
  const network = { fault: { source: "network" as const, power: 10e6 } };
  const at = currents([utility("grid", 400, network), cable("cable", "grid", 0.02, 0.005)], "NEC");
  const x = 400 ** 2 / 10e6 / Math.sqrt(1.01);
  expectSame(at("cable"), bolted(400, 0.1 * x + 0.02, x + 0.005), 1e-9);
  // ahead of the cable it is what the network alone gives
  expectSame(at("grid"), 10e6 / (Math.sqrt(3) * 400), 1e-9);
});

test("two cables that feed one board halve the impedance", () => {
  const at = currents(
    [
      utility("grid", 400, STIFF),
      cable("w1", "grid", 0.03, 0.04),
      cable("w2", "grid", 0.03, 0.04),
      bus("board", by("shared", ["w1", "w2"])),
    ],
    "NEC",
  );
  expectSame(at("board"), 2 * bolted(400, 0.03, 0.04), 1e-6);
});

test("a cable without any impedance is no branch", () => {
  const network = { fault: { source: "network" as const, power: 10e6 } };
  const at = currents([utility("grid", 400, network), cable("cable", "grid", 0, 0)], "NEC");
  expectSame(at("cable"), 10e6 / (Math.sqrt(3) * 400), 1e-9);
});

describe("a ring of three equal segments", () => {
  const records = [utility("grid", 400, STIFF), bus("a", "grid"), bus("b"), bus("c")];
  const ring = (closed: boolean) => [
    tie("ab", "a", "b", impedance(0.03, 0.04)),
    tie("bc", "b", "c", { ...impedance(0.03, 0.04), closed }),
    tie("ca", "c", "a", impedance(0.03, 0.04)),
  ];

  test("closed has one segment and two beside each other to each unit", () => {
    const at = currents(records, "NEC", ring(true));
    expectSame([at("b"), at("c")], Array(2).fill(1.5 * bolted(400, 0.03, 0.04)), 1e-6);
  });

  test("open has one segment to each unit", () => {
    const at = currents(records, "NEC", ring(false));
    expectSame([at("b"), at("c")], Array(2).fill(bolted(400, 0.03, 0.04)), 1e-6);
  });

  test("a coupler beside a segment takes its place", () => {
    const at = currents(records, "NEC", [...ring(false), tie("ab-bar", "a", "b")]);
    expect(at("b")).toBe(at("a"));
  });
});
