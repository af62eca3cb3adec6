/** Needs that differ in nothing but who supplies them. */
export function isSameNeed<Need extends { readonly links: readonly { readonly source: string }[] }>(
  a: Need,
  b: Need,
): boolean {
  if (a.links.length !== b.links.length || !isEqualBut(a, b, LINKS)) return false;
  for (let i = 0; i < a.links.length; i++) if (!isEqualBut(a.links[i], b.links[i], SOURCE)) return false;
  return true;
}

const LINKS = ["links"] as const;
const SOURCE = ["source"] as const;

/** Plain data alike in all its parts. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (!Array.isArray(a) || !Array.isArray(b)) return isEqualBut(a, b);
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isEqual(a[i], b[i])) return false;
  return true;
}

/** Rows alike in all but what is named. */
export function isEqualBut<Row extends object>(a: Row, b: Row, names: readonly (keyof Row)[] = []): boolean {
  for (const name in a) {
    if (!isEqual(a[name], b[name]) && !names.includes(name)) return false;
  }
  for (const name in b) if (!(name in a) && b[name] !== undefined && !names.includes(name)) return false;
  return true;
}
