const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** A number of 53 bits for a row of numbers: the same for rows that are the same to seven digits. */
export class Hash {
  private high = 0;
  private low = 0;

  add(number: number): this {
    // no difference between 0 and -0
    float[0] = number + 0;
    this.high = mixed(this.high ^ bits[0], 0x85ebca6b);
    this.low = mixed(this.low + bits[0], 0xc2b2ae35);
    return this;
  }

  /** Adds another row by its hash. */
  addHash(hash: number): this {
    this.high = mixed(this.high ^ Math.floor(hash / 2 ** 32), 0x85ebca6b);
    this.low = mixed(this.low + (hash | 0), 0xc2b2ae35);
    return this;
  }

  get value(): number {
    return (this.high & 0x1fffff) * 2 ** 32 + (this.low >>> 0);
  }
}

/** The final mix of MurmurHash3, by Austin Appleby, in the public domain. */
function mixed(state: number, factor: number): number {
  const h = Math.imul(state ^ (state >>> 16), factor);
  return Math.imul(h ^ (h >>> 13), 0x27d4eb2f) ^ (h >>> 15);
}
