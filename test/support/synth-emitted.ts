import * as fs from "node:fs";
import * as path from "node:path";
import { App, type AppConfig } from "cdktf";
import type { Site } from "../../constructs";
import { nullProvisioner } from "../../provisioning/null";
import type { Provisioner } from "../../provisioning/provisioner";
import { SiteStacks } from "../../stacks/site-stacks";
import { temporaryFolder } from "./synth-folders";

export interface EmittedResource {
  readonly triggers: { readonly [name: string]: string };
}

/** A stack's `cdk.tf.json`, without the version of the engine that wrote it. */
export interface EmittedStack {
  readonly terraform: { readonly backend: object; readonly required_providers: object };
  readonly provider: object;
  readonly resource: { readonly [type: string]: { readonly [address: string]: EmittedResource } };
}

export type Emitted = { readonly [stack: string]: EmittedStack };

/** Synthesises a site into a folder of its own and reads what Terraform would read. */
export function emit(site: Site, provisioner: Provisioner = nullProvisioner): Emitted {
  const outdir = temporaryFolder();
  synthApp(site, { outdir, stackTraces: false }, provisioner);
  return emittedIn(outdir);
}

/** What Terraform would read of an output folder. */
export function emittedIn(outdir: string): Emitted {
  const stacks = fs.readdirSync(path.join(outdir, "stacks")).sort();
  return Object.fromEntries(stacks.map((id) => [id, readStack(outdir, id)]));
}

/** What somebody else's app does with a site. */
export function synthApp(site: Site, config: AppConfig, provisioner: Provisioner = nullProvisioner): void {
  const app = new App(config);
  new SiteStacks(app, site, provisioner);
  app.synth();
}

/** Triggers of every null resource, by `stack.address`. */
export function triggersByAddress(emitted: Emitted): Map<string, EmittedResource["triggers"]> {
  return new Map(
    Object.entries(emitted).flatMap(([stack, { resource }]) =>
      Object.entries(resource.null_resource).map(([address, { triggers }]) => [
        `${stack}.${address}`,
        triggers,
      ]),
    ),
  );
}

function readStack(outdir: string, id: string): EmittedStack {
  const stack = JSON.parse(fs.readFileSync(path.join(outdir, "stacks", id, "cdk.tf.json"), "utf8"));
  delete stack["//"].metadata.version;
  return stack;
}
