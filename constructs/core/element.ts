import { Construct, type IConstruct } from "constructs";
import type {
  ConditionRow,
  DomainRow,
  ElementRecord,
  PromiseRow,
  SpecValue,
  TieRow,
} from "../../analysis/model";
import type { Quantity, Temperature } from "../units";
import { enter } from "./context";
import type { ICoolingSupply } from "./cooling-supply";
import type { Lowering } from "./lowering";

/** Own properties of an asset: quantities keep their unit, what is undefined is left out. */
export interface Specification {
  readonly [property: string]: Quantity | string | number | boolean | undefined;
}

/** What an element says of the thing it is. */
export interface AssetDescription {
  readonly kind: string;
  /** Manufacturer's model. */
  readonly model?: string;
  readonly spec: Specification;
}

/** Subtrees whose racks a controller holds to their caps. */
export interface ControllerDescription {
  readonly members: IConstruct[];
  /** s */
  readonly actuationTime: number;
  readonly failsSafe: boolean;
}

/** Subtrees that a tenant has for itself. */
export interface PartitionDescription {
  readonly tenant: Element;
  readonly members: IConstruct[];
  readonly promised: PromiseRow[] | undefined;
}

export interface ElementProps {
  /**
   * Designation on drawings and labels.
   * @default - the path
   */
  readonly tag?: string;
}

/**
 * A construct that carries, converts, stores, uses or rejects power or heat.
 * A new kind extends it and lowers itself: records for the engine, one asset for the provisioner.
 */
export abstract class Element extends Construct {
  readonly tag?: string;

  /**
   * Coolant that takes this element's heat instead of the air around it; a loop sets it on its pumps.
   * @internal
   */
  _coolant?: ICoolingSupply;

  /**
   * Set-point of the coolant or air that it supplies; undefined where none is stated.
   * @internal
   */
  get _supplyTemperature(): Temperature | undefined {
    return undefined;
  }

  constructor(scope: Construct, id: string, props: ElementProps = {}) {
    super(scope, id);
    enter(this, {});
    this.tag = props.tag;
  }

  /**
   * Records the engine sees; the first has the construct's own path.
   * @internal
   */
  abstract _records(lowering: Lowering): ElementRecord[];

  /**
   * Ties, segments and ring breakers between buses.
   * @internal
   */
  _ties(): TieRow[] {
    return [];
  }

  /**
   * Operating states that this construct states, in order.
   * @internal
   */
  _conditions(): ConditionRow[] {
    return [];
  }

  /**
   * What one event takes together.
   * @internal
   */
  _domain(): DomainRow | undefined {
    return undefined;
  }

  /**
   * What a tenant gets by this construct.
   * @internal
   */
  _partition(): PartitionDescription | undefined {
    return undefined;
  }

  /**
   * What this construct holds to its cap.
   * @internal
   */
  _controller(): ControllerDescription | undefined {
    return undefined;
  }

  /**
   * The thing itself; undefined for what is no equipment.
   * @internal
   */
  abstract _asset(): AssetDescription | undefined;
}

/** A specification as asset rows hold it. */
export function specRows(spec: Specification): { [property: string]: SpecValue } {
  const rows: { [property: string]: SpecValue } = {};
  for (const property of Object.keys(spec)) {
    const value = spec[property];
    if (value === undefined) continue;
    rows[property] = typeof value === "object" ? { value: value.si, unit: value.unit } : value;
  }
  return rows;
}
