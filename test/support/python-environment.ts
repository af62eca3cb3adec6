import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const CACHE = path.resolve(__dirname, "../../node_modules/.cache");

interface RunOptions {
  readonly input?: string;
  /** Working directory. */
  readonly cwd?: string;
}

/** Packages of PyPI in a virtual environment of their own, for checks against them. */
export class PythonEnvironment {
  private readonly folder: string;
  private readonly python: string;

  constructor(
    name: string,
    /** Each as `name==version`. */
    private readonly packages: string[],
  ) {
    this.folder = path.join(CACHE, name);
    this.python = path.join(this.folder, "bin", "python");
  }

  /** Makes sure that the packages are there; throws where they cannot be had. */
  install(): void {
    const installed = path.join(this.folder, `installed-${this.packages.join("-")}`);
    if (fs.existsSync(installed)) return;
    fs.rmSync(this.folder, { recursive: true, force: true });
    this.start("python3", ["-m", "venv", this.folder]);
    this.run(["-m", "pip", "install", "-q", ...this.packages]);
    fs.writeFileSync(installed, "");
  }

  /** What its interpreter prints. */
  run(args: string[], { input, cwd }: RunOptions = {}): string {
    return this.start(this.python, args, { input, cwd });
  }

  private start(command: string, args: string[], where: RunOptions = {}): string {
    const options = { encoding: "utf8", maxBuffer: 1e9, ...where } as const;
    const { status, stdout, stderr, error } = spawnSync(command, args, options);
    if (status === 0) return stdout;
    throw new Error(
      `the live check needs ${this.packages.join(", ")} from PyPI and Python 3.10 or later with venv: ` +
        `'${command} ${args.join(" ")}' failed: ${stderr || error?.message}`,
    );
  }
}
