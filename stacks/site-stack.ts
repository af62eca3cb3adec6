import { LocalBackend, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { AssetRow } from "../analysis/model";
import type { Site } from "../constructs/site";
import type { Provisioner } from "../provisioning/provisioner";
import { renderVerdict } from "../report/text";
import type { StackPlan } from "./cut";

/** Id of the resource that stands for an asset; its scopes carry the path. */
const RESOURCE = "Resource";

/**
 * One Terraform stack of a site. It does not let a site with errors be written: preparing it throws, and cdktf
 * prepares every stack of an app before it writes any.
 */
export class SiteStack extends TerraformStack {
  private readonly scopes = new Map<string, Construct>();

  constructor(
    scope: Construct,
    private readonly site: Site,
    provisioner: Provisioner,
    plan: StackPlan,
  ) {
    super(scope, plan.id);
    new LocalBackend(this, { path: `../../../terraform.${plan.id}.tfstate` });
    provisioner.configure(this);
    for (const asset of plan.assets) {
      const mapper = provisioner.kinds[asset.kind] ?? provisioner.otherwise;
      mapper(this.scopeOf(asset, plan.boundary), RESOURCE, asset);
    }
    this.node.addValidation({ validate: () => (this.site.validate().passed ? [] : [this.refusal()]) });
  }

  override prepareStack(): void {
    if (!this.site.validate().passed) throw new Error(this.refusal());
    super.prepareStack();
  }

  private refusal(): string {
    return `the site "${this.site.node.id}" does not hold, nothing is written\n\n${renderVerdict(this.site.validate())}`;
  }

  /** The nesting below the boundary, recreated under the stack. */
  private scopeOf(asset: AssetRow, boundary: string): Construct {
    const below = boundary === "" ? asset.path : asset.path.slice(boundary.length + 1);
    return below === "" ? this : this.nested(below);
  }

  private nested(path: string): Construct {
    const known = this.scopes.get(path);
    if (known) return known;
    const cutAt = path.lastIndexOf("/");
    const outer = cutAt < 0 ? this : this.nested(path.slice(0, cutAt));
    const scope = new Construct(outer, path.slice(cutAt + 1));
    this.scopes.set(path, scope);
    return scope;
  }
}
