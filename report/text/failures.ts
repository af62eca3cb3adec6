import type { FailureSummary, WorstFailure } from "../document";
import { count, measure, plural } from "./numbers";
import { ownerText, racksText } from "./tenant";

/** What single failures do: how many there are, what they exceed, and the worst for each tenant. */
export function failureLines(failures: FailureSummary | undefined): string[] {
  if (!failures || failures.losses === 0) return [];
  const { losses, exceeded, singlePoints, singlePointsOfSeveral, worst, recovery } = failures;
  const points = `${plural(singlePoints, "single point")} of failure (${count(singlePointsOfSeveral)} of several racks)`;
  return [
    `${plural(losses, "single failure")}: ${plural(exceeded, "limit")} exceeded, ${points}`,
    ...worst.map(worstLine),
    ...(recovery ? [recoveryLine(recovery)] : []),
  ];
}

function recoveryLine({ loss, time }: NonNullable<FailureSummary["recovery"]>): string {
  if (time === undefined)
    return `a tank that bridges the loss of ${loss} is not refilled: coolers have nothing to spare`;
  return `all serves again, stores full and tanks cold, ${measure(time, "s")} after the loss of ${loss} at the latest`;
}

export function worstLine({ tenant, of, loss, ...part }: WorstFailure): string {
  return `${ownerText(tenant)}, worst ${of}: ${loss} stops ${racksText(part)}`;
}
