import type { AshraeClass } from "../physics/ashrae-classes";
import type { ChillerCurves } from "../physics/chiller-curves";
import type { Basis } from "./rows";
import type { RuleId } from "./rule-id";
import type { Service } from "./service";

/** One entry of a supply: a cord, whip, tap-off, feeder or pipe branch. */
export interface LinkRow {
  /** Path of the supplying record, or `AMBIENT`. */
  readonly source: string;
  /** Number of equal cords this entry stands for. Default 1. */
  readonly units?: number;
  /** Share of the need that this entry carries, 0..1; only for `cords`. Default: by `units`. */
  readonly share?: number;
  /** Continuous ampere rating of one cord, A. */
  readonly rating?: number;
  /** True where cord, protection and assembly are listed for 100 % continuous duty. */
  readonly rated100?: boolean;
  /** Of a single-phase cord, between which conductors it hangs. Default: three-phase. */
  readonly singlePhase?: PhasesRow["between"];
  /** Active power lost on the way, as a ratio of what is delivered. Default 0. */
  readonly lossRatio?: number;
}

/** How the members of a need share what it asks for (design §3). */
export type SupplyMode = "shared" | "cords" | "transfer" | "dispatch";

/**
 * What a need asks for, linear in the element's own state:
 *
 *     first  = output·out₁ + fromSecond·out₂ + own·demand + work·work + loss·loss
 *     second = secondOutput·out₂ + lossSecond·loss₂ + perFirst·first + fixed
 */
export interface DrawRow {
  readonly output?: number;
  readonly fromSecond?: number;
  readonly own?: number;
  readonly work?: number;
  readonly loss?: number;
  readonly secondOutput?: number;
  readonly lossSecond?: number;
  readonly perFirst?: number;
  readonly fixed?: number;
}

/** What an element requires from others. */
export interface NeedRow {
  /** Unique within the record: `power`, `power-2`, `liquid`, `heat` … */
  readonly name: string;
  readonly service: Service;
  readonly mode: SupplyMode;
  readonly links: LinkRow[];
  /** How many cords must live; only for `cords`. Default 1. */
  readonly required?: number;
  /** Switching time of a `transfer`, s. Default 0. */
  readonly transferTime?: number;
  /** How long the element runs on without this need, s. Default 0. */
  readonly holdUp?: number;
  /** False where the need only carries heat away: its loss is a thermal finding, not a stop. Default true. */
  readonly gates?: boolean;
  /** Warmest coolant or air that the element accepts here, °C. Default: not held. */
  readonly warmest?: number;
  /** Warmest coolant that it may give back, °C. Default: not held. */
  readonly warmestReturn?: number;
  readonly draw: DrawRow;
}

/**
 * What a figure rests on: how far its source is trusted, `cap` where a controller holds it, `stated` where the site says so.
 */
export type Evidence =
  "cap" | "datasheet" | "measured" | "vendor" | "secondary" | "press" | "estimate" | "stated";

/** Active demand of a load on each basis, W. */
export interface DemandRow {
  readonly nameplate: number;
  readonly provisioned: number;
  readonly typical: number;
  /** True where a controller holds it from the nameplate to `provisioned`. */
  readonly isCapped?: boolean;
  /** True where no measured figure exists and `typical` is the provisioned one. */
  readonly typicalAssumed?: boolean;
  /** What each of the three rests on; absent where the site states them. */
  readonly evidence?: { readonly [Of in Basis]: Evidence };
}

/** Series impedance of one phase of a run, all its conductors in parallel, Ω; of direct current of both poles. */
export interface ImpedanceRow {
  /** At the highest operating temperature. */
  readonly resistance: number;
  /** At 20 °C. */
  readonly coldResistance: number;
  readonly reactance: number;
}

/**
 * Losses of a power element, from its output (all units together; n units share equally).
 * - `transformer`: P0 + β²·Pk and i0·Sn + β²·ux·Sn, β = S/Sn (IEC 60076-1).
 * - `efficiency`: P·(1/η - 1), η interpolated over P/rating; below the first point that point's loss is kept
 *   (an upper bound of the no-load loss), above the last its efficiency.
 * - `ratio`: a fixed fraction of the output.
 * - `series`: R·(S/U)² and X·(S/U)² at the nominal voltage, which is 3·I²·R and 3·I²·X of three phases.
 */
export type LossRow =
  | {
      readonly law: "transformer";
      /** Sn, VA. */
      readonly rating: number;
      /** P0, W. */
      readonly noLoad: number;
      /** Pk at Sn, W. */
      readonly load: number;
      /** i0, ratio of Sn. */
      readonly noLoadCurrent: number;
      /** ux, ratio. */
      readonly leakageReactance: number;
    }
  | {
      readonly law: "efficiency";
      /** Active rating of one unit, W. */
      readonly rating: number;
      /** Load fractions, ascending. */
      readonly loads: number[];
      /** Efficiency at each load, 0..1. */
      readonly efficiencies: number[];
    }
  | { readonly law: "ratio"; readonly ratio: number }
  | ({ readonly law: "series" } & ImpedanceRow);

/** Electricity that moving heat or coolant takes: `perMoved · output + fixed · units`, W. */
export interface WorkRow {
  /** W per W of heat, or W per m³/s of flow. */
  readonly perMoved?: number;
  /** W of one running unit whatever it moves. */
  readonly fixed?: number;
  /** Of a speed that follows the flow, which only a year counts. Default: constant. */
  readonly speed?: SpeedRow;
}

/** Pumps or fans by the affinity laws; pressures in Pa, or in parts of `pressure`. */
export interface SpeedRow {
  /** Of one unit at full speed, m³/s, at which it takes `perMoved · flow + fixed`. */
  readonly flow: number;
  /** What it gives then. */
  readonly pressure: number;
  /** What all units together work against: a flow, m³/s, the pressure that it takes, and the part that stays without flow. */
  readonly systemFlow: number;
  readonly systemPressure: number;
  readonly staticPressure: number;
}

/** Makes a record a source: it needs nobody to carry its output. */
export interface SourceRow {
  /** `running` in the normal state; `standby` starts on demand; `storage` floats until called. */
  readonly role: "running" | "standby" | "storage";
  /** Time from call to load, s; only for `standby`. */
  readonly startTime?: number;
  /** Usable energy, J; only for `storage`. */
  readonly energy?: number;
  /** Discharge efficiency, 0..1; only for `storage`. */
  readonly efficiency?: number;
}

/** A limit on a record's output; every one that binds is judged. */
export interface LimitRow {
  readonly rule: RuleId;
  /** Which quantity is held: decides measure and unit. */
  readonly quantity: "activePower" | "apparentPower" | "current" | "heat" | "flow" | "pressure";
  /** Limit of one unit in SI (W, VA, A, W, m³/s, Pa). */
  readonly value: number;
  /** True for an ampere rating of gear listed for 100 % continuous duty. */
  readonly rated100?: boolean;
  /**
   * Of a cable: ampacity of its terminations in A, which the continuous-duty factor applies to instead of `value`
   * (NEC 215.2(A)(1)); the smaller of both holds.
   */
  readonly continuousBase?: number;
  /** Of a flow that `cooling.pressure` holds: what the pumps give, Pa, all of which a flow of `value` takes. */
  readonly pressure?: number;
}

/**
 * What an element feeds into a short circuit.
 * - `network`: S''k, VA, at its own terminals.
 * - `machine`: rating of one unit, VA, and x''d, ratio.
 * - `inverter`: largest output of one unit into a fault, VA at nominal voltage; it passes nothing on from what feeds it.
 */
export type FaultRow =
  | { readonly source: "network"; readonly power: number }
  | {
      readonly source: "machine";
      readonly rating: number;
      readonly reactance: number;
      readonly powerFactor: number;
    }
  | { readonly source: "inverter"; readonly power: number };

/** A load above the rating and how long it is carried. */
export interface OverloadRow {
  /** Ratio of the rating, above 1. */
  readonly loading: number;
  /** s */
  readonly time: number;
}

/** What a store or pipe of fuel can give, by the lower heating value. */
export interface FuelRow {
  /** Usable energy, J; absent for a pipe. */
  readonly energy?: number;
  /** Largest delivery, W; absent for a store. */
  readonly power?: number;
  /** How long the energy has to last with all that takes from it at its rating, s. */
  readonly autonomy?: number;
}

/** Water that a wet tower loses by the heat of its water. */
export interface TowerWaterRow {
  /** How many times as concentrated as in its make-up salts may become. */
  readonly cycles: number;
  /** Droplets that leave with the air, ratio of the circulation. */
  readonly driftShare: number;
  /** Path of the record that makes it up; absent where none is stated. */
  readonly source?: string;
}

/** What a source of make-up water can give. */
export interface MakeUpRow {
  /** Largest delivery, the mean of a day, m³/s; absent where none is stated. */
  readonly supply?: number;
  /** Usable storage, m³; absent where there is none. */
  readonly storage?: number;
  /** How long the storage has to last, s. */
  readonly autonomy?: number;
}

/** How single-phase loads are spread over a three-phase whip. */
export interface PhasesRow {
  readonly between: "lines" | "line-and-neutral";
  /** Three shares, sum 1. */
  readonly shares: number[];
}

/** Equal power supplies or shelves inside a load. */
export interface SuppliesRow {
  readonly units: number;
  /** Output of one, W of input. */
  readonly rating: number;
}

/** What the energy of a record is booked under. */
export type Use = "it" | "cooling" | "house" | "recharge";

/** GPUs of one rack. */
export interface ComputeRow {
  readonly gpu: string;
  readonly gpus: number;
}

/** What equipment accepts of the air that it draws in. */
export interface IntakeRow {
  /** Name of the need that takes the heat of that air. */
  readonly need: string;
  readonly airClass: AshraeClass;
  /** Warmest that its maker allows up to 900 m, °C; absent where that is what the class allows. */
  readonly warmest?: number;
}

/** How often one unit fails, and how long it takes until it serves again. */
export interface ReliabilityRow {
  /** Failures of one unit, 1/s. */
  readonly failureRate: number;
  /** Mean time from a failure to service, s. */
  readonly repairTime: number;
  /** Where the figures come from. */
  readonly source: string;
  /** Part of the failures that takes all units together (beta factor), 0..1. Default 0. */
  readonly commonCause?: number;
}

/**
 * How the heat that one unit takes, or the power it gives, follows from temperatures. What makers rate at one point, in °C, K, W, W/K; absent where it is
 * not known.
 * - `tower`: to the wet bulb; its heat at the rated point is the record's `capability`.
 * - `dryCooler`: to the dry bulb.
 * - `chiller`: holds its supply within the lift it is rated for; with `curves` by them.
 * - `exchanger`: from a warmer side to a colder one, by effectiveness.
 * - `engine`: of a generator; its power falls in a line with the air and the altitude above those of its
 *   rating.
 */
export type MachineRow =
  | { readonly law: "tower"; readonly range?: number; readonly approach?: number; readonly wetBulb?: number }
  | { readonly law: "dryCooler"; readonly approach?: number; readonly flow?: number }
  | {
      readonly law: "chiller";
      /** Water leaving, and water or air entering the condenser, at the rated point; absent where not known. */
      readonly supply?: number;
      readonly condenser?: number;
      /** What the refrigerant condenses above that, K. */
      readonly condenserRise: number;
      readonly airCooled: boolean;
      readonly curves?: ChillerCurves;
    }
  | {
      readonly law: "exchanger";
      readonly approach?: number;
      /** Heat-capacity rate of the warmer side, W/K. */
      readonly secondary?: number;
      /** Rise of the colder side, whose flow follows the heat, K; with `primaryFlow` that of the rating alone. */
      readonly primaryRise: number;
      /** Heat-capacity rate of the colder side of one unit where no valve throttles it, W/K. */
      readonly primaryFlow?: number;
      /** Those of the rating where they differ. */
      readonly ratedSecondary?: number;
      readonly ratedRise?: number;
      /** Part of the resistance to heat that is on the colder side at the rating, 0..1; default 0.5. */
      readonly primaryResistance?: number;
    }
  | {
      readonly law: "engine";
      readonly air?: number;
      readonly perKelvin?: number;
      /** Up to which it gives its power, m, and the part it loses for each metre above. */
      readonly altitude?: number;
      readonly perMetre?: number;
    };

/** The plain data an element lowers to: all that the engine sees of it. */
export interface ElementRecord {
  /** Path of the construct, or that with `#part` where it lowers to several records. */
  readonly path: string;
  /** For messages and grouping only; the engine never decides by it. */
  readonly kind: string;
  /** Path of the place that contains it, "" for the site. */
  readonly place: string;
  /** What others can take from it; absent for a pure load. */
  readonly provides?: Service;
  readonly needs: NeedRow[];
  /** n identical units in one record. Default 1. */
  readonly units?: number;
  readonly source?: SourceRow;
  /** Line-to-line voltage that a source or a secondary winding states, or that another element asserts, V. */
  readonly voltage?: number;
  /** True where `voltage` is produced here (source, transformer secondary) and not carried from the supply. */
  readonly setsVoltage?: boolean;
  /** True where `voltage` is set and is of direct current, between poles. */
  readonly directCurrent?: boolean;
  /** Input window of a load, V. */
  readonly inputVoltage?: { readonly minimum: number; readonly maximum: number };
  /** Regulated suppliers fill to this in a shared group (first number: W, m³/s; one unit). Absent: passive. */
  readonly capability?: number;
  /** Of a header: what the plant at it takes of its pumps, R of Δp = R·V̇², Pa/(m³/s)². Default: nothing. */
  readonly hydraulicResistance?: number;
  /** Weight in a `shared` supply (kVA, Sn/uk, kW, flow). Default 1. */
  readonly shareWeight?: number;
  readonly demand?: DemandRow;
  readonly fault?: FaultRow;
  /** Least power factor of what is taken from it, 0..1. */
  readonly minimumPowerFactor?: number;
  /** Short-circuit current a bus is rated to withstand and interrupt, A. */
  readonly shortCircuitRating?: number;
  /** Interval over which its active and apparent power are averaged, s: its limits hold the mean. */
  readonly demandInterval?: number;
  /** Overloads that it carries for a time, ascending by loading. Default: none. */
  readonly overloads?: OverloadRow[];
  /** Rating of the overcurrent device that protects what this feeds, A. */
  readonly protectiveRating?: number;
  /** Shares of its load on the three lines (loads between line and neutral) or pairs of lines, sum 1. Default: equal. */
  readonly phases?: PhasesRow;
  /** Power supplies of a load, shared equally by its power needs and their cords. */
  readonly supplies?: SuppliesRow;
  readonly fuel?: FuelRow;
  readonly water?: TowerWaterRow;
  readonly makeUp?: MakeUpRow;
  /** kg, with coolant; of one unit. */
  readonly mass?: number;
  readonly loss?: LossRow;
  readonly work?: WorkRow;
  /** What `loss` and `work` rest on. Default: `stated`. */
  readonly evidence?: Evidence;
  readonly limits?: LimitRow[];
  readonly use?: Use;
  readonly compute?: ComputeRow;
  /** True for a junction: it only distributes, and cannot fail. */
  readonly junction?: boolean;
  /** What one unit charges its own storage with after that has bridged a gap, W; drawn as `own`. Default: none. */
  readonly recharge?: number;
  /** Time from the return of all needs to service, s. */
  readonly restartTime?: number;
  /** Whether equipment switches between its cords internally (catalogue), so a `transfer` is no assumption. */
  readonly internalSwitch?: boolean;
  readonly reliability?: ReliabilityRow;
  /** Set-point of what it supplies, °C; absent where none is stated. */
  readonly supplyTemperature?: number;
  readonly machine?: MachineRow;
  /** Absent of what draws in no air, or of which nobody asks. */
  readonly intake?: IntakeRow;
}

/** A tie, section or ring segment between two buses, or a pipe between two cooling loops. */
export interface TieRow {
  readonly path: string;
  readonly place: string;
  readonly first: string;
  readonly second: string;
  /** Position in the normal state. */
  readonly closed: boolean;
  readonly operation: "automatic" | "manual";
  /** Time an automatic tie takes, s. */
  readonly time?: number;
  /** Continuous ampere rating, A; of a pipe its largest flow, m³/s. */
  readonly rating: number;
  readonly rated100?: boolean;
  /** Of a pipe, and of nothing else: R of Δp = R·V̇·|V̇|, Pa/(m³/s)². */
  readonly hydraulicResistance?: number;
  /** Of a cable between the buses. Default: a bus coupler, short against any cable. */
  readonly impedance?: ImpedanceRow;
  /** True where a fault in it takes both buses: nothing else stands between. */
  readonly trips?: boolean;
  /** True where a bus fed through this tie may feed a further tie. */
  readonly chain?: boolean;
}
