import type { ElementRecord, LossRow, TieRow } from "../../analysis/model";
import { bus, by, rack, tie, transformer, ups, utility } from "./networks-rows";
import type { Network } from "./networks-solved";

/** Voltages from the grid down; a network takes the last two, three or four. */
const VOLTAGES = [161e3, 34.5e3, 13.8e3, 415];
/** uk at each of them, as secondary. */
const IMPEDANCES = [0, 0.11, 0.08, 0.06];
const EFFICIENCY: LossRow = {
  law: "efficiency",
  rating: 4e5,
  loads: [0.25, 0.5, 0.75, 1],
  efficiencies: [0.952, 0.965, 0.967, 0.964],
};

/**
 * A random power network, the same for the same seed: a tree of two to four voltage levels, buses behind one
 * transformer, two equal or two unequal ones in parallel, neighbours tied closed or open, lossy feeders, and loads,
 * some of them behind a UPS.
 */
export function randomNetwork(seed: number): Required<Network> {
  return new RandomNetwork(seed).network;
}

/** Rating of one unit, VA; its uk, ratio; how many of them. */
interface TransformerSize {
  readonly rating: number;
  readonly uk: number;
  readonly units: number;
}

class RandomNetwork {
  readonly network: Required<Network>;
  private readonly records: ElementRecord[] = [];
  private readonly ties: TieRow[] = [];
  private state: number;

  constructor(seed: number) {
    this.state = seed;
    const levels = this.whole(2, 4);
    const first = VOLTAGES.length - levels;
    this.records.push(utility("grid", VOLTAGES[first]), bus("bus", "grid"));
    this.level("bus", first + 1);
    this.network = { code: "IEC", records: this.records, ties: this.ties };
  }

  /** Everything below a bus; gives the apparent power it carries. */
  private level(parent: string, level: number): number {
    if (level === VOLTAGES.length) return this.loads(parent);
    const children = Array.from({ length: this.whole(1, 3) }, (_, i) => `${parent}/${i}`);
    const carried = children.map((path) => this.level(path, level + 1));
    const isTied = children.length > 1 && this.next() < 0.4;
    // what a closed tie joins shares the load of both
    const sum = carried[0] + carried[1];
    children.forEach((path, i) => this.board(path, parent, level, isTied && i < 2 ? sum / 2 : carried[i]));
    if (children.length > 1) {
      this.ties.push(tie(`${parent}/tie`, children[0], children[1], { closed: isTied }));
    }
    return 1.05 * carried.reduce((total, each) => total + each, 0);
  }

  /** A bus behind its transformers, which it loads to 30 to 95 %. */
  private board(path: string, parent: string, level: number, carried: number): void {
    const feeder = `${path}/feeder`;
    this.records.push(bus(feeder, by("cords", [{ source: parent, lossRatio: this.between(0, 0.004) }])));
    const parts = this.next() < 0.3 ? [0.4, 0.6] : [1];
    const rating = carried / this.between(0.3, 0.95);
    const transformers = parts.map((part, i) => {
      const impedance = IMPEDANCES[level] * this.between(0.8, 1.2);
      const units = this.next() < 0.15 ? 2 : 1;
      const unit = (part * rating) / units;
      const row = this.transformer(`${path}/tx-${i}`, feeder, level, { rating: unit, uk: impedance, units });
      this.records.push(row);
      return row.path;
    });
    this.records.push(bus(path, transformers));
  }

  private transformer(path: string, feeder: string, level: number, size: TransformerSize): ElementRecord {
    const { rating, uk, units } = size;
    const load = rating * this.between(0.003, 0.009);
    return transformer(path, feeder, VOLTAGES[level], {
      units,
      shareWeight: rating / uk,
      loss: {
        law: "transformer",
        rating,
        noLoad: rating * this.between(0.0004, 0.001),
        load,
        noLoadCurrent: this.between(0.001, 0.005),
        leakageReactance: Math.sqrt(uk ** 2 - (load / rating) ** 2),
      },
    });
  }

  private loads(board: string): number {
    const loads = Array.from({ length: this.whole(1, 3) }, (_, i) => {
      const [watts, tan] = [this.between(1e5, 8e5), this.between(0, 0.4)];
      const [run, protectedBy] = [`${board}/busway-${i}`, `${board}/ups-${i}`];
      const source = this.next() < 0.25 ? protectedBy : board;
      if (source === protectedBy) {
        this.records.push(ups(source, board, EFFICIENCY, this.between(0, 0.2), { units: this.whole(1, 3) }));
      }
      this.records.push(bus(run, source, { loss: { law: "ratio", ratio: this.between(0, 0.006) } }));
      this.records.push(rack(`${board}/load-${i}`, run, watts, {}, tan));
      return watts * Math.hypot(1, tan);
    });
    return loads.reduce((sum, each) => sum + each, 0);
  }

  private between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  private whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  /** mulberry32: 0 up to 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
