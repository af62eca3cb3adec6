/** A power in watts as DPS writes one. */
export interface Watts {
  readonly Value: number;
  readonly Type: "W";
}

/** Equipment in an import file of the NVIDIA Domain Power Service. */
export interface Entity {
  readonly Type: "PowerDomain" | "PowerDistribution" | "ComputerSystem";
  readonly Model?: string;
  readonly Name: string;
  readonly OperatingLimit?: { readonly PowerValue: Watts; readonly PowerFactor: number };
  /** What is fed from it and not managed by DPS. */
  readonly StaticLoad?: Watts;
}

/** Who feeds whom. */
export interface TopologyEntity {
  readonly Name: string;
  readonly Children?: string[];
}

/** An import file: what `dpsctl topology import` reads. */
export interface Topology {
  readonly Topology: { readonly Name: string; readonly Entities: TopologyEntity[] };
  readonly Entities: Entity[];
}
