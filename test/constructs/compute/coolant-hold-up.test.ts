import * as dc from "../../../constructs";
import { celsius, seconds } from "../../../constructs";
import { coolantHoldUp } from "../../../constructs/compute/coolant-hold-up";
import { recordOf, smallSite } from "../core/small-site";

const { GpuSystem } = dc;

test("the coolant of a VR200 rack lasts for seconds: some 134 kJ for each kelvin of the 33.6 L in it", () => {
  // 221 kW at 45 °C and 320 L/min leave at 45 + 10.4 °C: 9.6 K to the 65 °C that are accepted, 1.65 K a second
  const at45 = coolantHoldUp(GpuSystem.VR200_NVL72, celsius(45))!.toSeconds();
  expect(at45 / ((33.6 * 4 * (65 - 45 - 221.3 / ((320 / 60) * 4))) / 221.3)).toBeGreaterThan(0.97);
  expect(at45 / ((33.6 * 4 * (65 - 45 - 221.3 / ((320 / 60) * 4))) / 221.3)).toBeLessThan(1.03);
  // colder coolant flows slower and leaves at 47 °C: twice as long
  const at25 = coolantHoldUp(GpuSystem.VR200_NVL72, celsius(25))!.toSeconds();
  expect(at25 / at45).toBeGreaterThan(1.7);
  expect(at25 / at45).toBeLessThan(2);
});

test("nothing is said where volume, limit or supply are not known", () => {
  expect(coolantHoldUp(GpuSystem.VR200_NVL72, undefined)).toBeUndefined();
  expect(coolantHoldUp(GpuSystem.GB200_NVL72, celsius(30))).toBeUndefined();
});

test("a rack runs on for as long as its coolant lasts, else for ten seconds, or for what is stated", () => {
  const holdUpOf = (supply?: dc.Temperature, coolingHoldUp?: dc.Duration) => {
    const { site, yard, grid } = smallSite();
    const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
    const cooledBy = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
    const liquidCooledBy = new dc.CoolingLoop(yard, "water", { cooledBy, supplyTemperature: supply });
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    const props = { system: GpuSystem.VR200_NVL72, fedBy: [grid], liquidCooledBy, coolingHoldUp };
    new dc.GpuRack(hall, "rack", props);
    const { needs } = recordOf(site, "hall/rack");
    return needs.find(({ service }) => service === "liquid")!.holdUp;
  };
  expect(holdUpOf(celsius(45))).toBe(coolantHoldUp(GpuSystem.VR200_NVL72, celsius(45))!.si);
  expect(holdUpOf()).toBe(10);
  expect(holdUpOf(celsius(45), seconds(3))).toBe(3);
});
