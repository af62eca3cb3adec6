import type { Site } from "./constructs";
import { colocationFloor, ocpHall, superpodUnit } from "./examples";
import type { BreakEvenSite } from "./stacks/break-even";
import { colossus1 } from "./stacks/colossus-1";
import { colossusWith, PARAMETERS } from "./stacks/colossus-1/break-even";
import { hall4mw } from "./stacks/hall-4mw/hall";

/** A site that comes with the library. */
export interface KnownSite {
  readonly build: () => Site;
  /** Its numbers that break-even looks at, the site with others, and the file of its table. */
  readonly breakEven?: BreakEvenSite;
}

const SITES: { readonly [name: string]: KnownSite } = {
  "colossus-1": {
    build: () => colossus1(),
    breakEven: {
      parameters: PARAMETERS,
      build: colossusWith,
      file: "stacks/colossus-1/break-even.json",
    },
  },
  "hall-4mw": { build: () => hall4mw() },
  "superpod-unit": { build: () => superpodUnit() },
  "ocp-hall": { build: () => ocpHall() },
  "colocation-floor": { build: () => colocationFloor() },
};

/** The site of a name; undefined, and said with those there are, where there is none. */
export function siteCalled(name: string, say: (text: string) => void): KnownSite | undefined {
  if (Object.hasOwn(SITES, name)) return SITES[name];
  say(`there is no site "${name}"; choose one of: ${Object.keys(SITES).join(", ")}\n`);
  return undefined;
}
