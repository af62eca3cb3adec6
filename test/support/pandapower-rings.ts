import type { ElementRecord, TieRow } from "../../analysis/model";
import { bus, rack, tie, transformer, utility } from "./networks-rows";
import type { Network } from "./networks-solved";
import { AMPACITY, cable } from "./pandapower-cables";
import { Random } from "./pandapower-random";

/** How a ring is fed, and from where. */
export type RingFeed =
  /** Both ends at one board. */
  | "board"
  /** An end at either section of a busbar, whose coupler is closed; one section has the supply. */
  | "sections"
  /** An end at either section of a busbar, each with a supply. */
  | "supplies";

export interface RingNetwork extends Required<Network> {
  /** Segments in order, by path. */
  readonly segments: string[];
}

const VOLTAGES = [10e3, 13.8e3, 20e3, 33e3, 34.5e3];
/** R at 20 °C and X of NA2XS2Y of 95 to 500 mm², Ω/km. */
const SECTIONS = [
  [0.313, 0.132],
  [0.206, 0.116],
  [0.161, 0.117],
  [0.122, 0.112],
  [0.06, 0.1],
];

/**
 * A random ring, the same for the same seed: three to eight boards, the first of which a grid feeds, joined by cables
 * of different sections of 0.2 to 1.5 km, and at each other board up to two loads behind transformers. Open at one segment,
 * counted from 0, or closed.
 */
export function randomRing(seed: number, feed: RingFeed, open?: number): RingNetwork {
  const random = new Random(seed);
  const volts = random.pick(VOLTAGES);
  const boards = Array.from({ length: random.whole(3, 8) }, (_, i) => `board-${i}`);
  const records: ElementRecord[] = [
    utility("grid", volts, { fault: { source: "network", power: 5e8 } }),
    bus("busbar", "grid"),
    bus(boards[0], "busbar"),
    ...boards.slice(1).flatMap((board) => [bus(board), ...loads(random, board, volts / boards.length)]),
  ];
  const ties: TieRow[] = [];
  if (feed !== "board") records.push(bus("section-2", feed === "supplies" ? "busbar" : undefined));
  if (feed === "sections") ties.push(tie("coupler", boards[0], "section-2"));
  const last = feed === "board" ? boards[0] : "section-2";
  const segments = boards.map((first, i) => {
    const [cold, reactance] = random.pick(SECTIONS);
    const kilometres = random.between(0.2, 1.5);
    const coldResistance = kilometres * cold;
    return tie(`segment-${i}`, first, boards[i + 1] ?? last, {
      closed: i !== open,
      rating: AMPACITY,
      rated100: true,
      impedance: {
        resistance: coldResistance * random.between(1.1, 1.28),
        coldResistance,
        reactance: kilometres * reactance,
      },
    });
  });
  return {
    code: "IEC",
    records,
    ties: [...ties, ...segments],
    segments: segments.map(({ path }) => path),
  };
}

/** An open ring with its segments as cables of its boards: each board is fed by one from the board before it. */
export function asTree({ code, records, ties }: RingNetwork): Required<Network> {
  const fed = new Set(["board-0"]);
  const feeders = new Map<string, { readonly from: string; readonly cable?: ElementRecord }>();
  const waiting = ties.filter(({ closed }) => closed);
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ first, second }) => fed.has(first) || fed.has(second));
    const [{ path, first, second, impedance }] = waiting.splice(at, 1);
    const [from, to] = fed.has(first) ? [first, second] : [second, first];
    fed.add(to);
    feeders.set(to, impedance ? { from: path, cable: cable(path, from, impedance) } : { from });
  }
  const rows = records.flatMap((row): ElementRecord[] => {
    const feeder = feeders.get(row.path);
    if (!feeder) return [row];
    const own = bus(row.path, feeder.from);
    return feeder.cable ? [feeder.cable, own] : [own];
  });
  return { code, records: rows, ties: [] };
}

/** Loads of a board, behind one transformer each; `scale`: volts of the ring for each of its boards. */
function loads(random: Random, board: string, scale: number): ElementRecord[] {
  return Array.from({ length: random.whole(board === "board-1" ? 1 : 0, 2) }, (_, i): ElementRecord[] => {
    const watts = random.between(80, 400) * scale;
    const rating = watts / random.between(0.4, 0.9);
    const secondary = `${board}/tx-${i}`;
    return [
      transformer(secondary, board, 415, {
        loss: {
          law: "transformer",
          rating,
          noLoad: rating * 0.0008,
          load: rating * 0.006,
          noLoadCurrent: 0.003,
          leakageReactance: random.between(0.04, 0.08),
        },
      }),
      rack(`${board}/load-${i}`, secondary, watts, {}, random.between(0, 0.4)),
    ];
  }).flat();
}
