import { isInternal, isOrdered, type Topology } from "./topology";

/** The evaluation order, or the circle that forbids one. */
export interface Order {
  /** Rows, suppliers first; buses of one zone are adjacent. Complete even with a cycle. */
  readonly rows: Int32Array;
  /** Rows of a circle of needs, each fed by the next; empty when there is none. */
  readonly cycle: number[];
}

/**
 * Orders the condensed graph (a zone is one node), iteratively.
 * What receives heat that re-enters comes first together with all its suppliers, shallowest first, so that
 * local losses settle before shared plant is evaluated.
 */
export function order(topology: Topology): Order {
  const graph = condense(topology);
  const { level, cycle } = levels(graph);
  const rows = new Int32Array(topology.records.length);
  const done = new Uint8Array(graph.members.length);
  let count = 0;
  const emit = (node: number): void => {
    for (const row of graph.members[node]) rows[count++] = row;
  };
  const sinks = heatSinks(topology, graph).sort((a, b) => level[a] - level[b] || a - b);
  for (const node of sinks) visit(graph, node, done, emit);
  for (let node = 0; node < graph.members.length; node++) visit(graph, node, done, emit);
  return { rows, cycle: cycle.flatMap((node) => graph.members[node].slice(0, 1)) };
}

interface Graph {
  readonly nodeOf: Int32Array;
  readonly members: number[][];
  /** Suppliers of each node. */
  readonly suppliers: number[][];
}

function condense(topology: Topology): Graph {
  const { records, zoneOf, zones, rowOf } = topology;
  const nodeOf = new Int32Array(records.length);
  const members: number[][] = [];
  const nodeOfZone = new Int32Array(zones.length).fill(-1);
  for (let row = 0; row < records.length; row++) {
    const zone = zoneOf[row];
    if (zone >= 0 && nodeOfZone[zone] >= 0) {
      nodeOf[row] = nodeOfZone[zone];
      continue;
    }
    nodeOf[row] = members.length;
    if (zone >= 0) nodeOfZone[zone] = members.length;
    members.push(zone >= 0 ? zones[zone] : [row]);
  }
  const suppliers: number[][] = members.map(() => []);
  for (let row = 0; row < records.length; row++) {
    const into = suppliers[nodeOf[row]];
    for (const need of records[row].needs) {
      if (!isOrdered(records[row], need)) continue;
      for (const link of need.links) {
        const source = rowOf.get(link.source);
        if (source !== undefined) into.push(nodeOf[source]);
      }
    }
  }
  return { nodeOf, members, suppliers };
}

/** Longest distance from a source, and the first circle if there is one (Kahn's algorithm). */
function levels(graph: Graph): { level: Int32Array; cycle: number[] } {
  const count = graph.members.length;
  const waiting = new Int32Array(count);
  const consumers: number[][] = graph.members.map(() => []);
  graph.suppliers.forEach((suppliers, node) => {
    waiting[node] = suppliers.length;
    for (const supplier of suppliers) consumers[supplier].push(node);
  });
  const level = new Int32Array(count);
  const queue: number[] = [];
  for (let node = 0; node < count; node++) if (waiting[node] === 0) queue.push(node);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    for (const consumer of consumers[node]) {
      level[consumer] = Math.max(level[consumer], level[node] + 1);
      if (--waiting[consumer] === 0) queue.push(consumer);
    }
  }
  return { level, cycle: queue.length === count ? [] : circle(graph, waiting) };
}

function circle(graph: Graph, waiting: Int32Array): number[] {
  let node = waiting.findIndex((left) => left > 0);
  const seenAt = new Map<number, number>();
  const walk: number[] = [];
  while (!seenAt.has(node)) {
    seenAt.set(node, walk.length);
    walk.push(node);
    node = graph.suppliers[node].find((supplier) => waiting[supplier] > 0)!;
  }
  return walk.slice(seenAt.get(node));
}

function heatSinks(topology: Topology, graph: Graph): number[] {
  const sinks = new Set<number>();
  for (const record of topology.records) {
    for (const need of record.needs) {
      if (isOrdered(record, need)) continue;
      for (const link of need.links) {
        const row = isInternal(link.source) ? topology.rowOf.get(link.source) : undefined;
        if (row !== undefined) sinks.add(graph.nodeOf[row]);
      }
    }
  }
  return [...sinks];
}

/** Emits a node after all its suppliers: depth first, without recursion. */
function visit(graph: Graph, start: number, done: Uint8Array, emit: (node: number) => void): void {
  if (done[start]) return;
  done[start] = 1;
  const nodes = [start];
  const next = [0];
  while (nodes.length > 0) {
    const top = nodes.length - 1;
    const suppliers = graph.suppliers[nodes[top]];
    if (next[top] === suppliers.length) {
      emit(nodes[top]);
      nodes.pop();
      next.pop();
      continue;
    }
    const supplier = suppliers[next[top]++];
    if (done[supplier]) continue;
    done[supplier] = 1;
    nodes.push(supplier);
    next.push(0);
  }
}
