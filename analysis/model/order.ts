import { isOrdered, type Topology } from "./topology";

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
  const nodes = condense(topology);
  const { suppliers, sinks } = edges(topology, nodes);
  const { level, cycle } = levels(suppliers);
  const rows = new Int32Array(topology.records.length);
  const done = new Uint8Array(nodes.first.length);
  let count = 0;
  const emit = (node: number): void => {
    const zone = topology.zoneOf[nodes.first[node]];
    if (zone < 0) rows[count++] = nodes.first[node];
    else for (const row of topology.zones[zone]) rows[count++] = row;
  };
  sinks.sort((a, b) => level[a] - level[b] || a - b);
  for (const node of sinks) visit(suppliers, node, done, emit);
  for (let node = 0; node < done.length; node++) visit(suppliers, node, done, emit);
  return { rows, cycle: cycle.map((node) => nodes.first[node]) };
}

/** Nodes of the condensed graph. */
interface Nodes {
  /** Node of each row. */
  readonly of: Int32Array;
  /** First row of each node; the others are those of its zone. */
  readonly first: Int32Array;
}

/** Neighbours of node n: items[ptr[n]] .. items[ptr[n+1]]. */
interface Adjacency {
  readonly ptr: Int32Array;
  readonly items: Int32Array;
}

function condense({ records, zoneOf, zones }: Topology): Nodes {
  const of = new Int32Array(records.length);
  const first = new Int32Array(records.length);
  const nodeOfZone = new Int32Array(zones.length).fill(-1);
  let count = 0;
  for (let row = 0; row < records.length; row++) {
    const zone = zoneOf[row];
    if (zone >= 0 && nodeOfZone[zone] >= 0) {
      of[row] = nodeOfZone[zone];
      continue;
    }
    if (zone >= 0) nodeOfZone[zone] = count;
    first[count] = row;
    of[row] = count++;
  }
  return { of, first: first.subarray(0, count) };
}

/** Ordered links as suppliers of each node, and the nodes that receive heat by the others. */
function edges(topology: Topology, nodes: Nodes): { suppliers: Adjacency; sinks: number[] } {
  const { records, needs, linkStart, linkRow } = topology;
  const from = new Int32Array(linkRow.length);
  const to = new Int32Array(linkRow.length);
  const sinks = new Set<number>();
  let count = 0;
  for (let row = 0; row < records.length; row++) {
    let at = linkStart[row];
    for (const need of needs[row]) {
      const ordered = isOrdered(records[row], need);
      for (let end = at + need.links.length; at < end; at++) {
        if (linkRow[at] < 0) continue;
        const supplier = nodes.of[linkRow[at]];
        if (!ordered) sinks.add(supplier);
        else {
          from[count] = nodes.of[row];
          to[count++] = supplier;
        }
      }
    }
  }
  return { suppliers: adjacency(nodes.first.length, from, to, count), sinks: [...sinks] };
}

function adjacency(nodes: number, from: Int32Array, to: Int32Array, count: number): Adjacency {
  const ptr = new Int32Array(nodes + 1);
  for (let i = 0; i < count; i++) ptr[from[i] + 1]++;
  for (let node = 0; node < nodes; node++) ptr[node + 1] += ptr[node];
  const next = ptr.slice();
  const items = new Int32Array(count);
  for (let i = 0; i < count; i++) items[next[from[i]]++] = to[i];
  return { ptr, items };
}

function reversed({ ptr, items }: Adjacency): Adjacency {
  const nodes = ptr.length - 1;
  const from = new Int32Array(items.length);
  for (let node = 0; node < nodes; node++) from.fill(node, ptr[node], ptr[node + 1]);
  return adjacency(nodes, items, from, items.length);
}

/** Longest distance from a source, and the first circle if there is one (Kahn's algorithm). */
function levels(suppliers: Adjacency): { level: Int32Array; cycle: number[] } {
  const count = suppliers.ptr.length - 1;
  const consumers = reversed(suppliers);
  const waiting = new Int32Array(count);
  const level = new Int32Array(count);
  const queue = new Int32Array(count);
  let filled = 0;
  for (let node = 0; node < count; node++) {
    waiting[node] = suppliers.ptr[node + 1] - suppliers.ptr[node];
    if (waiting[node] === 0) queue[filled++] = node;
  }
  for (let head = 0; head < filled; head++) {
    const node = queue[head];
    for (let i = consumers.ptr[node]; i < consumers.ptr[node + 1]; i++) {
      const consumer = consumers.items[i];
      level[consumer] = Math.max(level[consumer], level[node] + 1);
      if (--waiting[consumer] === 0) queue[filled++] = consumer;
    }
  }
  return { level, cycle: filled === count ? [] : circle(suppliers, waiting) };
}

function circle({ ptr, items }: Adjacency, waiting: Int32Array): number[] {
  let node = waiting.findIndex((left) => left > 0);
  const seenAt = new Map<number, number>();
  const walk: number[] = [];
  while (!seenAt.has(node)) {
    seenAt.set(node, walk.length);
    walk.push(node);
    node = items.subarray(ptr[node], ptr[node + 1]).find((supplier) => waiting[supplier] > 0)!;
  }
  return walk.slice(seenAt.get(node));
}

/** Emits a node after all its suppliers: depth first, without recursion. */
function visit(
  { ptr, items }: Adjacency,
  start: number,
  done: Uint8Array,
  emit: (node: number) => void,
): void {
  if (done[start]) return;
  done[start] = 1;
  const nodes = [start];
  const next = [ptr[start]];
  while (nodes.length > 0) {
    const top = nodes.length - 1;
    if (next[top] === ptr[nodes[top] + 1]) {
      emit(nodes[top]);
      nodes.pop();
      next.pop();
      continue;
    }
    const supplier = items[next[top]++];
    if (done[supplier]) continue;
    done[supplier] = 1;
    nodes.push(supplier);
    next.push(ptr[supplier]);
  }
}
