import {
  A,
  AssumptionConfidence,
  Assumptions,
  celsius,
  kA,
  kelvins,
  kV,
  kVA,
  kW,
  litresPerMinute,
  metres,
  minutes,
  MVA,
  MW,
  percent,
  ratio,
  seconds,
  type Site,
  V,
} from "../../constructs";

const { HIGH, MEDIUM, LOW } = AssumptionConfidence;

function assume<T>(value: T, confidence: AssumptionConfidence, reason: string) {
  return { value, confidence, reason };
}

/** Every number of the site that nobody published, with its reason. */
export const ASSUMPTIONS = {
  // electrical
  transmissionVoltage: assume(
    kV(161),
    MEDIUM,
    "the usual transmission voltage of TVA; the site's is not published",
  ),
  mediumVoltage: assume(kV(13.8), MEDIUM, "highest metal-clad class that feeds 2,500 kVA units directly"),
  lineRating: assume(
    A(1200),
    LOW,
    "two 161 kV bays a substation, each able to carry it alone (629 A at 175 MVA)",
  ),
  transmissionBusRating: assume(A(2000), LOW, "standard outdoor bus above two lines"),
  sectionsPerSubstation: assume(
    4,
    LOW,
    "4N/3: at 13.8 kV one bus would carry 6,369 A, metal-clad ends at 4,000 A",
  ),
  gridTransformer: assume(
    MVA(63),
    LOW,
    "four a substation carry it with one lost (80.5 %); sizes are not published",
  ),
  sectionRating: assume(A(3000), LOW, "metal-clad section above one 63 MVA transformer (2,636 A)"),
  gridShortCircuitPower: assume(MVA(5000), LOW, "17.9 kA at 161 kV, a strong transmission node"),
  sectionShortCircuitRating: assume(kA(40), LOW, "metal-clad class; two sections tied exceed it"),
  boardShortCircuitRating: assume(kA(65), MEDIUM, "usual class of low-voltage boards in the US"),
  feederRating: assume(A(600), LOW, "five 2,500 kVA transformers of one feeder, 523 A at full rating"),
  transformersPerFeeder: assume(5, LOW, "seven feeders a section for its 35 transformers"),
  feederLength: assume(metres(300), LOW, "from a substation across the site to a group of halls"),
  feederConductors: assume(
    2,
    LOW,
    "of 240 mm² aluminium, published with R and X: 842 A above 523 A at full rating",
  ),
  blockVoltage: assume(V(415), MEDIUM, "240 V line to neutral, the input of the measured systems"),
  blockTransformer: assume(kVA(2500), LOW, "32 racks of 58 kW on one side: 79 %"),
  boardRating: assume(A(4000), LOW, "standard board above 2,500 kVA at 415 V (3,478 A)"),
  hopperArraysPerBlock: assume(4, LOW, "32 racks; one side carries the block when the other is lost"),
  buswayRating: assume(A(1200), LOW, "eight racks on one side: 659 A of 960 A continuous"),
  buswayLoss: assume(percent(0.6), LOW, "busway and whips together"),
  hopperWhip: assume(A(60), LOW, "415 V 60 A; two a side: one pair carries 29 kW, 41 A of 48 A, on one side"),
  gb200Whip: assume(A(250), MEDIUM, "published NVL72 exemplar: breaker of 250 A on a 200 A feed"),
  gb200RacksPerArray: assume(4, LOW, "busway of one side: 749 A of 960 A continuous"),
  gb200ArraysPerBlock: assume(4, LOW, "16 racks: 2,206 kVA on one side, 88 %"),
  plantVoltage: assume(V(480), MEDIUM, "usual voltage of chiller plant in the US"),

  demandInterval: assume(minutes(30), MEDIUM, "demand of TVA's distributors is the mean of 30 minutes"),
  switchTime: assume(seconds(1), LOW, "open transition of a motorised switch, its supply watched"),
  pumpSwitchRating: assume(A(1600), LOW, "four chilled water pumps behind a UPS of 800 kVA at 480 V (962 A)"),
  cduSwitchRating: assume(A(100), LOW, "the pumps of one CDU at 415 V, some 20 A"),
  upsUnitsPerSide: assume(
    2,
    LOW,
    "of 1,875 kW; one side carries a network block of 1.94 MW when the other is lost",
  ),

  // demand
  hopperRackCap: assume(
    kW(58),
    LOW,
    "7.25 kW a system: measured 6.15, nameplate 10.2; the site closes on it narrowly",
  ),
  capActuationTime: assume(seconds(10), LOW, "published shedding of racks acts within about 10 s"),
  leavesPerArray: assume(8, HIGH, "one leaf a rail of 64 systems: 64 of 128 ports down"),
  hopperSpines: assume(3136, LOW, "non-blocking three-tier fabric: 49 pods of 64 spines"),
  hopperCores: assume(2048, LOW, "even spread of 49 pods over cores: 98 of 128 ports used"),
  corePower: assume(kW(1.773), LOW, "940 W chassis and 49 of 64 single-mode cages of 17 W"),
  gb200Leaves: assume(324, LOW, "9 leaves a rail for 32 racks, 9 groups"),
  gb200Spines: assume(324, LOW, "as many as leaves, non-blocking"),
  gb200Cores: assume(162, LOW, "half as many as spines"),
  storageAndManagement: assume(MW(5), LOW, "storage, CPU and management racks; 2 % of the site"),
  hopperHalls: assume(4, LOW, "at each substation; one hall more is for NVL72 racks, one for the network"),
  networkBlocks: assume(8, LOW, "four a substation"),
  networkRack: assume(kW(20), LOW, "ten switches of 2U a rack behind a rear door"),
  houseLoad: assume(MW(1.5), LOW, "lighting, offices, water treatment; half a percent of the site"),

  // weather
  altitude: assume(metres(87), MEDIUM, "Memphis lies between 80 and 105 m above the sea"),
  extremeDryBulb: assume(
    celsius(40),
    LOW,
    "about the highest of twenty years in Memphis; ASHRAE's table of the station is not freely published",
  ),
  extremeWetBulb: assume(
    celsius(28.5),
    LOW,
    "about two kelvins above what 0.4 % of the hours exceed; not on the hottest day, on which it is lower",
  ),

  // cooling
  condenserSupply: assume(celsius(33), LOW, "four kelvins above the wet bulb that the towers draw in"),
  coolantSupply: assume(
    celsius(30),
    LOW,
    "a CDU whose facility water rises by 10 K cannot supply much below the 28 °C that it returns",
  ),
  supplyTemperature: assume(celsius(18), LOW, "chilled water above the dew point of the halls"),
  hallAirTemperature: assume(
    celsius(25),
    LOW,
    "within the 18 to 27 °C that ASHRAE recommends; doors add some kelvins to their water",
  ),
  hallDewPoint: assume(
    celsius(15),
    LOW,
    "highest that ASHRAE recommends, held by drying the outdoor air; water of 18 °C allows 16 °C",
  ),
  cyclesOfConcentration: assume(
    5,
    LOW,
    "treated water of a large plant; nothing is published, and recycled water would bear fewer",
  ),
  waterRise: assume(kelvins(10), LOW, "18/28 °C"),
  plantsPerHalf: assume(4, LOW, "each on all four sections of its substation"),
  chillersPerPlant: assume(17, LOW, "with one plant or section lost 51 of 68 carry a half; 16 would not"),
  cellsPerPlant: assume(8, LOW, "with one plant lost 24 of 32 cells carry a half; 7 a plant would not"),
  condenserPumpsPerPlant: assume(7, LOW, "on four boards: with two lost with their board five carry it"),
  condenserPumpFlow: assume(litresPerMinute(16000), LOW, "a quarter of a plant at 8 K rise"),
  condenserPumpPower: assume(kW(92), LOW, "0.012 kW a kW of heat"),
  chilledWaterPumpsPerPlant: assume(4, LOW, "three needed, one spare"),
  chilledWaterPumpFlow: assume(litresPerMinute(14800), LOW, "12 of 16 carry a half at 10 K rise"),
  chilledWaterPumpPower: assume(kW(185), LOW, "0.018 kW a kW of heat"),
  pumpUps: assume(kW(800), LOW, "four chilled water pumps of 185 kW ride through on it"),
  rearDoor: assume(
    kW(30),
    LOW,
    "passive door; a Hopper rack gives it 11.6 kW, an NVL72 rack 17, a network rack 20",
  ),
  cdusPerGb200Block: assume(3, LOW, "two needed: one on side A, one on B, one behind a transfer switch"),

  plantElectricity: assume(
    ratio(1),
    LOW,
    "of what the makers of chillers, pumps and towers state; wear and fouling would take more",
  ),
  networkElectricity: assume(ratio(1), MEDIUM, "of the switches' published maximum; nothing was measured"),
  rackPowerFactor: assume(ratio(0.98), MEDIUM, "measured with 8 H200; assumed of the other systems"),

  // storage
  batteryPlantLimit: assume(MW(18.75), MEDIUM, "an eighth of the published 150 MW"),
  usableEnergy: assume(percent(90), LOW, "depth of discharge"),
};

/** Values of the assumptions: what a variant of the site may change. */
export type ColossusValues = {
  readonly [Name in keyof typeof ASSUMPTIONS]: (typeof ASSUMPTIONS)[Name]["value"];
};

/** The first, consistent set. */
export const VALUES = Object.fromEntries(
  Object.entries(ASSUMPTIONS).map(([name, { value }]) => [name, value]),
) as unknown as ColossusValues;

/** Declares each assumption with the value that the site is built with. */
export function declareAssumptions(site: Site, values: ColossusValues): void {
  for (const name of Object.keys(ASSUMPTIONS) as (keyof ColossusValues)[]) {
    const { confidence, reason } = ASSUMPTIONS[name];
    const value = values[name];
    const number = typeof value === "number" ? { value, unit: "1" } : { value: value.si, unit: value.unit };
    Assumptions.of(site).declare({ name, ...number, confidence, reason });
  }
}
