import * as dc from "../../../constructs";
import { celsius, kelvins, kW, metres } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { refusalsOf, smallSite, stateOf } from "./small-site";

/** ρ·cp of dry air at 20 °C and 101,325 Pa, J/(m³·K). */
const AIR = (101325 / (287.042 * 293.15)) * 1006;

function hallAt(altitude?: number) {
  const designConditions =
    altitude === undefined
      ? undefined
      : dc.DesignConditions.terrestrial({
          altitude: metres(altitude),
          extreme: { dryBulb: celsius(30), wetBulb: celsius(20) },
          source: "invented for a test",
        });
  const { site, room, grid } = smallSite({ designConditions });
  const cooledBy = new dc.ExternalCooling(room, "water", { capacity: kW(100) });
  const door = new dc.RearDoorHeatExchanger(room, "door", {
    model: dc.RearDoorModel.passive(kW(30)),
    cooledBy,
  });
  return { site, grid, door };
}

/** m³/s of air that a rack of 10 kW moves. */
function moved(altitude?: number, airRise?: dc.TemperatureDifference): number {
  const { site, grid, door } = hallAt(altitude);
  const purpose = dc.RackPurpose.CPU;
  const props = { purpose, nameplate: kW(10), fedBy: [grid], airCooledBy: door, airRise };
  new dc.EquipmentRack(new dc.DataHall(site, "hall"), "rack", props);
  return stateOf(site).out("room/door")[1];
}

test("a rack of 10 kW moves 117 CFM per kW at a rise of 15 K, where no altitude is stated too", () => {
  expectSame(moved(), 10e3 / (AIR * 15));
  expect((moved() * 60) / 0.3048 ** 3 / 10).toBeCloseTo(116.6, 1);
  expectSame(moved(0), moved());
});

test("at 1,600 m it moves as much more as 82.4 % of the density ask for", () => {
  expect(moved() / moved(1600)).toBeCloseTo(0.824, 3);
});

test("twice the rise is half the air", () => {
  expectSame(moved(0, kelvins(30)), moved() / 2);
});

test("losses of gear in a room of air handlers move air by the same rise", () => {
  const { site, grid, door } = hallAt();
  new dc.HouseLoad(new dc.DataHall(site, "hall", { cooledBy: door }), "load", { power: kW(10), fedBy: grid });
  expectSame(stateOf(site).out("room/door"), [10e3, 10e3 / (AIR * 15)]);
});

test("an altitude where nobody builds is refused", () => {
  expect(refusalsOf(hallAt(8848).site)).toEqual([
    " designConditions.altitude: got 8.848 km, expected at most 5.5 km",
  ]);
});
