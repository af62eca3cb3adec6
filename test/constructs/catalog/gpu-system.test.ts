import { Confidence, GpuSystem } from "../../../constructs/catalog";
import { celsius, ratio, V } from "../../../constructs/units";
import { entries } from "./entries";

const systems = entries
  .map(([path, entry]): [string, GpuSystem] => [path, entry as GpuSystem])
  .filter(([, entry]) => entry instanceof GpuSystem);

const { HGX_H100_4U_LIQUID, HGX_H200_4U_LIQUID, GB200_NVL72, GB300_NVL72, VR200_NVL72 } = GpuSystem;

describe.each(systems)("%s", (_, system) => {
  test("idles below its typical power, and that is below its nameplate", () => {
    const powers = [system.idle, system.typical, system.nameplate].flatMap((power) =>
      power ? [power.si] : [],
    );
    expect(powers).toEqual([...powers].sort((a, b) => a - b));
  });

  test("carries its nameplate on the power supplies it requires, and not on one less", () => {
    const { nameplate, powerSupplies, powerSuppliesRequired, powerSupplyRating } = system;
    expect(powerSuppliesRequired).toBeLessThan(powerSupplies);
    if (!powerSupplyRating) return;
    expect(powerSuppliesRequired * powerSupplyRating.si).toBeGreaterThanOrEqual(nameplate.si);
    if (/by its maker/.test(system.sourceOf("powerSuppliesRequired").reference)) return;
    expect((powerSuppliesRequired - 1) * powerSupplyRating.si).toBeLessThan(nameplate.si);
  });

  test("needs the flow of its own curve at the supply temperature it states", () => {
    if (!system.coolantSupply) return expect(system.coolantPoints).toEqual([]);
    expect(system.coolantFlowAt(system.coolantSupply)!.si).toBeCloseTo(system.coolantFlow.si, 12);
  });

  test("is fed at a voltage in use", () => {
    const fits = [208, 400, 415, 480].filter(
      (volts) => system.minimumVoltage.si <= volts && volts <= system.maximumVoltage.si,
    );
    expect(fits).toEqual(system.isRack ? [415, 480] : [208, 400, 415]);
  });
});

test("typical power is what a log shows, and nothing was logged for H100, GB200, GB300 and VR200", () => {
  const measured = systems.filter(([, system]) => system.typical);
  expect(measured.map(([path]) => path)).toEqual([
    "GpuSystem.HGX_H200_4U_LIQUID",
    "GpuSystem.HGX_B200_4U_LIQUID",
    "GpuSystem.LENOVO_SR680A_V3_B200",
    "GpuSystem.LENOVO_SR780A_V3_B200",
    "GpuSystem.DGX_H200",
    "GpuSystem.DGX_B200",
  ]);
  for (const [, system] of measured) {
    expect(system.sourceOf("typical").confidence).toBe(Confidence.MEASURED);
  }
});

test("the nodes of Lenovo are the very ones of the logs, others of B200 are of their class", () => {
  const { LENOVO_SR680A_V3_B200, LENOVO_SR780A_V3_B200, DGX_B200, HGX_B200_4U_LIQUID } = GpuSystem;
  const pairs = [
    [LENOVO_SR680A_V3_B200, DGX_B200],
    [LENOVO_SR780A_V3_B200, HGX_B200_4U_LIQUID],
  ];
  for (const [logged, alike] of pairs) {
    expect([logged.typical, logged.idle, logged.nameplate]).toEqual([
      alike.typical,
      alike.idle,
      alike.nameplate,
    ]);
    expect(logged.sourceOf("typical").reference).not.toContain("a system of its class");
    expect(alike.sourceOf("typical").reference).toContain("a system of its class");
    expect(logged.sourceOf("powerFactor").confidence).toBe(Confidence.MEASURED);
  }
});

test("a nameplate that no maker published is a guess: that of the air-cooled DGX of its GPUs", () => {
  const { DGX_H100, DGX_H200, DGX_B200, DGX_B300 } = GpuSystem;
  const ceilings = { H100: DGX_H100, H200: DGX_H200, B200: DGX_B200, B300: DGX_B300 };
  for (const [gpuModel, dgx] of Object.entries(ceilings)) {
    const others = systems.flatMap(([, system]) =>
      system.gpuModel === gpuModel && system !== dgx ? [system] : [],
    );
    expect(others.length).toBeGreaterThan(0);
    for (const system of others) {
      expect(system.nameplate).toEqual(dgx.nameplate);
      expect(system.sourceOf("nameplate").confidence).toBe(Confidence.ESTIMATE);
    }
  }
});

test("15 L/min warm by 15 K in the liquid-cooled B300 node at its nameplate", () => {
  const { nameplate, liquidShare, coolantFlow } = GpuSystem.HGX_B300_4U_LIQUID;
  const rise = (10 * 1.51 * nameplate.toKilowatts() * liquidShare.si) / coolantFlow.toLitresPerMinute();
  expect(rise).toBeCloseTo(14.9, 1);
});

test("eight HGX nodes are a rack of 81.6 kW nameplate and 49.2 kW measured", () => {
  expect(8 * HGX_H100_4U_LIQUID.nameplate.si).toBeCloseTo(81_600, 6);
  expect(8 * HGX_H200_4U_LIQUID.typical!.si).toBeCloseTo(49_200, 6);
});

test("25,000 HGX nodes are 255 MW at nameplate and 278 NVL72 racks 36.7 MW", () => {
  expect(25_000 * HGX_H200_4U_LIQUID.nameplate.si).toBeCloseTo(255e6, 0);
  expect(278 * GB200_NVL72.nameplate.si).toBeCloseTo(36.7e6, -5);
});

test("an HGX node needs 1.51 L/min for each kW of its 80 % of liquid heat", () => {
  const liquid = HGX_H100_4U_LIQUID.nameplate.toKilowatts() * HGX_H100_4U_LIQUID.liquidShare.si;
  expect(HGX_H100_4U_LIQUID.coolantFlow.toLitresPerMinute()).toBeCloseTo(1.51 * liquid, 9);
});

test("a GB200 rack gives 115 kW to the liquid and 17 kW to the air", () => {
  expect(GB200_NVL72.nameplate.si * GB200_NVL72.liquidShare.si).toBeCloseTo(115e3, 6);
});

test.each([
  ["GB200 NVL72", GB200_NVL72, (supply: number) => (44025 / (56.6 - supply)) ** 0.576, 0.6],
  ["VR200 NVL72 MaxP", VR200_NVL72, (supply: number) => (17370 / (57.2 - supply)) ** 0.796, 4],
])("the flows of %s follow the published equation within its rounding", (_, system, equation, rounding) => {
  for (const { supply, flow } of system.coolantPoints) {
    expect(Math.abs(flow.toLitresPerMinute() - equation(supply.si))).toBeLessThan(rounding);
  }
});

test("a flow between two points is not below the published equation", () => {
  const flow = GB200_NVL72.coolantFlowAt(celsius(42))!.toLitresPerMinute();
  expect(flow).toBeCloseTo(94 + (115 - 94) * 0.4, 9);
  expect(flow).toBeGreaterThan((44025 / (56.6 - 42)) ** 0.576);
});

test("colder coolant than published needs the flow of the first point, warmer has no flow", () => {
  expect(GB200_NVL72.coolantFlowAt(celsius(18))!.toLitresPerMinute()).toBeCloseTo(65, 9);
  expect(GB200_NVL72.coolantFlowAt(celsius(46))).toBeUndefined();
});

test("air is that of class A2, but of a DGX of Hopper GPUs up to 30 °C, and A3 of a VR200 rack", () => {
  expect(GB200_NVL72.airClass).toBe("A2");
  expect(VR200_NVL72.airClass).toBe("A3");
  expect(GpuSystem.DGX_H100.maximumAirTemperature!.si).toBe(30);
  expect(GpuSystem.DGX_B200.maximumAirTemperature).toBeUndefined();
  expect(GpuSystem.custom({ ...GB200_NVL72, name: "mine", airClass: undefined }).airClass).toBe("A2");
});

test("a GB300 rack needs more than the four shelves of one side", () => {
  expect(GB300_NVL72.powerSuppliesRequired).toBe(5);
});

test("a share above 100 % is refused with the name and the value", () => {
  const props = { ...GB200_NVL72, name: "mine", liquidShare: ratio(87), maximumVoltage: V(480) };
  expect(() => GpuSystem.custom(props)).toThrow("mine: liquidShare must not exceed 100 %, got 8700 %");
});
