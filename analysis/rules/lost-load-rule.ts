import { lacksPower, lostLoadOffences, stoppingFailures } from "./lost-load";
import type { FailureRule } from "./rule";

/** A rule about what stops racks and is no single point of failure: by want of power, or of cooling. */
export function lostLoadRule(
  ofPower: boolean,
  text: Pick<FailureRule, "id" | "title" | "formula" | "source" | "remedy">,
): FailureRule {
  return {
    ...text,
    severity: "error",
    subject: "cause",
    needs: "failures",
    inConditions: true,
    evaluate(context) {
      const { others } = stoppingFailures(context);
      const meant = others.filter((each) => lacksPower(context, each) === ofPower);
      return lostLoadOffences(text.id, context, meant);
    },
  };
}
