import type { Basis, SingleLoss, SiteModel } from "../../model";
import { figuresOf } from "./alike";
import { type Deliverable, deliverable } from "./deliverable";
import type { FailureOptions } from "../failure-pass";
import { type InstantName, instantsOf } from "../instants";
import { Stage } from "../stage";
import { keyOf } from "../symmetry";

/** What can be delivered after losses, each computed once. */
export class Deliveries {
  private readonly stages = new Map<InstantName, Stage>();
  private readonly known = new Map<string, Deliverable>();
  private figures?: Float64Array;

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
    private readonly options: Pick<FailureOptions, "start" | "outage">,
  ) {}

  of(cause: SingleLoss, instant: InstantName): Deliverable {
    const key = `${instant} ${cause.path} ${keyOf(cause)}`;
    const known = this.known.get(key);
    if (known) return known;
    const { contingencies, state } = this.stage(instant);
    this.figures ??= figuresOf(this.model);
    const found = deliverable(this.model, this.figures, contingencies, state, cause);
    this.known.set(key, found);
    return found;
  }

  private stage(name: InstantName): Stage {
    const known = this.stages.get(name);
    if (known) return known;
    const { model, basis } = this;
    const { start, outage } = this.options;
    const instant = instantsOf(model, outage).find((each) => each.name === name)!;
    const stage = new Stage(model, basis, instant, start);
    this.stages.set(name, stage);
    return stage;
  }
}
