/** What joins two nodes; flow from the first to the second is positive. */
export interface Branch {
  readonly first: number;
  readonly second: number;
}

/** A branch of a loop, and whether the loop runs along it (1) or against it (-1). */
interface Step {
  readonly branch: number;
  readonly sign: number;
}

/** Branches between nodes that all hang together: a tree that reaches each node, and a loop for each other branch. */
export class Loops {
  /** From the root outwards. */
  private readonly order = [0];
  private readonly parent: Int32Array;
  /** By which a node is reached from its parent, -1 for the root. */
  private readonly by: Int32Array;
  private readonly loops: Step[][];

  constructor(
    private readonly branches: readonly Branch[],
    nodes: number,
  ) {
    this.parent = new Int32Array(nodes).fill(-1);
    this.by = new Int32Array(nodes).fill(-1);
    for (const node of this.order) {
      branches.forEach(({ first, second }, branch) => {
        if (first !== node && second !== node) return;
        const other = first === node ? second : first;
        if (other === 0 || this.by[other] >= 0) return;
        this.parent[other] = node;
        this.by[other] = branch;
        this.order.push(other);
      });
    }
    const inTree = new Set(this.by);
    this.loops = branches.flatMap((_, branch) => (inTree.has(branch) ? [] : [this.loopOf(branch)]));
  }

  /** Flows along the tree alone, where nodes take in `injected`, which sums to zero. */
  treeFlows(injected: Float64Array): Float64Array {
    const left = injected.slice();
    const flows = new Float64Array(this.branches.length);
    for (let i = this.order.length - 1; i > 0; i--) {
      const node = this.order[i];
      flows[this.by[node]] = this.branches[this.by[node]].first === node ? left[node] : -left[node];
      left[this.parent[node]] += left[node];
    }
    return flows;
  }

  /** Flows with one flow more around each loop, so that drops sum to zero around all of them if `slopes` stay. */
  corrected(flows: Float64Array, drops: Float64Array, slopes: Float64Array): Float64Array {
    const { loops } = this;
    const around = (loop: Step[], values: Float64Array) =>
      loop.reduce((sum, { branch, sign }) => sum + sign * values[branch], 0);
    const rows = loops.map((loop) => {
      const along = new Float64Array(flows.length);
      for (const { branch, sign } of loop) along[branch] = sign * slopes[branch];
      return Float64Array.from([...loops.map((other) => around(other, along)), -around(loop, drops)]);
    });
    const corrected = flows.slice();
    eliminated(rows).forEach((flow, i) => {
      for (const { branch, sign } of loops[i]) corrected[branch] += sign * flow;
    });
    return corrected;
  }

  /** Along a branch, and back by the tree. */
  private loopOf(branch: number): Step[] {
    const { first, second } = this.branches[branch];
    const [there, back] = [this.toRoot(second), this.toRoot(first)];
    const isShared = (step: Step, other: Step[]) => other.some((each) => each.branch === step.branch);
    return [
      { branch, sign: 1 },
      ...there.filter((step) => !isShared(step, back)),
      ...back.filter((step) => !isShared(step, there)).map((step) => ({ ...step, sign: -step.sign })),
    ];
  }

  private toRoot(start: number): Step[] {
    const steps: Step[] = [];
    for (let node = start; this.by[node] >= 0; node = this.parent[node]) {
      const branch = this.by[node];
      steps.push({ branch, sign: this.branches[branch].first === node ? 1 : -1 });
    }
    return steps;
  }
}

/** x of A·x = b, from the rows of A and b; A is symmetric and positive definite. */
function eliminated(rows: Float64Array[]): Float64Array {
  const count = rows.length;
  for (let k = 0; k < count; k++) {
    for (let i = k + 1; i < count; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= count; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Float64Array(count);
  for (let k = count - 1; k >= 0; k--) {
    let sum = rows[k][count];
    for (let j = k + 1; j < count; j++) sum -= rows[k][j] * x[j];
    x[k] = sum / rows[k][k];
  }
  return x;
}
