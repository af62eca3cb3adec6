import { nullProvisioner } from "../provisioning/null";
import type { Provisioner } from "../provisioning/provisioner";

/** What turns the equipment of a site into Terraform resources. */
export class Provisioning {
  /** One `null_resource` for each asset, its specification as triggers. */
  static readonly NULL = new Provisioning(nullProvisioner);

  /** @internal */
  private constructor(readonly _provisioner: Provisioner) {}
}
