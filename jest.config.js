/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  setupFiles: ["<rootDir>/test/support/offline.ts"],
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
};
