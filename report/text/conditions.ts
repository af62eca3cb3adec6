import type { ConditionSummary } from "../document";
import { worstLine } from "./failures";
import { measure, plural } from "./numbers";

/** What a condition does, and the worst a further single failure does in it. */
export function conditionLines({ name, racks, power, exceeded, failures }: ConditionSummary): string[] {
  const runs = racks === 0 ? "all racks run" : `${plural(racks, "rack")}, ${measure(power, "W")}, stop`;
  const line = `${name}: ${runs}, ${plural(exceeded, "limit")} exceeded`;
  if (!failures) return [line];
  const { losses, exceeded: more, worst } = failures;
  const further = `${plural(losses, "further failure")}: ${plural(more, "limit")} exceeded`;
  return [line, `  ${further}`, ...worst.map((each) => `  ${worstLine(each)}`)];
}
