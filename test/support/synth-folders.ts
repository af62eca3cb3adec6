import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const made: string[] = [];

afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "datacenter-cdk-")));
  made.push(folder);
  return folder;
}

/** All files in a folder, by their path in it with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/** Digest of every file in a folder, by its path in it. */
export function digestsIn(folder: string): { [file: string]: string } {
  const digest = (file: string) => createHash("sha256").update(fs.readFileSync(path.join(folder, file)));
  return Object.fromEntries(filesIn(folder).map((file) => [file, digest(file).digest("hex")]));
}

/** Writes small files into a folder, with the folders they lie in. */
export function plant(folder: string, files: { readonly [file: string]: string }): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}
