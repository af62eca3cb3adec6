import { Confidence, TransformerModel } from "../../../constructs/catalog";
import { kVA, MVA, V } from "../../../constructs/units";
import { entries } from "./entries";

const { DRY_2500KVA, DRY_3150KVA, OIL_2500KVA_TIER2, OIL_3150KVA_TIER2 } = TransformerModel;
const { HV_40MVA, HV_63MVA, HV_100MVA, HV_160MVA } = TransformerModel;

/** At power factor 1, in percent. */
function efficiency({ rating, noLoadLoss, loadLoss }: TransformerModel, load: number): number {
  const power = rating.si * load;
  return (100 * power) / (power + noLoadLoss.si + load ** 2 * loadLoss.si);
}

test.each([
  ["Minera 2,500 kVA", OIL_2500KVA_TIER2, [99.57, 99.51, 99.37, 99.2]],
  ["Minera 3,150 kVA", OIL_3150KVA_TIER2, [99.57, 99.51, 99.37, 99.21]],
  ["Trihal 2,500 kVA", DRY_2500KVA, [99.37, 99.4, 99.29, 99.14]],
  ["Trihal 3,150 kVA", DRY_3150KVA, [99.4, 99.44, 99.34, 99.2]],
  ["40 MVA 110/20", HV_40MVA, [99.74, 99.74, 99.69, 99.62]],
  ["63 MVA 110/20", HV_63MVA, [99.78, 99.77, 99.71, 99.65]],
  ["100 MVA 220/110", HV_100MVA, [99.72, 99.76, 99.73, 99.69]],
  ["160 MVA 380/110", HV_160MVA, [99.79, 99.8, 99.76, 99.71]],
])("the losses of %s give its published efficiency at 25, 50, 75 and 100 %", (_, model, published) => {
  [0.25, 0.5, 0.75, 1].forEach((load, i) => {
    // Half of the last published digit, and a little: 99.5649 stands as 99.57.
    expect(Math.abs(efficiency(model, load) - published[i])).toBeLessThan(0.0055);
  });
});

const transformers = entries
  .map(([path, entry]): [string, TransformerModel] => [path, entry as TransformerModel])
  .filter(([, entry]) => entry instanceof TransformerModel);

describe.each(transformers)("%s", (_, model) => {
  test("magnetises with at least its no-load loss", () => {
    expect(model.noLoadCurrent.si * model.rating.si).toBeGreaterThanOrEqual(model.noLoadLoss.si);
  });

  test("has a leakage reactance: uk is above Pk/Sn", () => {
    expect(model.shortCircuitVoltage.si).toBeGreaterThan(model.loadLoss.si / model.rating.si);
  });

  test("is wound to order", () => {
    expect(model.secondary).toBeUndefined();
  });
});

test.each([
  [TransformerModel.OLD_630KVA, 1.65, 7.6],
  [TransformerModel.OIL_1000KVA_TIER2, 0.693, 7.6],
  [TransformerModel.HV_25MVA, 14, 102.5],
  [HV_40MVA, 18, 136],
  [HV_63MVA, 22, 201.6],
  [HV_160MVA, 60, 400],
])("$name loses what its list has, in kW", (model, noLoad, load) => {
  expect(model.noLoadLoss.toKilowatts()).toBeCloseTo(noLoad, 9);
  expect(model.loadLoss.toKilowatts()).toBeCloseTo(load, 2);
});

test("stating the secondary changes nothing else", () => {
  const wound = HV_63MVA.withSecondary(V(13_800));
  expect(wound).toBeInstanceOf(TransformerModel);
  expect({ ...wound, secondary: undefined }).toEqual({ ...HV_63MVA });
  expect(wound.secondary).toEqual(V(13_800));
  expect(HV_63MVA.secondary).toBeUndefined();
});

test("a 5 MVA dry type has the losses per kVA of the 3,150 kVA unit, and says so", () => {
  const model = TransformerModel.dryType(MVA(5), V(415));
  expect(model.noLoadLoss.toKilowatts()).toBeCloseTo((3.42 * 5000) / 3150, 9);
  expect(model.loadLoss.toKilowatts()).toBeCloseTo((22 * 5000) / 3150, 9);
  expect(model.secondary).toEqual(V(415));
  expect(model.source.confidence).toBe(Confidence.ESTIMATE);
  expect(model.source.reference).toContain(DRY_3150KVA.name);
});

test("a rating that was published has the published losses", () => {
  const model = TransformerModel.oilImmersed(kVA(2500), V(480));
  expect(model.noLoadLoss).toEqual(OIL_2500KVA_TIER2.noLoadLoss);
  expect(model.loadLoss).toEqual(OIL_2500KVA_TIER2.loadLoss);
});
