import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { plant, temporaryFolder } from "./synth-folders";

const ROOT = path.resolve(__dirname, "../..");
const SOURCES = [
  "analysis",
  "constructs",
  "examples",
  "provisioning",
  "report",
  "stacks",
  "main.ts",
  "sites.ts",
  "cdktf.json",
  "package.json",
  "tsconfig.json",
];

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as its user has it: a copy of the sources to edit, and the installed packages by a link. */
export class Program {
  readonly folder = temporaryFolder();
  /** Where it writes. */
  readonly output = path.join(this.folder, "cdktf.out");

  constructor() {
    for (const source of SOURCES) {
      fs.cpSync(path.join(ROOT, source), path.join(this.folder, source), { recursive: true });
    }
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(this.folder, "node_modules"), "junction");
    plant(this.folder, { "terraform.rc": "" });
  }

  /** `npx ts-node -T main.ts`, its output piped. */
  main(...args: string[]): Run {
    return this.run("ts-node", "-T", "main.ts", ...args);
  }

  /** `npx cdktf synth`. */
  cdktfSynth(): Run {
    return this.run("cdktf", "synth");
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), "utf8");
  }

  /** Replaces text that has to be there exactly once. */
  edit(file: string, from: string, to: string): void {
    const parts = this.read(file).split(from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
    fs.writeFileSync(path.join(this.folder, file), parts.join(to));
  }

  /** Number of the line on which some text stands for the first time. */
  lineOf(file: string, text: string): number {
    const line =
      this.read(file)
        .split("\n")
        .findIndex((each) => each.includes(text)) + 1;
    if (line === 0) throw new Error(`${file} does not hold: ${text}`);
    return line;
  }

  private run(...command: string[]): Run {
    const quiet = { CI: "1", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "terraform.rc" };
    const env: NodeJS.ProcessEnv = { ...process.env, ...quiet };
    delete env.CDKTF_OUTDIR;
    const { status, stdout, stderr } = spawnSync("npx", command, {
      cwd: this.folder,
      encoding: "utf8",
      env,
      maxBuffer: 1e8,
    });
    return { exitCode: status, stdout, stderr };
  }
}
