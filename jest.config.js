/** @type {import("jest").Config} */
module.exports = {
  // looked up in the sandbox anew at each use, which costs a third of the time of a large site
  sandboxInjectedGlobals: ["Math", "Infinity", "Map", "Set"],
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  setupFiles: ["<rootDir>/test/support/offline.ts"],
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
};
