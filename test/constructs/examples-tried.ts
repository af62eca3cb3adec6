import * as path from "node:path";
import * as ts from "typescript";
import * as dc from "../../constructs";
import { objections } from "../support/compiled";
import { prelude } from "./examples-prelude";

export interface Example {
  /** Name of the class it belongs to. */
  readonly name: string;
  readonly code: string;
}

const GIVEN = Object.keys(prelude()).join(", ");
const EXPORTS = Object.keys(dc).join(", ");

/** What the compiler says of each example, all of them in one program: `Class: line n: message`. */
export function compilerErrors(examples: Example[]): string[] {
  const files = new Map(examples.map((example, i) => [path.join(__dirname, `example-${i}.ts`), example]));
  const modules = new Map([...files].map(([file, { code }]) => [file, moduleOf(code)]));
  return objections(modules).map(
    ({ file, line, message }) => `${files.get(file)!.name}: line ${line}: ${message}`,
  );
}

/** Runs an example; gives the site it was about, its own where it makes one. */
export function run({ code }: Example): dc.Site {
  const scope = { ...dc, ...prelude() };
  const { outputText } = ts.transpileModule(`${code}\nreturn site;`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
  });
  const example = new Function(...Object.keys(scope), `{ ${outputText} }`);
  return example(...Object.values(scope)) as dc.Site;
}

/**
 * Code as a module beside this file, its first line behind one line of imports. It may declare what is given anew.
 */
export function moduleOf(code: string): string {
  const imports = [
    `import { ${EXPORTS} } from "../../constructs";`,
    `import type { Prelude } from "./examples-prelude";`,
  ];
  return `${imports.join(" ")} export function example({ ${GIVEN} }: Prelude) { {\n${code}\nreturn site; } }`;
}

/**
 * What keeps a site from being built; that something is left unused is a warning. What is found by a failure is left
 * out: an example shows one kind and is no redundant site.
 */
export function faultsOf(site: dc.Site): unknown[] {
  return site
    .validate()
    .findings.filter(({ severity, state }) => {
      return (severity === "error" || severity === "fatal") && state.loss === undefined;
    })
    .map(({ rule, subjects, detail }) => ({ rule, subjects, detail }));
}
