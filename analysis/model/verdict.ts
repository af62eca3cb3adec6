import type { Availability } from "./availability";
import type { AcknowledgedFinding, Finding, Severity } from "./finding";
import type { Evidence, Use } from "./record";
import type { Basis, FailureClass } from "./rows";
import type { RuleId } from "./rule-id";

/** One held limit. */
export interface Margin {
  readonly rule: RuleId;
  readonly subject: string;
  readonly quantity: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  /** value / limit · 100. */
  readonly percent: number;
}

/**
 * - `passed`: held by everything it was put to. Rules of severity `info` cannot fail.
 * - `failed`: something breaks it and nobody accepted that.
 * - `acknowledged`: something breaks it, all of it accepted with a reason.
 * - `not-applicable`: evaluated, but there was nothing to hold against it.
 * - `not-evaluated`: says nothing, because the site could not be solved.
 */
export type RuleStatus = "passed" | "failed" | "acknowledged" | "not-applicable" | "not-evaluated";

/** What became of one rule. */
export interface RuleResult {
  readonly rule: RuleId;
  readonly status: RuleStatus;
  readonly severity?: Severity;
  readonly title: string;
  readonly source: string;
  readonly remedy: string;
  /** How many subjects were held against it. */
  readonly checked: number;
  /** The closest of them, where the rule measures. */
  readonly worst?: Margin;
}

/** The site's power on one basis, W. */
export interface PowerBalance {
  readonly basis: Basis;
  readonly sources: number;
  readonly it: number;
  readonly losses: number;
  readonly cooling: number;
  readonly house: number;
  readonly recharge: number;
  /** Demand that no source serves. */
  readonly deficit: number;
  /** Design PUE: sources / IT; 0 without IT. */
  readonly designPue: number;
  readonly contracts: Margin[];
  /** Limits exceeded on this basis. */
  readonly exceeded: number;
  /** Loads without a figure of their own on this basis. */
  readonly assumedLoads: number;
}

export interface GpuCount {
  readonly gpu: string;
  /** Path of the tenant, "" for none. */
  readonly tenant: string;
  readonly racks: number;
  readonly gpus: number;
}

/** The single failure of a class that takes most of a tenant's racks, besides what fails itself. */
export interface WorstFailure {
  /** Path of the tenant, "" for racks of none. */
  readonly tenant: string;
  readonly of: FailureClass;
  readonly loss: string;
  readonly racks: number;
  readonly gpus: number;
  /** Their demand that stops, W. */
  readonly power: number;
}

/** A failure and how long it takes until all is as before, s; without a time where it never is. */
export interface Recovery {
  readonly loss: string;
  readonly time?: number;
}

/** What single failures do, on the deciding basis. */
export interface FailureSummary {
  readonly losses: number;
  /** States that were evaluated for them. */
  readonly states: number;
  /** Limits that some of them exceed. */
  readonly exceeded: number;
  /** Components whose loss alone stops a rack besides themselves, and those of them that stop several. */
  readonly singlePoints: number;
  readonly singlePointsOfSeveral: number;
  /**
   * The failure after which it takes longest until what was interrupted serves again and what bridged it is full and
   * cold, and when that is, s; without a time where coolers have nothing to spare for a tank.
   */
  readonly recovery?: Recovery;
  readonly worst: WorstFailure[];
}

/** What a stated condition does, on the deciding basis. */
export interface ConditionSummary {
  readonly name: string;
  /** Racks that run normally and not in it, and their demand, W. */
  readonly racks: number;
  readonly power: number;
  /** Limits exceeded in it. */
  readonly exceeded: number;
  /** What a further single failure does; absent after the steps of a programme. */
  readonly failures?: FailureSummary;
}

/** Temperatures from the ambient to the rack that is closest to the warmest coolant it accepts, °C. */
export interface TemperatureChain {
  readonly dryBulb: number;
  readonly wetBulb: number;
  /** What each supplies at, the first outdoors. */
  readonly steps: TemperatureStep[];
  /** The rack, and the warmest supply it accepts; absent where that is not known. */
  readonly rack: string;
  readonly warmest?: number;
}

export interface TemperatureStep {
  readonly path: string;
  readonly supply: number;
}

/** What the site takes in its typical year, at the same demand in every hour. */
export interface AnnualSummary {
  readonly hours: number;
  /** Energy, J. */
  readonly sources: number;
  readonly it: number;
  readonly losses: number;
  readonly cooling: number;
  readonly house: number;
  /** Energy of the sources over that of IT, a design value; 0 without IT. */
  readonly designPue: number;
  /** Water that towers take, m³, and that by the energy of IT, L/kWh, a design value; absent without towers. */
  readonly makeUp?: number;
  readonly designWue?: number;
  /** The hour of most power, from 0, and that power, W. */
  readonly peakHour: number;
  readonly peakPower: number;
  /** Hours in which no chiller takes heat; absent where there are no chillers. */
  readonly freeCoolingHours?: number;
}

/** Electricity of all consumers of one kind. */
export interface ConsumerPower {
  readonly use: Use | "losses";
  /** Kind of equipment; `cord` and `tie` are what links and ties lose. */
  readonly kind: string;
  /** W */
  readonly power: number;
}

/** Electricity whose figures rest on one kind of evidence. */
export interface EvidencePower {
  readonly of: Evidence;
  /** W */
  readonly power: number;
}

/**
 * Where the electricity goes on the deciding basis: design values, of the normal state and its air, not of a year.
 * A partial PUE is (IT + that part) / IT (ISO/IEC 30134-2), 0 without IT; what cooling takes that is bought from outside
 * is in none of them.
 */
export interface EnergySummary {
  readonly coolingPue: number;
  readonly powerPue: number;
  /** By use, the largest first; together all that the site takes, what no source serves included. */
  readonly consumers: ConsumerPower[];
  /** The same by what its figures rest on, the most first. */
  readonly evidence: EvidencePower[];
}

/** Water that towers lose, and what makes it up: evaporation + blowdown + drift, m³/s. */
export interface WaterUse {
  readonly evaporation: number;
  readonly blowdown: number;
  readonly drift: number;
  readonly makeUp: number;
}

/** What is taken from one source of make-up water. */
export interface WaterSource extends WaterUse {
  /** Path of the source, "" where none is stated. */
  readonly source: string;
  /** What it delivers on any day, m³/s; absent where none is stated. */
  readonly supply?: number;
  /** How long its storage lasts without delivery, s; absent without storage or use. */
  readonly storageTime?: number;
}

/** Water of the towers on the deciding basis: design values, of the normal state and its air, not of a year. */
export interface WaterSummary {
  /** Make-up for the energy of IT, L/kWh (ISO/IEC 30134-9); 0 without IT. */
  readonly designWue: number;
  readonly sources: WaterSource[];
}

export interface Summary {
  readonly balances: PowerBalance[];
  /** Absent where the site cannot be solved. */
  readonly energy?: EnergySummary;
  /** Absent without towers, and where the site cannot be solved. */
  readonly water?: WaterSummary;
  readonly gpus: GpuCount[];
  /** The closest limits of the deciding basis, worst first. */
  readonly worst: Margin[];
  /** Absent where the site cannot be solved. */
  readonly failures?: FailureSummary;
  readonly conditions: ConditionSummary[];
  /** Whether the site states the weather it is designed for; without it no temperature is held. */
  readonly isOnDesignDay: boolean;
  /** Absent without design conditions, and where no rack's supply follows from what is stated. */
  readonly temperatures?: TemperatureChain;
  /** Absent without a year of weather. */
  readonly annual?: AnnualSummary;
  /** What stated failure rates give each tenant; empty where none is stated. */
  readonly availability: Availability[];
  readonly elements: number;
  readonly links: number;
  readonly assumptions: number;
}

/** What the engine says about a site. */
export interface Verdict {
  readonly site: string;
  readonly basis: Basis;
  /** No fatal and no error is left. */
  readonly passed: boolean;
  readonly findings: Finding[];
  readonly acknowledged: AcknowledgedFinding[];
  readonly rules: RuleResult[];
  readonly summary: Summary;
}
