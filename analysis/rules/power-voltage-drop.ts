import { LOSS, type Margin, type Offence, type SiteModel } from "../model";
import { EXCEEDED, solveVoltageDrops } from "../solver";
import type { StateRule } from "./rule";

/** NEC 215.2(A)(2), informational note: a feeder 3 %, feeder and branch together 5 %. */
const NEC = { run: 0.03, path: 0.05 };
/** IEC 60364-5-52 table G.52.1, other uses than lighting: from a public supply, and from transformers of the site. */
const IEC = { public: 0.05, own: 0.08 };

export const powerVoltageDrop: StateRule = {
  id: "power.voltage-drop",
  severity: "warning",
  title: "voltage drop of each run, and from the last transformer or source to each load",
  formula:
    "ΔU/U = Σ(R·P + X·Q)/U², that is √3·I·(R·cos φ + X·sin φ)/U; NEC: 3 % a run, 5 % together; IEC: 5 % together " +
    "from a public supply, 8 % from a transformer of the site",
  source: "NEC 210.19(A), 215.2(A)(2) informational notes; IEC 60364-5-52 §525 and annex G",
  remedy: "a larger section, more conductors in parallel, a shorter run, or a transformer nearer to the load",
  subject: "affected",
  needs: "state",
  evaluate({ rows, model, state }) {
    const { own, total, start, ties } = solveVoltageDrops(model, state);
    const offences: Offence[] = [];
    let checked = 0;
    let worst: Margin | undefined;
    for (let e = 0; e < model.count; e++) {
      if (rows.code === "NEC" && own[e] !== 0) hold(model.paths[e], "run", own[e], NEC.run);
      if (!isLoad(model, e) || total[e] === 0) continue;
      hold(model.paths[e], "path", total[e], pathLimit(start[e]), model.paths[start[e]]);
    }
    model.ties.forEach(({ path }, tie) => {
      if (rows.code === "NEC" && ties[tie] !== 0) hold(path, "run", Math.abs(ties[tie]), NEC.run);
    });
    return { checked, offences, worst };

    function pathLimit(origin: number): number {
      if (rows.code === "NEC") return NEC.path;
      return model.lossLaw[origin] === LOSS.transformer ? IEC.own : IEC.public;
    }

    function hold(subject: string, of: "run" | "path", value: number, limit: number, origin = ""): void {
      checked++;
      const margin = { subject, quantity: "voltageDrop", value, limit, unit: "1" };
      const percent = (100 * value) / limit;
      if (!worst || percent > worst.percent) worst = { rule: "power.voltage-drop", ...margin, percent };
      if (value <= limit * EXCEEDED) return;
      const detail: Offence["detail"] = origin === "" ? { of } : { of, origin };
      offences.push({ rule: "power.voltage-drop", ...margin, detail, group: of });
    }
  },
};

function isLoad(model: SiteModel, e: number): boolean {
  const { demand, work } = model.records[e];
  return demand !== undefined || work !== undefined;
}
