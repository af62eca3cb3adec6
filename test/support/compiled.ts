import * as path from "node:path";
import * as ts from "typescript";

/** What the compiler objects to, by the file and its line, from 0. */
export interface Objection {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const ROOT = path.resolve(__dirname, "../..");

/** The library under the names by which its user has it. */
const PACKAGE = {
  "datacenter-cdk": [path.join(ROOT, "constructs/index.ts")],
  "datacenter-cdk/stacks": [path.join(ROOT, "stacks/index.ts")],
  "datacenter-cdk/provisioning/null": [path.join(ROOT, "provisioning/null/index.ts")],
};

/** Compiles files that are nowhere on disk, all of them in one program; they may stand in for those that are. */
export function objections(files: ReadonlyMap<string, string>): Objection[] {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => files.has(path.normalize(file)) || fileExists(file);
  host.directoryExists = undefined; // a file that is nowhere on disk has a folder that is not there
  host.readFile = (file) => files.get(path.normalize(file)) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = files.get(path.normalize(file));
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)!;
    return ts.getPreEmitDiagnostics(program, source).map(({ start = 0, messageText }) => ({
      file,
      line: source.getLineAndCharacterOfPosition(start).line,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  });
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const lax = { noUnusedLocals: false, noUnusedParameters: false, declaration: false };
  const raw = { ...config.compilerOptions, ...lax, noEmit: true, paths: PACKAGE };
  return ts.convertCompilerOptionsFromJson(raw, ROOT).options;
}
