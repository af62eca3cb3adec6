import { execFileSync } from "node:child_process";
import * as path from "node:path";
import type { Ours, OwnTiming } from "./ours";
import { installPeers, type PeerTiming, timePeers } from "./python";

/**
 * `npm run bench:peers`: how long single failures take here and in engines for power networks, in one run, on one
 * thread each, warm. Needs Python 3.10 or later with venv, and PyPI on the first run.
 *
 * What is compared is the loss of each transformer and cable, one by one. Here that is power and cooling together at
 * every instant, each limit held, while second cords, transfer switches, ties, storage and standby sources act. The
 * others are given the power network alone, as `report/pandapower` writes it, with one bus for what closed switches
 * join. None of them has cooling or instants, or moves a load to its other supply: what hangs on the lost branch goes
 * dark. They solve voltages, which are nominal here; theirs are compared with one another.
 *
 * Times are of the processor, and of the fastest of several runs, so that what else the machine does counts little; from
 * the normal state to the last loss, without conversion. `run` is how many losses were run where not all fit into the time;
 * `ms` is for all of them. `ours/it` says how many times as many losses a second are done here.
 */
const FACTORS = [1 / 4, 1, 4];
/** For all runs of one engine with one form of the network. */
const SECONDS = 6;
const WIDTHS = [6, 30, 26, 12, 8, 12, 10, 12, 10];

const { stdout, stderr } = process;
installPeers();
const header = ["site", "engine", "given", "losses", "run", "ms", "us/loss", "losses/s", "ours/it"];
line([...header, "note"]);
for (const factor of FACTORS) {
  if (stderr.isTTY) stderr.write(`timing ${factor} times Colossus 1 …\n`);
  const ours = timeOurs(factor);
  own(factor, "every single failure", ours.all);
  own(factor, "transformers and cables", ours.branches);
  line([`x${factor}`, "datacenter-cdk", "no loss", "", "", ours.start.milliseconds.toFixed(1)]);
  for (const peer of timePeers(ours.network, ours.paths, SECONDS)) line(peerCells(factor, ours, peer));
}

function timeOurs(factor: number): Ours {
  const args = ["-r", "ts-node/register/transpile-only", path.join(__dirname, "ours.ts"), String(factor)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 }));
}

function own(factor: number, given: string, { losses, states, milliseconds }: OwnTiming): void {
  const perSecond = count((1000 * states) / milliseconds);
  const times = rate(losses, losses, milliseconds / losses);
  line([
    `x${factor}`,
    "datacenter-cdk",
    given,
    ...times,
    "",
    `${count(states)} states, ${perSecond} a second`,
  ]);
}

function peerCells(factor: number, { branches, paths }: Ours, peer: PeerTiming): string[] {
  const { engine, network, run, seconds, note } = peer;
  if (run === 0) return [`x${factor}`, engine, network, count(paths.length), "none", "", "", "", "", note];
  const each = (1000 * seconds) / run;
  const ratio = each / (branches.milliseconds / branches.losses);
  return [
    `x${factor}`,
    engine,
    network,
    ...rate(paths.length, run, each),
    String(Number(ratio.toPrecision(2))),
    note,
  ];
}

function rate(losses: number, run: number, each: number): string[] {
  const part = run < losses ? count(run) : "all";
  return [count(losses), part, (each * losses).toFixed(1), (1000 * each).toFixed(1), count(1000 / each)];
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function line(cells: string[]): void {
  const padded = cells.map((cell, i) => {
    if (i >= WIDTHS.length) return `  ${cell}`;
    return i < 3 ? cell.padEnd(WIDTHS[i]) : cell.padStart(WIDTHS[i]);
  });
  stdout.write(`${padded.join("").trimEnd()}\n`);
}
