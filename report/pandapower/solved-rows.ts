import { type Basis, BASES, compile, type SiteModel } from "../../analysis/model";
import type { SiteModelDocument } from "../document";

/** What the export reads of `site-model.json`. */
export type SolvedRows = Pick<SiteModelDocument, "site" | "code" | "records" | "ties" | "results">;

/** The compiled rows with their results on one basis, in evaluation order. */
export interface SolvedNetwork {
  readonly model: SiteModel;
  /** Position of the basis in `BASES`. */
  readonly basis: number;
  /** Fraction of its demand that each element serves. */
  readonly live: Float64Array;
  /** Output of each element: out[2e], out[2e+1]. */
  readonly out: Float64Array;
}

/** Compiles the rows of a document again and puts its results beside them. */
export function solvedNetwork({ records, ties, code, results }: SolvedRows, basis: Basis): SolvedNetwork {
  const column = results.bases.indexOf(basis);
  if (column < 0) throw new Error(`the document has no results on basis ${basis}`);
  const model = compile({ records, ties, code });
  const live = new Float64Array(model.count);
  const out = new Float64Array(2 * model.count);
  results.elements.forEach((element, row) => {
    const index = model.indexOfRow[row];
    live[index] = element.live[column];
    out.set(element.output[column], 2 * index);
  });
  return { model, basis: BASES.indexOf(basis), live, out };
}
