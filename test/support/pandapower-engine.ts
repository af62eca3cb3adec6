import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { PANDAPOWER_VERSION } from "../../report/pandapower";

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = path.join(ROOT, "node_modules", ".cache", "pandapower");
const PYTHON = path.join(FOLDER, "bin", "python");
const SCRIPT = path.join(__dirname, "pandapower-solve.py");

/** What pandapower finds in one network, AC power flow and fault levels; W, var, A, ratios of nominal. */
export interface PowerFlow {
  readonly transformers: TransformerFlow[];
  readonly sources: { readonly path: string; readonly active: number; readonly reactive: number }[];
  /** Loads that get nothing. */
  readonly unsupplied: string[];
  readonly lines: LineFlow[];
  /** By the path of the bus; 0 where it is dead. */
  readonly voltages: { readonly [path: string]: number };
  /** I''k by the path of the bus; empty where no source states S''k. */
  readonly faults: { readonly [path: string]: number };
}

export interface TransformerFlow {
  readonly path: string;
  /** At the secondary. */
  readonly active: number;
  readonly reactive: number;
  readonly loss: number;
  readonly reactiveLoss: number;
  /** At the secondary and at the primary. */
  readonly voltage: number;
  readonly inputVoltage: number;
  /** The larger of both sides: S/Sn, and I/In. */
  readonly loadingByPower: number;
  readonly loadingByCurrent: number;
}

/** A cable or a ring segment, with the resistance of its operating temperature. */
export interface LineFlow {
  readonly path: string;
  /** Into the near end and out of the far end, below zero where the flow is the other way. */
  readonly sent: number;
  readonly sentReactive: number;
  readonly received: number;
  readonly receivedReactive: number;
  readonly loss: number;
  readonly reactiveLoss: number;
  readonly current: number;
  readonly loading: number;
  readonly nearVoltage: number;
  readonly farVoltage: number;
}

/** A line of pandapower's library: Ω/km at 20 °C, A. */
export interface StandardLine {
  readonly resistance: number;
  readonly reactance: number;
  readonly current: number;
}

/** Makes sure that pandapower is there, in a virtual environment of its own; throws where it cannot be had. */
export function installPandapower(): void {
  const installed = path.join(FOLDER, `installed-${PANDAPOWER_VERSION}`);
  if (fs.existsSync(installed)) return;
  fs.rmSync(FOLDER, { recursive: true, force: true });
  run("python3", ["-m", "venv", FOLDER]);
  run(PYTHON, ["-m", "pip", "install", "-q", `pandapower==${PANDAPOWER_VERSION}`]);
  fs.writeFileSync(installed, "");
}

/** Solves networks, given as the export writes them, in one process. */
export function powerFlows(networks: string[]): PowerFlow[] {
  return answers(SCRIPT, networks);
}

/** What a script answers to lines of JSON, one line to each, in one process. */
export function answers<Answer>(script: string, questions: string[]): Answer[] {
  const lines = run(PYTHON, ["-B", script], questions.map((question) => `${question}\n`).join(""));
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The lines of pandapower's library by name. */
export function standardLines(): { readonly [name: string]: StandardLine } {
  return JSON.parse(run(PYTHON, [SCRIPT, "lines"]));
}

function run(command: string, args: string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    input,
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  throw new Error(
    `the live check needs pandapower ${PANDAPOWER_VERSION} from PyPI and Python 3.10 or later with venv: ` +
      `'${command} ${args.join(" ")}' failed: ${stderr || error?.message}`,
  );
}
