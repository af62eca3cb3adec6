import {
  type Code,
  type ElementRecord,
  type ImpedanceRow,
  isPipe,
  type LossRow,
  MODE,
  OUTDOORS,
  type SiteModel,
} from "../model";
import { AdmittanceMatrix, type Complex, inverse } from "./selected-inverse";
import type { State } from "./state";

/** Base of the per-unit system, VA; it cancels out. */
const BASE = 1e8;
/** R/X of a network feeder where only S''k is known (IEC 60909-0 §6.2). */
const NETWORK_RATIO = 0.1;
/** R/X''d of a machine up to 1 kV and above (IEC 60909-0 §6.6.1: 0.15; 0.07 below 100 MVA). */
const MACHINE_RATIO = { low: 0.15, high: 0.07 };

/**
 * Largest initial symmetrical short-circuit current of a bolted three-phase fault at every power element, A, with all
 * sources connected that the switches join, and ties as given. Under IEC by IEC 60909-0: voltage factor 1.05 up to
 * 1 kV and 1.1 above, transformers and machines with their correction factors. Under NEC at nominal voltage without
 * corrections, the practice of the ANSI/IEEE C37 series. Cables count with their resistance at 20 °C. Inverters add
 * their current, machines that are loads nothing.
 */
export function solveFaults(model: SiteModel, state: State, code: Code): Float64Array {
  const nodes = electricalNodes(model, state, code);
  const matrix = new AdmittanceMatrix(nodes.count);
  const injected = new Float64Array(nodes.count);
  const grounded = new Uint8Array(nodes.count);
  for (let e = 0; e < model.count; e++) {
    const { fault } = model.records[e];
    const node = nodes.of[e];
    if (!fault || node < 0 || model.voltage[e] === 0) continue;
    if (fault.source === "inverter") injected[node] += (fault.power * model.units[e]) / BASE;
    else {
      matrix.shunt(node, inverse(sourceImpedance(model, e, code)));
      grounded[node] = 1;
    }
  }
  for (const { from, to, impedance } of nodes.branches) matrix.branch(from, to, inverse(impedance));
  const reached = reachedFrom(grounded, nodes);
  matrix.factorise();
  const impedance = matrix.inverseDiagonal();
  const voltage = matrix.solve(Array.from(injected, (re) => ({ re, im: 0 })));
  const islands = islandCurrents(injected, nodes);
  return Float64Array.from({ length: model.count }, (_, e) => {
    const node = nodes.of[e];
    if (node < 0 || model.voltage[e] === 0) return 0;
    const base = BASE / model.perAmpere[e];
    if (!reached[node]) return base * islands[node];
    const own = size(impedance[node]);
    return (base * (voltageFactor(model.voltage[e], code) + size(voltage[node]))) / own;
  });
}

/** A transformer or cable between two nodes, per unit. */
interface Branch {
  readonly from: number;
  readonly to: number;
  readonly impedance: Complex;
}

type TransformerLaw = Extract<LossRow, { law: "transformer" }>;

interface Nodes {
  readonly count: number;
  /** Node of each element, -1 for what carries no power or is out. */
  readonly of: Int32Array;
  readonly branches: Branch[];
}

/** Elements joined without impedance are one node; an inverter joins nothing to what feeds it. */
function electricalNodes(model: SiteModel, state: State, code: Code): Nodes {
  const parent = Int32Array.from({ length: model.count }, (_, e) => e);
  const root = (e: number): number => {
    while (parent[e] !== e) e = parent[e] = parent[parent[e]];
    return e;
  };
  const carries = (e: number) => model.records[e].provides === "power" && state.available[e] > 0;
  const joints: { from: number; to: number; impedance: Complex }[] = [];
  for (let e = 0; e < model.count; e++) {
    if (!carries(e) || model.records[e].fault?.source === "inverter") continue;
    const [first, ...others] = connected(model, state, e);
    if (first === undefined) continue;
    // what feeds one element meets at its terminals
    for (const source of others) parent[root(source)] = root(first);
    const impedance = elementImpedance(model, e, first, code);
    if (impedance) joints.push({ from: first, to: e, impedance });
    else parent[root(e)] = root(first);
  }
  model.ties.forEach((tie, t) => {
    const [from, to] = [model.tieFirst[t], model.tieSecond[t]];
    if (!state.tieClosed[t] || isPipe(tie) || !carries(from) || !carries(to)) return;
    const impedance = tie.impedance && cableImpedance(tie.impedance, model.voltage[from]);
    if (impedance) joints.push({ from, to, impedance });
    else parent[root(from)] = root(to);
  });
  const of = new Int32Array(model.count).fill(-1);
  const nodeOfRoot = new Map<number, number>();
  for (let e = 0; e < model.count; e++) {
    if (!carries(e)) continue;
    const at = root(e);
    if (!nodeOfRoot.has(at)) nodeOfRoot.set(at, nodeOfRoot.size);
    of[e] = nodeOfRoot.get(at)!;
  }
  const branches = joints.map(({ from, to, impedance }) => ({ from: of[from], to: of[to], impedance }));
  return { count: nodeOfRoot.size, of, branches: branches.filter(({ from, to }) => from !== to) };
}

/** Sources an element is joined to: all members of its supply, of a transfer only the one that carries. */
function connected(model: SiteModel, state: State, e: number): number[] {
  const sources: number[] = [];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (!model.needIsPower[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || state.available[source] === 0) continue;
      if (model.needMode[k] !== MODE.transfer) sources.push(source);
      else if (state.live[source] > 0) {
        sources.push(source);
        break;
      }
    }
  }
  return sources;
}

/** What all inverters of the nodes that branches join give together; a current source sees no impedance. */
function islandCurrents(injected: Float64Array, { count, branches }: Nodes): Float64Array {
  const parent = Int32Array.from({ length: count }, (_, node) => node);
  const root = (node: number): number => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  for (const { from, to } of branches) parent[root(from)] = root(to);
  const sums = new Float64Array(count);
  injected.forEach((current, node) => (sums[root(node)] += current));
  return sums.map((_, node) => sums[root(node)]);
}

function reachedFrom(grounded: Uint8Array, { branches }: Nodes): Uint8Array {
  const reached = grounded.slice();
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to } of branches) {
      if (reached[from] === reached[to]) continue;
      reached[from] = reached[to] = 1;
      changed = true;
    }
  }
  return reached;
}

function sourceImpedance(model: SiteModel, e: number, code: Code): Complex {
  const fault = model.records[e].fault as NonNullable<ElementRecord["fault"]>;
  const factor = voltageFactor(model.voltage[e], code);
  if (fault.source === "network")
    return ofSize((factor * BASE) / (fault.power * model.units[e]), NETWORK_RATIO);
  if (fault.source === "inverter") throw new Error("an inverter has no impedance");
  const { reactance, rating, powerFactor } = fault;
  const correction = code === "IEC" ? factor / (1 + reactance * Math.sqrt(1 - powerFactor ** 2)) : 1;
  const x = (correction * reactance * BASE) / (rating * model.units[e]);
  return { re: x * (model.voltage[e] <= 1000 ? MACHINE_RATIO.low : MACHINE_RATIO.high), im: x };
}

/** Between an element and what feeds it, per unit; undefined where they are one node. */
function elementImpedance(model: SiteModel, e: number, source: number, code: Code): Complex | undefined {
  const { loss } = model.records[e];
  if (loss?.law === "transformer") return transformerImpedance(model, loss, e, source, code);
  return loss?.law === "series" ? cableImpedance(loss, model.voltage[e], model.units[e]) : undefined;
}

/** At 20 °C, which gives the largest current (IEC 60909-0 §4.2); undefined where it has none. */
function cableImpedance(
  { coldResistance, reactance }: ImpedanceRow,
  volts: number,
  units = 1,
): Complex | undefined {
  if (volts === 0 || (coldResistance === 0 && reactance === 0)) return undefined;
  const scale = BASE / volts ** 2 / units;
  return { re: scale * coldResistance, im: scale * reactance };
}

/** Of both windings together; K_T takes the voltage factor of the low-voltage side (IEC 60909-0 §6.3.3). */
function transformerImpedance(
  model: SiteModel,
  loss: TransformerLaw,
  e: number,
  source: number,
  code: Code,
): Complex {
  const { rating, load, leakageReactance } = loss;
  const factor = voltageFactor(Math.min(model.voltage[e], model.voltage[source] || Infinity), code);
  const correction = code === "IEC" ? (0.95 * factor) / (1 + 0.6 * leakageReactance) : 1;
  const scale = (correction * BASE) / (rating * model.units[e]);
  return { re: (scale * load) / rating, im: scale * leakageReactance };
}

/** c of IEC 60909-0 table 1 for the largest current, low voltage with a tolerance of 6 %; 1 under NEC. */
function voltageFactor(volts: number, code: Code): number {
  if (code === "NEC") return 1;
  return volts <= 1000 ? 1.05 : 1.1;
}

function ofSize(z: number, ratio: number): Complex {
  const im = z / Math.sqrt(1 + ratio * ratio);
  return { re: im * ratio, im };
}

function size({ re, im }: Complex): number {
  return Math.hypot(re, im);
}
