import type { SiteModel, WaterSource, WaterSummary } from "../model";
import { balanceOf, type State, waterUses } from "../solver";

/** m³/s for each W, or m³ for each J, in L/kWh. */
export const LITRES_PER_KILOWATT_HOUR = 1000 * 3.6e6;

/** What towers lose in a state, and how long the storage of their make-up lasts; undefined without towers. */
export function summariseWater(model: SiteModel, state: State): WaterSummary | undefined {
  const uses = waterUses(model, state);
  if (uses.size === 0) return undefined;
  const givenBy = new Map(model.records.map(({ path, makeUp }) => [path, makeUp]));
  const sources = [...uses].map(([source, use]): WaterSource => {
    const { supply, storage } = givenBy.get(source) ?? {};
    const isStored = storage !== undefined && use.makeUp > 0;
    return { source, supply, ...use, storageTime: isStored ? storage / use.makeUp : undefined };
  });
  const makeUp = sources.reduce((sum, each) => sum + each.makeUp, 0);
  const { it } = balanceOf(model, state);
  return { designWue: it > 0 ? (makeUp / it) * LITRES_PER_KILOWATT_HOUR : 0, sources };
}
