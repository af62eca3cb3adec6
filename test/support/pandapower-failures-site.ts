import {
  compile,
  MODE,
  ROLE,
  singleLosses,
  type SingleLoss,
  type SiteModel,
  type SiteRows,
} from "../../analysis/model";
import { INSTANTS, type Loss, NOTHING, solveWith, type State } from "../../analysis/solver";
import { buildSiteModel } from "../../report/document";
import { pandapowerDocument } from "../../report/pandapower";

/** What is gone, and the state by us once all has switched that can and every standby source runs. */
export interface After {
  readonly loss: Loss;
  readonly state: State;
}

/** A site with some of its single losses. */
export interface FailingSite {
  readonly rows: SiteRows;
  readonly model: SiteModel;
  readonly losses: SingleLoss[];
  /** After each loss. */
  readonly switched: After[];
  /** After each loss if nothing switches: open ties are gone with it, and all but the first supply of a transfer. */
  readonly rigid: After[];
  /** As it is exported with nothing lost. */
  readonly json: string;
  readonly buses: Set<string>;
  /** Elements that are buses, transformers and cables there; all others are loads and sources. */
  readonly wires: Set<string>;
  /** Loads that are sources as well: they regulate their output. */
  readonly converters: number[];
}

/** Solves the losses that are meant. */
export function failingSite(rows: SiteRows, isMeant: (loss: SingleLoss, i: number) => boolean): FailingSite {
  const { basis } = rows;
  const model = compile(rows);
  const after = (loss: Loss): After => ({ loss, state: solveWith(model, basis, loss, INSTANTS.standby) });
  const losses = singleLosses(model, rows).filter(isMeant);
  const document = buildSiteModel(rows, { model, states: [{ basis, state: after(NOTHING).state }] });
  const json = pandapowerDocument(document, basis);
  const tables = JSON.parse(json)._object;
  const names = (table: string): string[] => {
    const { columns, data } = JSON.parse(tables[table]._object);
    return data.map((row: string[]) => row[columns.indexOf("name")]);
  };
  const sources = new Set(names("ext_grid"));
  return {
    rows,
    model,
    losses,
    switched: losses.map(after),
    rigid: losses.map((loss) => after(withSpares(model, loss))),
    json,
    buses: new Set(names("bus")),
    wires: new Set(["switch", "trafo", "line"].flatMap(names)),
    converters: elements(model).filter((e) => sources.has(model.paths[e]) && model.role[e] === ROLE.none),
  };
}

/**
 * What pandapower is asked of a site: after each loss the names of what is gone, the ties that are closed and what
 * loads and converters take, by us. It finds by itself which buses live, what supplies a transfer, and which
 * converters run. Where nothing switches it is not asked for the power flow.
 */
export function question(site: FailingSite): object {
  const { model, json, converters, switched, rigid } = site;
  const suppliers = (e: number) => powerLinks(model, e).map((l) => model.paths[model.linkSource[l]]);
  const transfers = elements(model).filter((e) => powerNeeds(model, e).some((k) => isTransfer(model, k)));
  return {
    network: json,
    ties: model.ties.map(({ path }) => path),
    transfers: transfers.map((e) => model.paths[e]),
    cords: Object.fromEntries(converters.map((e) => [model.paths[e], suppliers(e)])),
    losses: switched.flatMap((after, i) => [
      { ...lost(model, after), loads: loadsOf(site, after.state) },
      { ...lost(model, rigid[i]), loads: null },
    ]),
  };
}

function lost({ paths, linkNeed, linkSource, needElement, ties }: SiteModel, { loss, state }: After) {
  const gone = loss.elements.filter(({ remains }) => remains === 0).map(({ element }) => paths[element]);
  const parts = loss.elements.filter(({ remains }) => remains > 0);
  return {
    elements: gone.flatMap((path) => [path, `${path}#primary`, `${path}#near-end`]),
    units: Object.fromEntries(parts.map(({ element, remains }) => [paths[element], remains])),
    links: loss.links.map((l) => [paths[needElement[linkNeed[l]]], paths[linkSource[l]]]),
    closed: ties.filter((_, t) => state.tieClosed[t]).map(({ path }) => path),
  };
}

/** W and var by bus: what loads and converters take, and what a ratio loses, booked as the export does. */
function loadsOf({ model, wires }: FailingSite, state: State): { [bus: string]: [number, number] } {
  const loads: { [bus: string]: [number, number] } = {};
  const add = (e: number, active: number, reactive: number) => {
    const load = (loads[model.paths[e]] ??= [0, 0]);
    load[0] += active;
    load[1] += reactive;
  };
  for (const e of elements(model)) {
    const isWire = wires.has(model.paths[e]);
    if (isWire && model.records[e].loss?.law === "ratio") add(e, state.loss[e], 0);
    for (const l of powerLinks(model, e)) {
      const [active, reactive] = [state.link[2 * l], state.link[2 * l + 1]];
      if (isWire) add(model.linkSource[l], active - active / (1 + model.linkLoss[l]), 0);
      else add(model.linkSource[l], active, reactive);
    }
  }
  return loads;
}

function withSpares(model: SiteModel, { elements: gone, demands, ties, links }: Loss): Loss {
  const open = [...model.ties.keys()].filter((t) => !model.tieClosed[t]);
  const transfers = [...model.needMode.keys()].filter((k) => isTransfer(model, k));
  const others = transfers.flatMap((k) => linksOf(model, k).slice(1));
  return { elements: gone, demands, ties: [...ties, ...open], links: [...links, ...others] };
}

/** Whether a need takes all from its first live supply; in these sites the first of a dispatch has enough. */
function isTransfer(model: SiteModel, k: number): boolean {
  return model.needMode[k] === MODE.transfer || model.needMode[k] === MODE.dispatch;
}

function elements(model: SiteModel): number[] {
  return [...model.paths.keys()];
}

export function powerNeeds(model: SiteModel, e: number): number[] {
  const needs: number[] = [];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) if (model.needIsPower[k]) needs.push(k);
  return needs;
}

export function linksOf(model: SiteModel, k: number): number[] {
  const links: number[] = [];
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) links.push(l);
  return links;
}

export function powerLinks(model: SiteModel, e: number): number[] {
  return powerNeeds(model, e).flatMap((k) => linksOf(model, k));
}
