import { OUTDOORS, type SiteModel } from "../../model/site-model";

/**
 * What each element has to supply at, °C: its own set-point, else the lowest of what it passes its coolant on to. NaN
 * where none is stated.
 */
export function setPoints(model: SiteModel): Float64Array {
  const { count, records, consumerPtr, consumerLink, linkNeed, needElement, needIsHeat, needGates } = model;
  const { zoneOf, zoneStart, zoneSize } = model;
  const wanted = new Float64Array(count).fill(NaN);
  // customers come after their suppliers
  for (let e = count - 1; e >= 0; e--) {
    const { supplyTemperature } = records[e];
    if (supplyTemperature !== undefined) wanted[e] = supplyTemperature;
    else passUp(e);
    if (zoneOf[e] >= 0 && e === zoneStart[zoneOf[e]]) passAround(zoneOf[e]);
  }
  return wanted;

  function passUp(e: number): void {
    for (let c = consumerPtr[e]; c < consumerPtr[e + 1]; c++) {
      const need = linkNeed[consumerLink[c]];
      const taker = needElement[need];
      if (!needIsHeat[need] || !needGates[need] || !passesOn(model, taker)) continue;
      if (!(wanted[e] <= wanted[taker]) && !Number.isNaN(wanted[taker])) wanted[e] = wanted[taker];
    }
  }

  /** A header of a pipe ring that states none takes the lowest of its ring. */
  function passAround(zone: number): void {
    const headers = wanted.subarray(zoneStart[zone], zoneStart[zone] + zoneSize[zone]);
    const lowest = headers.reduce((low, each) => (low <= each || Number.isNaN(each) ? low : each), NaN);
    headers.forEach((each, i) => {
      if (Number.isNaN(each)) headers[i] = lowest;
    });
  }
}

/** Whether an element hands on the coolant that it gets, as pipes and junctions do: what exchanges heat has a capability. */
export function passesOn({ records }: SiteModel, e: number): boolean {
  const { provides, capability } = records[e];
  return (provides === "liquid" || provides === "air") && capability === undefined;
}

/** The need by which an element gives its heat on, -1 where it has none but the outdoors or the room. */
export function heatNeed(model: SiteModel, e: number): number {
  const { needPtr, needIsHeat, needGates, linkPtr, linkSource } = model;
  for (let k = needPtr[e]; k < needPtr[e + 1]; k++) {
    const isServed = linkPtr[k] < linkPtr[k + 1] && linkSource[linkPtr[k]] !== OUTDOORS;
    if (needIsHeat[k] && needGates[k] && isServed) return k;
  }
  return -1;
}

/** What a need is supplied at by the set-points of its members, the warmest of them, °C; NaN where one has none, or where there is no such need. */
export function suppliedAt(model: SiteModel, wanted: Float64Array, need: number): number {
  if (need < 0) return NaN;
  let warmest = -Infinity;
  for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
    const source = model.linkSource[l];
    const supply = source === OUTDOORS ? NaN : wanted[source];
    if (Number.isNaN(supply)) return NaN;
    warmest = Math.max(warmest, supply);
  }
  return warmest === -Infinity ? NaN : warmest;
}
