import { spawnSync } from "node:child_process";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

/** What the program of the package answers to a command. */
export function runCli(...args: string[]) {
  const command = ["-r", "ts-node/register/transpile-only", "cli/main.ts", ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
}
