import type { SiteRows, Verdict } from "../../analysis/model";
import { buildValidationReport } from "./build-validation-report";
import { buildSiteModel, type SolvedSite } from "./site-model";
import { writeJson } from "./write-json";

/** Text of `validation-report.json`. */
export function validationReport(verdict: Verdict): string {
  return writeJson(buildValidationReport(verdict));
}

/** Text of `site-model.json`. */
export function siteModelDocument(rows: SiteRows, solved: SolvedSite): string {
  return writeJson(buildSiteModel(rows, solved));
}
