import type { AmbientRow, SiteModel, TemperatureChain } from "../model";
import { wayOf } from "../rules";
import { heatNeed, mixedSupply, type State, type Temperatures } from "../solver";

/** The chain of the rack that is closest to the warmest coolant it accepts; where none states that, of the warmest. */
export function temperatureChain(
  model: SiteModel,
  state: State,
  temperatures: Temperatures,
  { dryBulb, wetBulb }: AmbientRow,
): TemperatureChain | undefined {
  let found: { rack: number; headroom: number; warmest?: number } | undefined;
  model.records.forEach(({ use, needs }, rack) => {
    const need = use === "it" ? heatNeed(model, rack) : -1;
    if (need < 0) return;
    const supply = mixedSupply(model, state, temperatures.supplied, need);
    if (Number.isNaN(supply)) return;
    const { warmest } = needs[need - model.needPtr[rack]];
    const headroom = (warmest ?? NOT_HELD) - supply;
    if (!found || headroom < found.headroom) found = { rack, headroom, warmest };
  });
  if (!found) return undefined;
  const { rack, warmest } = found;
  const { chain, detail } = wayOf(model, state, temperatures, rack);
  return {
    dryBulb,
    wetBulb,
    steps: chain.map((path) => ({ path, supply: detail[path] })),
    rack: model.paths[rack],
    ...(warmest === undefined ? {} : { warmest }),
  };
}

/** Beyond what any equipment states, °C. */
const NOT_HELD = 1000;
