import { constructPath } from "../model/service";
import type { SingleLoss } from "../model/single-losses";
import { limitHolder, OUTDOORS, type SiteModel } from "../model/site-model";
import type { Outcome } from "./outcome";
import { isEqualBut, isSameNeed } from "./same-rows";
import type { Start } from "./start";
import { type Subtree, Swap, type Twin } from "./swap";

/** What twins may differ in, or what is compared by itself. */
const OWN_OF_RECORD = ["path", "place", "needs"] as const;
const OWN_OF_TIE = ["path", "place", "first", "second"] as const;

/** A subtree that is being filled. */
interface Growing {
  readonly path: string;
  readonly elements: number[];
  readonly ties: number[];
  readonly inside: number;
  /** The subtree around it. */
  readonly outer: Growing | undefined;
}

/** Identifies a loss of a model: the index of the first that is lost, with its kind, or the path of many. */
export type LossKey = number | string;

/** A loss in one subtree seen in its twin, and how the outcome there is that here. */
export interface Image {
  /** Of the loss in the twin. */
  readonly key: LossKey;
  translate(outcome: Outcome): Outcome;
}

export function keyOf({ kind, path, elements, links, ties }: SingleLoss): LossKey {
  switch (kind) {
    case "element":
    case "unit":
      return keyAt(kind, elements[0].element);
    case "link":
      return keyAt(kind, links[0]);
    case "tie":
      return keyAt(kind, ties[0]);
    default:
      return `${kind} ${path}`;
  }
}

const SINGLE = ["element", "unit", "link", "tie"] as const;

function keyAt(kind: (typeof SINGLE)[number], index: number): LossKey {
  return SINGLE.length * index + SINGLE.indexOf(kind);
}

/**
 * Subtrees, each with what supplies it alone, whose records differ in nothing but names: the same figures, the same
 * links inside, the same suppliers outside, and nobody outside who takes from them. To exchange two of them leaves the
 * model as it is, so a loss in one does what its image does in the other.
 */
export class Symmetry {
  private readonly subtrees = new Map<string, Growing>();
  private readonly twins = new Map<string, Twin>();
  /** Twin that each element stands in. */
  private readonly standingIn: (Twin | undefined)[];
  /** Twins by what stands elsewhere and supplies them alone. */
  private readonly supplying = new Map<number, Twin>();
  private readonly swaps = new Map<Twin, Swap>();
  /** Position of an element within the subtree that was looked at last, by side. */
  private readonly position: Int32Array[];
  private readonly tieLimit: Int32Array;

  constructor(
    private readonly model: SiteModel,
    start: Start,
    private readonly limitsOf: readonly number[][],
  ) {
    this.standingIn = Array.from({ length: model.count }, () => undefined);
    this.position = [0, 1].map(() => new Int32Array(model.count).fill(-1));
    this.tieLimit = new Int32Array(model.ties.length).fill(-1);
    for (let i = 0; i < model.limits.count; i++) {
      if (limitHolder(model, i) < 0) this.tieLimit[model.limits.index[i]] = i;
    }
    this.collect();
    this.findTwins(changedBy(model, start));
  }

  /** The image of a loss in the twin of the largest subtree around it that has one. */
  image(loss: SingleLoss): Image | undefined {
    const twin = this.twinOf(loss);
    if (!twin) return undefined;
    const swap = this.swapOf(twin);
    return { key: this.keyIn(twin, swap, loss), translate: (outcome) => swap.outcome(outcome) };
  }

  private twinOf({ kind, path, elements, links }: SingleLoss): Twin | undefined {
    const { linkNeed, needElement } = this.model;
    switch (kind) {
      case "element":
      case "unit":
        return (
          this.standingIn[elements[0].element] ??
          (elements.length === 1 ? this.supplying.get(elements[0].element) : undefined)
        );
      case "link":
        return this.standingIn[needElement[linkNeed[links[0]]]];
      case "tie":
      case "place":
        return this.twinAround(path);
      default:
        return undefined;
    }
  }

  private keyIn(
    { of, subtree }: Twin,
    swap: Swap,
    { kind, path, elements, links, ties }: SingleLoss,
  ): LossKey {
    switch (kind) {
      case "element":
      case "unit":
        return keyAt(kind, swap.element(elements[0].element));
      case "link":
        return keyAt(kind, swap.link(links[0]));
      case "tie":
        return keyAt(kind, swap.tie(ties[0]));
      default:
        return `${kind} ${of.path}${path.slice(subtree.path.length)}`;
    }
  }

  private swapOf(twin: Twin): Swap {
    let swap = this.swaps.get(twin);
    if (!swap) this.swaps.set(twin, (swap = new Swap(this.model, twin, this.limitsOf, this.tieLimit)));
    return swap;
  }

  private twinAround(path: string): Twin | undefined {
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      const twin = this.twins.get(path.slice(0, end));
      if (twin) return twin;
    }
    return this.twins.get(path);
  }

  private collect(): void {
    const { model } = this;
    const around = (path: string): Growing => {
      const known = this.subtrees.get(path);
      if (known) return known;
      const end = path.lastIndexOf("/");
      const outer = end < 0 ? undefined : around(path.slice(0, end));
      const subtree = { path, elements: [], ties: [], inside: 0, outer };
      this.subtrees.set(path, subtree);
      return subtree;
    };
    for (const e of model.indexOfRow) {
      let subtree: Growing | undefined = around(constructPath(model.paths[e]));
      for (; subtree; subtree = subtree.outer) subtree.elements.push(e);
    }
    model.ties.forEach(({ path }, tie) => {
      for (let subtree: Growing | undefined = around(path); subtree; subtree = subtree.outer) {
        subtree.ties.push(tie);
      }
    });
  }

  /** From the largest subtrees down; what is in a twin needs none of its own. */
  private findTwins(changed: (subtree: Subtree) => boolean): void {
    const byDepth = new Map<number, Growing[]>();
    for (const subtree of this.subtrees.values()) {
      const deep = depth(subtree.path);
      const level = byDepth.get(deep);
      if (level) level.push(subtree);
      else byDepth.set(deep, [subtree]);
    }
    const candidates = [...byDepth].sort(([a], [b]) => a - b).flatMap(([, level]) => level);
    const kept = new Map<string, Subtree[]>();
    for (const candidate of candidates) {
      const [first] = candidate.elements;
      if (first === undefined ? this.twinAround(candidate.path) : this.standingIn[first]) continue;
      const subtree = this.withOwnSuppliers(candidate);
      if (changed(subtree)) continue;
      const key = this.surroundings(subtree);
      if (key === undefined) continue;
      const others = kept.get(key) ?? [];
      const of = others.find((other) => this.isSame(other, subtree));
      if (!of) {
        others.push(subtree);
        kept.set(key, others);
        continue;
      }
      const twin = { of, subtree };
      this.twins.set(subtree.path, twin);
      for (let i = 0; i < subtree.inside; i++) this.standingIn[subtree.elements[i]] = twin;
      for (const e of subtree.elements.slice(subtree.inside)) this.supplying.set(e, twin);
    }
  }

  /** With what stands outside and supplies nothing but the subtree. */
  private withOwnSuppliers({ path, elements: inside, ties }: Growing): Subtree {
    const { model } = this;
    const [position] = this.position;
    const elements = inside.slice();
    elements.forEach((e, i) => (position[e] = i));
    const isTakenInside = (source: number) => {
      if (model.zoneOf[source] >= 0) return false;
      for (let c = model.consumerPtr[source]; c < model.consumerPtr[source + 1]; c++) {
        if (position[model.needElement[model.linkNeed[model.consumerLink[c]]]] < 0) return false;
      }
      return true;
    };
    for (const e of elements) {
      for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
        const source = model.linkSource[l];
        if (source === OUTDOORS || position[source] >= 0 || !isTakenInside(source)) continue;
        position[source] = elements.length;
        elements.push(source);
      }
    }
    for (const e of elements) position[e] = -1;
    return { path, elements, ties, inside: inside.length };
  }

  /** Who supplies a subtree from outside; undefined where somebody outside takes from it or is tied to it. */
  private surroundings({ elements, ties }: Subtree): string | undefined {
    const { model } = this;
    const { position } = this;
    const [inside] = position;
    elements.forEach((e, i) => (inside[e] = i));
    const own = new Set(ties);
    const isOpen = () => {
      const isOut = (e: number) => inside[e] < 0;
      for (const e of elements) {
        for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
          if (isOut(model.needElement[model.linkNeed[model.consumerLink[c]]])) return true;
        }
        const zone = model.zoneOf[e];
        if (zone < 0) continue;
        if (model.tiesOfZone[zone].some((tie) => !own.has(tie))) return true;
      }
      return ties.some((tie) => isOut(model.tieFirst[tie]) || isOut(model.tieSecond[tie]));
    };
    const outside = new Set<number>();
    const open = isOpen();
    for (const e of open ? [] : elements) {
      for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
        const source = model.linkSource[l];
        if (source !== OUTDOORS && inside[source] < 0) outside.add(source);
      }
    }
    for (const e of elements) inside[e] = -1;
    return open ? undefined : `${elements.length} ${ties.length} ${[...outside].join()}`;
  }

  private isSame(a: Subtree, b: Subtree): boolean {
    if (a.elements.length !== b.elements.length || a.ties.length !== b.ties.length) return false;
    const [inA, inB] = this.position;
    a.elements.forEach((e, i) => (inA[e] = i));
    b.elements.forEach((e, i) => (inB[e] = i));
    const same =
      a.inside === b.inside &&
      a.elements.every((_, i) => this.isSameElement(a, b, i)) &&
      a.ties.every((tie, i) => this.isSameTie(tie, b.ties[i]));
    for (const e of a.elements) inA[e] = -1;
    for (const e of b.elements) inB[e] = -1;
    return same;
  }

  private isSameElement(a: Subtree, b: Subtree, i: number): boolean {
    const { model } = this;
    const [e, f] = [a.elements[i], b.elements[i]];
    const [recordA, recordB] = [model.records[e], model.records[f]];
    if (i < a.inside && !isSameName(a, b, recordA.path, recordB.path)) return false;
    if (recordA.place !== recordB.place && !isSameName(a, b, recordA.place, recordB.place)) return false;
    if (!isEqualBut(recordA, recordB, OWN_OF_RECORD)) return false;
    const [needsA, needsB] = [recordA.needs, recordB.needs];
    if (needsA.length !== needsB.length) return false;
    for (let k = 0; k < needsA.length; k++) if (!isSameNeed(needsA[k], needsB[k])) return false;
    return this.hasSameSuppliers(e, f);
  }

  private hasSameSuppliers(e: number, f: number): boolean {
    const { needPtr, linkPtr, linkSource } = this.model;
    const [inA, inB] = this.position;
    const [from, to] = [linkPtr[needPtr[e]], linkPtr[needPtr[f]]];
    const links = linkPtr[needPtr[e + 1]] - from;
    if (linkPtr[needPtr[f + 1]] - to !== links) return false;
    for (let l = 0; l < links; l++) {
      const [sourceA, sourceB] = [linkSource[from + l], linkSource[to + l]];
      const positionA = sourceA === OUTDOORS ? -1 : inA[sourceA];
      const positionB = sourceB === OUTDOORS ? -1 : inB[sourceB];
      if (positionA !== positionB || (positionA < 0 && sourceA !== sourceB)) return false;
    }
    return true;
  }

  private isSameTie(a: number, b: number): boolean {
    const { ties, tieFirst, tieSecond } = this.model;
    const [inA, inB] = this.position;
    if (inA[tieFirst[a]] !== inB[tieFirst[b]] || inA[tieSecond[a]] !== inB[tieSecond[b]]) return false;
    return isEqualBut(ties[a], ties[b], OWN_OF_TIE);
  }
}

/** Whether a start differs from the normal state within a subtree. */
function changedBy(model: SiteModel, { loss, tieRests }: Start): (subtree: Subtree) => boolean {
  const elements = new Set(loss.elements.map(({ element }) => element));
  const ties = new Set(loss.ties);
  tieRests.forEach((position, tie) => {
    if (position !== model.tieClosed[tie]) ties.add(tie);
  });
  if (elements.size + ties.size === 0) return () => false;
  return (subtree) =>
    subtree.elements.some((e) => elements.has(e)) || subtree.ties.some((tie) => ties.has(tie));
}

function depth(path: string): number {
  let found = 0;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) found++;
  return found;
}

/** Whether two paths stand at the same place below their subtrees. */
function isSameName(a: Subtree, b: Subtree, pathA: string, pathB: string): boolean {
  return (
    pathA.startsWith(a.path) &&
    pathB.startsWith(b.path) &&
    pathA.slice(a.path.length) === pathB.slice(b.path.length)
  );
}
