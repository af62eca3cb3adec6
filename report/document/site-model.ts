import type {
  AcknowledgementRow,
  AmbientRow,
  AssetRow,
  AssumptionRow,
  Basis,
  ConditionRow,
  DomainRow,
  ControllerRow,
  Code,
  ElementRecord,
  PartitionRow,
  PlaceRow,
  SiteRows,
  StackRow,
  TieRow,
} from "../../analysis/model";
import {
  acknowledgementRow,
  ambientRow,
  assetRow,
  assumptionRow,
  conditionRow,
  domainRow,
  controllerRow,
  partitionRow,
  placeRow,
  recordRow,
  stackRow,
  tieRow,
} from "./row-layouts";

/** Version of `site-model.json`: the second number grows with a new key, the first with any other change. */
export const SITE_MODEL_VERSION = "3.5";

/** What became of one record in the normal state. Lists are parallel to `bases` of the results; SI, never rounded. */
export interface ElementResult {
  readonly path: string;
  /** Fraction of its demand that the element can serve. */
  readonly live: number[];
  /** Output to consumers and closed ties: what its limits hold. Two numbers each, by the service it provides. */
  readonly output: [number, number][];
}

/** Content of `site-model.json`: what a site is made of, and its normal state on each basis. */
export interface SiteModelDocument {
  readonly version: string;
  readonly site: string;
  readonly basis: Basis;
  readonly code: Code;
  readonly asOf?: string;
  readonly outage?: number;
  readonly ambient?: AmbientRow;
  readonly statedPue?: number;
  readonly minimumMargin: number;
  readonly assets: AssetRow[];
  readonly records: ElementRecord[];
  readonly ties: TieRow[];
  readonly conditions: ConditionRow[];
  readonly domains: DomainRow[];
  readonly places: PlaceRow[];
  readonly partitions: PartitionRow[];
  readonly stacks: StackRow[];
  readonly controllers: ControllerRow[];
  readonly assumptions: AssumptionRow[];
  readonly acknowledgements: AcknowledgementRow[];
  /** In the order of `records`; without bases and elements where the site cannot be solved. */
  readonly results: { readonly bases: Basis[]; readonly elements: ElementResult[] };
}

/** What the document takes of the engine's answer; pairs are out[2i], out[2i+1], i the index of the record's row. */
export interface SolvedSite {
  readonly model: { readonly indexOfRow: ArrayLike<number> };
  readonly states: {
    readonly basis: Basis;
    readonly state: {
      readonly live: ArrayLike<number>;
      readonly out: ArrayLike<number>;
      readonly exported: ArrayLike<number>;
    };
  }[];
}

/** Puts rows and results together; equal input gives an equal document, down to the order of keys. */
export function buildSiteModel(rows: SiteRows, solved: SolvedSite): SiteModelDocument {
  const { site, basis, code, asOf, outage, ambient, statedPue, minimumMargin } = rows;
  return {
    version: SITE_MODEL_VERSION,
    site,
    basis,
    code,
    asOf,
    outage,
    ambient: ambient && ambientRow(ambient),
    statedPue,
    minimumMargin,
    assets: rows.assets.map(assetRow),
    records: rows.records.map(recordRow),
    ties: rows.ties.map(tieRow),
    conditions: rows.conditions.map(conditionRow),
    domains: rows.domains.map(domainRow),
    places: rows.places.map(placeRow),
    partitions: rows.partitions.map(partitionRow),
    stacks: rows.stacks.map(stackRow),
    controllers: rows.controllers.map(controllerRow),
    assumptions: rows.assumptions.map(assumptionRow),
    acknowledgements: rows.acknowledgements.map(acknowledgementRow),
    results: results(rows.records, solved),
  };
}

function results(records: ElementRecord[], { model, states }: SolvedSite): SiteModelDocument["results"] {
  const bases = states.map(({ basis }) => basis);
  if (states.length === 0) return { bases, elements: [] };
  const elements = records.map(({ path }, row) => {
    const index = model.indexOfRow[row];
    const live = states.map(({ state }) => state.live[index]);
    const output = states.map(({ state: { out, exported } }): [number, number] => [
      out[2 * index] + exported[2 * index],
      out[2 * index + 1] + exported[2 * index + 1],
    ]);
    return { path, live, output };
  });
  return { bases, elements };
}
