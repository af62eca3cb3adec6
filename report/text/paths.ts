import { count } from "./numbers";

/** How many paths of one finding are printed. */
const SHOWN = 8;

/** What stands for the paths that are not printed. */
function rest(hidden: number): string {
  return `and ${count(hidden)} more (validation-report.json has all)`;
}

/** The first paths of a list, and how many there are besides. */
export function firstPaths(paths: string[], shown = SHOWN): string[] {
  if (paths.length <= shown) return paths;
  return [...paths.slice(0, shown), rest(paths.length - shown)];
}

/** The worst of some subjects and how many there are besides; the site's own path is empty. */
export function subjectText([worst, ...others]: string[], site: string): string {
  return `${worst || site}${others.length > 0 ? ` and ${count(others.length)} more` : ""}`;
}

/** The first paths in one line. */
export function pathList(paths: string[], separator: string): string {
  return firstPaths(paths).join(separator);
}
