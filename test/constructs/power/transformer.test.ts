import * as dc from "../../../constructs";
import { kV, kVA, kW, MVA, MW, percent, V, W } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, load, refusalsOf, smallSite, stateOf } from "../core/small-site";

const OIL = dc.TransformerModel.OIL_2500KVA_TIER2.withSecondary(V(415));

/** A site with a transformer of the room on 13.8 kV, loaded with that power. */
function loaded(model: dc.TransformerModel, power: dc.Power, powerFactor = percent(100)): dc.Site {
  const { site, yard, room, grid } = smallSite({}, kV(13.8));
  load(yard, "load", new dc.Transformer(room, "tx", { model, fedBy: grid }), power, powerFactor);
  return site;
}

test("at 80 % load it takes P0 + 0.64·Pk and i0·Sn + 0.64·ux·Sn beside what it delivers", () => {
  const state = stateOf(loaded(OIL, MW(2)));
  // 1,575 + 0.64 · 18,500
  const active = 13415;
  // ur = 18.5/2,500 = 0.0074, ux = √(0.06² - 0.0074²) = 0.0595419; 12,500 + 0.64 · 0.0595419 · 2.5e6
  const reactive = 107767;
  expectSame(state.loss("room/tx"), [active, reactive], 1e-6);
  expectSame(state.out("yard/grid"), [2e6 + active, reactive], 1e-6);
  expectSame(state.loading("room/tx", "apparentPower"), 0.8);
});

test("eight of 63 MVA and uk 18 % at 38.1 MVA take 33 Mvar for leakage and magnetising", () => {
  const { site, yard, room, grid } = smallSite({}, kV(161), MW(400));
  const model = dc.TransformerModel.HV_63MVA.withSecondary(kV(13.8));
  for (let n = 1; n <= 8; n++) {
    load(yard, `section-${n}`, new dc.Transformer(room, `tx-${n}`, { model, fedBy: grid }), MW(38.1));
  }
  const [, reactive] = stateOf(site).out("yard/grid");
  // β² = 0.365745; 8 · (0.0004 · 63 + 0.365745 · 0.179972 · 63) Mvar
  expectSame(reactive, 33.376e6, 1e-4);
});

test("a load's own reactive power passes through and counts in the loading", () => {
  const state = stateOf(loaded(OIL, MW(1.5), percent(60)));
  // 1.5 MW at 0.6 is 2.5 MVA with 2 Mvar
  expectSame(state.out("room/tx"), [1.5e6, 2e6]);
  expectSame(state.out("yard/grid"), [1.5e6 + 20075, 2e6 + 12500 + 2.5e6 * 0.0595419], 1e-6);
  expectSame(state.loading("room/tx", "apparentPower"), 1);
  expectSame(state.loss("room/tx")[0], 1575 + 18500);
});

test("two in parallel share by Sn/uk, not by rating", () => {
  const { site, yard, room, grid } = smallSite();
  const stiff = dc.TransformerModel.custom({ ...OIL, name: "stiff", shortCircuitVoltage: percent(4) });
  const members = [OIL, stiff].map((model, i) => new dc.Transformer(room, `tx-${i}`, { model, fedBy: grid }));
  load(yard, "load", dc.PowerSupply.shared(members), MW(2));
  const state = stateOf(site);
  // weights 2.5/0.06 and 2.5/0.04, that is 2 to 3
  expectSame(state.out("room/tx-0"), [0.8e6, 0]);
  expectSame(state.out("room/tx-1"), [1.2e6, 0]);
});

test("beyond its kVA it is overloaded, and the remedy is the rating that would hold", () => {
  const finding = findingOf(loaded(OIL, MW(2.95)), dc.RuleId.POWER_RATING);
  expect(finding).toMatchObject({ severity: "error", subjects: ["room/tx"], quantity: "apparentPower" });
  expectSame([finding.value!, finding.limit!, finding.percent!], [2.95e6, 2.5e6, 118]);
  expect(finding.remedy).toMatchObject({ action: "raise-rating", subject: "room/tx", unit: "VA" });
  expectSame(finding.remedy!.to, 2.95e6);
});

test("its losses warm its room", () => {
  const { site, yard, grid } = smallSite({}, kV(13.8));
  const closed = new dc.ElectricalRoom(site, "closed");
  load(yard, "load", new dc.Transformer(closed, "tx", { model: OIL, fedBy: grid }), MW(2));
  const heat = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(heat.subjects).toEqual(["closed/tx"]);
  expectSame(heat.value!, 13415);
});

test("it sets the voltage below it, and its own supply has to be its primary", () => {
  const model = dc.TransformerModel.custom({ ...OIL, primary: kV(20) });
  const finding = findingOf(loaded(model, MW(1)), dc.RuleId.SUPPLY_VOLTAGE_MISMATCH);
  expect(finding).toMatchObject({ subjects: ["room/tx"], value: 13800, limit: 20000, unit: "V" });
  const { model: compiled } = stateOf(loaded(OIL, MW(1)));
  expect(compiled.voltage[compiled.paths.indexOf("room/tx")]).toBe(415);
});

test("a model without its secondary voltage is refused", () => {
  const site = loaded(dc.TransformerModel.OIL_2500KVA_TIER2, MW(1));
  expect(refusalsOf(site)).toEqual([
    "room/tx model: got Schneider Electric Minera AA0Ak oil 2500 kVA, " +
      "expected a model with its secondary voltage, by withSecondary(V(415))",
  ]);
  expect(site.validate().passed).toBe(false);
});

test("a model that cannot be is refused at once", () => {
  const { custom } = dc.TransformerModel;
  expect(() => custom({ ...OIL, shortCircuitVoltage: percent(0.7) })).toThrow(
    "shortCircuitVoltage must exceed loadLoss / rating, which is 0.74 %, got 0.7 %",
  );
  expect(() => custom({ ...OIL, rating: kVA(0) })).toThrow("rating must be above zero, got 0 VA");
  expect(() => OIL.withSecondary(V(0))).toThrow("secondary must be above zero, got 0 V");
});

test("without load it still takes its no-load loss", () => {
  const site = loaded(OIL, W(0));
  expectSame(stateOf(site).out("yard/grid"), [1575, 12500]);
  expect(findingsOf(site)).toEqual([]);
});

test("its asset states what an order would", () => {
  const site = loaded(dc.TransformerModel.dryType(MVA(5), V(415)), kW(1));
  expect(assetOf(site, "room/tx")).toEqual({
    path: "room/tx",
    kind: "transformer",
    tag: "room/tx",
    model: "Dry-type transformer 5 MVA",
    place: "room",
    tenant: undefined,
    spec: {
      rating: { value: 5e6, unit: "VA" },
      secondary: { value: 415, unit: "V" },
      shortCircuitVoltage: { value: 0.06, unit: "1" },
    },
  });
});
