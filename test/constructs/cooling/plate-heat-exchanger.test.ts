import * as dc from "../../../constructs";
import { celsius, kelvins, kW, litresPerMinute } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, recordOf, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, heatInto, WATER, waterAt } from "./chilled-site";

test("all heat of its warm side reaches the loop on its cold side, and it takes no power", () => {
  const { site, room, grid, water } = chilledSite();
  const props = { heat: kW(400), cooledBy: water, facilityRise: kelvins(5) };
  heatInto(site, new dc.PlateHeatExchanger(room, "plates", props), grid, kW(300));
  const state = stateOf(site);
  expectSame(state.link("room/plates", "yard/water"), [300e3, 300e3 / (WATER * 5)]);
  expectSame(state.loading("room/plates", "heat"), 0.75);
});

test("it is bound by the heat and by the flow that it is made for", () => {
  const { site, room, grid, water } = chilledSite();
  const props = { heat: kW(200), flow: litresPerMinute(100), cooledBy: water };
  heatInto(site, new dc.PlateHeatExchanger(room, "plates", props), grid, kW(300));
  expect(findingOf(site, dc.RuleId.COOLING_CAPACITY)).toMatchObject({
    subjects: ["room/plates"],
    limit: 200e3,
  });
  // 300 kW at 10 K are 433 L/min
  expect(findingOf(site, dc.RuleId.COOLING_FLOW)).toMatchObject({ subjects: ["room/plates"] });
});

test("no heat and no flow are refused", () => {
  const { site, room, water } = chilledSite();
  new dc.PlateHeatExchanger(room, "plates", { heat: kW(0), flow: litresPerMinute(0), cooledBy: water });
  expect(refusalsOf(site)).toEqual([
    "room/plates heat: got 0 W, expected a value above zero",
    "room/plates flow: got 0 L/min, expected a value above zero",
  ]);
});

describe("by temperatures", () => {
  function plates(props: Partial<dc.PlateHeatExchangerProps>): dc.Site {
    const { site, room, water } = chilledSite();
    new dc.PlateHeatExchanger(room, "plates", { heat: kW(400), cooledBy: water, ...props });
    return site;
  }
  const rated = { flow: litresPerMinute(600), approach: kelvins(2), supplyTemperature: celsius(20) };

  test("it does by its approach, its flow and the rise of its cold side", () => {
    const record = recordOf(plates({ ...rated, facilityRise: kelvins(6) }), "room/plates");
    expect(record.supplyTemperature).toBe(20);
    // 600 L/min are 0.01 m³/s
    expect(record.machine).toEqual({
      law: "exchanger",
      approach: 2,
      secondary: waterAt(20) / 100,
      primaryRise: 6,
    });
    expect(recordOf(plates(rated), "room/plates").machine).toMatchObject({ primaryRise: 10 });
  });

  test("nothing is known of it without an approach or without a flow", () => {
    for (const unknown of [{ approach: undefined }, { flow: undefined }]) {
      const { machine } = recordOf(plates({ ...rated, ...unknown }), "room/plates");
      expect(Object.values(machine!)).toContain(undefined);
    }
  });

  test("an approach of zero is refused", () => {
    expect(refusalsOf(plates({ approach: kelvins(0) }))).toEqual([
      "room/plates approach: got 0 K, expected a value above zero",
    ]);
  });

  test("its asset states the set-point", () => {
    expect(assetOf(plates(rated), "room/plates").spec.supplyTemperature).toEqual({ value: 20, unit: "°C" });
  });
});
