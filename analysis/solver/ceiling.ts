import { ROLE, type SiteModel } from "../model/site-model";
import { CeilingPass } from "./ceiling-pass";
import type { Changed } from "./contingency";
import { FlowJournal } from "./flow-journal";
import { EXCEEDED, loadingOf } from "./loading";
import type { Stage } from "./stage";
import { type State, withoutFlows } from "./state";

/** How much a ceiling lies above what flows, as a part of it: the first of them at which all holds. */
const MARGINS = [1e-3, 1e-5];

/**
 * Flows somewhat above those without a loss. Where whoever carries more also takes more, what flows after a loss lies
 * below what this gives for it: if all holds there, it holds after the loss, and the many small changes far from it
 * need not be known.
 */
export class Ceiling {
  private readonly state: State;
  private readonly journal: FlowJournal;
  private readonly pass: CeilingPass;
  /** Whether all holds without a loss. */
  private holds: boolean;

  /** The ceiling of an instant, undefined where there is none. `limitsOf` are the limits of each element. */
  static over(model: SiteModel, stage: Stage, limitsOf: readonly (readonly number[])[]): Ceiling | undefined {
    if (!isRising(model) || !isWhole(model, stage.state)) return undefined;
    for (const margin of MARGINS) {
      const ceiling = new Ceiling(model, stage, limitsOf, margin);
      if (ceiling.holds) return ceiling;
    }
    return undefined;
  }

  private constructor(
    private readonly model: SiteModel,
    private readonly stage: Stage,
    private readonly limitsOf: readonly (readonly number[])[],
    margin: number,
  ) {
    const most = new Float64Array(2 * model.count).fill(-1);
    this.state = withoutFlows(stage.state);
    const first = new CeilingPass(model, this.state, margin, most);
    first.run();
    // each output at the margin above it
    const raised = { ...this.state, out: most };
    this.holds = !first.isShort && this.state.runaway.length === 0;
    for (let e = 0; e < model.count && this.holds; e++) this.holds = this.holdsAt(e, raised);
    this.journal = new FlowJournal(model, this.state, most);
    this.pass = new CeilingPass(model, this.state, margin, most, this.journal);
  }

  /** Whether a loss of which is known who runs exceeds no limit and leaves no need short. */
  clears({ elements, zones }: Pick<Changed, "elements" | "zones">): boolean {
    const { model, state, pass, journal } = this;
    if (zones.some((zone) => model.tiesOfZone[zone].some((tie) => state.tieClosed[tie]))) return false;
    pass.update(elements);
    let holds = !pass.isShort && state.runaway.length === 0;
    for (let i = 0; i < journal.changed.length && holds; i++) holds = this.holdsAt(journal.changed[i], state);
    journal.restore();
    return holds;
  }

  /** Whether an element exceeds nothing that held before and empties no storage. */
  private holdsAt(e: number, state: State): boolean {
    const { model } = this;
    if (state.live[e] === 0) return true;
    if (model.role[e] === ROLE.storage && state.out[2 * e] > 0) return false;
    for (const limit of this.limitsOf[e]) {
      if (this.stage.before[limit] > EXCEEDED) continue;
      if (loadingOf(model, state, limit) > EXCEEDED) return false;
    }
    return true;
  }
}

/** Whether everybody takes more, or the same, when more is taken from him. */
function isRising({ draw, workPerMoved }: SiteModel): boolean {
  for (let i = 0; i < draw.length; i++) if (draw[i] < 0) return false;
  for (let e = 0; e < workPerMoved.length; e++) if (workPerMoved[e] < 0) return false;
  return true;
}

/** Whether whatever runs has all it needs to run, and no tie is closed. */
function isWhole(model: SiteModel, { live, needLive, tieClosed }: State): boolean {
  for (let k = 0; k < needLive.length; k++) {
    if (!needLive[k] && model.needGates[k] && live[model.needElement[k]] > 0) return false;
  }
  return !tieClosed.includes(1);
}
