import * as path from "node:path";
import { moduleOf } from "../constructs/examples-tried";
import { objections } from "../support/compiled";

/** A code block of a page. */
export interface CodeBlock {
  readonly page: string;
  /** Line of the page on which its code begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const ROOT = path.resolve(__dirname, "../..");
/** Where a snippet stands that takes names for granted. */
const BESIDE_PRELUDE = path.join(ROOT, "test/constructs");

export function blocksOf(page: string, text: string): CodeBlock[] {
  return [...text.matchAll(/^```(\S*)\n([^]*?)^```$/gm)].map(({ index, 1: language, 2: code }) => {
    const line = text.slice(0, index).split("\n").length + 1;
    return { page, line, language, code };
  });
}

/**
 * What the compiler says of the TypeScript of all blocks: `page:line: message`. A block whose first line is a comment
 * with a path is that file of the repository; one with imports is a module of somebody who has the package; any other
 * is a snippet that takes the names of the prelude for granted.
 */
export function errorsOf(blocks: CodeBlock[]): string[] {
  const placed = new Map(blocks.filter(({ language }) => language === "ts").map((each, i) => place(each, i)));
  const texts = new Map([...placed].map(([file, { text }]) => [file, text]));
  return objections(texts).map(({ file, line, message }) => {
    const { block, before } = placed.get(file)!;
    return `${block.page}:${block.line + line - before}: ${message}`;
  });
}

function place(block: CodeBlock, i: number): [string, { block: CodeBlock; text: string; before: number }] {
  const { code } = block;
  const named = /^\/\/ ((?:[\w-]+\/)*[\w.-]+\.ts)\n/.exec(code);
  if (named) return [path.join(ROOT, named[1]), { block, text: code, before: 0 }];
  if (/^import /m.test(code)) return [path.join(ROOT, `block-${i}.ts`), { block, text: code, before: 0 }];
  return [path.join(BESIDE_PRELUDE, `block-${i}.ts`), { block, text: moduleOf(code), before: 1 }];
}

/** Commands of shell blocks that call a script which is not there: `page:line: npm run name`. */
export function unknownScripts(blocks: CodeBlock[], scripts: object): string[] {
  return blocks
    .filter(({ language }) => language === "sh" || language === "yaml")
    .flatMap(({ page, line, code }) =>
      code
        .split("\n")
        .flatMap((text, i) =>
          [...text.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)]
            .filter(([, name]) => !Object.hasOwn(scripts, name))
            .map(([, name]) => `${page}:${line + i}: npm run ${name}`),
        ),
    );
}
