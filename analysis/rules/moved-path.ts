import { OUTDOORS, type SingleLoss, type SiteModel } from "../model";

/**
 * The shortest way by which load moves from what is lost to an element: down to a need that hangs on both, and up again
 * by another of its members.
 */
export function movedPath(model: SiteModel, { elements, links }: SingleLoss, to: number): string[] {
  const fromLost = downwards(
    model,
    elements.map(({ element }) => element),
  );
  for (const link of links) if (model.linkSource[link] !== OUTDOORS) fromLost.set(model.linkSource[link], -1);
  const fromTo = downwards(model, [to]);
  for (const [e] of fromTo) {
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      const need = model.linkNeed[model.consumerLink[c]];
      const other = otherMember(model, need, e, fromLost, fromTo);
      if (other === undefined) continue;
      const way = [...walk(fromLost, other).reverse(), model.needElement[need], ...walk(fromTo, e)];
      return way.filter((each) => !model.records[each].junction).map((each) => model.paths[each]);
    }
  }
  return [];
}

/** A member of a need that is on the way of the loss and not on that of the element. */
function otherMember(
  { linkPtr, linkSource }: SiteModel,
  need: number,
  e: number,
  fromLost: Map<number, number>,
  fromTo: Map<number, number>,
): number | undefined {
  for (let l = linkPtr[need]; l < linkPtr[need + 1]; l++) {
    const source = linkSource[l];
    if (source !== e && fromLost.has(source) && !fromTo.has(source)) return source;
  }
  return undefined;
}

function walk(from: Map<number, number>, start: number): number[] {
  const found: number[] = [];
  for (let e = start; e >= 0; e = from.get(e)!) found.push(e);
  return found;
}

/** What takes from some elements, nearest first, each with what it takes from. */
function downwards({ consumerPtr, consumerLink, linkNeed, needElement }: SiteModel, starts: number[]) {
  const from = new Map<number, number>(starts.map((e) => [e, -1]));
  for (const e of from.keys()) {
    for (let c = consumerPtr[e]; c < consumerPtr[e + 1]; c++) {
      const taker = needElement[linkNeed[consumerLink[c]]];
      if (!from.has(taker)) from.set(taker, e);
    }
  }
  return from;
}
