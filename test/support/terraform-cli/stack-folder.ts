import * as fs from "node:fs";
import * as path from "node:path";
import { temporaryFolder } from "../synth-folders";
import type { EmittedStack } from "../synth-emitted";
import type { Terraform } from "./terraform";

/** What `terraform show -json` tells of a plan. */
interface ShownPlan {
  readonly resource_changes?: {
    readonly address: string;
    readonly change: { readonly actions: string[] };
  }[];
}

interface State {
  readonly resources: { readonly type: string; readonly name: string }[];
}

/** One emitted stack by itself, where its user has it: `cdktf.out/stacks/<id>`, its state two folders up. */
export class StackFolder {
  /** What holds `cdktf.out`. */
  readonly root = temporaryFolder();
  readonly folder: string;
  readonly stateFile: string;

  constructor(
    private readonly terraform: Terraform,
    readonly id: string,
    stack: unknown,
  ) {
    this.folder = path.join(this.root, "cdktf.out/stacks", id);
    this.stateFile = path.join(this.root, `terraform.${id}.tfstate`);
    fs.mkdirSync(this.folder, { recursive: true });
    this.write(stack);
    this.run("init");
  }

  write(stack: unknown): void {
    fs.writeFileSync(path.join(this.folder, "cdk.tf.json"), JSON.stringify(stack, null, 2));
  }

  read(): EmittedStack {
    return JSON.parse(fs.readFileSync(path.join(this.folder, "cdk.tf.json"), "utf8"));
  }

  run(...command: string[]): string {
    return this.terraform.run(this.folder, ...command);
  }

  /** Messages of `terraform validate`. */
  complaints(): string[] {
    const { stdout } = this.terraform.try(this.folder, "validate", "-json");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { summary: string; detail: string }[] };
    return diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`);
  }

  /** Exit code of a plan: 0 where there is nothing to do, 2 where there is. */
  planCode(): number | null {
    return this.terraform.try(this.folder, "plan", "-detailed-exitcode").exitCode;
  }

  /** Plans, and gives what would be done to each resource that does not stay as it is. */
  planned(...options: string[]): { [address: string]: string } {
    const file = path.join(this.root, "plan");
    this.run("plan", `-out=${file}`, ...options);
    const { resource_changes = [] } = JSON.parse(this.run("show", "-json", file)) as ShownPlan;
    const changes = resource_changes.map(({ address, change }) => [address, change.actions.join(", ")]);
    return Object.fromEntries(changes.filter(([, actions]) => actions !== "no-op"));
  }

  /** Addresses in the state, sorted. */
  stateAddresses(): string[] {
    const { resources } = JSON.parse(fs.readFileSync(this.stateFile, "utf8")) as State;
    return resources.map(({ type, name }) => `${type}.${name}`).sort();
  }
}
