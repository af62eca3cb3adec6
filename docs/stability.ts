import * as fs from "node:fs";
import * as path from "node:path";
import { App } from "cdktf";
import { RULE_IDS } from "../analysis/model";
import type { Site } from "../constructs";
import { colocationFloor, ocpHall, superpodUnit } from "../examples";
import { nullProvisioner } from "../provisioning/null";
import { hall4mw } from "../stacks/hall-4mw/hall";
import { SiteStacks } from "../stacks/site-stacks";

/** What was ever given a name, and what it is; of what is there no more a text that begins with `gone`. */
export interface Names {
  readonly [name: string]: string;
}

const FOLDER = path.resolve(__dirname, "../stability");
const SITES: { readonly [name: string]: () => Site } = {
  "hall-4mw": () => hall4mw(),
  "superpod-unit": () => superpodUnit(),
  "ocp-hall": () => ocpHall(),
  "colocation-floor": () => colocationFloor(),
};

/** The names that are given now, by the file in `stability/` that lists all that ever were. */
export const GIVEN: { readonly [file: string]: () => Names } = {
  "rule-ids.json": () => Object.fromEntries(RULE_IDS.map((id) => [id, "a rule"])),
  ...Object.fromEntries(
    Object.entries(SITES).map(([name, site]) => [`addresses/${name}.json`, () => addresses(site())]),
  ),
};

/** Kind and keys of every resource, by its stack and address. */
function addresses(site: Site): Names {
  const { stacks } = new SiteStacks(new App({ stackTraces: false }), site, nullProvisioner);
  return Object.fromEntries(
    stacks.flatMap((stack) => {
      const { null_resource: resources } = stack.toTerraform().resource;
      return Object.entries<{ triggers: Names }>(resources).map(([address, { triggers }]) => {
        const { kind, ...others } = triggers;
        return [`${stack.node.id}.${address}`, `${kind} of ${Object.keys(others).sort().join(", ")}`];
      });
    }),
  );
}

export function known(file: string): Names {
  const at = path.join(FOLDER, file);
  return fs.existsSync(at) ? JSON.parse(fs.readFileSync(at, "utf8")) : {};
}

/** Adds what is new to a list; what has changed or is gone stays as it is, for a person to say what became of it. */
export function grown(list: Names, given: Names): Names {
  return Object.fromEntries(Object.entries({ ...given, ...list }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names that are not what the list says: changed, gone without a word, or not listed. */
export function unsaid(list: Names, given: Names): string[] {
  const names = new Set([...Object.keys(list), ...Object.keys(given)]);
  return [...names].filter((name) => {
    const isGone = list[name]?.startsWith("gone") && given[name] === undefined;
    return list[name] !== given[name] && !isGone;
  });
}

export function writeStability(): void {
  for (const file of Object.keys(GIVEN)) {
    const list = grown(known(file), GIVEN[file]());
    fs.mkdirSync(path.dirname(path.join(FOLDER, file)), { recursive: true });
    fs.writeFileSync(path.join(FOLDER, file), JSON.stringify(list, undefined, 2) + "\n");
  }
}
