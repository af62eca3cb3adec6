import {
  AMBIENT,
  type AmbientRow,
  BASES,
  compile,
  type ElementRecord,
  type MachineRow,
  type TieRow,
} from "../../analysis/model";
import { inAir, solve, solveLoadings, solveTemperatures } from "../../analysis/solver";
import type { Intake, Setting } from "../../analysis/solver/thermal/machine";
import { expectConserved } from "./networks-conserved";
import { demand, element, need, power, utility } from "./networks-rows";

/** Rows of a cooling chain, in kW and kelvins that a reader can follow. All that draws power takes it from `grid`. */

type More = Partial<ElementRecord>;

/** Air without recirculation, so that machines draw in what is stated. */
export function ambient(more: Partial<AmbientRow> = {}): AmbientRow {
  return { dryBulb: 30, wetBulb: 24, altitude: 0, recirculation: 0, towerRecirculation: 0, ...more };
}

/** Where a machine works, by what differs from 30/24 °C at sea level without set-points. */
export function setting({ supply = NaN, sink = NaN, ...air }: Partial<Omit<Setting, "air"> & Intake> = {}) {
  return { supply, sink, air: { dryBulb: 30, wetBulb: 24, outdoors: 28, altitude: 0, ...air } };
}

function machine(path: string, kilowatts: number, fans: number, sink: string | undefined, more: More) {
  const capability = kilowatts * 1e3;
  return element(path, more.machine!.law, {
    provides: "liquid",
    needs: [
      power("grid", { work: 1 }),
      sink === undefined
        ? need("ambient", "air", [AMBIENT], { output: 1, work: 1 })
        : need("liquid", "liquid", [sink], { output: 1, work: 1 }),
    ],
    capability,
    shareWeight: capability,
    work: { perMoved: fans },
    limits: [{ rule: "cooling.capacity", quantity: "heat", value: capability }],
    use: "cooling",
    ...more,
  });
}

/** 95/85/78 °F, as nominal tons are stated; fans of 2 %. */
export const NOMINAL = { law: "tower", range: 50 / 9, approach: 35 / 9, wetBulb: 230 / 9 } as const;

export function tower(path: string, kilowatts: number, more: More = {}): ElementRecord {
  return machine(path, kilowatts, 0.02, undefined, { machine: NOMINAL, ...more });
}

/** Coolant leaves 6 K above the air and cools by 4 K, so that a kelvin of approach is a sixth of its heat; fans of 4 %. */
export function dryCooler(path: string, kilowatts: number, more: More = {}): ElementRecord {
  const law = { law: "dryCooler", approach: 6, flow: (kilowatts * 1e3) / 4 } as const;
  return machine(path, kilowatts, 0.04, undefined, { machine: law, ...more });
}

/** Air-cooled, rated to supply 7 °C in air of 35 °C with a quarter of its heat. */
export function airChiller(path: string, kilowatts: number, more: More = {}): ElementRecord {
  const law = { law: "chiller", supply: 7, condenser: 35, condenserRise: 8, airCooled: true } as const;
  return machine(path, kilowatts, 0.25, undefined, { machine: law, ...more });
}

/** Water-cooled, rated to supply 7 °C with 30 °C at its condenser, with a sixth of its heat. */
export function waterChiller(path: string, kilowatts: number, sink: string, more: More = {}): ElementRecord {
  const law = { law: "chiller", supply: 7, condenser: 30, condenserRise: 8, airCooled: false } as const;
  return machine(path, kilowatts, 1 / 6, sink, { machine: law, ...more });
}

/** Balanced at its rating: both sides change by 10 K, and the warmer one leaves 4 K above what enters the colder one. */
export function plates(kilowatts: number): MachineRow & { law: "exchanger" } {
  return { law: "exchanger", approach: 4, secondary: kilowatts * 100, primaryRise: 10 };
}

export function exchanger(path: string, kilowatts: number, sink: string, more: More = {}): ElementRecord {
  return machine(path, kilowatts, 0, sink, { machine: plates(kilowatts), ...more });
}

export function loop(path: string, cooler: string, supplyTemperature?: number): ElementRecord {
  const needs = [need("liquid", "liquid", [cooler], { output: 1, secondOutput: 1 })];
  return element(path, "cooling-loop", { provides: "liquid", needs, supplyTemperature });
}

/** Several that share by their weights, as constructs lower them. */
export function joined(path: string, members: string[], mode: "shared" | "dispatch" = "shared") {
  const needs = [{ ...need("liquid", "liquid", members, { output: 1, secondOutput: 1 }), mode }];
  return element(path, "junction", { provides: "liquid", junction: true, needs });
}

/** Equipment that gives all its heat to liquid. */
export function load(path: string, cooler: string, kilowatts: number, warmest?: number): ElementRecord {
  const liquid = { ...need("liquid", "liquid", [cooler], { own: 1 }), warmest };
  const needs = [power("grid", { own: 1 }), liquid];
  return element(path, "gpu-rack", { needs, demand: demand(kilowatts * 1e3), use: "it" });
}

export const withGrid = (records: ElementRecord[]) => [utility("grid", 415), ...records];

/** A site on its design day, read by path; holds on every basis that energy is conserved. */
export function onDay(records: ElementRecord[], air: AmbientRow, ties: TieRow[] = []) {
  const rated = compile({ records: withGrid(records), ties, code: "IEC" });
  expect(rated.offences).toEqual([]);
  const { model, misfits } = inAir(rated, air);
  for (const basis of BASES) expectConserved(model, solve(model, basis));
  const state = solve(model, "provisioned");
  const { wanted, reached, supplied } = solveTemperatures(model, state, air);
  const index = (path: string) => model.paths.indexOf(path);
  const limitOf = (path: string) => model.limits.index.indexOf(index(path));
  return {
    rated,
    model,
    state,
    capability: (path: string) => model.capability[index(path)],
    limit: (path: string) => model.limits.limit[limitOf(path)],
    loading: (path: string) => solveLoadings(model, state)[limitOf(path)],
    work: (path: string) => state.work[index(path)],
    out: (path: string) => state.out[2 * index(path)],
    wanted: (path: string) => wanted[index(path)],
    reached: (path: string) => reached[index(path)],
    supplied: (path: string) => supplied[index(path)],
    misfits: Object.fromEntries(misfits.map(({ element: e, reason }) => [model.paths[e], reason])),
  };
}
