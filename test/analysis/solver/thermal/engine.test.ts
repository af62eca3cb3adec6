import { compile } from "../../../../analysis/model";
import { inAir } from "../../../../analysis/solver";
import * as dc from "../../../../constructs";
import { celsius, kV, MW } from "../../../../constructs";

/** Two turbines of 16.47 MW at 15 °C, 0.7 % less for each kelvin above, and a limit on a day's use of one that runs. */
function turbines(dryBulb: number, duty = dc.GeneratorDuty.STANDBY) {
  const extreme = { dryBulb: celsius(dryBulb), wetBulb: celsius(dryBulb - 10) };
  const designConditions = dc.DesignConditions.terrestrial({ extreme, source: "a test" });
  const site = new dc.Site("turbines", { designConditions });
  const yard = new dc.Yard(site, "yard");
  const model = dc.GeneratorModel.SOLAR_SMT130;
  const fedBy = new dc.Generator(yard, "turbines", { model, voltage: kV(13.8), units: 2, duty });
  new dc.HouseLoad(yard, "house", { power: MW(1), fedBy });
  return site;
}

function powerAt(dryBulb: number) {
  const rows = turbines(dryBulb)._rows();
  const { model, misfits } = inAir(compile(rows), rows.ambient!);
  const e = model.paths.indexOf("yard/turbines");
  const held = [...model.limits.quantity.keys()].filter((i) => model.limits.index[i] === e);
  const limits = Object.fromEntries(held.map((i) => [model.limits.quantity[i], model.limits.limit[i]]));
  return { capability: model.capability[e], limits, misfits };
}

test("a turbine gives less in hot air, in a line, and its limit on active power with it", () => {
  // 16.47 MW · (1 - 0.007 · 20 K) = 14.16 MW at 35 °C
  const { capability, limits, misfits } = powerAt(35);
  expect(capability / 2).toBeCloseTo(16.47e6 * 0.86, 3);
  expect(limits.activePower).toBe(capability);
  expect(limits.apparentPower).toBeCloseTo((2 * 16.47e6) / 0.8, 3);
  expect(misfits).toEqual([]);
});

test("in air that is no warmer than at its rating it gives what it is rated for", () => {
  expect(powerAt(15).capability).toBe(2 * 16.47e6);
  expect(powerAt(0).capability).toBe(2 * 16.47e6);
});

test("a set loses what its maker says for each 100 m above the altitude of its rating", () => {
  const source = { confidence: dc.Confidence.ESTIMATE, reference: "invented for a test" };
  const model = dc.GeneratorModel.custom({
    name: "set",
    activePower: MW(2),
    apparentPower: dc.MVA(2.5),
    startTime: dc.seconds(10),
    ratedAltitude: dc.metres(1000),
    deratingPer100Metres: dc.percent(0.8),
    source,
  });
  const capability = (altitude: number) => {
    const extreme = { dryBulb: celsius(40), wetBulb: celsius(20) };
    const place = { altitude: dc.metres(altitude), extreme, source: "a test" };
    const site = new dc.Site("sets", { designConditions: dc.DesignConditions.terrestrial(place) });
    const yard = new dc.Yard(site, "yard");
    const fedBy = new dc.Generator(yard, "sets", { model, voltage: kV(13.8) });
    new dc.HouseLoad(yard, "house", { power: MW(1), fedBy });
    const rows = site._rows();
    const day = inAir(compile(rows), rows.ambient!);
    return day.model.capability[day.model.paths.indexOf("yard/sets")];
  };
  expect(capability(900)).toBe(2e6);
  // 600 m above: 4.8 % less
  expect(capability(1600)).toBeCloseTo(2e6 * 0.952, 3);
});

test("no air takes more than all of it", () => {
  expect(powerAt(200).capability).toBe(0);
});
