import type { Site } from "./constructs";
import { colossus1 } from "./stacks/colossus-1";
import { hall4mw } from "./stacks/hall-4mw/hall";
import { synthesize } from "./stacks/synthesize";

/** The sites that come with the library: `main.ts [name]`. */
const SITES: { [name: string]: () => Site } = {
  "colossus-1": () => colossus1(),
  "hall-4mw": () => hall4mw(),
};

const { argv, stdout, stderr } = process;
const name = argv[2] ?? "colossus-1";
const progress = (stage: string) => {
  if (stderr.isTTY) stderr.write(`${stage} …\n`);
};

if (!Object.hasOwn(SITES, name)) {
  stderr.write(`there is no site "${name}"; choose one of: ${Object.keys(SITES).join(", ")}\n`);
  process.exitCode = 2;
} else {
  const passed = synthesize(SITES[name], { print: (text) => stdout.write(text), progress });
  if (!passed) process.exitCode = 1;
}
