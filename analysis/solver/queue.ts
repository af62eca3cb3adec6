/** A set of indices that always gives the largest: a bit set with a falling cursor. */
export class DescendingQueue {
  private readonly words: Uint32Array;
  private top: number;

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
    this.top = -1;
  }

  /** Adds every index below `size`. */
  fill(size: number): void {
    this.words.fill(0xffffffff);
    this.top = this.words.length - 1;
    const rest = size & 31;
    if (rest !== 0) this.words[this.top] = (1 << rest) - 1;
  }

  add(index: number): void {
    const word = index >>> 5;
    this.words[word] |= 1 << (index & 31);
    if (word > this.top) this.top = word;
  }

  delete(index: number): void {
    this.words[index >>> 5] &= ~(1 << (index & 31));
  }

  /** Removes and gives the largest index, -1 when empty. */
  pop(): number {
    while (this.top >= 0 && this.words[this.top] === 0) this.top--;
    if (this.top < 0) return -1;
    const bit = 31 - Math.clz32(this.words[this.top]);
    this.words[this.top] &= ~(1 << bit);
    return this.top * 32 + bit;
  }
}

/** A set of indices that always gives the smallest: a bit set with a rising cursor. */
export class AscendingQueue {
  private readonly words: Uint32Array;
  private bottom: number;

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
    this.bottom = this.words.length;
  }

  add(index: number): void {
    const word = index >>> 5;
    this.words[word] |= 1 << (index & 31);
    if (word < this.bottom) this.bottom = word;
  }

  delete(index: number): void {
    this.words[index >>> 5] &= ~(1 << (index & 31));
  }

  /** Removes and gives the smallest index, -1 when empty. */
  pop(): number {
    const { words } = this;
    while (this.bottom < words.length && words[this.bottom] === 0) this.bottom++;
    if (this.bottom === words.length) return -1;
    const lowest = words[this.bottom] & -words[this.bottom];
    words[this.bottom] &= ~lowest;
    return this.bottom * 32 + 31 - Math.clz32(lowest);
  }
}
