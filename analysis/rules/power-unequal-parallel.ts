import type { Offence, SiteModel } from "../model";
import { ratingOf, strengthOf } from "./banks";
import { switchedBanks } from "./conditions";
import type { StateRule } from "./rule";

/** Part of the summed ratings that a bank has to be able to carry: a policy, impedances within about 10 %. */
const USABLE = 0.9;

export const powerUnequalParallel: StateRule = {
  id: "power.unequal-parallel",
  severity: "warning",
  title: "transformers in parallel share by their ratings, in every stated switching state",
  formula:
    "share = (Sn/uk)/Σ(Sn/uk), in one supply or on tied buses; the bank carries min(Sn/share), held against 90 % of " +
    "ΣSn: the unit of least impedance is full first",
  source: "sharing by Sn/uk: IEC 60076-8, parallel operation; the 90 % are a policy of this library",
  remedy: "use transformers of equal short-circuit voltage, or count on what the bank carries",
  subject: "cause",
  needs: "state",
  evaluate(context) {
    const { model } = context;
    const offences: Offence[] = [];
    const banks = switchedBanks(context);
    for (const { condition, bank } of banks) {
      const offence = offenceOf(model, bank);
      if (offence) offences.push({ ...offence, condition });
    }
    return { checked: banks.length, offences };
  },
};

function offenceOf(model: SiteModel, bank: number[]): Offence | undefined {
  const weights = bank.map((e) => strengthOf(model, e));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const ratings = bank.map((e) => ratingOf(model, e));
  const limit = ratings.reduce((sum, rating) => sum + rating, 0);
  const carried = ratings.map((rating, i) => (rating * weight) / weights[i]);
  const value = Math.min(...carried);
  if (value >= USABLE * limit) return undefined;
  const subject = model.paths[bank[carried.indexOf(value)]];
  return { rule: "power.unequal-parallel", subject, quantity: "apparentPower", value, limit, unit: "VA" };
}
