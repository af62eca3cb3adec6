/**
 * Tests for mutants: those of the analysis, without the ones that ask another program and the long ones on generated
 * sites. A survivor is read before it counts as a hole: what was left out may kill it.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/test/{analysis,cases}/**/*.test.ts"],
  testPathIgnorePatterns: ["/coolprop\\.test", "-generated\\.test"],
};
