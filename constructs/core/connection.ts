import type { ElementRecord, TieRow } from "../../analysis/model";
import { contextOf, pathOf, referenceTo } from "./context";
import { Element } from "./element";

/** What joins two buses or two headers of a pipe ring, and can be opened. */
export abstract class Connection extends Element {
  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /**
   * What it joins, in its normal position.
   * @internal
   */
  protected _between(
    first: Element,
    second: Element,
    closed: boolean,
  ): Pick<TieRow, "path" | "place" | "first" | "second" | "closed"> {
    const { place } = contextOf(this);
    return {
      path: pathOf(this),
      place: place ? pathOf(place) : "",
      first: referenceTo(first, this),
      second: referenceTo(second, this),
      closed,
    };
  }
}
