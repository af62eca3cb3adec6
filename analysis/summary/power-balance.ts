import type { Basis, Margin, PowerBalance, SiteModel } from "../model";
import { marginOf } from "../rules";
import { balanceOf, EXCEEDED, type State } from "../solver";

/** The site's power on one basis. */
export function powerBalance(
  model: SiteModel,
  basis: Basis,
  state: State,
  loadings: Float64Array,
): PowerBalance {
  const { sources, it, losses, cooling, house, recharge, deficit } = balanceOf(model, state);
  const contracts: Margin[] = [];
  let exceeded = 0;
  for (let i = 0; i < loadings.length; i++) {
    if (loadings[i] > EXCEEDED) exceeded++;
    if (model.limits.rule[i] === "power.contract") contracts.push(marginOf(model, i, loadings[i]));
  }
  const assumed = basis === "typical" ? model.records.filter(({ demand }) => demand?.typicalAssumed) : [];
  return {
    basis,
    sources,
    it,
    losses,
    cooling,
    house,
    recharge,
    deficit,
    designPue: it > 0 ? sources / it : 0,
    contracts,
    exceeded,
    assumedLoads: assumed.length,
  };
}
