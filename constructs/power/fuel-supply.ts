import type { ElementRecord, FuelRow } from "../../analysis/model";
import { Element, type Lowering } from "../core";

/** Where generating sets take their fuel from. */
export abstract class FuelSupply extends Element {
  /**
   * The record of a supply that can give so much.
   * @internal
   */
  protected _fuel(lowering: Lowering, kind: string, fuel: FuelRow): ElementRecord {
    return {
      path: lowering.path(this),
      kind,
      place: lowering.place(this),
      provides: "fuel",
      needs: [],
      fuel,
    };
  }
}
