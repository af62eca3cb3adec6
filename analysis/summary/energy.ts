import type { ConsumerPower, EnergySummary, SiteModel } from "../model";
import { balanceOf, type State } from "../solver";

const USES: ConsumerPower["use"][] = ["it", "cooling", "losses", "house", "recharge"];

/** Where the electricity of a state goes: its balance again, by kinds of consumers. */
export function summariseEnergy(model: SiteModel, state: State): EnergySummary {
  const powers = new Map<string, ConsumerPower>();
  const add = (use: ConsumerPower["use"], kind: string, power: number) => {
    if (power === 0) return;
    const key = `${use} ${kind}`;
    powers.set(key, { use, kind, power: (powers.get(key)?.power ?? 0) + power });
  };
  model.records.forEach(({ kind, use }, e) => {
    if (use) add(use, kind, state.own[e]);
    add("cooling", kind, state.work[e]);
    add("losses", kind, state.loss[e]);
    add("losses", "cord", state.linkLoss[e]);
  });
  for (let t = 0; t < model.ties.length; t++) add("losses", "tie", state.tieLoss[2 * t]);
  const { it, cooling, losses } = balanceOf(model, state);
  const consumers = [...powers.values()].sort(
    (a, b) => USES.indexOf(a.use) - USES.indexOf(b.use) || b.power - a.power || (a.kind < b.kind ? -1 : 1),
  );
  const partial = (part: number) => (it > 0 ? (it + part) / it : 0);
  return { coolingPue: partial(cooling), powerPue: partial(losses), consumers };
}
