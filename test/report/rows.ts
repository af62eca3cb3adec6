import type { ElementRecord, NeedRow, SiteRows } from "../../analysis/model";

/** kW as W. */
const kW = 1e3;

const heat: NeedRow = {
  name: "heat",
  service: "air",
  mode: "shared",
  links: [{ source: "(ambient)" }],
  gates: false,
  draw: { own: 1 },
};

export const grid: ElementRecord = {
  path: "yard/grid",
  kind: "utility-feed",
  place: "yard",
  provides: "power",
  needs: [],
  source: { role: "running" },
  voltage: 415,
  setsVoltage: true,
  limits: [{ rule: "power.contract", quantity: "activePower", value: 2000 * kW }],
};

export const busway: ElementRecord = {
  path: "hall/busway",
  kind: "busway",
  place: "hall",
  provides: "power",
  needs: [
    {
      name: "power",
      service: "power",
      mode: "shared",
      links: [{ source: "yard/grid" }],
      draw: { output: 1, loss: 1, secondOutput: 1 },
    },
  ],
  limits: [{ rule: "power.continuous-current", quantity: "current", value: 1600 }],
};

/** A rack whose nameplate is 100 kW, capped at 60 kW. */
export function rack(id: string): ElementRecord {
  return {
    path: `hall/${id}`,
    kind: "compute-array",
    place: "hall",
    needs: [
      {
        name: "power",
        service: "power",
        mode: "shared",
        links: [{ source: "hall/busway" }],
        draw: { own: 1 },
      },
      heat,
    ],
    demand: { nameplate: 100 * kW, provisioned: 60 * kW, typical: 50 * kW },
    use: "it",
    compute: { gpu: "H100", gpus: 64 },
  };
}

/** A site of one feed, one busway and racks: 15 of them hold on their caps, not at nameplate. */
export function siteRows(racks: number, changes: Partial<SiteRows> = {}): SiteRows {
  return {
    site: "small",
    basis: "provisioned",
    code: "NEC",
    minimumMargin: 0,
    records: [grid, busway, ...Array.from({ length: racks }, (_, i) => rack(`rack-${i + 1}`))],
    ties: [],
    conditions: [],
    domains: [],
    places: [
      { path: "yard", kind: "yard", outdoors: true },
      { path: "hall", kind: "data-hall", outdoors: false },
    ],
    assets: [],
    stacks: [{ id: "foundation", path: "" }],
    partitions: [],
    controllers: [],
    assumptions: [],
    acknowledgements: [],
    faults: [],
    locate: () => ({ file: "stacks/small/main.ts", line: 7 }),
    ...changes,
  };
}
