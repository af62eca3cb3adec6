import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const CACHE = path.resolve(__dirname, "../../node_modules/.cache");

/** A package of PyPI in a virtual environment of its own, for checks against it. */
export class PythonEnvironment {
  private readonly folder: string;
  private readonly python: string;

  constructor(
    private readonly name: string,
    private readonly version: string,
  ) {
    this.folder = path.join(CACHE, name.toLowerCase());
    this.python = path.join(this.folder, "bin", "python");
  }

  /** Makes sure that the package is there; throws where it cannot be had. */
  install(): void {
    const installed = path.join(this.folder, `installed-${this.version}`);
    if (fs.existsSync(installed)) return;
    fs.rmSync(this.folder, { recursive: true, force: true });
    this.start("python3", ["-m", "venv", this.folder]);
    this.run(["-m", "pip", "install", "-q", `${this.name}==${this.version}`]);
    fs.writeFileSync(installed, "");
  }

  /** What its interpreter prints. */
  run(args: string[], input?: string): string {
    return this.start(this.python, args, input);
  }

  private start(command: string, args: string[], input?: string): string {
    const options = { encoding: "utf8", input, maxBuffer: 1e9 } as const;
    const { status, stdout, stderr, error } = spawnSync(command, args, options);
    if (status === 0) return stdout;
    throw new Error(
      `the live check needs ${this.name} ${this.version} from PyPI and Python 3.10 or later with venv: ` +
        `'${command} ${args.join(" ")}' failed: ${stderr || error?.message}`,
    );
  }
}
