import type { Construct } from "constructs";
import { Input, Place, type PlaceProps, StackBoundary } from "../core";
import type { Mass, Temperature } from "../units";

export interface DataHallProps extends PlaceProps {
  /**
   * Largest mass of one rack that the floor carries, above zero.
   * @default - not held
   */
  readonly rackMassLimit?: Mass;
  /**
   * Set-point of the air that racks draw in.
   * @default - what their air handlers or rear doors supply; where they state none not held
   */
  readonly airTemperature?: Temperature;
  /**
   * Highest dew point that control of humidity leaves its air with: coolant in it has to be 2 K warmer.
   * @default - not stated, and not held
   */
  readonly dewPoint?: Temperature;
}

/**
 * A room for racks. Its assets are one stack, down to the next boundary.
 *
 * @example
 * const hall = new DataHall(building, "hall-1", {
 *   cooledBy: water,
 *   airTemperature: celsius(25),
 *   dewPoint: celsius(15),
 * });
 * new Row(hall, "row-01");
 */
export class DataHall extends Place {
  readonly kind = "data-hall";
  override readonly rackMassLimit?: Mass;
  override readonly airTemperature?: Temperature;
  override readonly dewPoint?: Temperature;

  constructor(scope: Construct, id: string, props: DataHallProps = {}) {
    super(scope, id, props);
    const { airTemperature, dewPoint } = props;
    this.rackMassLimit = props.rackMassLimit;
    this.airTemperature = airTemperature;
    this.dewPoint = dewPoint;
    if (airTemperature && dewPoint && dewPoint.si > airTemperature.si) {
      Input.of(this).refuse("dewPoint", `${dewPoint}`, `at most the airTemperature of ${airTemperature}`);
    }
    if (props.rackMassLimit) Input.of(this).positive("rackMassLimit", props.rackMassLimit);
    StackBoundary.mark(this);
  }
}
