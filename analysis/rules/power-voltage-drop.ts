import { LOSS, type Margin, type SiteModel } from "../model";
import { solveVoltageDrops } from "../solver";
import { type Held, heldMargins } from "./held";
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
  inConditions: true,
  evaluate({ rows, model, state }) {
    const { own, total, start, ties } = solveVoltageDrops(model, state);
    const held: Held[] = [];
    for (let e = 0; e < model.count; e++) {
      if (rows.code === "NEC" && own[e] !== 0) hold(model.paths[e], "run", own[e], NEC.run);
      if (!isLoad(model, e) || total[e] === 0) continue;
      hold(model.paths[e], "path", total[e], pathLimit(start[e]), model.paths[start[e]]);
    }
    model.ties.forEach(({ path }, tie) => {
      if (rows.code === "NEC" && ties[tie] !== 0) hold(path, "run", Math.abs(ties[tie]), NEC.run);
    });
    return heldMargins(held);

    function pathLimit(origin: number): number {
      if (rows.code === "NEC") return NEC.path;
      return model.lossLaw[origin] === LOSS.transformer ? IEC.own : IEC.public;
    }

    function hold(subject: string, of: "run" | "path", value: number, limit: number, origin = ""): void {
      const rule = "power.voltage-drop";
      const percent = (100 * value) / limit;
      const margin: Margin = { rule, subject, quantity: "voltageDrop", value, limit, unit: "1", percent };
      held.push({ margin, more: { detail: origin === "" ? { of } : { of, origin }, group: of } });
    }
  },
};

function isLoad(model: SiteModel, e: number): boolean {
  const { demand, work } = model.records[e];
  return demand !== undefined || work !== undefined;
}
