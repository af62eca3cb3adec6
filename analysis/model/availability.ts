/** A failure by which a cut set is met. */
export interface CutSetEvent {
  /** Path of what fails. */
  readonly path: string;
  /** Whether all its units fail, or any one of several. */
  readonly units: "all" | "one";
}

/** Failures that stop racks of a tenant together, and no fewer of them do. */
export interface CutSetShare {
  /** One or two; none for racks that never run. */
  readonly events: CutSetEvent[];
  /** What of the outage they bring, h in a year of 8,760 h. */
  readonly outageHours: number;
}

/** How much of the outage is brought by cut sets in which an element fails (Fussell-Vesely). */
export interface Importance {
  readonly path: string;
  /** Sum over its cut sets over that of all, 0..1; elements of one cut set are counted each with all of it. */
  readonly share: number;
}

/**
 * What the stated failure rates give a tenant, by the minimal cut sets of order one and two. The sum over them is an
 * upper bound of what they bring together (rare events). What has no rate does not fail, as do cords, ties and places;
 * what lives on overloaded is available.
 */
export interface Availability {
  /** Path of the tenant, "" for racks of none. */
  readonly tenant: string;
  /** Mean share of the IT power that is available, 0..1. */
  readonly share: number;
  /** The rest, h in a year of 8,760 h with all of the IT power. */
  readonly outageHours: number;
  /** Upper bound of what three and more failures at once add, h a year. */
  readonly neglectedHours: number;
  /** Equipment on the paths to its racks without a rate: with any, the availability is an upper bound. */
  readonly unrated: number;
  /** Stores on those paths; they count as empty. */
  readonly stores: number;
  /** Those that bring most, worst first. */
  readonly cutSets: CutSetShare[];
  /** Elements that matter most, worst first. */
  readonly importance: Importance[];
}
