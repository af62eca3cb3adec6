import { type AcknowledgementRow, constructPath, type Offence, type SiteRows } from "../model";
import type { Rule } from "./rule";

/** Offences of one rule that somebody accepted, under one acknowledgement. */
export interface Accepted {
  readonly acknowledgement: AcknowledgementRow;
  readonly offences: Offence[];
}

/** Takes the offences that lie in the subtree of a valid acknowledgement out of a rule's offences. */
export class Acknowledgements {
  private readonly used = new Set<AcknowledgementRow>();
  private readonly valid: AcknowledgementRow[];

  constructor(private readonly rows: SiteRows) {
    this.valid = rows.acknowledgements.filter((row) => !this.isExpired(row));
  }

  split(rule: Rule, offences: Offence[]): { left: Offence[]; accepted: Accepted[] } {
    const mine = this.valid.filter((row) => row.rule === rule.id);
    if (rule.severity === "fatal" || mine.length === 0) return { left: offences, accepted: [] };
    const accepted = new Map<AcknowledgementRow, Offence[]>();
    const left = offences.filter((offence) => {
      const row = mine.find((candidate) => covers(candidate.scope, offence.subject));
      if (row) accepted.set(row, [...(accepted.get(row) ?? []), offence]);
      return !row;
    });
    for (const row of accepted.keys()) this.used.add(row);
    return {
      left,
      accepted: [...accepted].map(([acknowledgement, taken]) => ({ acknowledgement, offences: taken })),
    };
  }

  /**
   * Acknowledgements that accept nothing, once every evaluated rule was split. Where an input of their own construct is
   * refused, its date included, that is told alone: what comes of them is known once it is mended.
   */
  leftovers(evaluated: Set<string>): Offence[] {
    const refused = new Set(this.rows.faults.map(({ subject }) => subject));
    const unused = this.valid.filter(
      (row) => evaluated.has(row.rule) && !this.used.has(row) && !refused.has(row.scope),
    );
    const expired = this.rows.acknowledgements.filter((row) => this.isExpired(row));
    return [
      ...unused.map((row) => offence("acknowledgement.unused", row)),
      ...expired.map((row) => offence("acknowledgement.expired", row)),
    ];
  }

  private isExpired(row: AcknowledgementRow): boolean {
    return row.expires !== undefined && this.rows.asOf !== undefined && row.expires < this.rows.asOf;
  }
}

function offence(
  rule: "acknowledgement.unused" | "acknowledgement.expired",
  row: AcknowledgementRow,
): Offence {
  const detail = { acknowledged: row.rule, reason: row.reason, expires: row.expires ?? "" };
  return { rule, subject: row.scope, detail, group: `${row.scope} ${row.rule}` };
}

function covers(scope: string, subject: string): boolean {
  const path = constructPath(subject);
  return scope === "" || path === scope || path.startsWith(`${scope}/`);
}
