import {
  CoolingLoop,
  DataHall,
  Findings,
  MakeUpWater,
  PlantRoom,
  RuleId,
  type Site,
  Yard,
} from "../../constructs";

/** What the site does not survive, accepted with its reason. */
export function acceptFindings(site: Site): void {
  for (const construct of site.node.children) {
    const accepted = ACCEPTED.find(([kind]) => construct instanceof kind)?.[1] ?? [];
    for (const [rule, reason] of accepted) Findings.of(construct).acknowledge(rule, { reason });
  }
}

const ACCEPTED: [new (...props: never[]) => object, [RuleId, string][]][] = [
  [
    Yard,
    [
      [
        RuleId.POWER_N_1_OVERLOAD,
        "N: batteries carry half of a lost substation until racks are cut; lost caps have 5 minutes",
      ],
      [
        RuleId.POWER_N_1_LOST_LOAD,
        "a substation is one yard: its four sections are not separated by fire walls",
      ],
    ],
  ],
  [
    PlantRoom,
    [
      [
        RuleId.POWER_N_1_OVERLOAD,
        "6 % above rating without a plant room: borne for half an hour, in which racks are cut by 6 %",
      ],
    ],
  ],
  [
    CoolingLoop,
    [
      [
        RuleId.SINGLE_POINT_OF_FAILURE,
        "one chilled water loop for each half of the site: its pipes are not doubled",
      ],
    ],
  ],
  [
    MakeUpWater,
    [
      [
        RuleId.WATER_SUPPLY,
        "city water carries 29 % of the heat; a recycling plant of 49,200 m³/d has been begun",
      ],
    ],
  ],
  [
    DataHall,
    [
      [RuleId.POWER_N_1_LOST_LOAD, "both sides of a power block stand in one room: a fire takes its racks"],
      [
        RuleId.COOLING_N_1_CAPACITY,
        "rooms hang on the one chilled water loop of their half, with which their racks stop as well",
      ],
    ],
  ],
];
