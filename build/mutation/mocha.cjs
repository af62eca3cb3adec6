/**
 * Tests for mutants: those of the analysis, all in one process that loads them once. Left out are those that ask another
 * program and the long ones on generated sites; a survivor is read before it counts as a hole, for these may kill it.
 */
const { readdirSync } = require("node:fs");

/** They come last: most mutants are noticed before. */
const LONG = [
  "analysis/solver/deliverable/curtailment.test.ts",
  "analysis/solver/solve.test.ts",
  "analysis/solver/cut-sets/cut-sets.test.ts",
  "analysis/solver/deliverable/deliverable.test.ts",
  "analysis/model/order.test.ts",
  "analysis/solver/contingency.test.ts",
];
const LEFT_OUT = /\/coolprop\.test\.ts$|-generated\.test\.ts$/;

const short = ["analysis", "cases"]
  .flatMap((folder) => readdirSync(`test/${folder}`, { recursive: true }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file) && !LONG.includes(file))
  .sort();

module.exports = {
  require: ["ts-node/register/transpile-only", "./build/mutation/jest-interface.cjs"],
  ui: "jest",
  timeout: 0,
  spec: [...short, ...LONG].map((file) => `test/${file}`),
};
