import * as fs from "node:fs";
import * as path from "node:path";

/** Writes texts into a folder, each under its name only once all of them are on the disk; gives their paths. */
export function writeFiles(folder: string, texts: { readonly [file: string]: string }): string[] {
  fs.mkdirSync(folder, { recursive: true });
  const files = Object.entries(texts).map(([name, text]) => ({ file: path.join(folder, name), text }));
  const parts: string[] = [];
  try {
    for (const { file, text } of files) {
      const part = `${file}.part`;
      fs.writeFileSync(part, text);
      parts.push(part);
    }
    for (const { file } of files) fs.renameSync(`${file}.part`, file);
  } finally {
    for (const part of parts) fs.rmSync(part, { force: true });
  }
  return files.map(({ file }) => file);
}
