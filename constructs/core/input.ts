import type { IConstruct } from "constructs";
import { HIGHEST_ALTITUDE } from "../../analysis/physics/air";
import { Length, Ratio, Voltage } from "../units";
import { contextOf } from "./context";
import type { DesignConditions, DesignDay } from "./design-conditions";

/** Nominal voltages of alternating current that IEC 60038 has. */
const LOWEST_VOLTAGE = Voltage.volts(100);
const HIGHEST_VOLTAGE = Voltage.kilovolts(1200);

/** Checks of props: what is wrong becomes a finding about the construct, never an exception. */
export class Input {
  /** Checks of one construct's props. */
  static of(construct: IConstruct): Input {
    return new Input(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Says that a prop is wrong: what was given, and what was expected. What a pattern hands to many is one finding
   * with many subjects.
   */
  refuse(prop: string, got: string, expected: string): void {
    const { site, path, pattern = path } = contextOf(this.construct);
    site._faults.push({
      rule: "input.invalid-value",
      subject: path,
      quantity: prop,
      detail: { got, expected },
      group: `${pattern} ${prop} ${got} ${expected}`,
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

  /** A nominal voltage of alternating current; anything else is a slip of the unit. */
  voltage(prop: string, value: Voltage): void {
    if (value.si >= LOWEST_VOLTAGE.si && value.si <= HIGHEST_VOLTAGE.si) return;
    this.refuse(prop, `${value}`, `${LOWEST_VOLTAGE} to ${HIGHEST_VOLTAGE}, the voltages of IEC 60038`);
  }

  /** A calendar date; gives it, or nothing where it is refused. */
  date(prop: string, value: string): string | undefined {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
    this.refuse(prop, value, "a date as YYYY-MM-DD");
    return undefined;
  }

  /** Constructs of the same site. */
  ownSite(prop: string, constructs: readonly IConstruct[]): void {
    const { root } = this.construct.node;
    const foreign = constructs.find(({ node }) => node.root !== root);
    if (foreign) this.refuse(prop, foreign.node.path, "constructs of this site");
  }

  /** Air of which the wet bulb is not above the dry bulb. */
  air(prop: string, { dryBulb, wetBulb }: DesignDay): void {
    if (wetBulb.si <= dryBulb.si) return;
    this.refuse(`${prop}.wetBulb`, `${wetBulb}`, `at most the dry bulb of ${dryBulb}`);
  }

  /** Weather of an altitude that formulas of air hold for. */
  designConditions(prop: string, conditions: DesignConditions): void {
    const { altitude, extreme, recirculation, towerRecirculation } = conditions;
    this.air(`${prop}.extreme`, extreme);
    if (altitude.si > HIGHEST_ALTITUDE)
      this.refuse(`${prop}.altitude`, `${altitude}`, `at most ${Length.metres(HIGHEST_ALTITUDE)}`);
    for (const [name, value] of Object.entries({ recirculation, towerRecirculation })) {
      if (value.si < 0)
        this.refuse(`${prop}.${name}`, `${value}`, "air that is no colder than that of the day");
    }
  }

  /** A quantity above zero. */
  positive(prop: string, value: { readonly si: number; toString(): string }): void {
    if (value.si > 0) return;
    this.refuse(prop, value.toString(), "a value above zero");
  }
}
