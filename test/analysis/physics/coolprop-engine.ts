import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const COOLPROP_VERSION = "8.0.0";
const FOLDER = path.resolve(__dirname, "../../../node_modules/.cache/coolprop");
const PYTHON = path.join(FOLDER, "bin", "python");
const SCRIPT = path.join(__dirname, "coolprop.py");

/** A function of CoolProp and its arguments. */
export type Call = ["PropsSI" | "HAPropsSI", ...(string | number)[]];

/** Makes sure that CoolProp is there, in a virtual environment of its own; throws where it cannot be had. */
export function installCoolprop(): void {
  const installed = path.join(FOLDER, `installed-${COOLPROP_VERSION}`);
  if (fs.existsSync(installed)) return;
  fs.rmSync(FOLDER, { recursive: true, force: true });
  run("python3", ["-m", "venv", FOLDER]);
  run(PYTHON, ["-m", "pip", "install", "-q", `CoolProp==${COOLPROP_VERSION}`]);
  fs.writeFileSync(installed, "");
}

/** What CoolProp returns to lists of calls, in one process. */
export function coolprop<Name extends string>(calls: Record<Name, Call[]>): Record<Name, number[]> {
  return JSON.parse(run(PYTHON, ["-B", SCRIPT], JSON.stringify(calls)));
}

function run(command: string, args: string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", input });
  if (status === 0) return stdout;
  throw new Error(
    `the live check needs CoolProp ${COOLPROP_VERSION} from PyPI and Python 3.9 or later with venv: ` +
      `'${command} ${args.join(" ")}' failed: ${stderr || error?.message}`,
  );
}
