import type { Construct, IConstruct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  type PartitionDescription,
  referenceTo,
} from "../core";
import type { Tenant } from "./tenant";

export interface TenantPartitionProps extends ElementProps {
  readonly tenant: Tenant;
  /** Subtrees whose racks the tenant has for itself: halls, blocks, rows, racks. */
  readonly members: IConstruct[];
}

/**
 * Whole racks that one tenant has exclusively. A rack in two partitions, or a partition without racks, is a finding.
 *
 * @example
 * ```ts
 * const acme = new Tenant(site, "acme");
 * new TenantPartition(site, "acme-1", { tenant: acme, members: [rack] });
 * ```
 */
export class TenantPartition extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantPartitionProps,
  ) {
    super(scope, id, props);
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _partition(): PartitionDescription {
    return this.props;
  }

  /** @internal */
  _asset(): AssetDescription {
    const members = this.props.members.map((member) => referenceTo(member, this)).join(", ");
    return { kind: "tenant-partition", spec: { members } };
  }
}
