/** Needs that differ in nothing but who supplies them. */
export function isSameNeed<Need extends { readonly links: readonly { readonly source: string }[] }>(
  a: Need,
  b: Need,
) {
  const isSameLink = (i: number) =>
    keysOf(a.links[i], b.links[i]).every(
      (key) => key === "source" || isEqual(a.links[i][key], b.links[i][key]),
    );
  return (
    a.links.length === b.links.length &&
    keysOf(a, b).every((key) => key === "links" || isEqual(a[key], b[key])) &&
    a.links.every((_, i) => isSameLink(i))
  );
}

/** Keys of either row. */
export function keysOf<Row extends object>(a: Row, b: Row): (keyof Row)[] {
  const keys = Object.keys(a) as (keyof Row)[];
  const more = (Object.keys(b) as (keyof Row)[]).filter((key) => !(key in a));
  return more.length === 0 ? keys : [...keys, ...more];
}

/** Plain data alike in all its parts. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return keysOf<object>(a, b).every((key) => isEqual(a[key], b[key]));
}
