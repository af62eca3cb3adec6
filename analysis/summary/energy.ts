import type { Basis, ConsumerPower, EnergySummary, Evidence, SiteModel } from "../model";
import { balanceOf, type State } from "../solver";

const USES: ConsumerPower["use"][] = ["it", "cooling", "losses", "house", "recharge"];

/** Where the electricity of a state goes: its balance again, by kinds of consumers. */
export function summariseEnergy(model: SiteModel, basis: Basis, state: State): EnergySummary {
  const powers = new Map<string, ConsumerPower>();
  const resting = new Map<Evidence, number>();
  const add = (use: ConsumerPower["use"], kind: string, power: number, on: Evidence = "stated") => {
    if (power === 0) return;
    resting.set(on, (resting.get(on) ?? 0) + power);
    const key = `${use} ${kind}`;
    powers.set(key, { use, kind, power: (powers.get(key)?.power ?? 0) + power });
  };
  model.records.forEach(({ kind, use, demand, evidence }, e) => {
    if (use) add(use, kind, state.own[e], demand?.evidence?.[basis]);
    add("cooling", kind, state.work[e], evidence);
    add("losses", kind, state.loss[e], evidence);
    add("losses", "cord", state.linkLoss[e]);
  });
  for (let t = 0; t < model.ties.length; t++) add("losses", "tie", state.tieLoss[2 * t]);
  const { it, cooling, losses } = balanceOf(model, state);
  const consumers = [...powers.values()].sort(
    (a, b) => USES.indexOf(a.use) - USES.indexOf(b.use) || b.power - a.power || (a.kind < b.kind ? -1 : 1),
  );
  const partial = (part: number) => (it > 0 ? (it + part) / it : 0);
  const evidence = [...resting].map(([of, power]) => ({ of, power })).sort((a, b) => b.power - a.power);
  return { coolingPue: partial(cooling), powerPue: partial(losses), consumers, evidence };
}
