import { siteCalled } from "./sites";
import { synthesize } from "./stacks/synthesize";

/** `main.ts [name]`: checks and writes a site that comes with the library. */
const { argv, stdout, stderr } = process;
const site = siteCalled(argv[2] ?? "colossus-1", (text) => stderr.write(text));
const progress = (stage: string) => {
  if (stderr.isTTY) stderr.write(`${stage} …\n`);
};

if (!site) {
  process.exitCode = 2;
} else {
  const breakEven = site.breakEven?.file;
  const passed = synthesize(site.build, { breakEven, print: (text) => stdout.write(text), progress });
  if (!passed) process.exitCode = 1;
}
