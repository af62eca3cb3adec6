import type { Service, SupplyMode } from "../../analysis/model";
import type { Current, Duration, Ratio } from "../units";
import type { Element } from "./element";
import type { PhaseConnection } from "./phase-connection";

/** One entry of a supply. */
export interface SupplyMember {
  readonly element: Element;
  readonly service: Service;
  /** Named outlet of the element, where it has several. */
  readonly outlet?: string;
  readonly units?: number;
  readonly share?: Ratio;
  readonly rating?: Current;
  readonly rated100?: boolean;
  readonly singlePhase?: PhaseConnection;
  readonly loss?: Ratio;
}

/** The algebra that power and cooling supplies share: members, and how they share what is asked of them. */
export interface Supply {
  readonly mode: SupplyMode;
  readonly members: SupplyMember[];
  readonly required?: number;
  readonly time?: Duration;
  /** True for the outdoors: no members, and takes any heat. */
  readonly outdoors?: boolean;
  /** True where a member was a supply of several; the author has to draw the bus between. */
  readonly nested?: boolean;
}

/** Whether a part of a supply is itself several, or none, or one that is filled up to its capability alone. */
export function isNested(part: Supply, mode: SupplyMode): boolean {
  if (part.mode === "dispatch" && mode !== "dispatch") return true;
  return part.members.length !== 1 || part.nested === true;
}

/** The single member of an element's own supply; of a nested supply its first, marked. */
export function combine(mode: SupplyMode, parts: Supply[], more: Partial<Supply> = {}): Supply {
  const members = parts.flatMap((part) => part.members.slice(0, 1));
  return { mode, members, nested: parts.some((part) => isNested(part, mode)), ...more };
}
