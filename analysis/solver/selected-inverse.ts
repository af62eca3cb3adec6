/** A complex number as a pair. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

const ZERO: Complex = { re: 0, im: 0 };

export function add(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

export function multiply(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

export function inverse({ re, im }: Complex): Complex {
  const square = re * re + im * im;
  return { re: re / square, im: -im / square };
}

function minus(a: Complex): Complex {
  return { re: -a.re, im: -a.im };
}

/**
 * A symmetric sparse matrix of complex admittances, factorised by eliminating the node with the fewest neighbours
 * first. Gives the diagonal of its inverse without the rest of it (Takahashi's equations), and solves for one vector.
 */
export class AdmittanceMatrix {
  private readonly diagonal: Complex[];
  private readonly neighbours: Map<number, Complex>[];
  private readonly order: number[] = [];
  private readonly rank: Int32Array;

  constructor(private readonly size: number) {
    this.diagonal = new Array<Complex>(size).fill(ZERO);
    this.neighbours = Array.from({ length: size }, () => new Map());
    this.rank = new Int32Array(size);
  }

  /** A branch between two nodes. */
  branch(a: number, b: number, admittance: Complex): void {
    this.shunt(a, admittance);
    this.shunt(b, admittance);
    this.accumulate(a, b, minus(admittance));
  }

  /** A branch from a node to the reference. */
  shunt(node: number, admittance: Complex): void {
    this.diagonal[node] = add(this.diagonal[node], admittance);
  }

  /** Eliminates all nodes; afterwards row k holds the factors l_kj = y_kj / d_k of the nodes that come later. */
  factorise(): void {
    const waiting: number[][] = [];
    const enqueue = (node: number) => (waiting[this.neighbours[node].size] ??= []).push(node);
    const done = new Uint8Array(this.size);
    for (let node = 0; node < this.size; node++) enqueue(node);
    for (let degree = 0; degree < waiting.length; degree++) {
      const k = waiting[degree]?.pop();
      if (k === undefined) continue;
      if (!done[k] && this.neighbours[k].size === degree) {
        done[k] = 1;
        for (const node of this.eliminate(k)) enqueue(node);
      }
      degree = -1;
    }
  }

  /** Diagonal of the inverse. */
  inverseDiagonal(): Complex[] {
    const inverseAt: Complex[] = new Array<Complex>(this.size).fill(ZERO);
    const rows: Map<number, Complex>[] = this.neighbours.map(() => new Map());
    const entry = (a: number, b: number): Complex => {
      if (a === b) return inverseAt[a];
      return this.rank[a] < this.rank[b] ? rows[a].get(b)! : rows[b].get(a)!;
    };
    for (let i = this.order.length - 1; i >= 0; i--) {
      const k = this.order[i];
      const factors = [...this.neighbours[k]];
      for (const [j] of factors) {
        let sum = ZERO;
        for (const [m, factor] of factors) sum = add(sum, multiply(factor, entry(m, j)));
        rows[k].set(j, minus(sum));
      }
      let own = inverse(this.diagonal[k]);
      for (const [m, factor] of factors) own = add(own, minus(multiply(factor, rows[k].get(m)!)));
      inverseAt[k] = own;
    }
    return inverseAt;
  }

  /** x of A·x = b. */
  solve(b: Complex[]): Complex[] {
    const x = b.slice();
    for (const k of this.order) {
      for (const [j, factor] of this.neighbours[k]) x[j] = add(x[j], minus(multiply(factor, x[k])));
    }
    for (let i = this.order.length - 1; i >= 0; i--) {
      const k = this.order[i];
      x[k] = multiply(x[k], inverse(this.diagonal[k]));
      for (const [j, factor] of this.neighbours[k]) x[k] = add(x[k], minus(multiply(factor, x[j])));
    }
    return x;
  }

  private accumulate(a: number, b: number, value: Complex): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      this.neighbours[from].set(to, add(this.neighbours[from].get(to) ?? ZERO, value));
    }
  }

  /** Takes a node out of the rows of its neighbours and gives those neighbours. */
  private eliminate(k: number): number[] {
    this.rank[k] = this.order.length;
    this.order.push(k);
    const pivot = inverse(this.diagonal[k]);
    const row = [...this.neighbours[k]];
    for (let i = 0; i < row.length; i++) {
      const [j, value] = row[i];
      const factor = multiply(value, pivot);
      this.neighbours[j].delete(k);
      this.neighbours[k].set(j, factor);
      this.diagonal[j] = add(this.diagonal[j], minus(multiply(factor, value)));
      for (let m = 0; m < i; m++) this.accumulate(j, row[m][0], minus(multiply(factor, row[m][1])));
    }
    return row.map(([j]) => j);
  }
}
