import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { dependencies, description, license, peerDependencies, version } from "../package.json";

/**
 * `npm run build:python`: the library compiled by jsii, and the wheel for Python made of it, in `dist-python/`. The sources
 * are copied there because jsii compiles all that lies beside its entry point.
 */
const ROOT = path.resolve(__dirname, "..");
const OUT = path.join(ROOT, "dist-python");
const STAGE = path.join(OUT, "source");
const SOURCES = ["analysis", "constructs", "provisioning", "report", "stacks", "jsii"];
/** What is no part of the library. */
const LEFT_OUT = [
  "stacks/colossus-1",
  "stacks/hall-4mw",
  "report/pandapower",
  "report/schedules",
  "report/dps",
];
/** Packages that are no jsii modules go into the archive, with what they need themselves. */
const BUNDLED = ["psychrolib", "yalps", "heap"];
const MODULES = ["@cdktf/provider-null", "cdktf", "constructs", "@types/node", "undici-types"];

stage();
run("jsii", ["--silence-warnings", "reserved-word"]);
run("jsii-pacmak", ["--targets", "python", "--outdir", OUT, "--recurse=false"]);

function stage(): void {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.mkdirSync(STAGE, { recursive: true });
  const isLeftOut = (file: string) => LEFT_OUT.includes(path.relative(ROOT, file));
  for (const source of SOURCES) {
    fs.cpSync(path.join(ROOT, source), path.join(STAGE, source), {
      recursive: true,
      filter: (file) => !isLeftOut(file),
    });
  }
  for (const file of ["LICENSE", "README.md"]) fs.copyFileSync(path.join(ROOT, file), path.join(STAGE, file));
  fs.writeFileSync(path.join(STAGE, "package.json"), JSON.stringify(manifest(), undefined, 2));
  for (const name of BUNDLED) fs.cpSync(installed(ROOT, name), installed(STAGE, name), { recursive: true });
  for (const name of MODULES) {
    fs.mkdirSync(path.dirname(installed(STAGE, name)), { recursive: true });
    fs.symlinkSync(installed(ROOT, name), installed(STAGE, name));
  }
}

function manifest() {
  return {
    name: "datacenter-cdk",
    ...{ version, description, license, peerDependencies, dependencies },
    bundledDependencies: ["psychrolib", "yalps"],
    author: { name: "The datacenter-cdk authors", organization: true },
    // jsii asks for one, the project has none yet
    repository: { url: "https://datacenter-cdk.invalid/datacenter-cdk.git" },
    main: "jsii/index.js",
    types: "jsii/index.d.ts",
    stability: "experimental",
    jsii: {
      outdir: "dist",
      targets: { python: { distName: "datacenter-cdk", module: "datacenter_cdk" } },
    },
  };
}

function installed(root: string, name: string): string {
  return path.join(root, "node_modules", name);
}

function run(tool: string, args: string[]): void {
  const command = path.join(ROOT, "node_modules", ".bin", tool);
  execFileSync(command, args, { cwd: STAGE, stdio: "inherit" });
}
