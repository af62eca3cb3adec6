import * as path from "node:path";
import * as ts from "typescript";
import * as dc from "../../constructs";
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
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => files.has(path.normalize(file)) || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const example = files.get(path.normalize(file));
    return example
      ? ts.createSourceFile(file, moduleOf(example), target)
      : getSourceFile(file, target, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { name }]) => {
    const source = program.getSourceFile(file)!;
    return ts.getPreEmitDiagnostics(program, source).map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      return `${name}: line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
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

/** The example as a module, its first line behind one line of imports. It may declare what is given anew. */
function moduleOf({ code }: Example): string {
  const imports = [
    `import { ${EXPORTS} } from "../../constructs";`,
    `import type { Prelude } from "./examples-prelude";`,
  ];
  return `${imports.join(" ")} export function example({ ${GIVEN} }: Prelude) { {\n${code}\nreturn site; } }`;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(ts.findConfigFile(__dirname, ts.sys.fileExists)!, ts.sys.readFile);
  const lax = { noUnusedLocals: false, noUnusedParameters: false, declaration: false };
  const raw = { ...config.compilerOptions, ...lax, types: ["node"], noEmit: true };
  return ts.convertCompilerOptionsFromJson(raw, __dirname).options;
}
