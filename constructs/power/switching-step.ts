import type { IConstruct } from "constructs";
import type { Tie } from "./tie";

/** One operation of a switching programme. */
export class SwitchingStep {
  /** Closes a tie. */
  static close(tie: Tie): SwitchingStep {
    return new SwitchingStep("close", tie);
  }

  /** Opens a tie. */
  static open(tie: Tie): SwitchingStep {
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
