import { compile } from "../analysis/model";
import { onDesignDay } from "../analysis/solution";
import { solve, solveLoadings, solveTemperatures } from "../analysis/solver";
import type { SiteModelDocument, SolvedDocument } from "../report/document";

/** The normal state of a written site, solved again; undefined of one that cannot be solved. */
export function solvedDocument(document: SiteModelDocument): SolvedDocument | undefined {
  const { ambient, basis } = document;
  const { model } = onDesignDay(document, compile(document));
  if (!model.solvable) return undefined;
  const states = {
    provisioned: solve(model, "provisioned"),
    nameplate: solve(model, "nameplate"),
    typical: solve(model, "typical"),
  };
  const deciding = states[basis];
  const supplied = ambient && solveTemperatures(model, deciding, ambient).supplied;
  return { document, model, states, loadings: solveLoadings(model, deciding), supplied };
}
