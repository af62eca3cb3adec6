import type { Construct } from "constructs";
import { Ratio } from "../units";
import { contextOf } from "./context";

/** Checks of props: what is wrong becomes a finding about the construct, never an exception. */
export class Input {
  /** Checks of one construct's props. */
  static of(construct: Construct): Input {
    return new Input(construct);
  }

  private constructor(private readonly construct: Construct) {}

  /** Says that a prop is wrong: what was given, and what was expected. */
  refuse(prop: string, got: string, expected: string): void {
    const { site, path } = contextOf(this.construct);
    site._faults.push({
      rule: "input.invalid-value",
      subject: path,
      quantity: prop,
      detail: { got, expected },
      group: `${path} ${prop}`,
    });
  }

  /** A whole number from `minimum` up; gives it, or the minimum where it is refused. */
  count(prop: string, value: number, minimum: number): number {
    if (Number.isInteger(value) && value >= minimum) return value;
    this.refuse(prop, String(value), `a whole number of at least ${minimum}`);
    return minimum;
  }

  /** A power factor above 0 and up to 1; gives it, or 1 where it is refused. */
  powerFactor(prop: string, value: Ratio): Ratio {
    if (value.si > 0 && value.si <= 1) return value;
    this.refuse(prop, value.toString(), "above 0 % and at most 100 %");
    return Ratio.fraction(1);
  }

  /** A quantity above zero. */
  positive(prop: string, value: { readonly si: number; toString(): string }): void {
    if (value.si > 0) return;
    this.refuse(prop, value.toString(), "a value above zero");
  }
}
