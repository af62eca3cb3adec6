interface Entry<T> {
  readonly item: T;
  readonly value: number;
  readonly order: number;
}

/** The few largest of many, of equal ones those that came first: a heap with the least of them on top. */
export class Worst<T> {
  private readonly heap: Entry<T>[] = [];
  private seen = 0;

  constructor(private readonly most: number) {}

  /** What a value has to exceed to be kept. */
  get least(): number {
    return this.heap.length < this.most ? -Infinity : (this.heap[0]?.value ?? Infinity);
  }

  add(item: T, value: number): void {
    const { heap, most } = this;
    const entry = { item, value, order: this.seen++ };
    if (heap.length < most) this.rise(heap.push(entry) - 1);
    else if (value > this.least) {
      heap[0] = entry;
      this.sink();
    }
  }

  /** The largest first. */
  sorted(): T[] {
    return [...this.heap].sort((a, b) => (isBefore(a, b) ? -1 : 1)).map(({ item }) => item);
  }

  private rise(from: number): void {
    for (let i = from; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!isBefore(this.heap[parent], this.heap[i])) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private sink(): void {
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.heap.length && isBefore(this.heap[least], this.heap[child])) least = child;
      }
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.value > b.value || (a.value === b.value && a.order < b.order);
}
