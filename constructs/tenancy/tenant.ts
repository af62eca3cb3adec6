import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Element, type ElementProps } from "../core";

export interface TenantProps extends ElementProps {
  /**
   * Name on contracts and reports.
   * @default - the id
   */
  readonly displayName?: string;
}

/**
 * Somebody who leases capacity.
 *
 * @example
 * new Tenant(site, "acme", { displayName: "Acme Robotics, Inc." });
 */
export class Tenant extends Element {
  readonly displayName: string;

  constructor(scope: Construct, id: string, props: TenantProps = {}) {
    super(scope, id, props);
    this.displayName = props.displayName ?? id;
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  _asset(): AssetDescription {
    return { kind: "tenant", spec: { displayName: this.displayName } };
  }
}
