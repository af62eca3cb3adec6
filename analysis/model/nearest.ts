/** A name that differs in more than this part of its letters is another one. */
const ALIKE = 1 / 3;

/** Of some names the one that a mistyped one most likely means, of equally near ones the first; undefined where none is near. */
export function nearest(mistyped: string, names: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = ALIKE * mistyped.length;
  for (const name of names) {
    const edits = Math.abs(name.length - mistyped.length) > least ? Infinity : editsBetween(mistyped, name);
    if (edits > least || (edits === least && found !== undefined)) continue;
    found = name;
    least = edits;
  }
  return found;
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
