import { MODE, OUTDOORS, ROLE, type SiteModel } from "../../analysis/model";
import { balanceOf, type State } from "../../analysis/solver";

/** Relative tolerance of all conservation laws (design §4). */
const EXACT = 1e-9;

/**
 * Energy is neither made nor lost: over the whole site, and at every element, need, bus and tie. Written from the
 * meaning of the state's fields alone, not from how they were computed.
 */
export function expectConserved(model: SiteModel, state: State): void {
  expect(state.runaway).toEqual([]);
  const { sources, deficit, it, losses, cooling, house, recharge, rejected, unremoved } = balanceOf(
    model,
    state,
  );
  const used = it + losses + cooling + house + recharge;
  const faults: string[] = [];
  same("sources + deficit = use", sources + deficit, used, used);
  same("use = rejected + unremoved", used, rejected + unremoved, used);
  for (let e = 0; e < model.count; e++) holdElement(e);
  for (let k = 0; k < model.needElement.length; k++) holdNeed(k);
  expect(faults).toEqual([]);

  function same(what: string, a: number, b: number, scale: number): void {
    if (!(Math.abs(a - b) <= EXACT * Math.max(Math.abs(scale), 1))) faults.push(`${what}: ${a}, ${b}`);
  }

  function holdElement(e: number): void {
    const path = model.paths[e];
    const [taken, takenSecond] = takenFrom(e);
    same(`${path}: links = output`, taken, state.out[2 * e], taken);
    same(`${path}: second links = second output`, takenSecond, state.out[2 * e + 1], takenSecond);
    const { provides } = model.records[e];
    const through = state.out[2 * e] + throughTies(e);
    const [drawn, given] = [asked(e, model.needIsPower), asked(e, model.needIsHeat)];
    const dissipated = state.own[e] + state.loss[e] + state.work[e];
    if (model.role[e] === ROLE.none) {
      const delivered = provides === "power" ? through : 0;
      const scale = Math.max(drawn, state.out[2 * e]);
      same(`${path}: power in = out + use`, drawn, delivered + dissipated, scale);
    }
    const received = provides === "liquid" ? through : provides === "air" ? state.out[2 * e] : 0;
    const most = Math.max(given, state.out[2 * e]);
    same(`${path}: heat out = in + use`, given, received + dissipated + state.linkLoss[e], most);
    if (provides === "liquid" && model.zoneOf[e] >= 0) holdFlow(e);
  }

  /** What coolers of a header take in, its consumers and its pipes take out. */
  function holdFlow(e: number): void {
    let [entry, net] = [0, state.out[2 * e + 1]];
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++)
      if (model.needIsHeat[k]) entry += state.need[2 * k + 1];
    model.ties.forEach((_, tie) => {
      if (model.tieFirst[tie] === e) net += state.tieFlow[2 * tie + 1];
      if (model.tieSecond[tie] === e) net -= state.tieFlow[2 * tie + 1];
    });
    if (!(Math.abs(entry - net) <= EXACT)) faults.push(`${model.paths[e]}: flow in ${entry}, out ${net}`);
  }

  function takenFrom(e: number): [number, number] {
    let [first, second] = [0, 0];
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      first += state.link[2 * model.consumerLink[c]];
      second += state.link[2 * model.consumerLink[c] + 1];
    }
    return [first, second];
  }

  /**
   * What leaves a bus by its ties, less what comes in, and what they lose of what leaves it; no flow through an open
   * one, and no loss in it.
   */
  function throughTies(e: number): number {
    let net = 0;
    model.ties.forEach((_, tie) => {
      const flow = state.tieFlow[2 * tie];
      const lost = state.tieLoss[2 * tie];
      if (!state.tieClosed[tie]) same(`${model.ties[tie].path}: open`, Math.abs(flow) + Math.abs(lost), 0, 0);
      if (e === (flow >= 0 ? model.tieFirst[tie] : model.tieSecond[tie])) net += lost;
      if (model.tieFirst[tie] === e) net += flow;
      if (model.tieSecond[tie] === e) net -= flow;
    });
    return net;
  }

  function asked(e: number, kind: Uint8Array): number {
    let sum = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) if (kind[k]) sum += state.need[2 * k];
    return sum;
  }

  function holdNeed(k: number): void {
    const path = `${model.paths[model.needElement[k]]} need ${k}`;
    let [first, second] = [state.deficit[k] + state.unremoved[k], 0];
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      first += state.link[2 * l] / (1 + model.linkLoss[l]);
      second += state.link[2 * l + 1];
      const source = model.linkSource[l];
      const lives = source === OUTDOORS || state.live[source] > 0;
      if (!lives) same(`${path}: from the dead`, state.link[2 * l], 0, 0);
    }
    same(`${path}: links = need`, first, state.need[2 * k], first);
    if (model.needMode[k] === MODE.dispatch || state.unremoved[k] > 0) return;
    same(`${path}: second links = second need`, second, state.need[2 * k + 1], second);
  }
}
