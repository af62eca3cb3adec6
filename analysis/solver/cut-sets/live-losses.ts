import type { SiteModel } from "../../model";
import { type Changed, type Loss, NOTHING } from "../contingency";
import { Journal } from "../journal";
import { LivePass } from "../live";
import { lose } from "../lose";
import type { State } from "../state";

/** What a loss has changed of what runs. */
export type Stopped = Pick<Changed, "zones" | "flipped">;

/** Losses on top of a settled live set: what still runs, whatever flows. Afterwards every bit is as it was. */
export class LiveLosses {
  private readonly journal: Journal;
  private readonly live: LivePass;

  constructor(
    model: SiteModel,
    private readonly state: State,
  ) {
    this.journal = new Journal(model, state);
    this.live = new LivePass(model, state, this.journal);
  }

  evaluate<Result>(lost: Loss["elements"], read: (stopped: Stopped) => Result): Result {
    const { state, journal } = this;
    const putBack = lose(state, { ...NOTHING, elements: lost });
    const { flipped } = this.live.update(lost.map(({ element }) => element));
    const result = read({ zones: journal.changedZones, flipped });
    journal.restore();
    putBack();
    return result;
  }
}
