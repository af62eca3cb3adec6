import { OUTDOORS, ROLE, type SiteModel } from "../model";
import type { Loss } from "./contingency";
import { Gaps } from "./gaps";
import { Journal } from "./journal";
import { LivePass, liveUnits } from "./live";
import { elementsHit, lose } from "./lose";
import { type Given, respond, type Response } from "./response";
import { emptyState, type Instant, type State } from "./state";

/** Who runs at an instant without a loss, and what evaluates who runs after one, whatever flows. */
export class LiveStage {
  readonly state: State;
  readonly normallyLive: Float64Array;
  /** What links give without a loss. */
  readonly given: Given;
  /** What links give that were looked at last. */
  private readonly now: Given;
  /** Gaps without a loss; after one those of what it has changed. */
  private readonly gap: Float64Array;
  private readonly journal: Journal;
  private readonly live: LivePass;
  private readonly gaps: Gaps;

  /** `mayHold` marks the needs whose hold-ups are full. */
  constructor(
    private readonly model: SiteModel,
    instant: Instant,
    mayHold: Uint8Array,
  ) {
    this.state = emptyState(model, 0, instant, { mayHold });
    new LivePass(model, this.state).run();
    this.normallyLive = this.state.live.slice();
    this.journal = new Journal(model, this.state);
    this.live = new LivePass(model, this.state, this.journal);
    this.gaps = new Gaps(model, this.state);
    this.gap = new Float64Array(model.count);
    this.gaps.of(model.records.keys(), (e, gap) => (this.gap[e] = gap));
    const links = Int32Array.from(model.linkSource.keys());
    const units = Float64Array.from(links, (l) => this.unitsOf(l));
    const gap = Float64Array.from(links, (l) => this.gapOf(l));
    this.given = { units, gap };
    this.now = { units: units.slice(), gap: gap.slice() };
  }

  /** Evaluates a loss, has read what it may have changed, and takes it back. */
  evaluate<Result>(loss: Loss, read: (changed: ReadonlySet<number>) => Result): Result {
    const { model, state, gap } = this;
    const putBack = lose(state, loss);
    const changed = new Set(elementsHit(model, loss));
    const before: number[] = [];
    this.gaps.of(this.live.update(elementsHit(model, loss)).seen, (e, now) => {
      changed.add(e);
      before.push(e, gap[e]);
      gap[e] = now;
    });
    const result = read(changed);
    for (let i = 0; i < before.length; i += 2) gap[before[i]] = before[i + 1];
    this.journal.restore();
    putBack();
    return result;
  }

  /** Cords of a link that live. */
  unitsOf(link: number): number {
    return liveUnits(this.model, this.state, link);
  }

  /** How long a link gives nothing at first, s. */
  gapOf(link: number): number {
    const source = this.model.linkSource[link];
    if (this.state.linkLost[link]) return Infinity;
    if (source === OUTDOORS) return 0;
    if (this.state.live[source] === 0) return Infinity;
    if (this.model.role[source] === ROLE.standby) return this.model.records[source].source?.startTime ?? 0;
    return this.gap[source];
  }

  /** What becomes of an element that is not lost itself. */
  respond(e: number): Response {
    const { model, state, now } = this;
    for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
      now.units[l] = this.unitsOf(l);
      now.gap[l] = this.gapOf(l);
    }
    return respond(model, state, this.normallyLive, now, e);
  }
}
