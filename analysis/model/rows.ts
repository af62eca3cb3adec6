import type { AssetRow } from "./asset";
import type { Offence } from "./finding";
import type { ElementRecord, TieRow } from "./record";
import type { RuleId } from "./rule-id";

/** The demand basis a state is evaluated on (design §4). */
export type Basis = "nameplate" | "provisioned" | "typical";
export const BASES: Basis[] = ["provisioned", "nameplate", "typical"];

/** Code whose continuous-duty rule applies. */
export type Code = "NEC" | "IEC";

export interface PlaceRow {
  readonly path: string;
  readonly kind: string;
  readonly outdoors: boolean;
  /** Largest mass of one rack that its floor carries, kg. */
  readonly rackMassLimit?: number;
  /** Set-point of the air that racks in it draw in, °C. */
  readonly airTemperature?: number;
  /** Highest dew point of its air, °C. */
  readonly dewPoint?: number;
}

/** A construct whose assets become one Terraform stack. */
export interface StackRow {
  readonly id: string;
  /** Path of the boundary, "" for what lies under none. */
  readonly path: string;
}

/** Outdoor air of a state of the site. */
export interface AmbientRow {
  /** °C. */
  readonly dryBulb: number;
  readonly wetBulb: number;
  /** m. */
  readonly altitude: number;
  /** What the air that coolers draw in is warmer than that by what they and their neighbours have blown out, K. */
  readonly recirculation: number;
  /** The same of the wet bulb at cooling towers, K. */
  readonly towerRecirculation: number;
}

/** Outdoor air of every hour of a year, °C. */
export interface WeatherRow {
  readonly dryBulb: number[];
  readonly wetBulb: number[];
}

/** A named operating state of the site, by what differs from the normal one. */
export interface ConditionRow {
  readonly name: string;
  /** Path of the construct that states it. */
  readonly path: string;
  /** Paths of ties that are closed, and of those that are open. */
  readonly closed: string[];
  readonly open: string[];
  /** Paths of the subtrees that are out of service. */
  readonly out: string[];
  /** What single failures mean in it: nothing, figures of the summary, or limits that hold after each as well. */
  readonly failures: "none" | "reported" | "survived";
  /** Default: that of the normal state. */
  readonly ambient?: AmbientRow;
}

/** What an event takes together, wherever it stands in the tree. */
export interface DomainRow {
  readonly path: string;
  readonly kind: string;
  readonly of: "path" | "place";
  /** Paths of the subtrees it takes. */
  readonly members: string[];
}

export interface PartitionRow {
  readonly path: string;
  /** Path of the tenant. */
  readonly tenant: string;
  /** Paths of the subtrees the partition takes. */
  readonly members: string[];
  /** Paths of the racks found in them, in tree order. */
  readonly racks: string[];
  readonly promises?: PromiseRow[];
}

/** Classes of failures that a promise may be about. */
export type FailureClass = "component" | "path" | "source" | "place";

/** How much of its IT power a partition may lose at most by one failure of a class, or by planned work on a component. */
export interface PromiseRow {
  readonly of: FailureClass | "maintenance";
  /** Ratio of its IT power, 0..1. */
  readonly most: number;
}

/** What holds racks to their caps. */
export interface ControllerRow {
  readonly path: string;
  /** Paths of the racks it holds, in tree order. */
  readonly racks: string[];
  /** From an excess to all racks at their caps, s. */
  readonly actuationTime: number;
  /** Whether racks stay at or below their caps when it is lost. */
  readonly failsSafe: boolean;
}

/** A number that nobody published, with the reason for its value. */
export interface AssumptionRow {
  readonly scope: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
  readonly confidence: string;
}

export interface AcknowledgementRow {
  /** Path of the construct whose subtree it covers. */
  readonly scope: string;
  readonly rule: RuleId;
  readonly reason: string;
  readonly owner?: string;
  /** ISO date after which it no longer counts. */
  readonly expires?: string;
}

/** Where in the author's code a construct was made. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** Everything a site hands to the engine: plain data. */
export interface SiteRows {
  readonly site: string;
  readonly basis: Basis;
  readonly code: Code;
  /** ISO date acknowledgements are held against; the clock is never read. */
  readonly asOf?: string;
  /** How long what failed stays lost, s: storage has to last as long. */
  readonly outage?: number;
  /** The design day that the site has to hold on. Without one machines count as rated, whatever the weather. */
  readonly ambient?: AmbientRow;
  /** A year of weather, with `ambient`. */
  readonly weather?: WeatherRow;
  /** Design PUE that was stated for it. */
  readonly statedPue?: number;
  /** Policy: smallest margin without a warning, ratio of the limit. */
  readonly minimumMargin: number;
  readonly records: ElementRecord[];
  readonly ties: TieRow[];
  /** Stated beside the normal one. */
  readonly conditions: ConditionRow[];
  readonly domains: DomainRow[];
  readonly places: PlaceRow[];
  readonly assets: AssetRow[];
  /** Stack boundaries, the foundation first. */
  readonly stacks: StackRow[];
  readonly partitions: PartitionRow[];
  readonly controllers: ControllerRow[];
  readonly assumptions: AssumptionRow[];
  readonly acknowledgements: AcknowledgementRow[];
  /** Faults found while the tree was built and lowered. */
  readonly faults: Offence[];
  /** Source location of a construct's nearest located ancestor, asked only for what is reported. */
  locate(path: string): Location | undefined;
}
