/** Lists whose entries are one line each: a change of one row is a change of one line. */
const ONE_LINE_EACH = new Set([
  "assets",
  "records",
  "ties",
  "places",
  "stacks",
  "assumptions",
  "acknowledgements",
  "elements",
  "violatingConstructs",
  "rules",
  "balances",
  "gpus",
  "worst",
]);

/**
 * Text of a document, to the byte the same for equal documents: indented by two, rows on one line each,
 * a line break at the end. A number that is not finite is written as null, as JSON has none.
 */
export function writeJson(document: object): string {
  return `${write(document, "", "")}\n`;
}

function write(value: unknown, key: string, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const entry = ONE_LINE_EACH.has(key)
      ? (item: unknown) => JSON.stringify(item)
      : (item: unknown) => write(item, "", inner);
    return block("[", value.map(entry), "]", indent);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}: ${write(member, name, inner)}`);
  return block("{", members, "}", indent);
}

function block(open: string, lines: string[], close: string, indent: string): string {
  if (lines.length === 0) return open + close;
  const inner = `\n${indent}  `;
  return `${open}${inner}${lines.join(`,${inner}`)}\n${indent}${close}`;
}
