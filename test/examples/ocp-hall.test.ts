/** Published figures: Meta and Rittal at OCP, "ORv3 High Power Rack (HPR) Ecosystem Solution", the column of ORv3. */
import { RuleId } from "../../constructs";
import { ocpHall } from "../../examples";
import { foundIn, itPowerOf } from "./found";

test("what fails is the busbar of each rack, and whips and shelves when a side is lost", () => {
  expect(foundIn(ocpHall())).toEqual([
    `${RuleId.POWER_CONTINUOUS_CURRENT} hall/row-1/rack-01/busbar and 23 more: current`,
    `${RuleId.POWER_N_1_OVERLOAD} hall/row-1/rack-01/shelf-a and 47 more: current`,
    `${RuleId.POWER_N_1_OVERLOAD} hall/row-1/rack-01/shelf-a and 47 more: activePower`,
  ]);
});

test("a busbar for 18 kW carries 30 kW: 625 of 375 A at 48 V", () => {
  const [busbar] = ocpHall().validate().findings;
  expect(busbar.value).toBeCloseTo(30e3 / 48, 6);
  expect(busbar.limit).toBeCloseTo(18e3 / 48, 6);
});

test("when a side is lost the shelf that is left has its published 18 kW for 30 kW", () => {
  const [, , shelves] = ocpHall().validate().findings;
  expect(shelves).toMatchObject({ limit: 18e3, state: { loss: "room-b/ats" } });
  expect(shelves.value).toBeCloseTo(30e3, 6);
});

test("racks of 18 kW are what it survives a lost side with, the least of the published 18 to 36 kW", () => {
  const [, , shelves] = ocpHall().validate().findings;
  expect(shelves.detail.power).toBeCloseTo(24 * 18e3, 3);
});

test("24 racks take 15 kW from each of two shelves, as a shelf gives with a rectifier spare", () => {
  expect(itPowerOf(ocpHall())).toBeCloseTo(24 * 2 * 15e3, 6);
});

test("the loss of the grid is no finding: batteries carry the racks until a generator runs", () => {
  const causes = ocpHall()
    .validate()
    .findings.map(({ state }) => state.loss);
  expect(causes).not.toContain("intake/grid");
});
