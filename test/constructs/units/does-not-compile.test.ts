import * as path from "node:path";
import * as ts from "typescript";

test("quantities of different kinds do not mix: each marked line is refused by the compiler", () => {
  const { config } = ts.readConfigFile(ts.findConfigFile(__dirname, ts.sys.fileExists)!, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, __dirname);
  const program = ts.createProgram([path.join(__dirname, "does-not-compile.ts")], {
    ...options,
    noEmit: true,
  });
  const errors = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(errors).toEqual([]);
}, 60_000);
