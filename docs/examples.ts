import type { Site } from "../constructs";
import { colocationFloor, ocpHall, superpodUnit } from "../examples";
import { renderVerdict } from "../report/text";
import { block, type Blocks, refreshed } from "./blocks";

/** The sites of `examples/`, by folder. */
export const EXAMPLES: { readonly [folder: string]: () => Site } = {
  "superpod-unit": () => superpodUnit(),
  "ocp-hall": () => ocpHall(),
  "colocation-floor": () => colocationFloor(),
};

/** The page of an example, each finding of its site behind a marker `finding n`, the summary behind `summary`. */
export function examplePage(name: string, page: string): string {
  const [...paragraphs] = renderVerdict(EXAMPLES[name]().validate()).split("\n\n");
  const verdict = paragraphs.findIndex((text) => text.startsWith(`${name} `));
  const blocks: { [marker: string]: () => string } = {
    summary: () => block("text", `${paragraphs.slice(verdict).join("\n\n").trimEnd()}\n`),
  };
  paragraphs.slice(0, verdict).forEach((finding, n) => {
    blocks[`finding ${n + 1}`] = () => block("text", `${finding}\n`);
  });
  requireNoOther(page, blocks);
  return refreshed(page, blocks);
}

/** A finding that is gone leaves no explanation behind. */
function requireNoOther(page: string, blocks: Blocks): void {
  for (const [, marker] of page.matchAll(/<!-- (finding \d+) -->/g))
    if (!(marker in blocks)) throw new Error(`the site has no ${marker} any more`);
}
