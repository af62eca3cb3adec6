import type { App } from "cdktf";
import type { Site } from "../constructs/site";
import type { Provisioner } from "../provisioning/provisioner";
import { cut } from "./cut";
import { SiteStack } from "./site-stack";

/** The stacks of a site in an app: one for each stack boundary, and the foundation. */
export class SiteStacks {
  readonly stacks: SiteStack[];

  /** Cuts the site and emits its assets; the site is validated and locked by this. */
  constructor(app: App, site: Site, provisioner: Provisioner) {
    const { rows } = site._check();
    const plans = cut(rows.assets, rows.stacks);
    this.stacks = plans.map((plan) => new SiteStack(app, site, provisioner, plan));
  }
}
