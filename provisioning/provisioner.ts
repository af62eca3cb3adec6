import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { AssetRow } from "../analysis/model";

/** Creates the resources of one asset under `scope`. */
export type Mapper = (scope: Construct, id: string, asset: AssetRow) => void;

/** Turns assets into Terraform resources; it knows kinds of assets, never classes of constructs. */
export interface Provisioner {
  /** Adds what every stack needs: the provider. */
  configure(stack: TerraformStack): void;
  /** Mappers of the kinds it treats by themselves. */
  readonly kinds: { readonly [kind: string]: Mapper };
  /** Every other kind, so that a new one is emitted from its first day. */
  readonly otherwise: Mapper;
}
