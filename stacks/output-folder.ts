import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Removes what an earlier run left that Terraform or the CLI would take for this run's: the manifest and every
 * stack's configuration. Nothing else: `.terraform` folders and state stay.
 */
export function clearStale(folder: string): void {
  fs.rmSync(path.join(folder, "manifest.json"), { force: true });
  const stacks = path.join(folder, "stacks");
  if (!fs.existsSync(stacks)) return;
  for (const entry of fs.readdirSync(stacks, { withFileTypes: true })) {
    if (entry.isDirectory()) fs.rmSync(path.join(stacks, entry.name, "cdk.tf.json"), { force: true });
  }
}

/** The text of a file; undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}

/** Writes text files into a folder, which is made where it is missing. */
export function writeFiles(folder: string, files: { readonly [name: string]: string }): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(files)) fs.writeFileSync(path.join(folder, name), files[name]);
}
