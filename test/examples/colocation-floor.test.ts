/** Published figures: americanis.net (power infrastructure), metaltoad.com (what a cabinet takes), valuadd.net (switches). */
import { RuleId } from "../../constructs";
import { colocationFloor } from "../../examples";
import { foundIn, itPowerOf } from "./found";

const { SINGLE_POINT_OF_FAILURE } = RuleId;

test("what fails is what A and B have in common, what hangs on A alone, and the circuit of each cabinet", () => {
  expect(foundIn(colocationFloor())).toEqual([
    `${RuleId.POWER_CONTINUOUS_CURRENT} floor/static-switch/cabinet-1/equipment and 39 more: current`,
    `${RuleId.POWER_N_1_OVERLOAD} floor/dual-corded/cabinet-1/equipment and 119 more: current`,
    `${RuleId.POWER_N_1_LOST_LOAD} room: lostPower`,
    `${SINGLE_POINT_OF_FAILURE} room/main: lostPower`,
    `${SINGLE_POINT_OF_FAILURE} room/ups: lostPower`,
    `${SINGLE_POINT_OF_FAILURE} room/ups-output and 1 more: lostPower`,
    `${SINGLE_POINT_OF_FAILURE} floor/pdu-a: lostPower`,
  ]);
});

test("with PDU A eight cabinets without a switch stop, and 16 whose switch has contacts", () => {
  const { findings } = colocationFloor().validate();
  const pdu = findings.find(({ subjects }) => subjects.includes("floor/pdu-a"))!;
  expect(pdu.detail.racks).toBe(8 + 16);
});

test("PDU B is no single point of failure: nothing hangs on it alone", () => {
  const { findings } = colocationFloor().validate();
  const points = findings.filter(({ rule }) => rule === SINGLE_POINT_OF_FAILURE);
  expect(points.flatMap(({ subjects }) => subjects).sort()).toEqual(
    ["floor/panel-a", "floor/pdu-a", "room/main", "room/ups", "room/ups-output"].sort(),
  );
});

test("a cabinet takes the published 4,992 W, 208 V by 24 A, and 2 % more current than that", () => {
  expect(itPowerOf(colocationFloor())).toBeCloseTo(160 * 208 * 24, 6);
  const [circuit, overload] = colocationFloor().validate().findings;
  for (const { percent } of [circuit, overload]) expect(percent).toBeCloseTo(100 / 0.98, 6);
});

test("two of three modules of 500 kVA carry the floor: N + 1 as published, by 804 of 900 kW", () => {
  const { findings, rules } = colocationFloor().validate();
  expect(rules.find(({ rule }) => rule === RuleId.POWER_RATING)).toMatchObject({ status: "passed" });
  const overloads = findings.filter(({ rule }) => rule === RuleId.POWER_N_1_OVERLOAD);
  expect(overloads.flatMap(({ subjects }) => subjects)).not.toContain("room/ups");
});
