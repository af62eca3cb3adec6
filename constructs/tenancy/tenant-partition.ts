import type { Construct, IConstruct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type PartitionDescription,
  referenceTo,
} from "../core";
import type { ResiliencePromise } from "./resilience-promise";
import type { Tenant } from "./tenant";

export interface TenantPartitionProps extends ElementProps {
  readonly tenant: Tenant;
  /** Subtrees whose racks the tenant has for itself: halls, blocks, rows, racks. */
  readonly members: IConstruct[];
  /**
   * What its tenant is promised to keep when one thing fails.
   * @default - nothing
   */
  readonly promises?: ResiliencePromise[];
}

/**
 * Whole racks that one tenant has exclusively. A rack in two partitions, or a partition without racks, is a finding.
 *
 * @example
 * const acme = new Tenant(site, "acme");
 * const promises = [ResiliencePromise.source(percent(100)), ResiliencePromise.place(percent(100))];
 * new TenantPartition(site, "acme-1", { tenant: acme, members: [rack], promises });
 */
export class TenantPartition extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantPartitionProps,
  ) {
    super(scope, id, props);
    for (const { most } of props.promises ?? []) {
      if (most.si > 1) Input.of(this).refuse("promises", `${most}`, "at most 100 %");
    }
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _partition(): PartitionDescription {
    const { tenant, members, promises } = this.props;
    return { tenant, members, promised: promises?.map(({ _of: of, most }) => ({ of, most: most.si })) };
  }

  /** @internal */
  _asset(): AssetDescription {
    const members = this.props.members.map((member) => referenceTo(member, this)).join(", ");
    return { kind: "tenant-partition", spec: { members } };
  }
}
