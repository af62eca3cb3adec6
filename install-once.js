/** Installs what package-lock.json asks for, unless that was done since it last changed. */
const { execSync } = require("node:child_process");
const { existsSync, statSync } = require("node:fs");

const installed = "node_modules/.package-lock.json";
const changed = (file) => statSync(file).mtimeMs;

if (!existsSync(installed) || changed(installed) < changed("package-lock.json")) {
  execSync("npm ci", { stdio: "inherit" });
}
