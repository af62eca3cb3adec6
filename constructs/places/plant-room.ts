import type { Construct } from "constructs";
import { Place, type PlaceProps, StackBoundary } from "../core";

/**
 * A room for chillers, pumps and heat exchangers. Its assets are one stack.
 *
 * @example
 * const plant = new PlantRoom(building, "plant-room");
 * new Chiller(plant, "chiller-1", { model: ChillerModel.DAIKIN_WSC100M, fedBy: boardA, cooledBy: tower });
 */
export class PlantRoom extends Place {
  readonly kind = "plant-room";

  constructor(scope: Construct, id: string, props: PlaceProps = {}) {
    super(scope, id, props);
    StackBoundary.mark(this);
  }
}
