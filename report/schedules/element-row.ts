import {
  AMBIENT,
  type AssetRow,
  type Basis,
  constructPath,
  LIMIT_AT,
  limitHolder,
  orderedNeeds,
  type Service,
  type SiteModel,
  type TieRow,
} from "../../analysis/model";
import type { ExportedState, SiteModelDocument, SolvedDocument } from "../document";
import type { Columns } from "./csv";
import { perKilo } from "./units";

/** An element of a schedule, with what is held against its limits on the deciding basis. */
export interface ElementRow {
  /** Index in the compiled model. */
  readonly element: number;
  readonly path: string;
  readonly kind: string;
  readonly tag: string;
  readonly model?: string;
  readonly tenant?: string;
  readonly place: string;
  readonly units: number;
  readonly limits: number[];
}

/** Rows of the elements that a schedule takes; junctions are nothing that is built. */
export function elementRows(site: SolvedDocument, takes: (element: number) => boolean): ElementRow[] {
  const { document, model } = site;
  const assets = assetsByPath(document);
  const limits = limitsBy(model, (i) => limitHolder(model, i));
  return model.records.flatMap(({ path, kind, place, junction }, element) => {
    if (junction || !takes(element)) return [];
    const { tag = path, model: name, tenant } = assets.get(constructPath(path)) ?? {};
    const units = model.units[element];
    return [
      { element, path, kind, tag, model: name, tenant, place, units, limits: limits.get(element) ?? [] },
    ];
  });
}

/** A tie of a schedule. */
export interface TieOfSite {
  /** Index in the compiled model. */
  readonly tie: number;
  readonly path: string;
  readonly kind: string;
  readonly tag: string;
  readonly ends: string[];
  readonly limits: number[];
}

/** Ties that a schedule takes. */
export function tieRows({ document, model }: SolvedDocument, takes: (row: TieRow) => boolean): TieOfSite[] {
  const assets = assetsByPath(document);
  const { at, index } = model.limits;
  const limits = limitsBy(model, (i) => (at[i] === LIMIT_AT.tie ? index[i] : -1));
  return model.ties.flatMap((row, tie) => {
    if (!takes(row)) return [];
    const { path, first, second } = row;
    const { kind, tag } = assets.get(path) ?? { kind: "tie", tag: path };
    return [{ tie, path, kind, tag, ends: [first, second], limits: limits.get(tie) ?? [] }];
  });
}

/** Assets by the path of their construct. */
export function assetsByPath({ assets }: SiteModelDocument): Map<string, AssetRow> {
  return new Map(assets.map((asset) => [asset.path, asset]));
}

/** Limits by what each is held on. */
function limitsBy({ limits }: SiteModel, holderOf: (limit: number) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < limits.count; i++) {
    const holder = holderOf(i);
    const known = found.get(holder);
    if (known) known.push(i);
    else found.set(holder, [i]);
  }
  return found;
}

/** What an element gives, ties included: the first or the second number of its service. */
export function given({ out, exported }: ExportedState, element: number, second = 0): number {
  const at = 2 * element + second;
  return out[at] + exported[at];
}

/** The smallest limit of a unit, all units together. */
export function limitIn({ limits }: SiteModel, of: number[], unit: string): number | undefined {
  const values = of.filter((i) => limits.unit[i] === unit).map((i) => limits.limit[i]);
  return values.length > 0 ? Math.min(...values) : undefined;
}

/** Percent of the limit that is closest. */
export function closest({ loadings }: SolvedDocument, of: number[]): number | undefined {
  return of.length > 0 ? 100 * Math.max(...of.map((i) => loadings[i])) : undefined;
}

/** Columns of a figure in kW on each basis. */
export function onEachBasis<Row>(
  { states }: SolvedDocument,
  watts: (state: ExportedState, row: Row) => number | undefined,
): Columns<Row> {
  const column = (basis: Basis) => (row: Row) => perKilo(watts(states[basis], row));
  return {
    "nameplate (kW)": column("nameplate"),
    "provisioned (kW)": column("provisioned"),
    "typical (kW)": column("typical"),
  };
}

/** Paths of those who supply a record, and "outdoor air"; junctions are looked through. */
export function suppliers(model: SiteModel, element: number, services: Service[]): string[] {
  const found = new Set<string>();
  const visit = (e: number): void =>
    orderedNeeds(model.records[e]).forEach(({ service, links }, i) => {
      if (!services.includes(service)) return;
      links.forEach(({ source }, j) => {
        const index = model.linkSource[model.linkPtr[model.needPtr[e] + i] + j];
        if (index >= 0 && model.records[index].junction) visit(index);
        else found.add(source === AMBIENT ? "outdoor air" : constructPath(source));
      });
    });
  visit(element);
  return [...found].sort();
}
