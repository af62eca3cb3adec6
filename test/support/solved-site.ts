import { check } from "../../analysis/check";
import type { ElementRecord, TieRow } from "../../analysis/model";
import { solvedDocument } from "../../cli/solved-document";
import type { Site } from "../../constructs";
import { type SolvedDocument, siteModelDocument } from "../../report/document";
import { site as siteOf } from "./networks-rows";

/** A site as exports see it: what is written of it, read and solved again. */
export function solvedSite(site: Site): SolvedDocument {
  const { rows, result } = site._check();
  return solvedAgain(siteModelDocument(rows, result));
}

/** The same of bare rows. */
export function solvedRows(records: ElementRecord[], ties: TieRow[] = []): SolvedDocument {
  const rows = siteOf({ records, ties });
  return solvedAgain(siteModelDocument(rows, check(rows)));
}

function solvedAgain(text: string): SolvedDocument {
  const solved = solvedDocument(JSON.parse(text));
  if (!solved) throw new Error("it cannot be solved");
  return solved;
}
