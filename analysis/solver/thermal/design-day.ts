import { type AmbientRow, type ElementRecord, LIMIT_AT, type SiteModel } from "../../model";
import { dispatchers } from "./exposed";
import { answerOf, type Duty, intake, type Setting } from "./machine";
import { machineOf } from "./machines";
import { heatNeed, setPoints, suppliedAt } from "./set-points";

/** A machine that cannot do on a design day what is asked of it, or of which nobody knows. */
export interface Misfit {
  readonly element: number;
  /** What is asked and what stands against it. */
  readonly reason: string;
}

/** A site in the air of one state. */
export interface DesignDay {
  /** The same site, its machines as they are in that air. */
  readonly model: SiteModel;
  /** In the order of elements; such machines count as rated. */
  readonly misfits: Misfit[];
}

/** What the machines of a site can do in some outdoor air: their capability, its limit and their electricity. */
export function inAir(model: SiteModel, ambient: AmbientRow): DesignDay {
  const wanted = setPoints(model);
  const air = intake(ambient);
  const capability = model.capability.slice();
  const workPerMoved = model.workPerMoved.slice();
  const misfits: Misfit[] = [];
  const dutyOf = remembering();
  model.records.forEach((record, element) => {
    if (!record.machine) return;
    const need = heatNeed(model, element);
    const sink = suppliedAt(model, wanted, need);
    const duty = dutyOf(record, { supply: wanted[element], sink, air });
    if (duty instanceof RangeError) {
      // what relieves others when it is cold enough does nothing on a day on which it is not
      const relieves = !Number.isNaN(wanted[element]) && dispatchers(model, element).length > 0;
      if (relieves) capability[element] = 0;
      else misfits.push({ element, reason: duty.message });
    } else if (duty) {
      capability[element] = duty.heat * model.units[element];
      workPerMoved[element] = duty.perHeat;
    }
  });
  return { model: { ...model, capability, workPerMoved, limits: limitsBy(model, capability) }, misfits };
}

/** The duty of machines, or why they have none; equal ones in one setting are worked out once. */
function remembering(): (record: ElementRecord, setting: Setting) => Duty | RangeError | undefined {
  const known = new Map<string, Duty | RangeError | undefined>();
  return (record, setting) => {
    const { machine, capability, work } = record;
    const key = JSON.stringify([machine, capability, work, setting.supply, setting.sink]);
    if (!known.has(key))
      known.set(
        key,
        answerOf(() => machineOf(record)?.duty(setting)),
      );
    return known.get(key);
  };
}

/** Limits on the heat of machines, and on the power of engines, follow their capability. */
function limitsBy(model: SiteModel, capability: Float64Array): SiteModel["limits"] {
  const { limits } = model;
  const [limit, inverse] = [limits.limit.slice(), limits.inverse.slice()];
  for (let i = 0; i < limits.count; i++) {
    const e = limits.index[i];
    const machine = limits.at[i] === LIMIT_AT.output ? model.records[e].machine : undefined;
    if (!machine || limits.quantity[i] !== (machine.law === "engine" ? "activePower" : "heat")) continue;
    if (limits.rule[i] === "power.generator-duty") continue;
    limit[i] = capability[e];
    inverse[i] = 1 / capability[e];
  }
  return { ...limits, limit, inverse };
}
