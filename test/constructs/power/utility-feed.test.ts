import * as dc from "../../../constructs";
import { kV, kVA, kW, MVA, MW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, load, refusalsOf, stateOf } from "../core/small-site";

/** 1 MW at power factor 0.8, that is 1.25 MVA, from a feed. */
function drawing(props: Partial<dc.UtilityFeedProps>): dc.Site {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: kV(13.8), ...props });
  load(yard, "load", grid, MW(1), percent(80));
  return site;
}

test("a contract in MW holds active power", () => {
  expectSame(stateOf(drawing({ contract: kW(1100) })).loading("yard/grid", "activePower"), 1 / 1.1);
  expect(findingsOf(drawing({ contract: MW(1) }))).toEqual([]);
  const finding = findingOf(drawing({ contract: kW(900) }), dc.RuleId.POWER_CONTRACT);
  expect(finding).toMatchObject({ subjects: ["yard/grid"], limit: 9e5, unit: "W" });
  expectSame(finding.value!, 1e6);
});

test("a contract in MVA holds apparent power, and each of two contracts is judged", () => {
  const site = drawing({ contract: kW(1100), apparentPowerContract: kVA(1200) });
  expectSame(stateOf(site).loading("yard/grid", "apparentPower"), 1.25 / 1.2);
  const finding = findingOf(site, dc.RuleId.POWER_CONTRACT);
  expect(finding).toMatchObject({ severity: "error", quantity: "apparentPower", unit: "VA" });
  expectSame(finding.value!, 1.25e6);
  expect(site.validate().summary.balances[0].contracts.map(({ quantity }) => quantity)).toEqual([
    "activePower",
    "apparentPower",
  ]);
});

test("a contract that is exceeded pushes nothing on to the next member of a dispatch", () => {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: kV(13.8), contract: kW(400) });
  const prime = new dc.Generator(yard, "prime", {
    model: dc.GeneratorModel.CUMMINS_QSK95_3MW,
    voltage: kV(13.8),
    duty: dc.GeneratorDuty.PRIME,
  });
  load(yard, "load", dc.PowerSupply.dispatch([grid, prime]), MW(1));
  const state = stateOf(site);
  expectSame([state.out("yard/grid")[0], state.out("yard/prime")[0]], [1e6, 0]);
  expect(findingsOf(site)).toEqual(["power.contract yard/grid"]);
});

test("a feed without any contract is refused", () => {
  expect(refusalsOf(drawing({}))).toEqual([
    "yard/grid contract: got none, expected a contract in MW, or apparentPowerContract in MVA",
  ]);
});

test("a voltage or a contract of zero is refused", () => {
  const zero = { voltage: V(0), contract: MW(0), apparentPowerContract: MVA(0) };
  expect(refusalsOf(drawing(zero))).toEqual([
    "yard/grid voltage: got 0 V, expected 100 V to 1200 kV, the voltages of IEC 60038",
    "yard/grid contract: got 0 W, expected a value above zero",
    "yard/grid apparentPowerContract: got 0 VA, expected a value above zero",
  ]);
});

test("its asset states what is contracted, and no contract that is not", () => {
  expect(assetOf(drawing({ contract: MW(2) }), "yard/grid")).toMatchObject({
    kind: "utility-feed",
    spec: { voltage: { value: 13800, unit: "V" }, contract: { value: 2e6, unit: "W" } },
  });
  expect(Object.keys(assetOf(drawing({ contract: MW(2) }), "yard/grid").spec)).toEqual([
    "voltage",
    "contract",
  ]);
});

test.each([V(20), kV(20e3)])(
  "a voltage of %s, which no network has, is refused as a slip of its unit",
  (voltage) => {
    expect(refusalsOf(drawing({ voltage, contract: MW(1.1) }))).toEqual([
      `yard/grid voltage: got ${voltage}, expected 100 V to 1200 kV, the voltages of IEC 60038`,
    ]);
  },
);
