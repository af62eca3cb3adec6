import type { ElementRecord, LossRow, TieRow } from "../../analysis/model";
import { bus, by, rack, tie, transformer, ups, utility } from "./networks-rows";
import type { Network } from "./networks-solved";
import { cable, impedanceOf } from "./pandapower-cables";
import { Random } from "./pandapower-random";

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
  return new RandomNetwork(seed, false).network;
}

/** A random network in which about two of three feeders and runs are cables, at every voltage. */
export function randomCableNetwork(seed: number): Required<Network> {
  return new RandomNetwork(seed, true).network;
}

/** Rating of one unit, VA; its uk, ratio; how many of them. */
interface TransformerSize {
  readonly rating: number;
  readonly uk: number;
  readonly units: number;
}

class RandomNetwork extends Random {
  readonly network: Required<Network>;
  private readonly records: ElementRecord[] = [];
  private readonly ties: TieRow[] = [];

  constructor(
    seed: number,
    private readonly hasCables: boolean,
  ) {
    super(seed);
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
    this.feeder(feeder, parent, level - 1, carried);
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

  /** A bus with a link loss, or a cable. */
  private feeder(path: string, source: string, level: number, carried: number): void {
    const impedance = this.cableFor(level, carried);
    const links = [{ source, lossRatio: this.between(0, 0.004) }];
    this.records.push(impedance ? cable(path, source, impedance) : bus(path, by("cords", links)));
  }

  /** A cable for an apparent power at a voltage, or none. */
  private cableFor(level: number, carried: number) {
    if (!this.hasCables || this.next() < 0.35) return undefined;
    return impedanceOf(this, { volts: VOLTAGES[level], carried, drop: this.spread(0.001, 0.03) });
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
      const impedance = this.cableFor(VOLTAGES.length - 1, watts * Math.hypot(1, tan));
      const loss: LossRow = { law: "ratio", ratio: this.between(0, 0.006) };
      this.records.push(impedance ? cable(run, source, impedance) : bus(run, source, { loss }));
      this.records.push(rack(`${board}/load-${i}`, run, watts, {}, tan));
      return watts * Math.hypot(1, tan);
    });
    return loads.reduce((sum, each) => sum + each, 0);
  }
}
