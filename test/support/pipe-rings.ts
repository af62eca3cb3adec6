import type { ElementRecord, TieRow } from "../../analysis/model";
import { element, heat, need, power, tie, utility } from "./networks-rows";

const THROUGH = { output: 1, secondOutput: 1 };
const WATTS = 1e5;

/** Takers of 100 kW and 0.1 m³/s at each header but the first; plant at some, each with its resistance in Pa/(m³/s)². */
export function ringRecords(
  headers: readonly string[],
  plants: { readonly [header: string]: number },
): ElementRecord[] {
  return [
    utility("grid", 400),
    ...Object.keys(plants).map((at) =>
      element(`chiller-${at}`, "chiller", { provides: "liquid", needs: [heat({ output: 1 })] }),
    ),
    ...headers.map((at) =>
      element(at, "cooling-loop", {
        provides: "liquid",
        needs: at in plants ? [need("liquid", "liquid", [`chiller-${at}`], THROUGH)] : [],
        hydraulicResistance: plants[at],
      }),
    ),
    ...headers.slice(1).map((at) => taker(`at-${at}`, at)),
  ];
}

function taker(path: string, at: string): ElementRecord {
  const needs = [power("grid", { own: 1 }), need("liquid", "liquid", [at], { own: 1, fixed: 0.1 })];
  return element(path, "load", {
    needs,
    use: "it",
    demand: { nameplate: WATTS, provisioned: WATTS, typical: WATTS },
  });
}

/** A pipe from each header to the next, and from the last to the first, named after both. */
export function ringTies(headers: readonly string[]): TieRow[] {
  return headers.map((first, i) => segment(first, headers[(i + 1) % headers.length]));
}

function segment(first: string, second: string): TieRow {
  return tie(first + second, first, second, { hydraulicResistance: 1e5, rating: 1, chain: true });
}
