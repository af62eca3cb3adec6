import { type Basis, DRAW_WIDTH, limitHolder, MODE, type SingleLoss, type SiteModel } from "../model";
import type { Changed } from "./contingency";
import { EXCEEDED, loadingOf } from "./loading";
import { type Failures, Ledger, type Outcome } from "./outcome";
import { solve } from "./solve";
import { Stage } from "./stage";
import { TwinOutcomes } from "./twins";

/** A shortage below this part of what is asked is rounding. */
const ROUNDING = 1e-9;

/** Evaluates every loss at both instants. */
export function solveFailures(model: SiteModel, losses: readonly SingleLoss[], basis: Basis): Failures {
  const ledger = new Ledger(model, basis);
  const pass = new FailurePass(model, basis);
  const twins = new TwinOutcomes(model, pass.limitsOf);
  let states = 0;
  for (const cause of losses) {
    const known = twins.of(cause);
    const outcome = known ?? pass.evaluate(cause);
    if (!known) {
      states += outcome.states;
      twins.keep(cause, outcome);
    }
    ledger.book(cause, outcome);
  }
  return { losses: losses.length, states, ...ledger.sums() };
}

class FailurePass {
  /** Limits of each element's output and of the links that feed it. */
  readonly limitsOf: number[][];
  private readonly limitsOfZone: number[][];
  private readonly stages: Stage[];
  /** What runs in the normal state; nothing else can stop. */
  private readonly normallyLive: Float64Array;
  /** Whether nothing carries more when a load is gone: no ties share, and nobody gives reactive power. */
  private readonly isMonotone: boolean;

  constructor(
    private readonly model: SiteModel,
    basis: Basis,
  ) {
    const { limits } = model;
    this.limitsOf = Array.from({ length: model.count }, () => []);
    this.limitsOfZone = model.tiesOfZone.map(() => []);
    for (let i = 0; i < limits.count; i++) {
      // a mean of 24 h says nothing of the hours after a failure
      if (limits.rule[i] === "power.generator-duty") continue;
      const holder = limitHolder(model, i);
      if (holder >= 0) this.limitsOf[holder].push(i);
      else this.limitsOfZone[model.zoneOf[model.tieFirst[limits.index[i]]]].push(i);
    }
    this.stages = (["initial", "standby"] as const).map((name) => new Stage(model, basis, name));
    this.normallyLive = solve(model, basis).live;
    this.isMonotone = this.stages.every(({ state }) => !state.tieClosed.includes(1)) && !givesReactive(model);
  }

  evaluate(cause: SingleLoss): Outcome {
    const outcome: Outcome = { states: 0, exceeded: new Map(), short: new Map(), stopped: new Map() };
    const load = this.onlyLoad(cause);
    if (load !== undefined) {
      const live = this.normallyLive[load];
      if (this.model.records[load].use === "it" && live > 0) outcome.stopped.set(load, live);
      return outcome;
    }
    for (const stage of this.stages) {
      outcome.states++;
      const goesOn = stage.contingencies.evaluate(cause, (changed) => {
        this.hold(stage, changed, outcome);
        this.stop(stage, cause, changed, outcome.stopped);
        return stage.hasClock(changed);
      });
      if (!goesOn) break;
    }
    return outcome;
  }

  /**
   * The loss of a load, or of a cooler that serves one load and nothing else, stops that load: where nothing else
   * carries more by it, no state has to be evaluated.
   */
  private onlyLoad({ elements, links, ties, demands }: SingleLoss): number | undefined {
    if (!this.isMonotone || elements.length !== 1 || elements[0].remains > 0) return undefined;
    if (links.length > 0 || ties.length > 0 || demands.length > 0) return undefined;
    const [{ element }] = elements;
    return this.isLoad(element) ? element : this.onlyTaker(element);
  }

  private isLoad(e: number): boolean {
    const { model } = this;
    return model.records[e].provides === undefined && model.consumerPtr[e] === model.consumerPtr[e + 1];
  }

  /** The load that alone depends on a cooler, by a need that nothing else serves. */
  private onlyTaker(e: number): number | undefined {
    const { model } = this;
    const first = model.consumerPtr[e];
    if (model.records[e].provides === "power" || model.consumerPtr[e + 1] - first !== 1) return undefined;
    const need = model.linkNeed[model.consumerLink[first]];
    const isOnly = model.linkPtr[need + 1] - model.linkPtr[need] === 1;
    const taker = model.needElement[need];
    return isOnly && model.needGates[need] && this.isLoad(taker) ? taker : undefined;
  }

  private hold(stage: Stage, { elements, zones }: Changed, outcome: Outcome): void {
    for (const e of elements) {
      for (const limit of this.limitsOf[e]) this.holdLimit(stage, limit, outcome);
      for (let k = this.model.needPtr[e]; k < this.model.needPtr[e + 1]; k++)
        this.holdNeed(stage, k, outcome);
    }
    for (const zone of zones) {
      for (const limit of this.limitsOfZone[zone]) this.holdLimit(stage, limit, outcome);
    }
  }

  private holdLimit({ name, state, before }: Stage, limit: number, { exceeded }: Outcome): void {
    const loading = loadingOf(this.model, state, limit);
    // what is exceeded without the loss is a finding of the normal state
    if (!(loading > EXCEEDED) || before[limit] > EXCEEDED) return;
    const known = exceeded.get(limit);
    if (!known || loading > known.loading) exceeded.set(limit, { loading, instant: name });
  }

  private holdNeed({ name, state, deficit: before }: Stage, need: number, { short }: Outcome): void {
    if (this.model.needMode[need] !== MODE.dispatch) return;
    const asked = state.need[2 * need];
    const deficit = state.deficit[need] + state.unremoved[need];
    // where nothing serves it at all it is a load that stops
    if (!(deficit > ROUNDING * asked) || deficit === asked || before[need] > ROUNDING * asked) return;
    const known = short.get(need);
    if (known && known.asked - known.served >= deficit) return;
    short.set(need, { asked, served: asked - deficit, instant: name });
  }

  /** Racks that live less than before, or that are cut for longer than their supplies carry them. */
  private stop(stage: Stage, cause: SingleLoss, changed: Changed, stopped: Map<number, number>): void {
    const { model } = this;
    if (!stage.mayStop(cause, changed)) return;
    stage.gaps.of(changed.elements, (e, gap) => {
      if (model.records[e].use !== "it") return;
      const normally = this.normallyLive[e];
      const dead = gap > 0 ? normally : normally - stage.state.live[e];
      if (dead > 0) stopped.set(e, Math.max(stopped.get(e) ?? 0, dead));
    });
  }
}

/** Whether some element draws capacitive reactive power, which relieves those before it. */
function givesReactive({ draw, needIsPower }: SiteModel): boolean {
  return needIsPower.some((isPower, k) => {
    const [perFirst, fixed] = draw.subarray(k * DRAW_WIDTH + 6, k * DRAW_WIDTH + 8);
    return isPower === 1 && (perFirst < 0 || fixed < 0);
  });
}
