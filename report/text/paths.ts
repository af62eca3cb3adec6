import { count } from "./numbers";

/** How many paths of one finding are printed; validation-report.json has all. */
const SHOWN = 8;

/** How many steps of a way are printed: more than ways of load have. */
const STEPS = 16;

/** The first paths of a list, and how many there are besides. */
export function firstPaths(paths: string[], shown = SHOWN): string[] {
  if (paths.length <= shown) return paths;
  return [...paths.slice(0, shown), `and ${count(paths.length - shown)} more`];
}

/** The worst of some subjects and how many there are besides; the site's own path is empty. */
export function subjectText([worst, ...others]: string[], site: string): string {
  return `${worst || site}${others.length > 0 ? ` and ${count(others.length)} more` : ""}`;
}

/** The first paths in one line. */
export function pathList(paths: string[], separator: string): string {
  return firstPaths(paths, STEPS).join(separator);
}
