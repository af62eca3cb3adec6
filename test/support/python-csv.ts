import { spawnSync } from "node:child_process";

const SCRIPT = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8")
assert text.endswith("\\r\\n") and "\\n" not in text.replace("\\r\\n", "").replace("\\n", "", int(sys.argv[1]))
json.dump(list(csv.reader(io.StringIO(text, newline=""), strict=True)), sys.stdout)
`;

/**
 * What Python's csv reads of a text, in its strict mode. Holds that each line ends with CRLF but for line breaks inside
 * of cells, of which there may be as many as given.
 */
export function parsedByPython(text: string, breaksInside = 0): string[][] {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", SCRIPT, String(breaksInside)], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`python3 does not read it:\n${stderr}`);
  return JSON.parse(stdout);
}

/** The rows of a table, by the heads of their columns. */
export function rowsByHead(text: string): { [head: string]: string }[] {
  const [heads, ...rows] = parsedByPython(text);
  for (const row of rows) expect(row).toHaveLength(heads.length);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i], cell])));
}
