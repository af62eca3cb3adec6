import type { Service } from "../../analysis/model";
import type { Temperature } from "../units";
import type { Element } from "./element";
import { combine, type Supply } from "./supply";

/** Anything that takes heat or moves coolant: an element, or several joined by `CoolingSupply`. */
export interface ICoolingSupply {
  readonly coolingSupply: CoolingSupply;
}

/** Where heat goes, and how several coolers share it. Members are elements: to nest, draw the loop. */
export class CoolingSupply implements ICoolingSupply {
  /** Live members share by their own weight: kW of coolers, flow of pumps. */
  static shared(members: ICoolingSupply[]): CoolingSupply {
    return new CoolingSupply(combine("shared", members.map(supplyOf)));
  }

  /** Filled in order, each up to its capacity: a lead cooler before its lag. */
  static dispatch(members: ICoolingSupply[]): CoolingSupply {
    return new CoolingSupply(combine("dispatch", members.map(supplyOf)));
  }

  /** Ventilation with outdoor air: the heat leaves the building and nothing of it is modelled. */
  static outdoorAir(): CoolingSupply {
    return new CoolingSupply({ mode: "shared", members: [], outdoors: true });
  }

  /**
   * The supply an element is by itself, of liquid, air or flow.
   * @internal
   */
  static _of(element: Element, service: Service): CoolingSupply {
    return new CoolingSupply({ mode: "shared", members: [{ element, service }] });
  }

  private constructor(
    /** @internal */
    readonly _supply: Supply,
  ) {}

  get coolingSupply(): CoolingSupply {
    return this;
  }

  /**
   * The warmest set-point of its members; undefined where one states none.
   * @internal
   */
  get _supplyTemperature(): Temperature | undefined {
    const stated = this._supply.members.map(({ element }) => element._supplyTemperature);
    if (stated.length === 0 || stated.includes(undefined)) return undefined;
    return (stated as Temperature[]).reduce((a, b) => (b.si > a.si ? b : a));
  }
}

function supplyOf(member: ICoolingSupply): Supply {
  return member.coolingSupply._supply;
}
