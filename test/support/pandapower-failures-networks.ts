import {
  compile,
  type ElementRecord,
  type LinkRow,
  type NeedRow,
  singleLosses,
  type SiteRows,
  type TieRow,
} from "../../analysis/model";
import { INSTANTS, NOTHING, solveWith, type State } from "../../analysis/solver";
import { bus, by, generator, site, tie, utility } from "./networks-rows";
import type { Network } from "./networks-solved";
import { randomCableNetwork, randomNetwork } from "./pandapower-networks";
import { Random } from "./pandapower-random";
import { randomRing, type RingFeed } from "./pandapower-rings";

/** Loading of a transformer after the loss that loads it most. */
const FULL = 0.95;

/**
 * Two random trees, each behind a grid of its own, the same for the same seed: boards of one voltage are joined by open
 * ties. Most ties close by themselves, and a fault in every other one takes both boards. About every other tree has a
 * standby set that its first bus is transferred to, and every other rack a second cord, to a run of either tree.
 */
export function randomTwinTrees(seed: number): SiteRows {
  const random = new Random(seed);
  const make = seed % 2 === 0 ? randomNetwork : randomCableNetwork;
  const trees = ["a", "b"].map((id, i) => named(id, make(2 * seed + i)));
  const [a, b] = trees.map(({ records }) => voltages(records));
  const across = [...a].flatMap(([board, volts]): TieRow[] => {
    const others = [...b].filter(([, other]) => other === volts);
    if (others.length === 0 || random.next() < 0.4) return [];
    return [tie(`${board}/across`, board, random.pick(others)[0], { closed: false })];
  });
  const ties = [...trees.flatMap((tree) => tree.ties), ...across].map((row) => ({
    ...(random.next() < 0.75 ? automatic(row) : row),
    trips: random.next() < 0.5,
  }));
  const records = trees.flatMap((tree) => withStandby(random, tree.records));
  return placed({ records: withSecondCords(random, records), ties });
}

/**
 * A random ring, closed, or with an open point anywhere that closes by itself; with two supplies each is a grid. Racks
 * have cords as in the trees.
 */
export function randomSwitchedRing(seed: number, feed: RingFeed, isOpen: boolean): SiteRows {
  const random = new Random(seed);
  const { segments } = randomRing(seed, feed);
  const open = random.whole(0, segments.length - 1);
  const { records, ties } = randomRing(seed, feed, isOpen ? open : undefined);
  const second = utility("grid-2", records[0].voltage!);
  const rows = records.map((row) =>
    row.path === "section-2" && feed === "supplies" ? bus(row.path, second.path) : row,
  );
  const feeds = feed === "supplies" ? [second] : [];
  return placed({
    records: withSecondCords(random, [...feeds, ...rows]),
    ties: ties.map((row) => (row.impedance ? { ...automatic(row), chain: true } : row)),
  });
}

function named(id: string, { records, ties }: Required<Network>): Required<Network> {
  const name = (path: string) => `${id}/${path}`;
  const links = (need: NeedRow): LinkRow[] =>
    need.links.map((link) => (need.service === "power" ? { ...link, source: name(link.source) } : link));
  return {
    code: "IEC",
    records: records.map((row) => ({
      ...row,
      path: name(row.path),
      needs: row.needs.map((need) => ({ ...need, links: links(need) })),
    })),
    ties: ties.map((row) => ({
      ...row,
      path: name(row.path),
      first: name(row.first),
      second: name(row.second),
    })),
  };
}

/** Voltage of each board that transformers feed. */
function voltages(records: ElementRecord[]): Map<string, number> {
  const made = new Map(records.map(({ path, voltage }) => [path, voltage]));
  return new Map(
    records.flatMap(({ path, kind, needs }): [string, number][] => {
      const volts = kind === "switchgear" ? made.get(needs[0].links[0].source) : undefined;
      return volts === undefined ? [] : [[path, volts]];
    }),
  );
}

function automatic(row: TieRow): TieRow {
  return row.closed ? row : { ...row, operation: "automatic", time: 1 };
}

/** The grid comes first, and a set second. */
function withStandby(random: Random, [grid, first, ...others]: ElementRecord[]): ElementRecord[] {
  if (random.next() < 0.5) return [grid, first, ...others];
  const set = generator(`${grid.path}/set`, grid.voltage!, 1e9, {
    source: { role: "standby", startTime: 10 },
  });
  return [grid, set, bus(first.path, by("transfer", [grid.path, set.path])), ...others];
}

function withSecondCords(random: Random, records: ElementRecord[]): ElementRecord[] {
  const sources = records.filter(({ use }) => use === "it").map(({ needs }) => needs[0].links[0].source);
  return records.map((row): ElementRecord => {
    if (row.use !== "it") return row;
    const [power, ...heat] = row.needs;
    const [first] = power.links;
    const second = random.pick(sources);
    if (second === first.source || random.next() < 0.5) return row;
    const share = random.between(0.2, 0.8);
    const links = [
      { ...first, share },
      { source: second, share: 1 - share },
    ];
    return { ...row, needs: [{ ...power, mode: "cords", links }, ...heat] };
  });
}

/** Every board is a place with all that hangs below it; all is sized for what any single loss leaves it to carry. */
function placed({ records, ties }: Pick<Network, "records"> & { ties: TieRow[] }): SiteRows {
  const place = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const rows = records.map((row) => ({ ...row, place: place(row.path) }));
  const paths = [...new Set(rows.map((row) => row.place))].filter((path) => path !== "");
  const places = paths.map((path) => ({ path, kind: "electrical-room", outdoors: false }));
  const all = site({ records: rows, ties: ties.map((row) => ({ ...row, place: place(row.path) })), places });
  return { ...all, records: sized(all) };
}

/** Larger transformers, and cables that are thicker by what they carry more than in the normal state. */
function sized(rows: SiteRows): ElementRecord[] {
  const model = compile(rows);
  const normal = solveWith(model, rows.basis, NOTHING, INSTANTS.standby);
  const worst = new Float64Array(model.count);
  for (const loss of singleLosses(model, rows)) {
    const state = solveWith(model, rows.basis, loss, INSTANTS.standby);
    for (let e = 0; e < model.count; e++) {
      if (state.available[e] > 0) worst[e] = Math.max(worst[e], carried(state, e) / state.available[e]);
    }
  }
  return rows.records.map((row, i): ElementRecord => {
    const e = model.indexOfRow[i];
    const { loss, shareWeight, units = 1 } = row;
    if (loss?.law === "transformer") {
      const scale = Math.max(1, worst[e] / units / loss.rating / FULL);
      const [rating, noLoad, load] = [loss.rating, loss.noLoad, loss.load].map((each) => scale * each);
      return {
        ...row,
        shareWeight: shareWeight && scale * shareWeight,
        loss: { ...loss, rating, noLoad, load },
      };
    }
    if (loss?.law !== "series" || carried(normal, e) === 0) return row;
    const scale = Math.max(1, worst[e] / carried(normal, e));
    const [resistance, coldResistance, reactance] = [
      loss.resistance,
      loss.coldResistance,
      loss.reactance,
    ].map((each) => each / scale);
    return { ...row, loss: { ...loss, resistance, coldResistance, reactance } };
  });
}

function carried({ out, exported }: State, e: number): number {
  return Math.hypot(out[2 * e] + exported[2 * e], out[2 * e + 1] + exported[2 * e + 1]);
}
