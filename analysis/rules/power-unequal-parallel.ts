import { LOSS, MODE, type Offence } from "../model";
import type { RowRule } from "./rule";

/** Part of the summed ratings that a bank has to be able to carry: a policy, impedances within about 10 %. */
const USABLE = 0.9;

export const powerUnequalParallel: RowRule = {
  id: "power.unequal-parallel",
  severity: "warning",
  title: "transformers in parallel share by their ratings",
  formula:
    "share = (Sn/uk)/Σ(Sn/uk); the bank carries min(Sn/share), held against 90 % of ΣSn: the unit of least impedance " +
    "is full first",
  source: "sharing by Sn/uk: IEC 60076-8, parallel operation; the 90 % are a policy of this library",
  remedy: "use transformers of equal short-circuit voltage, or count on what the bank carries",
  subject: "cause",
  needs: "rows",
  evaluate({ model }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let k = 0; k < model.needElement.length; k++) {
      const [first, last] = [model.linkPtr[k], model.linkPtr[k + 1]];
      if (model.needMode[k] !== MODE.shared || last - first < 2) continue;
      const members = Array.from(model.linkSource.subarray(first, last));
      if (members.some((e) => e < 0 || model.lossLaw[e] !== LOSS.transformer)) continue;
      checked++;
      const shares = Array.from(model.linkShare.subarray(first, last));
      const weight = shares.reduce((sum, share) => sum + share, 0);
      const ratings = members.map((e) => ratingOf(e));
      const limit = ratings.reduce((sum, rating) => sum + rating, 0);
      const carried = ratings.map((rating, i) => (rating * weight) / shares[i]);
      const value = Math.min(...carried);
      if (value >= USABLE * limit) continue;
      const full = members[carried.indexOf(value)];
      const subject = model.paths[full];
      offences.push({
        rule: "power.unequal-parallel",
        subject,
        quantity: "apparentPower",
        value,
        limit,
        unit: "VA",
      });
    }
    return { checked, offences };

    function ratingOf(e: number): number {
      const { loss } = model.records[e];
      return loss?.law === "transformer" ? loss.rating * model.units[e] : 0;
    }
  },
};
