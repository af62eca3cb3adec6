import type { ElementRecord } from "../../analysis/model";
import type { Duration, FailureRate, Ratio } from "../units";
import { contextOf, pathOf } from "./context";
import type { Element } from "./element";
import { Input } from "./input";
import type { SiteRoot } from "./site-root";

export interface ReliabilityProps {
  /** Failures of one unit that take it out of service: above zero. */
  readonly failureRate: FailureRate;
  /** Mean time from a failure until it serves again, with waiting for parts and people: above zero. */
  readonly repairTime: Duration;
  /** Publication and table, or the records of one's own that both figures come from. */
  readonly source: string;
  /**
   * Part of the failures of a unit that takes all units of the element together (beta factor), up to 100 %. Without
   * effect on a single unit.
   * @default - units fail each for itself
   */
  readonly commonCause?: Ratio;
}

/**
 * How often equipment fails and how long its repair takes. The library ships no such figures: what none are stated for
 * does not fail in the availability of a tenant, which says how much of it there is.
 *
 * @example
 * Reliability.of(tx).state({ failureRate: perYear(0.006), repairTime: hours(300), source: "own records 2015-2024" });
 */
export class Reliability {
  /** The reliability of one element: it is not passed on to what stands below. */
  static of(element: Element): Reliability {
    return new Reliability(element);
  }

  private constructor(private readonly element: Element) {}

  /** States it, once for each element. Throws after the site was validated. */
  state(props: ReliabilityProps): void {
    const { element } = this;
    const { site } = contextOf(element);
    site._assertOpen(element, "reliability of");
    const { failureRate, repairTime, source, commonCause } = props;
    const input = Input.of(element);
    input.positive("failureRate", failureRate);
    input.positive("repairTime", repairTime);
    if (source.trim() === "") input.refuse("source", '""', "where the figures come from");
    if (commonCause && commonCause.si > 1) input.refuse("commonCause", `${commonCause}`, "at most 100 %");
    if (site._reliabilities.has(element)) input.refuse("reliability", "a second statement", "one");
    site._reliabilities.set(element, {
      failureRate: failureRate.si,
      repairTime: repairTime.si,
      source,
      commonCause: commonCause?.si,
    });
  }
}

/** The records of a site, the main one of each element with what is stated of its reliability. */
export function withReliability(
  records: ElementRecord[],
  { _reliabilities: stated }: SiteRoot,
): ElementRecord[] {
  if (stated.size === 0) return records;
  const byPath = new Map([...stated].map(([element, row]) => [pathOf(element), { element, row }]));
  const rated = records.map((record) => {
    const found = byPath.get(record.path);
    byPath.delete(record.path);
    return found ? { ...record, reliability: found.row } : record;
  });
  for (const { element } of byPath.values()) {
    Input.of(element).refuse("reliability", "no equipment of its own", "what power or heat goes through");
  }
  return rated;
}
