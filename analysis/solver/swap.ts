import { limitHolder, type SiteModel } from "../model/site-model";
import { NOTHING_LOST, type Outcome } from "./outcome";

/** Two subtrees that can change places without anybody noticing, and what is in them, position by position. */
export interface Twin {
  readonly of: Subtree;
  readonly subtree: Subtree;
}

export interface Subtree {
  readonly path: string;
  /** In the order of rows; behind them what stands elsewhere and supplies nothing else. */
  readonly elements: readonly number[];
  /** How many of them stand in it. */
  readonly inside: number;
  readonly ties: readonly number[];
}

/** The exchange of two subtrees. */
export class Swap {
  private readonly to = new Map<number, number>();
  private readonly tieTo = new Map<number, number>();

  constructor(
    private readonly model: SiteModel,
    { of, subtree }: Twin,
    private readonly limitsOf: readonly number[][],
    private readonly tieLimit: Int32Array,
  ) {
    of.elements.forEach((e, i) => this.to.set(e, subtree.elements[i]).set(subtree.elements[i], e));
    of.ties.forEach((tie, i) => this.tieTo.set(tie, subtree.ties[i]).set(subtree.ties[i], tie));
  }

  element(e: number): number {
    return this.to.get(e) ?? e;
  }

  tie(tie: number): number {
    return this.tieTo.get(tie) ?? tie;
  }

  need(k: number): number {
    const { needPtr, needElement } = this.model;
    const e = needElement[k];
    return k - needPtr[e] + needPtr[this.element(e)];
  }

  link(l: number): number {
    const { linkPtr, linkNeed } = this.model;
    const k = linkNeed[l];
    return l - linkPtr[k] + linkPtr[this.need(k)];
  }

  limit(i: number): number {
    const holder = limitHolder(this.model, i);
    if (holder < 0) return this.tieLimit[this.tie(this.model.limits.index[i])];
    const to = this.element(holder);
    return to === holder ? i : this.limitsOf[to][this.limitsOf[holder].indexOf(i)];
  }

  outcome({ exceeded, short, stopped, chain, recovery }: Outcome): Outcome {
    if (exceeded.size + short.size + stopped.size + recovery === 0) return NOTHING_LOST;
    return {
      states: 0,
      recovery,
      chain: chain.map((e) => this.element(e)),
      exceeded: new Map([...exceeded].map(([i, found]) => [this.limit(i), found])),
      short: new Map([...short].map(([k, found]) => [this.need(k), found])),
      stopped: new Map(
        [...stopped].map(([rack, stop]) => [
          this.element(rack),
          stop.need < 0 ? stop : { ...stop, need: this.need(stop.need) },
        ]),
      ),
    };
  }
}
