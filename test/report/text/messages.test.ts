import type { Finding, RuleId } from "../../../analysis/model";
import { RULES } from "../../../analysis/rules";
import { type MessageOf, MESSAGES } from "../../../report/text/messages";
import { finding } from "../verdicts";

const messages: { readonly [rule: string]: MessageOf } = MESSAGES;

function lineOf(rule: RuleId, changes: Partial<Finding>): string {
  const { text, because } = messages[rule](
    finding({ rule, quantity: undefined, value: undefined, limit: undefined, unit: undefined, ...changes }),
  );
  const reasons = [because ?? []].flat();
  return reasons.length === 0 ? text : `${text} | ${reasons.join("; ")}`;
}

/** What is known of racks that a failure stops, changed as a case needs it. */
function lost(changes: Finding["detail"]): Finding["detail"] {
  return { kind: "element", what: "switchgear", racks: 16, tenants: "", returns: 0, ...changes };
}

const cases: [RuleId, Partial<Finding>, string][] = [
  [
    "input.invalid-value",
    { quantity: "racks", detail: { got: "0", expected: "a whole number of at least 1" } },
    "racks is 0, expected a whole number of at least 1",
  ],
  [
    "input.unknown-source",
    { detail: { need: "power", source: "other/tx" } },
    "power names other/tx as its supply, expected an element of this site",
  ],
  [
    "supply.service-mismatch",
    { detail: { need: "liquid", service: "liquid", source: "hall/crah", offered: "air" } },
    "liquid is supplied by hall/crah, which provides air, expected liquid",
  ],
  [
    "supply.empty",
    { detail: { need: "power", service: "power" } },
    "power has no supply, expected at least one member that provides power",
  ],
  [
    "supply.cords",
    { quantity: "required", value: 3, limit: 2, unit: "1", detail: { need: "power" } },
    "power requires 3 cords, it has 2",
  ],
  [
    "supply.cords",
    { quantity: "share", value: 1, limit: 2, unit: "1", detail: { need: "power" } },
    "power states a share for 1 of 2 cords, expected all or none",
  ],
  [
    "supply.cords",
    { quantity: "shares", value: 0.9, limit: 1, unit: "1", detail: { need: "power" } },
    "the shares of power sum to 0.9, expected 1",
  ],
  [
    "supply.cycle",
    { chain: ["a", "b", "a"] },
    "feeds itself, expected a supply that ends at a source | each is fed by the next: a → b → a",
  ],
  ["supply.orphan", {}, "supplies nothing, expected something that is fed from it"],
  [
    "supply.no-path",
    { chain: ["pdu", "tx"], detail: { root: "tx" } },
    "does not run, expected a path to a running source | tx has no live supply: pdu → tx",
  ],
  [
    "supply.no-path",
    { chain: ["tx"], detail: { root: "tx" } },
    "does not run, expected a path to a running source",
  ],
  [
    "supply.implicit-transfer",
    {},
    "changes its supply by a switch that takes no part in the proof, expected a device that can fail",
  ],
  [
    "supply.regulated-group",
    { quantity: "groups", value: 2, limit: 1, unit: "1" },
    "is regulated and named by 2 supplies, expected 1",
  ],
  [
    "supply.voltage-mismatch",
    { value: 480, limit: 415, unit: "V", detail: { reason: "two supplies", source: "b", other: "a" } },
    "b supplies 480 V, expected 415 V as from a",
  ],
  [
    "supply.voltage-mismatch",
    { value: 480, limit: 415, unit: "V", detail: { reason: "tied buses", source: "b", other: "a" } },
    "its voltage is 480 V, expected 415 V as on a, which it is tied to",
  ],
  [
    "supply.voltage-mismatch",
    { value: 480, limit: 440, unit: "V", detail: { reason: "input window", source: "a" } },
    "a supplies 480 V, the input window ends at 440 V",
  ],
  [
    "supply.voltage-mismatch",
    { value: 13800, limit: 23000, unit: "V", detail: { reason: "assertion", source: "a" } },
    "a supplies 13.8 kV, 23 kV is stated",
  ],
  ["power.rating", { value: 2.95e6, limit: 2.5e6, unit: "VA" }, "2.95 MVA of 2.5 MVA (118 %)"],
  [
    "power.continuous-current",
    { value: 3742, limit: 3200, unit: "A", detail: { rating: 4000 } },
    "3,742 A of 3,200 A (80 % of 4,000 A, continuous), 116.9 %",
  ],
  [
    "power.continuous-current",
    { value: 63, limit: 60, unit: "A", detail: { source: "hall/busway" } },
    "63 A of 60 A (105 %) | it is the current of the link from hall/busway",
  ],
  [
    "power.phase-balance",
    { value: 25.73, limit: 24, unit: "A", detail: { factor: 1.5 } },
    "its fullest line carries 25.73 A of 24 A (107.2 %), 150 % of an equal part",
  ],
  [
    "power.phase-balance",
    { value: 25.73, limit: 24, unit: "A", detail: { factor: 1.5, source: "hall/busway" } },
    "its fullest line carries 25.73 A of 24 A (107.2 %), 150 % of an equal part | " +
      "it is the current of the link from hall/busway",
  ],
  [
    "power.shelf-capacity",
    { value: 142e3, limit: 132e3, unit: "W", detail: { need: "power", required: 1, cords: 2 } },
    "142 kW is asked of power supplies that carry 132 kW | " +
      "only 1 of 2 cords of power must live, with its part of them",
  ],
  [
    "power.shelf-capacity",
    { value: 142e3, limit: 132e3, unit: "W" },
    "142 kW is asked of power supplies that carry 132 kW",
  ],
  [
    "power.ampacity",
    { value: 190, limit: 184, unit: "A", detail: { rating: 230 } },
    "190 A of 184 A (80 % of 230 A, continuous), 103.3 %",
  ],
  ["power.ampacity", { value: 210, limit: 200, unit: "A" }, "210 A of 200 A (105 %)"],
  [
    "power.cable-protection",
    { value: 500, limit: 468, unit: "A", detail: { source: "room/q1", ampacity: 468 } },
    "is protected at 500 A, expected at most 468 A | " +
      "room/q1 lets through what its ampacity of 468 A does not bear",
  ],
  [
    "power.voltage-drop",
    { value: 0.0312, limit: 0.03, unit: "1", detail: { of: "run" } },
    "drops 3.1 % of its voltage, expected at most 3 %",
  ],
  [
    "power.voltage-drop",
    { value: 0.0557, limit: 0.05, unit: "1", detail: { of: "path", origin: "room/tx" } },
    "drops 5.6 % of its voltage, expected at most 5 % | it is the sum of all runs from room/tx",
  ],
  [
    "power.circulating-current",
    { value: 0.302, limit: 0.1, unit: "1", detail: { other: "room/tx-b" } },
    "drives 30.2 % of rated current through room/tx-b, expected at most 10 % | " +
      "their no-load voltages differ and they work in parallel",
  ],
  ["power.contract", { value: 384.3e6, limit: 300e6, unit: "W" }, "384.3 MW of 300 MW (128.1 %)"],
  [
    "power.power-factor",
    { value: 0.93, limit: 0.95, unit: "1", detail: { kind: "lagging" } },
    "its power factor is 0.930 lagging, expected at least 0.950",
  ],
  [
    "input.case-duplicate",
    { detail: { other: "hall/Rack" } },
    "differs from hall/Rack by its case only, expected a name of its own",
  ],
  [
    "power.limit-inversion",
    { value: 2000, limit: 1600, unit: "A" },
    "is rated 2,000 A, the buses that feed it 1,600 A",
  ],
  [
    "power.unequal-parallel",
    { value: 5e6 / 3, limit: 2e6, unit: "VA" },
    "is full first: its bank carries 1.667 MVA of the 2 MVA that its ratings sum to",
  ],
  [
    "power.oversubscription",
    { value: 5.27e6, limit: 4e6, unit: "W", detail: { kind: "uncontrolled" } },
    "5.27 MW of 4 MW (131.8 %) without caps that are held | racks are capped that no controller holds",
  ],
  [
    "power.oversubscription",
    { value: 5.27e6, limit: 4e6, unit: "W", detail: { kind: "slow", actuation: 90, borne: 0.5 } },
    "5.27 MW of 4 MW (131.8 %) until its caps act | caps act within 1.5 min, it bears that for 500 ms",
  ],
  [
    "power.oversubscription",
    { value: 5.27e6, limit: 4e6, unit: "W", detail: { kind: "slow", actuation: 90, borne: 0 } },
    "5.27 MW of 4 MW (131.8 %) until its caps act | caps act within 1.5 min, it is not known to bear that at all",
  ],
  ["power.fault-level", { value: 47680, limit: 40e3, unit: "A" }, "47.68 kA of 40 kA (119.2 %)"],
  ["power.generator-duty", { value: 2.4e6, limit: 2.1e6, unit: "W" }, "2.4 MW of 2.1 MW (114.3 %)"],
  [
    "power.fuel-supply",
    { quantity: "autonomy", value: 32400, limit: 43200, unit: "s", detail: { of: "tank" } },
    "lasts 9 h, expected at least 12 h | all sets that take from it are counted at their rating",
  ],
  [
    "power.fuel-supply",
    { quantity: "fuelPower", value: 45e6, limit: 40e6, unit: "W", detail: { of: "pipe" } },
    "45 MW of 40 MW (112.5 %) | all sets that take from it are counted at their rating",
  ],
  ["power.deficit", { value: 6e6, limit: 4e6, unit: "W" }, "6 MW is asked for, its sources carry 4 MW"],
  [
    "power.unserved-load",
    { value: 0, limit: 58e3, unit: "W", detail: { need: "liquid", source: "cdu" } },
    "0 W of 58 kW is served, expected all of it | liquid is supplied by cdu, which does not run",
  ],
  [
    "power.unserved-load",
    { value: 0, limit: 58e3, unit: "W", detail: { need: "power", source: "" } },
    "0 W of 58 kW is served, expected all of it | power has no supply",
  ],
  ["cooling.capacity", { value: 1.2e6, limit: 1e6, unit: "W" }, "1.2 MW of 1 MW (120 %)"],
  [
    "cooling.air-temperature",
    { value: 36, limit: 35 - 7 / 3, detail: { airClass: "A2", altitude: 1600, by: "class" } },
    "draws in air of 36 °C, class A2 allows 32.7 °C at 1,600 m: 3.3 K too warm",
  ],
  [
    "cooling.air-temperature",
    { value: 31, limit: 30, detail: { airClass: "A2", altitude: 0, by: "maker" } },
    "draws in air of 31 °C, its maker allows 30 °C at 0 m: 1 K too warm",
  ],
  [
    "cooling.air-temperature",
    { value: 20, detail: { airClass: "A2", altitude: 3600, by: "class" } },
    "draws in air of 20 °C, no class is for an altitude of 3,600 m",
  ],
  ["cooling.airflow", { value: 14.7, limit: 14, unit: "m3/s" }, "14.7 m³/s of 14 m³/s (105 %)"],
  [
    "cooling.dew-point",
    { value: 17, limit: 18, chain: ["water", "hall/door"], detail: { dewPoint: 16, place: "hall" } },
    "supplies coolant at 17 °C, expected at least 18 °C: 1 K too cold | the air of hall has a dew point of up to 16 °C: water → hall/door",
  ],
  ["cooling.flow", { value: 0.03, limit: 0.025, unit: "m3/s" }, "1,800 L/min of 1,500 L/min (120 %)"],
  [
    "cooling.pressure",
    { value: 0.03, limit: 0.025, unit: "m3/s", detail: { pressure: 250e3 } },
    "1,800 L/min of 1,500 L/min (120 %) | it takes 360 kPa at that flow, its pumps give 250 kPa",
  ],
  [
    "cooling.pressure",
    { value: 300e3, limit: 250e3, unit: "Pa", quantity: "pressure" },
    "300 kPa of 250 kPa (120 %) | its pumps have to press through its plant, to the farthest header of its ring and back",
  ],
  ["cooling.pipe-flow", { value: 0.03, limit: 0.025, unit: "m3/s" }, "1,800 L/min of 1,500 L/min (120 %)"],
  [
    "cooling.design-day",
    { detail: { reason: "a set-point of 24 °C needs a wet bulb below it, got 28 °C" } },
    "nothing shows that it does on the design day: a set-point of 24 °C needs a wet bulb below it, got 28 °C",
  ],
  [
    "cooling.supply-temperature",
    {
      quantity: "supplyTemperature",
      value: 33.2249,
      limit: 33,
      chain: ["tower", "loop"],
      detail: { dryBulb: 40, wetBulb: 28.5, tower: 33.2249, loop: 33.2249 },
    },
    "reaches 33.2 °C, its set-point is 33 °C: 0.22 K too warm | " +
      "outdoor air of 40 °C, wet bulb 28.5 °C → tower 33.2 °C → loop 33.2 °C",
  ],
  [
    "cooling.supply-temperature",
    { quantity: "coolantSupply", value: 47, limit: 45, detail: { dryBulb: 43, wetBulb: 25 } },
    "is supplied at 47 °C, it accepts 45 °C: 2 K too warm | outdoor air of 43 °C, wet bulb 25 °C",
  ],
  [
    "cooling.supply-temperature",
    {
      quantity: "airSupply",
      value: 40,
      limit: 24,
      chain: ["loop"],
      detail: { dryBulb: 33, wetBulb: 25, place: "hall", loop: 40 },
    },
    "draws in air of 40 °C, that of hall is stated as 24 °C: 16 K too warm | " +
      "outdoor air of 33 °C, wet bulb 25 °C → loop 40 °C",
  ],
  [
    "cooling.return-temperature",
    { value: 66.04, limit: 65, detail: { supply: 45 } },
    "its coolant leaves at 66 °C, at most 65 °C is accepted | it enters at 45 °C",
  ],
  [
    "cooling.unremoved-heat",
    { value: 12e3, limit: 0, unit: "W", detail: { place: "room" } },
    "12 kW of heat reaches nobody, expected all of it carried to the outdoors | nothing that runs cools room",
  ],
  [
    "cooling.unpowered",
    { chain: ["yard/chiller", "room/bus", "yard/generator"], detail: { root: "yard/generator" } },
    "does not run in the normal state, expected power from a source that does | " +
      "yard/generator runs only when it is called: yard/chiller → room/bus → yard/generator",
  ],
  ["rack.floor-load", { value: 1629, limit: 1500, unit: "kg" }, "1,629 kg of 1,500 kg (108.6 %)"],
  [
    "water.supply",
    { quantity: "makeUp", value: 0.15, limit: 0.05, unit: "m3/s", detail: { evaporation: 0.12 } },
    "12,960 m³/d of make-up of 4,320 m³/d (300 %) | 10,370 m³/d evaporate, the rest is bled or drifts",
  ],
  [
    "water.storage",
    { quantity: "autonomy", value: 32_400, limit: 43_200, unit: "s" },
    "lasts 9 h at the towers' make-up, expected at least 12 h",
  ],
  [
    "energy.stated-pue",
    { quantity: "statedPue", value: 0.0276, limit: 0.01, unit: "1", detail: { stated: 1.2, pue: 1.2331 } },
    "its loads give a design PUE of 1.233, 1.2 is stated: 2.8 % apart, expected at most 1 %",
  ],
  ["heat.runaway", {}, "the heat it adds comes back to it larger every round, expected it to settle"],
  [
    "cooling.n-1.capacity",
    {
      quantity: "heat",
      value: 9e6,
      limit: 8e6,
      unit: "W",
      detail: { causes: 1, supply: 33.4, setPoint: 33 },
    },
    "9 MW of 8 MW (112.5 %) | it then supplies at 33.4 °C, 0.4 K above its set-point",
  ],
  [
    "power.n-1.overload",
    { quantity: "apparentPower", value: 2.95e6, limit: 2.5e6, unit: "VA", detail: { causes: 3 } },
    "2.95 MVA of 2.5 MVA (118 %) | 3 single failures exceed it, this one most",
  ],
  [
    "power.n-1.overload",
    {
      quantity: "current",
      value: 56,
      limit: 48,
      unit: "A",
      detail: { causes: 1, rating: 60, source: "bus" },
    },
    "56 A of 48 A (80 % of 60 A, continuous), 116.7 %",
  ],
  [
    "power.n-1.overload",
    { quantity: "shortage", value: 38e6, limit: 18.75e6, unit: "W", detail: { causes: 1 } },
    "38 MW is asked for, its sources carry 18.75 MW",
  ],
  [
    "power.n-1.overload",
    {
      quantity: "apparentPower",
      value: 2.95e6,
      limit: 2.5e6,
      unit: "VA",
      chain: ["tx-b", "ats", "tx-a"],
      detail: { causes: 1 },
    },
    "2.95 MVA of 2.5 MVA (118 %) | load moves to it: tx-b → ats → tx-a",
  ],
  [
    "power.n-1.overload",
    { quantity: "current", value: 56, limit: 48, unit: "A", chain: ["bus", "rack"], detail: { causes: 1 } },
    "56 A of 48 A (116.7 %)",
  ],
  [
    "power.n-1.overload",
    { quantity: "activePower", value: 1.2e6, limit: 1e6, unit: "W", detail: { causes: 1, borne: 600 } },
    "1.2 MW of 1 MW (120 %) | it bears that for 10 min",
  ],
  [
    "power.n-1.overload",
    {
      quantity: "apparentPower",
      value: 2.95e6,
      limit: 2.5e6,
      unit: "VA",
      chain: ["tx-b", "ats", "tx-a"],
      detail: { causes: 2, borne: 60, capped: 32, least: 0.847, power: 2.16e6, mostIt: 2.2e6 },
    },
    "2.95 MVA of 2.5 MVA (118 %) | load moves to it: tx-b → ats → tx-a; " +
      "2 single failures exceed it, this one most; it bears that for 1 min; " +
      "with 32 racks capped to 84.7 % or more it delivers 2.16 MW of IT; no other caps give more than 2.2 MW",
  ],
  [
    "cooling.n-1.capacity",
    { quantity: "roomHeat", value: 40e3, limit: 10e3, unit: "W", detail: { causes: 2 } },
    "30 kW of heat reaches nobody, expected all of it carried away | " +
      "2 single failures exceed it, this one most",
  ],
  [
    "power.n-1.lost-load",
    {
      quantity: "lostPower",
      value: 960e3,
      unit: "W",
      detail: lost({ kind: "place", tenants: "acme, beta" }),
    },
    "its loss stops 16 racks, 960 kW of acme, beta",
  ],
  [
    "power.n-1.lost-load",
    { quantity: "lostPower", value: 960e3, unit: "W", detail: lost({ returns: 1 }) },
    "its loss interrupts 16 racks, 960 kW, expected them to run on",
  ],
  [
    "cooling.n-1.lost-load",
    {
      quantity: "lostPower",
      value: 960e3,
      unit: "W",
      chain: ["plant/pump", "plant/water", "hall/rack"],
      detail: lost({ returns: 1 }),
    },
    "its loss interrupts 16 racks, 960 kW, expected them to run on | " +
      "for example plant/pump → plant/water → hall/rack",
  ],
  [
    "resilience.single-point-of-failure",
    {
      subjects: ["room/board", "room/panel-a"],
      quantity: "lostPower",
      value: 960e3,
      unit: "W",
      detail: lost({}),
    },
    "its loss stops 16 racks, 960 kW | none of the 2 takes more",
  ],
  [
    "resilience.single-point-of-failure",
    { quantity: "lostPower", value: 960e3, unit: "W", chain: ["hall/pdu"], detail: lost({ racks: 1 }) },
    "its loss stops 1 rack, 960 kW",
  ],
  [
    "resilience.single-point-of-failure",
    { quantity: "lostPower", value: 960e3, unit: "W", detail: lost({ kind: "unit" }) },
    "the loss of one unit stops 16 racks, 960 kW",
  ],
  [
    "resilience.single-point-of-failure",
    { quantity: "lostPower", value: 960e3, unit: "W", detail: lost({ kind: "link", source: "room/board" }) },
    "the loss of its link from room/board stops 16 racks, 960 kW",
  ],
  [
    "cooling.n-1.capacity",
    { quantity: "shortage", value: 100e3, limit: 60e3, unit: "W", detail: { causes: 1 } },
    "100 kW of heat is to be removed, its coolers take 60 kW",
  ],
  [
    "cooling.n-1.capacity",
    { quantity: "heat", value: 3.65e6, limit: 2.46e6, unit: "W", detail: { causes: 1 } },
    "3.65 MW of 2.46 MW (148.4 %)",
  ],
  [
    "cooling.n-1.capacity",
    { quantity: "flow", value: 0.03, limit: 0.025, unit: "m3/s", detail: { causes: 1, pressure: 244e3 } },
    "1,800 L/min of 1,500 L/min (120 %) | it takes 351.4 kPa at that flow, its pumps give 244 kPa",
  ],
  [
    "resilience.promise",
    { value: 0.5, limit: 0, detail: { of: "component" } },
    "loses 50 % of its IT power, at most 0 % is promised | it is the worst loss of one component",
  ],
  [
    "maintenance.not-concurrent",
    { quantity: "lostPower", value: 174e3, unit: "W", detail: { racks: 3 } },
    "3 racks, 174 kW, without supply in this condition, expected all to run",
  ],
  [
    "maintenance.not-concurrent",
    { quantity: "lostShare", value: 0.5, limit: 0, detail: { of: "maintenance" } },
    "loses 50 % of its IT power, at most 0 % is promised | it is the worst of planned work",
  ],
  [
    "maintenance.not-concurrent",
    { quantity: "apparentPower", value: 2.95e6, limit: 2.5e6, unit: "VA", detail: { causes: 1 } },
    "2.95 MVA of 2.5 MVA (118 %)",
  ],
  [
    "margin.below-policy",
    { value: 2.4e6, limit: 2.25e6, unit: "VA", detail: { holds: "power.rating", rating: 2.5e6 } },
    "2.4 MVA of 2.5 MVA (96 %), policy allows 2.25 MVA | " +
      "the limit of power.rating is held, but not with the margin of the site's policy",
  ],
  [
    "tenancy.overlap",
    { detail: { first: "acme-1", second: "beta-1" } },
    "belongs to acme-1 and to beta-1, expected one partition",
  ],
  ["tenancy.empty", { detail: { tenant: "acme" } }, "holds no rack for acme, expected at least one"],
  ["assumption.declared", { value: 7, unit: "1" }, "7 numbers of the site that nobody published"],
  [
    "acknowledgement.unused",
    { detail: { acknowledged: "power.rating", reason: "phase 1", expires: "" } },
    "the acknowledgement of power.rating accepts nothing, expected at least one finding below it",
  ],
  [
    "acknowledgement.expired",
    { detail: { acknowledged: "power.rating", reason: "phase 1", expires: "2025-06-30" } },
    "the acknowledgement of power.rating ended on 2025-06-30, expected a date that is not past | " +
      "it said: phase 1",
  ],
  [
    "stack.id-clash",
    { detail: { id: "a-b", other: "a/b" } },
    "its stack id a-b is taken by a/b, expected an id of its own",
  ],
];

test.each(cases)("%s says what was found and what was expected (%j)", (rule, changes, line) => {
  expect(lineOf(rule, changes)).toBe(line);
});

test("every rule with a message is among the cases", () => {
  expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(Object.keys(MESSAGES)));
});

test("every evaluated rule has a message", () => {
  expect(RULES.map(({ id }) => id).filter((id) => !messages[id])).toEqual([]);
});
