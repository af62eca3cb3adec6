import { Construct } from "constructs";
import type { Mass, Temperature } from "../units";
import { contextOf, enter } from "./context";
import type { ICoolingSupply } from "./cooling-supply";

export interface PlaceProps {
  /**
   * What takes the heat that equipment gives to the air of this place: losses, and loads that state no cooling.
   * @default - the cooling of the place around it
   */
  readonly cooledBy?: ICoolingSupply;
  /**
   * Designation on drawings.
   * @default - the path
   */
  readonly tag?: string;
}

/** A construct that is a location, and by that a failure domain of all it contains. */
export abstract class Place extends Construct {
  readonly tag?: string;
  readonly cooledBy?: ICoolingSupply;
  /** Heat of what stands here itself reaches the ambient without equipment; that of a room in it does not. */
  readonly outdoors: boolean = false;
  /** Largest mass of one rack that the floor carries; where none is stated that of the place around it holds. */
  readonly rackMassLimit?: Mass;
  /** Set-point of the air that racks draw in; where none is stated that of the place around it holds. */
  readonly airTemperature?: Temperature;
  /** Highest dew point of the air; where none is stated that of the place around it holds. */
  readonly dewPoint?: Temperature;
  /** Name of the kind in assets and reports. */
  abstract readonly kind: string;

  constructor(scope: Construct, id: string, props: PlaceProps = {}) {
    super(scope, id);
    enter(this, { place: this });
    this.tag = props.tag;
    this.cooledBy = props.cooledBy;
  }

  /**
   * The place around this one.
   * @internal
   */
  get _outer(): Place | undefined {
    return contextOf(this.node.scope!).place;
  }
}
