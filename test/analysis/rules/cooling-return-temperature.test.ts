import * as dc from "../../../constructs";
import { celsius, kW, litresPerMinute, MW, percent, ratio, V } from "../../../constructs";
import { findingsOf, INVENTED as source } from "../../constructs/core/small-site";

interface Return {
  readonly litres: number;
  readonly most?: number;
  readonly designed?: boolean;
}

/** A rack of 100 kW, all to coolant that an owner supplies at 40 °C. */
function rackWith({ litres, most = 50, designed = true }: Return) {
  const extreme = { dryBulb: celsius(35), wetBulb: celsius(25) };
  const designConditions = designed
    ? dc.DesignConditions.terrestrial({ extreme, source: "a test" })
    : undefined;
  const site = new dc.Site("returning", { designConditions });
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: V(480), contract: MW(1) });
  const water = new dc.ExternalCooling(yard, "water", { capacity: kW(500), supplyTemperature: celsius(40) });
  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  const system = dc.GpuSystem.custom({
    name: "system of a test",
    manufacturer: "nobody",
    gpuModel: "H100",
    gpus: 8,
    isRack: true,
    nameplate: kW(100),
    powerFactor: ratio(1),
    liquidShare: percent(100),
    coolantFlow: litresPerMinute(litres),
    maximumCoolantReturn: celsius(most),
    minimumVoltage: V(380),
    maximumVoltage: V(500),
    powerSupplies: 0,
    powerSuppliesRequired: 0,
    rackUnits: 48,
    source,
  });
  new dc.GpuRack(hall, "rack", { system, fedBy: [grid], liquidCooledBy: water });
  return site;
}

const RULE = dc.RuleId.COOLING_RETURN_TEMPERATURE;

test("coolant that takes up the heat of a rack with too little flow leaves too warm", () => {
  const finding = rackWith({ litres: 100 })
    .validate()
    .findings.find(({ rule }) => rule === RULE)!;
  // PG25 at 40 °C: 1,010 kg/m³ and 3,945 J/(kg·K) (Melinder 2010, as tables of 25 % propylene glycol have it within 1 %)
  const rise = 100e3 / ((0.1 / 60) * 1010 * 3945);
  expect(finding).toMatchObject({ subjects: ["hall/rack"], limit: 50, unit: "°C", detail: { supply: 40 } });
  expect(Math.abs((finding.value! - 40) / rise - 1)).toBeLessThan(0.01);
});

test("with enough flow, or a limit far enough, it does not", () => {
  const broken = (props: Return) => findingsOf(rackWith(props)).filter((each) => each.startsWith(RULE));
  expect(broken({ litres: 160 })).toEqual([]);
  expect(broken({ litres: 100, most: 60 })).toEqual([]);
  expect(broken({ litres: 100 })).toEqual([`${RULE} hall/rack`]);
});

test("each rack that states a limit is held once, passed or not", () => {
  const checked = (props: Return) =>
    rackWith(props)
      .validate()
      .rules.find(({ rule }) => rule === RULE)!;
  expect(checked({ litres: 160 })).toMatchObject({ checked: 1, status: "passed" });
  expect(checked({ litres: 100 })).toMatchObject({ checked: 1, status: "failed" });
});

test("without design conditions nothing is held", () => {
  const { rules } = rackWith({ litres: 100, designed: false }).validate();
  expect(rules.find(({ rule }) => rule === RULE)).toMatchObject({ checked: 0, status: "not-applicable" });
});
