import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { plant, temporaryFolder } from "../synth-folders";
import { type ProviderId, standInMirror } from "../terraform-provider/stand-in";

/** As long as a registry may take to hand out a provider. */
const PATIENCE_MS = 20_000;

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The `terraform` on the path, with one provider: the real one where a registry hands it out, else its stand-in. */
export class Terraform {
  private readonly config = path.join(temporaryFolder(), "terraform.rc");

  constructor(provider: ProviderId) {
    const real = realMirror(provider);
    const mirror = real ?? standInMirror(provider, platform());
    const installation = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
    fs.writeFileSync(this.config, installation);
    const served = real === undefined ? "its stand-in (no registry answers)" : "the real provider";
    process.stderr.write(`terraform runs ${provider.address} ${provider.version} as ${served}\n`);
  }

  /** A command in a folder; its exit code is the caller's to judge. */
  try(folder: string, ...command: string[]): Run {
    return terraform(folder, environment(this.config), command);
  }

  /** A command that has to succeed; gives what it printed. */
  run(folder: string, ...command: string[]): string {
    const { exitCode, stdout, stderr } = this.try(folder, ...command);
    if (exitCode === 0) return stdout;
    throw new Error(`terraform ${command.join(" ")} ended with ${exitCode}\n${stdout}${stderr}`);
  }
}

/** A mirror with the real provider, downloaded by the user's own settings; none where that does not succeed. */
function realMirror({ address, version }: ProviderId): string | undefined {
  const folder = temporaryFolder();
  const required = { [path.basename(address)]: { source: address, version } };
  plant(folder, { "main.tf.json": JSON.stringify({ terraform: { required_providers: required } }) });
  const env = environment(process.env.TF_CLI_CONFIG_FILE);
  const { exitCode } = terraform(folder, env, ["init"], PATIENCE_MS);
  return exitCode === 0 ? path.join(folder, ".terraform/providers") : undefined;
}

function platform(): string {
  const { stdout } = terraform(temporaryFolder(), environment(undefined), ["version", "-json"]);
  return (JSON.parse(stdout) as { platform: string }).platform;
}

/** Nothing of the user's that steers terraform, above all no plugin cache: a stand-in must not end up there. */
function environment(config: string | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("TF_"));
  const quiet = { CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0" };
  return { ...Object.fromEntries(own), ...quiet, TF_CLI_CONFIG_FILE: config };
}

function terraform(folder: string, env: NodeJS.ProcessEnv, command: string[], timeout?: number): Run {
  const [name, ...rest] = command;
  const args = ["version", "show"].includes(name) ? command : [name, "-no-color", ...rest];
  const options = {
    cwd: folder,
    env,
    timeout,
    killSignal: "SIGKILL",
    encoding: "utf8",
    maxBuffer: 1e8,
  } as const;
  const { status, stdout, stderr, error } = spawnSync("terraform", args, options);
  if (error && "code" in error && error.code === "ENOENT") {
    throw new Error("these tests run terraform: install it (1.11 is proven) and put it on the path");
  }
  return { exitCode: status, stdout, stderr };
}
