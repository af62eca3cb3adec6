import type { SiteModel, SiteRows, Summary } from "../model";
import type { Solution } from "../solution";
import { annualSummary } from "./annual";
import { availabilities } from "./availability";
import { summariseCondition } from "./conditions";
import { summariseEnergy } from "./energy";
import { summariseFailures } from "./failures";
import { countGpus } from "./gpus";
import { powerBalance } from "./power-balance";
import { temperatureChain } from "./temperature-chain";
import { summariseWater } from "./water";
import { worstMargins } from "./worst-margins";

/** What a person wants to know of a site besides its findings. */
export function summarise(rows: SiteRows, model: SiteModel, { states, deciding }: Solution): Summary {
  return {
    balances: states.map(({ basis, state, loadings }) => powerBalance(model, basis, state, loadings)),
    energy: deciding && summariseEnergy(model, rows.basis, deciding.state),
    water: deciding && summariseWater(model, deciding.state),
    gpus: countGpus(rows),
    worst: deciding ? worstMargins(model, deciding.loadings) : [],
    failures: deciding && summariseFailures(rows, model, deciding.failures),
    isOnDesignDay: rows.ambient !== undefined,
    temperatures:
      deciding?.temperatures && temperatureChain(model, deciding.state, deciding.temperatures, rows.ambient!),
    annual: deciding && annualSummary(rows, model),
    availability: deciding ? availabilities(rows, model) : [],
    conditions: deciding
      ? deciding.conditions.map((each) => summariseCondition(rows, model, deciding.state, each))
      : [],
    elements: model.count,
    links: model.linkSource.length,
    assumptions: rows.assumptions.length,
  };
}
