import type { IConstruct } from "constructs";
import type { Connection } from "../core";

/** One operation of a switching programme. */
export class SwitchingStep {
  /** Closes a tie, or opens the valves of a pipe segment. */
  static close(tie: Connection): SwitchingStep {
    return new SwitchingStep("close", tie);
  }

  /** Opens a tie, or isolates a pipe segment. */
  static open(tie: Connection): SwitchingStep {
    return new SwitchingStep("open", tie);
  }

  /** Takes equipment, or all below a place or pattern, out of service. */
  static takeOut(construct: IConstruct): SwitchingStep {
    return new SwitchingStep("take-out", construct);
  }

  /** Puts back what an earlier step took out. */
  static putBack(construct: IConstruct): SwitchingStep {
    return new SwitchingStep("put-back", construct);
  }

  private constructor(
    /** @internal */
    readonly _action: "close" | "open" | "take-out" | "put-back",
    /** @internal */
    readonly _construct: IConstruct,
  ) {}
}
