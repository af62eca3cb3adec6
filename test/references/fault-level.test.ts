import * as dc from "../../constructs";
import { A, kA, kVA, kW, metres, MW, percent, ratio, V } from "../../constructs";
import { cableOf, expectPublished, faultAt, INFINITE } from "./feeder";

interface Run {
  readonly cable: dc.CableModel;
  readonly length: dc.Length;
  readonly conductors: number;
}

/** Fault current behind a transformer on an infinite bus by kVA, volts and uk, and at the end of a run behind it, A. */
function behind(rating: number, volts: number, uk: number, run?: Run): number {
  const site = new dc.Site("reference");
  const yard = new dc.Yard(site, "yard");
  const contract = { contract: MW(9), shortCircuitPower: INFINITE };
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: dc.kV(13.8), ...contract });
  const model = dc.TransformerModel.custom({
    name: "published transformer",
    rating: kVA(rating),
    secondary: V(volts),
    noLoadLoss: kW(0),
    loadLoss: kVA(rating).activeAt(ratio(uk * RESISTIVE)),
    shortCircuitVoltage: ratio(uk),
    noLoadCurrent: percent(0),
    source: { confidence: dc.Confidence.SECONDARY, reference: "a published worked example" },
  });
  const tx = new dc.Transformer(yard, "tx", { model, fedBy: grid });
  let fedBy: dc.IPowerSupply = tx;
  if (run) {
    const { cable, ...as } = run;
    fedBy = new dc.Cable(yard, "cable", { model: cable, fedBy: tx, ...as });
  }
  const board = new dc.Switchgear(yard, "board", { fedBy, rating: A(1e4), shortCircuitRating: kA(100) });
  new dc.HouseLoad(yard, "load", { power: kW(1), fedBy: board });
  return faultAt(site);
}

/** R over |Z| of transformer and cable alike. */
const RESISTIVE = 0.3;

/** A cable of that |Z| in Ω/kft at the angle of the transformer. */
function cableOfSize(source: string, size: number): dc.CableModel {
  const reactive = Math.sqrt(1 - RESISTIVE ** 2);
  return cableOf({ source, ohmsPerKilofoot: [size * RESISTIVE, size * reactive] });
}

describe("Cooper Bussmann, Electrical Plan Review (2005), p. 9, Point-to-Point, fault 1", () => {
  // 300 kVA, 208 V, 2 % less a tenth, infinite bus; 20 ft of two 500 kcmil a phase in steel, C = 22,185 per ohm and foot.
  // The method adds magnitudes: exact where both have one angle, as here
  const cable = cableOfSize("500 kcmil, C = 22,185", 1000 / 22185);
  const run = { cable, length: metres(20 * 0.3048), conductors: 2 };

  test("46,273 A flow at the transformer", () => {
    // printed as 833 A times 55.55, both rounded
    expectPublished(behind(300, 208, 0.018), 46273, 3e-4);
  });

  test("0.852 of that, 39.4 kA, flow at the end of the cable", () => {
    const end = behind(300, 208, 0.018, run);
    expectPublished(end / behind(300, 208, 0.018), 0.852, 5e-4);
    expectPublished(end, 46273 * 0.852, 5e-4);
  });
});

test.each([
  // Schneider Electric, Electrical Installation Guide, Short-circuit current at the secondary terminals; cut, not rounded
  ["400 kVA of 4 %", 400, 0.04, 13.7e3, 4e-3],
  // the same method at 6 %, scribd.com/doc/40140650
  ["1,000 kVA of 6 %", 1000, 0.06, 22.91e3, 2e-4],
])("%s at 420 V without load give the published current", (_, rating, uk, published, rounding) => {
  expectPublished(behind(rating, 420, uk), published, rounding);
});

test("16.95 + j5.9 mΩ at 420 V let 13.51 kA through", () => {
  // Sample Short-Circuit Calculation, sheet 2, scribd.com/document/341834748: 70 m of 95 mm² at 23 mΩ·mm²/m and
  // 0.08 mΩ/m, and two breakers of 0.15 mΩ, here part of the cable; nothing upstream
  const site = new dc.Site("reference");
  const yard = new dc.Yard(site, "yard");
  const contract = { contract: MW(9), shortCircuitPower: INFINITE };
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: V(420), ...contract });
  const model = cableOf({ source: "95 mm²", ohmsPerKilometre: [23 / 95, 0.08 + 0.3 / 70] });
  const cable = new dc.Cable(yard, "cable", { model, length: metres(70), fedBy: grid });
  const end = new dc.Switchgear(yard, "end", { fedBy: cable, rating: A(1e4), shortCircuitRating: kA(1) });
  new dc.HouseLoad(yard, "load", { power: kW(1), fedBy: end });
  expectPublished(faultAt(site), 13.51e3, 4e-4);
});
