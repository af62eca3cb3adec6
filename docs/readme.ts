import * as fs from "node:fs";
import * as path from "node:path";
import { PowerBasis } from "../constructs";
import { renderVerdict } from "../report/text";
import { colossus1 } from "../stacks/colossus-1";
import { hall4mw } from "../stacks/hall-4mw/hall";

const HALL = path.resolve(__dirname, "../stacks/hall-4mw/hall.ts");

/** Code blocks by the markers that they stand behind. */
export interface Blocks {
  readonly [marker: string]: () => string;
}

/** What stands in the README. */
const BLOCKS: Blocks = {
  hall: () => block("ts", fs.readFileSync(HALL, "utf8").replaceAll('"../../constructs"', '"datacenter-cdk"')),
  failure: () => block("text", renderVerdict(hall4mw({ basis: PowerBasis.NAMEPLATE }).validate())),
  colossus: () => {
    const text = renderVerdict(colossus1().validate());
    return block("text", text.slice(text.indexOf("colossus-1 passed")));
  },
};

/** A page, the README unless other blocks are given, with the block behind each marker made anew from the sources. */
export function refreshed(page: string, blocks: Blocks = BLOCKS): string {
  return Object.keys(blocks).reduce((text, marker) => {
    const behind = new RegExp(`(<!-- ${marker} -->\n\n)\`\`\`[^]*?\n\`\`\``);
    if (!behind.test(text)) throw new Error(`the page has no code block behind <!-- ${marker} -->`);
    return text.replace(behind, (_, start: string) => start + blocks[marker]());
  }, page);
}

export function block(language: string, content: string): string {
  return `\`\`\`${language}\n${content}\`\`\``;
}
