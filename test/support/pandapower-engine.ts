import * as path from "node:path";
import { PANDAPOWER_VERSION } from "../../report/pandapower";
import { PythonEnvironment } from "./python-environment";

const ENVIRONMENT = new PythonEnvironment("pandapower", [`pandapower==${PANDAPOWER_VERSION}`]);
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

/** Makes sure that pandapower is there. */
export function installPandapower(): void {
  ENVIRONMENT.install();
}

/** Solves networks, given as the export writes them, in one process. */
export function powerFlows(networks: string[]): PowerFlow[] {
  return answers(SCRIPT, networks);
}

/** What a script answers to lines of JSON, one line to each, in one process. */
export function answers<Answer>(script: string, questions: string[]): Answer[] {
  const lines = ENVIRONMENT.run(["-B", script], {
    input: questions.map((question) => `${question}\n`).join(""),
  });
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The lines of pandapower's library by name. */
export function standardLines(): { readonly [name: string]: StandardLine } {
  return JSON.parse(ENVIRONMENT.run([SCRIPT, "lines"]));
}
