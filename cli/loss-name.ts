import { constructPath, type SingleLoss } from "../analysis/model";

/** A failure as a person calls it. */
export function lossName({ kind, path, source }: SingleLoss): string {
  if (kind === "unit") return `a unit of ${path}`;
  return kind === "link" ? `${path} from ${constructPath(source!)}` : path;
}
