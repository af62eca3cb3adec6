import type { SingleLoss } from "../analysis/model";
import type { LossPair } from "../analysis/solver/pair-pass";
import type { Pairs } from "../analysis/solver/pairs";
import { count, measure, plural } from "../report/text/numbers";
import { table } from "../report/text/table";
import { lossName } from "./loss-name";

/** How many of the worst a person is shown. */
const SHOWN = 20;

/** What all pairs of a site do, for a person. */
export function pairLines(
  site: string,
  { losses, pairs, known, evaluations, more, worstBeyond }: Pairs,
): string[] {
  const stopping = more.reduce((sum, each) => sum + each.pairs, 0);
  return [
    `${site}: ${plural(losses, "component failure")}, ${plural(pairs, "pair")}; racks only, no limit is held`,
    ...table([
      ["  one of the two weakens nothing that lives on", count(known.ofLoads)],
      ["  enough is left wherever they meet", count(known.apart)],
      ["  decided at the racks they meet at", count(known.atRacks)],
      [`  evaluated (${count(evaluations)}, others do the same)`, count(known.evaluated)],
    ]),
    "",
    `${plural(stopping, "pair")} stop more than their two failures one by one`,
    ...(more.length > 0
      ? [...moreLines(more), "", "the worst of them, by what neither failure stops alone"]
      : []),
    ...worstBeyond.slice(0, SHOWN).map(worstLine),
  ];
}

function moreLines(more: Pairs["more"]): string[] {
  return table(more.map(({ kinds, pairs }) => [`  ${kinds.join(" + ")}`, count(pairs)]));
}

function worstLine({ first, second, pairs, racks, beyond }: LossPair): string {
  const alike = pairs > 1 ? `, ${count(pairs)} pairs alike` : "";
  const names = `${lossName(first)} + ${lossName(second)}`;
  return `  ${measure(beyond, "W").padStart(9)}  ${names} (${plural(racks, "rack")} in all${alike})`;
}

/** One line of JSON for each of the worst: by all that it stops, and by what neither failure stops alone. */
export function pairRecords({ worst, worstBeyond }: Pairs): string[] {
  return [
    ...worst.map((pair) => JSON.stringify({ worstBy: "power", ...recordOf(pair) })),
    ...worstBeyond.map((pair) => JSON.stringify({ worstBy: "beyond", ...recordOf(pair) })),
  ];
}

/** SI, never rounded. */
function recordOf({ first, second, pairs, racks, power, beyond }: LossPair) {
  const lost = ({ kind, path, source }: SingleLoss) => ({ kind, path, source });
  return { first: lost(first), second: lost(second), pairs, racks, power, beyond };
}
