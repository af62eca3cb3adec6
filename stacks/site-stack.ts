import { LocalBackend, type TerraformElement, TerraformStack } from "cdktf";
import { Construct, type Node } from "constructs";
import type { AssetRow } from "../analysis/model";
import type { Site } from "../constructs/site";
import type { Provisioner } from "../provisioning/provisioner";
import { renderVerdict } from "../report/text";
import type { StackPlan } from "./cut";

/** Id of the resource that stands for an asset; its scopes carry the path. */
const RESOURCE = "Resource";
/** The one id that cdktf leaves out of addresses: what stands below it would take its neighbour's. */
const LEFT_OUT = "Default";

/**
 * One Terraform stack of a site. It does not let a site with errors be written: preparing it throws, and cdktf
 * prepares every stack of an app before it writes any.
 */
export class SiteStack extends TerraformStack {
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

  /** A Terraform name starts with a letter or an underscore, a designation may start with a digit. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const id = super.allocateLogicalId(element);
    return /^[A-Za-z_]/.test(id) ? id : `_${id}`;
  }

  /**
   * The nesting below the boundary, recreated under the stack. A scope may exist by another right (a construct of
   * the site is called "backend", or as the provider): what the site holds below it is nested there.
   */
  private scopeOf({ path }: AssetRow, boundary: string): Construct {
    if (path === boundary) return this;
    const below = boundary === "" ? path : path.slice(boundary.length + 1);
    return below.split("/").reduce<Construct>((outer, name) => {
      const id = name === LEFT_OUT ? `${name}_` : name;
      return (outer.node.tryFindChild(id) as Construct | undefined) ?? new Construct(outer, id);
    }, this);
  }
}
