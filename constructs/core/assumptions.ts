import type { IConstruct } from "constructs";
import { contextOf } from "./context";

export interface AssumptionProps {
  /** Name of the parameter, as the site's own code calls it. */
  readonly name: string;
  readonly value: number;
  /** Unit of the value, "1" for a count or a ratio. */
  readonly unit: string;
  /** Why this value, and what else it could be. */
  readonly reason: string;
  readonly confidence: AssumptionConfidence;
}

/** How far an assumed number can be trusted. */
export enum AssumptionConfidence {
  HIGH = "high",
  MEDIUM = "medium",
  LOW = "low",
}

/** Numbers that nobody published and the result rests on. */
export class Assumptions {
  /** The assumptions behind a construct and everything below it. */
  static of(construct: IConstruct): Assumptions {
    return new Assumptions(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /** States one; all of a site are counted in its summary. Throws after the site was validated. */
  declare(props: AssumptionProps): void {
    const { site, path } = contextOf(this.construct);
    site._assertOpen(this.construct, `assumption ${props.name} of`);
    site._assumptions.push({ scope: path, ...props });
  }
}
