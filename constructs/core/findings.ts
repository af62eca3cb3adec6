import type { IConstruct } from "constructs";
import { nearest, RULE_IDS } from "../../analysis/model";
import { contextOf } from "./context";
import { Input } from "./input";
import type { RuleId } from "./rule-id";

export interface AcknowledgeOptions {
  /** Why the finding is accepted: for whoever reviews it next. */
  readonly reason: string;
  /**
   * Who accepted it.
   * @default - not stated
   */
  readonly owner?: string;
  /**
   * ISO date (YYYY-MM-DD) up to which it is accepted, held against `asOf` of the site.
   * @default - no end
   */
  readonly expires?: string;
}

/** What is known and accepted about a construct. */
export class Findings {
  /** The findings about a construct and everything below it. */
  static of(construct: IConstruct): Findings {
    return new Findings(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Takes what a rule finds in this subtree out of the error count and into a list of its own.
   * Fatal findings cannot be accepted; an acknowledgement that matches nothing is a warning.
   * Throws after the site was validated.
   */
  acknowledge(rule: RuleId, options: AcknowledgeOptions): void {
    const { site, path } = contextOf(this.construct);
    site._assertOpen(this.construct, `acknowledgement of ${rule} on`);
    const { reason, owner } = options;
    const input = Input.of(this.construct);
    if (!RULE_IDS.includes(rule)) {
      const meant = nearest(rule, RULE_IDS);
      input.refuse("rule", rule, meant === undefined ? "the id of a rule, as `RuleId` has them" : meant);
      return;
    }
    if (reason.trim() === "") input.refuse("reason", '""', `a reason for accepting ${rule}`);
    const expires = options.expires === undefined ? undefined : input.date("expires", options.expires);
    site._acknowledgements.push({ scope: path, rule, reason, owner, expires });
  }
}
