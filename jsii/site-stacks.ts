import type { App } from "cdktf";
import type { Site } from "../constructs/site";
import { SiteStacks as Stacks } from "../stacks/site-stacks";
import type { Provisioning } from "./provisioning";

/** The stacks of a site in an app: one for each stack boundary, and the foundation. */
export class SiteStacks {
  /**
   * Cuts the site and emits its assets; the site is validated and locked by this. While it has errors, synthesis of the
   * app throws with them and writes nothing.
   */
  constructor(app: App, site: Site, provisioning: Provisioning) {
    new Stacks(app, site, provisioning._provisioner);
  }
}
