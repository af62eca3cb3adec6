import { type Current, Duration, type Ratio } from "../units";
import type { Element } from "./element";
import type { PhaseConnection } from "./phase-connection";
import { combine, isNested, type Supply } from "./supply";

/** Anything power can be taken from: an element, a named outlet, or several joined by `PowerSupply`. */
export interface IPowerSupply {
  readonly powerSupply: PowerSupply;
}

/** One cord, or several equal ones, of equipment with several power supplies. */
export interface PowerCord {
  /** Where the cord is plugged in. */
  readonly source: IPowerSupply;
  /**
   * Number of equal cords to this source, at least 1. Of a source of several units they hang on these in equal parts,
   * and go with a unit that is lost; where all hang on what the units feed together, draw that bus.
   * @default 1
   */
  readonly units?: number;
  /**
   * Part of the load these cords carry while all live; all cords state it or none, and the sum is 1.
   * @default - equal per cord
   */
  readonly share?: Ratio;
  /**
   * Continuous ampere rating of one cord and its protection, above zero.
   * @default - not limited
   */
  readonly rating?: Current;
  /**
   * Whether cord, protection and assembly are listed for 100 % continuous duty (NEC).
   * @default false
   */
  readonly rated100?: boolean;
  /**
   * Between which conductors the cord hangs where it is a single-phase circuit, whose rating is that of its one pair.
   * @default - three-phase, with equal lines
   */
  readonly singlePhase?: PhaseConnection;
  /**
   * Active power lost between source and equipment, of what is delivered.
   * @default - none
   */
  readonly loss?: Ratio;
}

export interface CordsOptions {
  /**
   * How many cords must live for the equipment to run, at least 1.
   * @default 1
   */
  readonly required?: number;
}

export interface TransferOptions {
  /**
   * Time the switch takes.
   * @default Duration.seconds(0)
   */
  readonly time?: Duration;
}

/**
 * Where power comes from, and how several sources share it. Members are elements or outlets: to nest, draw the bus.
 * Radial supply needs none of this: `fedBy: bus`.
 */
export class PowerSupply implements IPowerSupply {
  /** Live members share by their own weight: rating, or `Sn/uk` for transformers. */
  static shared(members: IPowerSupply[]): PowerSupply {
    return new PowerSupply(combine("shared", members.map(supplyOf)));
  }

  /** Cords of one piece of equipment, each of n equal ones has its own; live ones take over for dead ones. */
  static cords(cords: PowerCord[], options: CordsOptions = {}): PowerSupply {
    const members = cords.flatMap(({ source, ...cord }) =>
      supplyOf(source)
        .members.slice(0, 1)
        .map((member) => ({ ...member, ...cord })),
    );
    const nested = cords.some(({ source }) => isNested(supplyOf(source), "cords"));
    return new PowerSupply({ mode: "cords", members, nested, required: options.required });
  }

  /** The first live member carries all. Outside a transfer switch this is reported: a switch can fail. */
  static transfer(members: IPowerSupply[], options: TransferOptions = {}): PowerSupply {
    return new PowerSupply(combine("transfer", members.map(supplyOf), { time: options.time }));
  }

  /** Filled in order, each up to its capability; what is left is a deficit. */
  static dispatch(members: IPowerSupply[]): PowerSupply {
    return new PowerSupply(combine("dispatch", members.map(supplyOf)));
  }

  /**
   * The supply an element is by itself.
   * @internal
   */
  static _of(element: Element, outlet?: string): PowerSupply {
    return new PowerSupply({ mode: "shared", members: [{ element, service: "power", outlet }] });
  }

  private constructor(
    /** @internal */
    readonly _supply: Supply,
  ) {}

  get powerSupply(): PowerSupply {
    return this;
  }
}

function supplyOf(member: IPowerSupply): Supply {
  return member.powerSupply._supply;
}
