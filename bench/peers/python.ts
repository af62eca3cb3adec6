import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { PANDAPOWER_VERSION } from "../../report/pandapower";

const PACKAGES = [
  `pandapower==${PANDAPOWER_VERSION}`,
  "numba==0.68.1",
  "power-grid-model==1.12.110",
  "power-grid-model-io==1.3.38",
  "lightsim2grid==1.2.0",
];
const FOLDER = path.resolve(__dirname, "../../node_modules/.cache/bench-peers");
const PYTHON = path.join(FOLDER, "bin", "python");
/** As many as the engine here uses. */
const ONE_THREAD = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", NUMBA_NUM_THREADS: "1" };

/** What one engine did with one form of the network. */
export interface PeerTiming {
  readonly engine: string;
  /** How the network was given to it. */
  readonly network: string;
  /** Contingencies of one run; 0 where it cannot. */
  readonly run: number;
  /** Time of the processor. */
  readonly seconds: number;
  /** What is to be said of it, in words. */
  readonly note: string;
}

/** Makes sure that the packages are there, in a virtual environment of their own. */
export function installPeers(): void {
  const installed = path.join(FOLDER, "installed.txt");
  const wanted = PACKAGES.join("\n");
  if (fs.existsSync(installed) && fs.readFileSync(installed, "utf8") === wanted) return;
  fs.rmSync(FOLDER, { recursive: true, force: true });
  run("python3", ["-m", "venv", FOLDER]);
  run(PYTHON, ["-m", "pip", "install", "-q", ...PACKAGES]);
  fs.writeFileSync(installed, wanted);
}

/** Loses each of these branches of a network in every engine, as many as fit into the time. */
export function timePeers(network: string, branches: string[], seconds: number): PeerTiming[] {
  const input = JSON.stringify({ network, branches, seconds });
  return JSON.parse(run(PYTHON, ["-B", path.join(__dirname, "peers.py")], input));
}

function run(command: string, args: string[], input?: string): string {
  const env = { ...process.env, ...ONE_THREAD };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    input,
    env,
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  throw new Error(`'${command} ${args.join(" ")}' failed: ${error?.message ?? stderr}`);
}
