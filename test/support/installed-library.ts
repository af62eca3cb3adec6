import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { packagesPage } from "./packages-page";
import { plant, temporaryFolder } from "./synth-folders";

const ROOT = path.resolve(__dirname, "../..");
/** What is packed, and what packing needs. */
const SOURCES = [
  ...[
    "analysis",
    "cli",
    "constructs",
    "docs",
    "provisioning",
    "report",
    "stacks",
    "tsconfig.json",
    "tsconfig.build.json",
  ],
  ...["package.json", "README.md", "LICENSE", "CHANGELOG.md"],
];

/** The library as its user has it: packed from a copy of the sources, and installed into a folder that was empty. */
export class InstalledLibrary {
  readonly folder = temporaryFolder();

  /**
   * Installs what a manifest on the page on packages asks for, with the tools of its recipe. The CLI is left out: it
   * takes a minute, and that of this repository does the same.
   */
  install(marker: string): void {
    this.pack();
    const manifest = JSON.parse(packagesPage(marker));
    const { devDependencies } = JSON.parse(packagesPage("package.json"));
    delete devDependencies["cdktf-cli"];
    plant(this.folder, {
      "package.json": JSON.stringify({ ...manifest, devDependencies }),
      "tsconfig.json": packagesPage("tsconfig.json"),
      "terraform.rc": "",
    });
    this.run("npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund");
  }

  /** Output of a command in the folder; throws with all of it where it fails. */
  run(command: string, ...args: string[]): string {
    return run(this.folder, command, ...args);
  }

  /** A copy, so that whoever packs at the same time has a build of his own. */
  private pack(): void {
    const sources = temporaryFolder();
    for (const source of SOURCES) {
      fs.cpSync(path.join(ROOT, source), path.join(sources, source), { recursive: true });
    }
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(sources, "node_modules"), "junction");
    run(sources, "npm", "pack", "--silent", "--pack-destination", this.folder);
  }
}

/** A site of this repository as its user writes it: importing the package. */
export function asUsersFile(file: string): string {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  return text.replaceAll('"../../constructs"', '"datacenter-cdk"');
}

function run(cwd: string, command: string, ...args: string[]): string {
  const quiet = { CI: "1", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "terraform.rc" };
  const env: NodeJS.ProcessEnv = { ...process.env, ...quiet };
  delete env.CDKTF_OUTDIR;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`'${command} ${args.join(" ")}' failed:\n${stdout}\n${stderr}`);
  return stdout;
}
