import * as path from "node:path";
import * as ts from "typescript";

test("power and cooling do not mix, and other mistakes: each marked line is refused by the compiler", () => {
  const { config } = ts.readConfigFile(ts.findConfigFile(__dirname, ts.sys.fileExists)!, ts.sys.readFile);
  const compilerOptions = { ...config.compilerOptions, types: ["node"], noEmit: true };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, __dirname);
  const program = ts.createProgram([path.join(__dirname, "does-not-compile.ts")], options);
  const errors = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(errors).toEqual([]);
}, 60_000);
