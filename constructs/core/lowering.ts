import {
  AMBIENT,
  constructPath,
  type DrawRow,
  type ElementRecord,
  type LinkRow,
  type NeedRow,
  type Service,
} from "../../analysis/model";
import { TemperatureDifference } from "../units";
import { airflowPerHeat } from "./air";
import { contextOf, pathOf, referenceTo } from "./context";
import { flowPerHeat } from "./coolant";
import type { ICoolingSupply } from "./cooling-supply";
import type { Element } from "./element";
import { Input } from "./input";
import type { IPowerSupply } from "./power-supply";
import type { Supply, SupplyMember } from "./supply";

/** Water rise in the coolers of a room, which are not drawn: that of the other coolers on facility water. */
const ROOM_COOLER_RISE = TemperatureDifference.kelvins(10);

/** What a need is besides its supply. */
export interface NeedOptions {
  readonly draw: DrawRow;
  /** s */
  readonly holdUp?: number;
  /** False where the need only carries heat away. */
  readonly gates?: boolean;
  /** Warmest coolant or air that it accepts, and coolant that it may give back, °C. */
  readonly warmest?: number;
  readonly warmestReturn?: number;
  /** Rise of the air that carries the heat; default: 15 K. */
  readonly airRise?: TemperatureDifference;
  /** Name within the record; default: the service. */
  readonly name?: string;
  /** Equal pieces of equipment in the record, each with cords of its own; default: 1. */
  readonly units?: number;
}

/**
 * Helps elements to write their records: resolves supplies to links, and lets all consumers of one supply with
 * several members share one junction.
 */
export class Lowering {
  private readonly junctions: ElementRecord[] = [];
  private readonly junctionOf = new Map<Supply, string>();
  private readonly takerOf = new Map<string, string>();
  private readonly deferred: (() => ElementRecord[])[] = [];

  /** Path of an element's own record. */
  path(element: Element): string {
    return pathOf(element);
  }

  /** Path of the place an element stands in, "" for the site. */
  place(element: Element): string {
    const { place } = contextOf(element);
    return place ? pathOf(place) : "";
  }

  /** Path of the first element that takes from an element or its outlet; known once all others are lowered, see `after`. */
  takerPath(element: Element, outlet?: string): string | undefined {
    const path = pathOf(element);
    const taker = this.takerOf.get(outlet ? `${path}#${outlet}` : path);
    return taker === undefined ? undefined : constructPath(taker);
  }

  /** Records that depend on what others take: made when all elements are lowered; empty while nobody takes. */
  after(make: () => ElementRecord[]): void {
    this.deferred.push(make);
  }

  /** Deferred records and junctions, after the last element. */
  finish(): ElementRecord[] {
    const records: ElementRecord[] = [];
    let waiting = this.deferred;
    // what is made may take from what had nobody
    for (let known = -1; known < records.length;) {
      known = records.length;
      waiting = waiting.filter((make) => {
        const made = make();
        records.push(...made);
        return made.length === 0;
      });
    }
    return [...records, ...this.junctions];
  }

  /** A need of power from one supply. */
  power(element: Element, supply: IPowerSupply, options: NeedOptions): NeedRow {
    return this.need(element, options.name ?? "power", "power", supply.powerSupply._supply, options);
  }

  /** Equal needs of power from several supplies, each served on its own. */
  powers(element: Element, supplies: IPowerSupply[], options: NeedOptions): NeedRow[] {
    return supplies.map((supply, i) =>
      this.power(element, supply, { ...options, name: i === 0 ? "power" : `power-${i + 1}` }),
    );
  }

  /** A need that coolers, loops or pumps serve. */
  cooling(element: Element, service: Service, supply: ICoolingSupply, options: NeedOptions): NeedRow {
    return this.need(element, options.name ?? service, service, supply.coolingSupply._supply, options);
  }

  /**
   * Heat given to the air of the place: to the cooler of the nearest place that states one, or to the ambient where
   * the element itself stands outdoors. Without either it reaches nobody, and a finding says so.
   * By default the element runs on without it.
   */
  roomHeat(
    element: Element,
    draw: DrawRow,
    { gates = false, ...options }: Pick<NeedOptions, "gates" | "holdUp" | "airRise"> = {},
  ): NeedRow {
    for (let place = contextOf(element).place; place; place = place._outer) {
      if (place.cooledBy) {
        const { _supply: supply, _supplyTemperature: supplied } = place.cooledBy.coolingSupply;
        const service = supply.members[0]?.service === "liquid" ? "liquid" : "air";
        const perFirst = service === "liquid" ? flowPerHeat(ROOM_COOLER_RISE, supplied) : undefined;
        return this.need(element, "heat", service, supply, {
          ...options,
          gates,
          draw: { ...draw, perFirst },
        });
      }
      if (!place.outdoors) continue;
      if (place === contextOf(element).place) return this.outdoors("heat", draw);
      break;
    }
    return { name: "heat", service: "air", mode: "shared", links: [], gates: false, draw };
  }

  /** The heat lost in the cords of those needs, given to the room; none where no cord has a loss. */
  cordHeat(element: Element, needs: NeedRow[]): NeedRow[] {
    if (!needs.some(({ links }) => links.some(({ lossRatio }) => lossRatio))) return [];
    return [{ ...this.roomHeat(element, { loss: 1 }), name: "cord-heat" }];
  }

  /** Heat that leaves to the ambient directly. */
  outdoors(name: string, draw: DrawRow): NeedRow {
    return { name, service: "air", mode: "shared", links: [{ source: AMBIENT }], gates: false, draw };
  }

  private need(
    element: Element,
    name: string,
    service: Service,
    supply: Supply,
    options: NeedOptions,
  ): NeedRow {
    const { holdUp, gates, warmest, warmestReturn, airRise } = options;
    let { draw } = options;
    if (supply.nested) refuseNested(element, name);
    if (supply.outdoors) {
      if (service !== "air") {
        Input.of(element).refuse(name, "outdoor air", `equipment that provides ${service}`);
      }
      return { name, service, mode: "shared", links: [{ source: AMBIENT }], gates, draw };
    }
    if (service === "air") draw = { ...draw, perFirst: airflowPerHeat(element, airRise) };
    const isJoint = supply.members.length > 1 && (supply.mode === "shared" || supply.mode === "dispatch");
    if (isJoint) {
      const links = [{ source: this.junction(element, name, service, supply) }];
      return { name, service, mode: "shared", links, holdUp, gates, warmest, warmestReturn, draw };
    }
    const equipment = supply.mode === "cords" ? (options.units ?? 1) : 1;
    return {
      name,
      service,
      mode: supply.mode,
      links: this.links(element, supply, equipment),
      required: cordCount(element, "cords.required", supply.required, equipment),
      transferTime: supply.time?.si,
      holdUp,
      gates,
      warmest,
      warmestReturn,
      draw,
    };
  }

  private links(element: Element, supply: Supply, equipment = 1): LinkRow[] {
    return supply.members.map((member) => {
      const link = linkRow(element, member, equipment);
      if (!this.takerOf.has(link.source)) this.takerOf.set(link.source, pathOf(element));
      return link;
    });
  }

  private junction(element: Element, name: string, service: Service, supply: Supply): string {
    const known = this.junctionOf.get(supply);
    if (known !== undefined) return known;
    const path = `${pathOf(element)}#${name}`;
    this.junctionOf.set(supply, path);
    const draw = { output: 1, secondOutput: 1 };
    const need: NeedRow = { name, service, mode: supply.mode, links: this.links(element, supply), draw };
    this.junctions.push({
      path,
      kind: "junction",
      place: this.place(element),
      provides: service,
      needs: [need],
      junction: true,
    });
    return path;
  }
}

function refuseNested(element: Element, name: string): void {
  const got = "a supply of several members, or one that is filled, inside another";
  Input.of(element).refuse(name, got, "elements; draw the bus or loop between");
}

/** Cords of n equal pieces of equipment together; undefined is 1 for each, as in the rows. */
function cordCount(element: Element, prop: string, count: number | undefined, equipment: number) {
  if (count === undefined) return equipment === 1 ? undefined : equipment;
  return Input.of(element).count(prop, count, 1) * equipment;
}

function linkRow(user: Element, member: SupplyMember, equipment: number): LinkRow {
  const { element, outlet, share, rating, rated100, singlePhase, loss } = member;
  if (rating) Input.of(user).positive("cords.rating", rating);
  const path = referenceTo(element, user);
  return {
    source: outlet ? `${path}#${outlet}` : path,
    units: cordCount(user, "cords.units", member.units, equipment),
    share: share?.si,
    rating: rating?.si,
    rated100,
    singlePhase,
    lossRatio: loss?.si,
  };
}
