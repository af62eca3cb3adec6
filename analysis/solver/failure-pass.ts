import type { Basis } from "../model/rows";
import type { SingleLoss } from "../model/single-losses";
import { DRAW_WIDTH, limitHolder, MODE, type SiteModel } from "../model/site-model";
import { Ceiling } from "./ceiling";
import type { Changed, Followed } from "./contingency";
import { instantsOf, type NamedInstant, PLANNED, settlingTime } from "./instants";
import { EXCEEDED, isHeldAfterFailure, loadingOf } from "./loading";
import { NOTHING_LOST, type Outcome } from "./outcome";
import { recharges, refilledAfter, withCharging } from "./recovery";
import { Stage } from "./stage";
import { normalStart, startingState, type Start } from "./start";
import { toleratedTime } from "./tolerated-time";

/** A shortage below this part of what is asked is rounding. */
const ROUNDING = 1e-9;

export interface FailureOptions {
  /** Default: the normal state. */
  readonly start?: Start;
  /** How long what is lost stays lost, s. Default: not stated, and storage is bound by its power. */
  readonly outage?: number;
  /** Whether it is taken out on purpose, all switching done before. Default false. */
  readonly planned?: boolean;
}

/** An outcome that is being found. */
type Growing = {
  -readonly [Key in keyof Outcome]: Outcome[Key] extends ReadonlyMap<infer Of, infer Found>
    ? Map<Of, Found>
    : Outcome[Key];
};

/** Evaluates losses one by one, each at the instants that may differ. */
export class FailurePass {
  /** Limits of each element's output and of the links that feed it. */
  readonly limitsOf: number[][];
  private readonly limitsOfZone: number[][];
  private readonly stages: Stage[];
  /** Of the first stage, which all losses meet; the later ones few. */
  private readonly ceiling: Ceiling | undefined;
  /** What runs before the loss; nothing else can stop. */
  private readonly normallyLive: Float64Array;
  private readonly settlingTime: number;
  private readonly planned: boolean;
  private readonly recharges: boolean;
  /** Whether nothing carries more when a load is gone: no ties share, and nobody gives reactive power. */
  private readonly isMonotone: boolean;

  constructor(
    private readonly model: SiteModel,
    basis: Basis,
    { start = normalStart(model), outage, planned = false }: FailureOptions,
  ) {
    const { limits } = model;
    this.planned = planned;
    this.recharges = recharges(model);
    this.limitsOf = Array.from({ length: model.count }, () => []);
    this.limitsOfZone = model.tiesOfZone.map(() => []);
    for (let i = 0; i < limits.count; i++) {
      if (!isHeldAfterFailure(model, i)) continue;
      const holder = limitHolder(model, i);
      if (holder >= 0) this.limitsOf[holder].push(i);
      else this.limitsOfZone[model.zoneOf[model.tieFirst[limits.index[i]]]].push(i);
    }
    const lasting = startingState(model, basis, start);
    const instants = planned ? [PLANNED] : instantsOf(model, outage);
    this.stages = instants.map((instant) => new Stage(model, basis, instant, start, lasting));
    this.ceiling = Ceiling.over(model, this.stages[0], this.limitsOf);
    this.normallyLive = lasting.live;
    this.settlingTime = settlingTime(model);
    this.isMonotone = this.stages.every(({ state }) => !state.tieClosed.includes(1)) && !givesReactive(model);
  }

  evaluate(cause: SingleLoss): Outcome {
    const outcome: Growing = {
      ...NOTHING_LOST,
      exceeded: new Map(),
      short: new Map(),
      stopped: new Map(),
    };
    let last = this.stages[0].instant;
    for (const stage of this.stages) {
      outcome.states++;
      last = stage.instant;
      const goesOn = stage.contingencies.follow(this.recharging(stage, cause, outcome), (followed) => {
        const holds = stage === this.stages[0] && this.ceiling?.clears(followed);
        const changed = holds ? followed : followed.settle();
        if (!holds) this.hold(stage, changed, outcome);
        this.stop(stage, cause, followed, outcome);
        return stage.hasClock(changed) || (this.recharges && stage.mayStop(cause, changed));
      });
      if (!goesOn) break;
    }
    this.dismiss(outcome, last);
    return outcome;
  }

  /** The loss, and with it the charging of what has bridged a gap and is supplied again. */
  private recharging(stage: Stage, cause: SingleLoss, outcome: Growing): SingleLoss {
    if (stage.instant.name !== "exhausted") outcome.recovery = 0;
    if (!this.recharges) return cause;
    const { loss, charging } = withCharging(this.model, stage, cause);
    outcome.recovery = Math.max(outcome.recovery, ...charging.map(({ until }) => until));
    return loss;
  }

  /** What gear bears until all that reacts has reacted is not exceeded, where it is over by then. */
  private dismiss({ exceeded }: Growing, last: NamedInstant): void {
    for (const [limit, { borne, until }] of exceeded) {
      const isOver = until === "initial" || until === "bridging";
      if (isOver && until !== last.name && borne >= this.settlingTime) exceeded.delete(limit);
    }
  }

  /**
   * The loss of a load, or of a cooler that serves one load and nothing else, stops that load: where nothing else
   * carries more by it, no state has to be evaluated.
   */
  onlyLoad({ elements, links, ties, demands }: SingleLoss): Outcome | undefined {
    if (!this.isMonotone || elements.length !== 1 || elements[0].remains > 0) return undefined;
    if (links.length > 0 || ties.length > 0 || demands.length > 0) return undefined;
    const [{ element }] = elements;
    const load = this.isLoad(element) ? element : this.onlyTaker(element);
    if (load === undefined) return undefined;
    const fraction = this.normallyLive[load];
    if (this.model.records[load].use !== "it" || fraction === 0) return NOTHING_LOST;
    const stop = { fraction, need: this.soleNeed(element, load), returns: false };
    return { ...NOTHING_LOST, stopped: new Map([[load, stop]]) };
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

  /** The need of a load that what failed alone serves, -1 where the load itself failed. */
  private soleNeed(failed: number, load: number): number {
    const { consumerLink, consumerPtr, linkNeed } = this.model;
    return failed === load ? -1 : linkNeed[consumerLink[consumerPtr[failed]]];
  }

  private hold(stage: Stage, { elements, zones }: Changed, outcome: Growing): void {
    for (const e of elements) {
      for (const limit of this.limitsOf[e]) this.holdLimit(stage, limit, outcome);
      for (let k = this.model.needPtr[e]; k < this.model.needPtr[e + 1]; k++)
        this.holdNeed(stage, k, outcome);
    }
    for (const zone of zones) {
      for (const limit of this.limitsOfZone[zone]) this.holdLimit(stage, limit, outcome);
    }
  }

  private holdLimit({ instant, state, before }: Stage, limit: number, { exceeded }: Growing): void {
    const loading = loadingOf(this.model, state, limit);
    // what is exceeded without the loss is a finding of the state before it
    if (!(loading > EXCEEDED) || before[limit] > EXCEEDED) return;
    const known = exceeded.get(limit);
    const until = instant.name;
    if (known && known.loading >= loading) {
      exceeded.set(limit, { ...known, until });
      return;
    }
    const borne = toleratedTime(this.model, limit, loading, before[limit]);
    exceeded.set(limit, { loading, borne, instant: instant.name, until });
  }

  private holdNeed(
    { instant, state, asked: usual, deficit: before }: Stage,
    need: number,
    { short }: Growing,
  ): void {
    const deficit = state.deficit[need] + state.unremoved[need];
    if (deficit === 0) return;
    const asked = state.need[2 * need];
    const rounding = ROUNDING * Math.max(asked, usual[need]);
    if (!(deficit > rounding) || before[need] > rounding) return;
    // where nothing serves a dispatched need at all it is a load that stops
    const isDispatched = this.model.needMode[need] === MODE.dispatch && deficit < asked;
    if (!isDispatched && !(this.heatsRoom(need) && instant.clock === Infinity)) return;
    const known = short.get(need);
    if (known && known.asked - known.served >= deficit) return;
    short.set(need, { asked, served: asked - deficit, instant: instant.name });
  }

  /** Whether a need only carries away what power equipment heats its room by; felt when nothing takes it for long. */
  private heatsRoom(need: number): boolean {
    const { needIsHeat, needGates, needElement, records } = this.model;
    if (!needIsHeat[need] || needGates[need]) return false;
    return records[needElement[need]].provides === "power";
  }

  /** Racks that live less than before, or that are cut for longer than their supplies carry them. */
  private stop(stage: Stage, cause: SingleLoss, followed: Followed, outcome: Growing): void {
    const { model, normallyLive } = this;
    const { flipped, seen, zones } = followed;
    const { stopped } = outcome;
    const { live } = stage.state;
    if (stage.mayStop(cause, { flipped, zones })) {
      const isLast = stage.instant.name === "exhausted";
      stage.gaps.of(seen, (e, gap, need) => {
        if (!isLast)
          outcome.recovery = Math.max(outcome.recovery, this.restoredAfter(stage, followed, e, gap));
        if (model.records[e].use !== "it") return;
        const cut = gap > 0 && !this.planned ? Math.min(normallyLive[e], stage.gaps.cut(e)) : 0;
        const fraction = Math.max(normallyLive[e] - live[e], cut);
        const known = stopped.get(e);
        // what stays away counts, not what came back in between
        if (fraction <= 0 || (known && fraction < known.fraction)) return;
        if (outcome.chain.length === 0) outcome.chain = stage.gaps.chain(e);
        stopped.set(e, { fraction, need, returns: false });
      });
    }
    for (const [e, stop] of stopped) stopped.set(e, { ...stop, returns: live[e] >= normallyLive[e] });
  }

  /** When an element serves again as before, s: a load that was interrupted, a loop that its tank carried. */
  private restoredAfter({ state, gaps }: Stage, { settle }: Followed, e: number, gap: number): number {
    const isInterrupted = gap > 0 && gap < Infinity && this.model.records[e].use === "it";
    return isInterrupted && gaps.cut(e) > 0 ? gap : refilledAfter(this.model, state, gaps, settle, e);
  }
}

/** Whether some element draws capacitive reactive power, which relieves those before it. */
function givesReactive({ draw, needIsPower }: SiteModel): boolean {
  return needIsPower.some((isPower, k) => {
    const [perFirst, fixed] = draw.subarray(k * DRAW_WIDTH + 6, k * DRAW_WIDTH + 8);
    return isPower === 1 && (perFirst < 0 || fixed < 0);
  });
}
