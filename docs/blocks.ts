/** What stands on a page behind each of its markers: a code block or a table. */
export interface Blocks {
  readonly [marker: string]: () => string;
}

/** The text of a page with the block behind each marker made anew. */
export function refreshed(text: string, blocks: Blocks): string {
  return Object.keys(blocks).reduce((page, marker) => {
    const behind = new RegExp(`(<!-- ${marker} -->\n\n)(?:\`\`\`[^]*?\n\`\`\`|\\|.*(?:\n\\|.*)*)`);
    if (!behind.test(page)) throw new Error(`the page has no code block or table behind <!-- ${marker} -->`);
    return page.replace(behind, (_, start: string) => start + blocks[marker]());
  }, text);
}

export function block(language: string, content: string): string {
  return `\`\`\`${language}\n${content.replace(/\n$/, "")}\n\`\`\``;
}

/** Source of the repository as its user writes it. */
export function asUser(source: string): string {
  return source.replaceAll('"../../constructs"', '"datacenter-cdk"');
}
