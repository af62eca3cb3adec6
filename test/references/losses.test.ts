import * as dc from "../../constructs";
import { hours, kVA, kW, MW, percent, ratio, V, W } from "../../constructs";
import { expectPublished } from "./feeder";

/** Input of equipment that carries that load, W, from its balance. */
function inputOf(
  load: { power: dc.Power; powerFactor: dc.Ratio },
  make: (yard: dc.Yard, grid: dc.UtilityFeed) => dc.IPowerSupply,
): number {
  const site = new dc.Site("reference");
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: V(400), contract: MW(9) });
  new dc.HouseLoad(yard, "load", { ...load, fedBy: make(yard, grid) });
  const { findings, summary } = site.validate();
  expect(findings).toEqual([]);
  return summary.balances.find(({ basis }) => basis === "provisioned")!.sources;
}

/** Loss and efficiency of a transformer by kVA, no-load and load loss in W, its load as a fraction and power factor. */
function transformer(
  rating: number,
  [noLoadLoss, loadLoss]: [number, number],
  load: number,
  powerFactor: number,
) {
  const model = dc.TransformerModel.custom({
    name: "published transformer",
    rating: kVA(rating),
    secondary: V(400),
    noLoadLoss: W(noLoadLoss),
    loadLoss: W(loadLoss),
    shortCircuitVoltage: percent(6),
    noLoadCurrent: percent(1),
    source: { confidence: dc.Confidence.SECONDARY, reference: "a published worked example" },
  });
  const power = kW(rating * load * powerFactor);
  const input = inputOf({ power, powerFactor: ratio(powerFactor) }, (yard, fedBy) => {
    return new dc.Transformer(yard, "tx", { model, fedBy });
  });
  return { loss: input - power.si, efficiency: (100 * power.si) / input };
}

describe("a transformer loses P0 + β²·Pk", () => {
  test("40 kVA of 500 W and 800 W at half load and 0.8: 700 W, 95.81 %", () => {
    // collegedunia.com, examination question on transformer efficiency
    const { loss, efficiency } = transformer(40, [500, 800], 0.5, 0.8);
    expectPublished(loss, 700, 1e-9);
    expectPublished(efficiency, 95.81, 1e-4);
  });

  test("1,000 kVA of 2 kW and 18 kW at half load: 6.5 kW", () => {
    // engineering.electrical-equipment.org, Transformer losses
    expectPublished(transformer(1000, [2000, 18000], 0.5, 1).loss, 6500, 1e-9);
  });

  test("is best where both are equal: 200 kVA of 1 kW and 2 kW at √(1/2)", () => {
    // figures of the solved example 7.17 in FOSSEE Scilab-TBC-Uploads 1445; full and half load are alike by chance
    const at = (load: number) => transformer(200, [1000, 2000], load, 0.8).efficiency;
    expectPublished(at(1), at(0.5), 1e-9);
    const best = Math.SQRT1_2;
    expect(at(best)).toBeGreaterThan(at(best - 0.01));
    expect(at(best)).toBeGreaterThan(at(best + 0.01));
  });
});

describe("a UPS takes its output over its efficiency", () => {
  const input = (kilowatts: number, efficiency: number) => {
    const model = dc.UpsModel.custom({
      name: "published UPS",
      activePower: kW(kilowatts),
      apparentPower: kVA(kilowatts / 0.9),
      efficiencyLoads: [1],
      efficiencies: [efficiency],
      inputPowerFactor: percent(100),
      overloads: [],
      source: { confidence: dc.Confidence.SECONDARY, reference: "a published worked example" },
    });
    const powerFactor = percent(90);
    return inputOf({ power: kW(kilowatts), powerFactor }, (yard, fedBy) => {
      return new dc.Ups(yard, "ups", { model, fedBy });
    });
  };

  test.each([
    [0.7, 22526],
    [0.9, 17520],
  ])("2 kVA at 0.9 and an efficiency of %d take %d kWh in a year", (efficiency, kilowattHours) => {
    // Natural Resources Canada, Office of Energy Efficiency, UPS: How much will I save?
    const energy = W(input(1.8, efficiency)).over(hours(8760));
    expectPublished(energy.toKilowattHours(), kilowattHours, 3e-5);
  });

  test("90 kW out of 100 kW in lose 10 kW", () => {
    // Connections+, Maximizing Energy Savings From Your UPS, 1 February 2002
    expectPublished(input(90, 0.9) - 90e3, 10e3, 1e-9);
  });
});
