import { compile } from "../../../../analysis/model";
import { inAir, solveYear } from "../../../../analysis/solver";
import * as dc from "../../../../constructs";
import { celsius, kelvins, kPa, kW, litresPerMinute, metres, MW, percent, V } from "../../../../constructs";
import { WATER } from "../../../constructs/cooling/chilled-site";
import { INVENTED as source } from "../../../constructs/core/small-site";

const HOUR = 3600;
/** Rated at 6 °C with 26 °C at the condenser: 5 kW of heat for 1 kW. */
const CHILLER = { capacity: kW(1000), power: kW(200), ratedSupply: celsius(6), ratedAmbient: celsius(26) };

interface Plant {
  /** Whether plates relieve the chillers. */
  readonly economizer?: boolean;
  readonly airCooled?: boolean;
  /** That its condenser water goes to dry coolers. */
  readonly dry?: boolean;
  /** In how many equal units each cooler is built. Default: one. */
  readonly units?: number;
  /** A second chiller, for what plates and the first one leave. */
  readonly second?: boolean;
}

/** A load of 500 kW on chilled water of 18 °C; its chiller on a tower loop of at most 33 °C, or on outdoor air. */
function plant({
  economizer = false,
  airCooled = false,
  dry = false,
  units = 1,
  second = false,
}: Plant = {}) {
  const designConditions = dc.DesignConditions.terrestrial({
    extreme: { dryBulb: celsius(36), wetBulb: celsius(27) },
    altitude: metres(0),
    source: "a test",
  });
  const site = new dc.Site("year", { designConditions, code: dc.ElectricalCode.IEC });
  const yard = new dc.Yard(site, "yard");
  const fedBy = new dc.UtilityFeed(yard, "grid", { voltage: V(415), contract: MW(5) });
  const towerModel = dc.CoolingTowerModel.custom({
    name: "tower of a test",
    heatRejection: kW(1500 / units),
    fanPower: kW(15 / units),
    ratedWetBulb: celsius(25.6),
    ratedRange: kelvins(5.6),
    ratedApproach: kelvins(3.9),
    source,
  });
  const dryModel = dc.DryCoolerModel.custom({
    name: "dry cooler of a test",
    heatRejection: kW(1500 / units),
    fanPower: kW(15 / units),
    ratedAmbient: celsius(35),
    approach: kelvins(8),
    range: kelvins(5),
    source,
  });
  const condenserWater = airCooled
    ? undefined
    : new dc.CoolingLoop(yard, "condenser-water", {
        cooledBy: dry
          ? new dc.DryCooler(yard, "dry-cooler", { model: dryModel, units, fedBy })
          : new dc.CoolingTower(yard, "tower", { model: towerModel, units, fedBy }),
        supplyTemperature: celsius(33),
      });
  const model = dc.ChillerModel.custom({
    name: "chiller of a test",
    ...CHILLER,
    capacity: CHILLER.capacity.times(1 / units),
    power: CHILLER.power.times(1 / units),
    waterCooled: !airCooled,
    source,
  });
  const chillerOf = (id: string) =>
    new dc.Chiller(yard, id, { model, units, fedBy, cooledBy: condenserWater });
  const chillers = second ? [chillerOf("chiller"), chillerOf("second")] : [chillerOf("chiller")];
  const plates = () =>
    new dc.PlateHeatExchanger(yard, "plates", {
      heat: kW(600 / units),
      flow: litresPerMinute(860 / units),
      units,
      approach: kelvins(2),
      supplyTemperature: celsius(18),
      cooledBy: condenserWater!,
    });
  const cooledBy = economizer ? dc.CoolingSupply.dispatch([plates(), ...chillers]) : chillers[0];
  const water = new dc.CoolingLoop(yard, "water", { cooledBy, supplyTemperature: celsius(18) });
  const hall = new dc.DataHall(site, "hall", { cooledBy: water });
  new dc.EquipmentRack(hall, "rack", { purpose: dc.RackPurpose.NETWORK, nameplate: kW(500), fedBy: [fedBy] });
  return site;
}

function yearOf(site: dc.Site, hours: [dryBulb: number, wetBulb: number][]) {
  const rows = site._rows();
  const { model } = inAir(compile(rows), rows.ambient!);
  const weather = { dryBulb: hours.map(([dry]) => dry), wetBulb: hours.map(([, wet]) => wet) };
  return solveYear(model, rows.basis, { ...rows.ambient!, recirculation: 0, towerRecirculation: 0 }, weather);
}

/** Mean power by use in one hour of weather, W. */
function powerAt(site: dc.Site, dryBulb: number, wetBulb: number) {
  const { energy } = yearOf(site, [[dryBulb, wetBulb]]);
  return Object.fromEntries(Object.entries(energy).map(([use, joules]) => [use, joules / HOUR]));
}

test("an air-cooled chiller takes less in milder air, by the lift of a Carnot machine, and more in hotter", () => {
  // it condenses 15 K above the air: (dry + 15 - 18) / 291.15 over (26 + 15 - 6) / 279.15, times 0.2
  const perHeat = (dry: number) => (0.2 * ((dry + 15 - 18) / 291.15)) / ((26 + 15 - 6) / 279.15);
  const site = plant({ airCooled: true });
  for (const dry of [40, 36, 30, 26])
    expect(powerAt(site, dry, 15).cooling).toBeCloseTo(5e5 * perHeat(dry), 3);
});

test("each cooler takes its part of the heat: two of half the size do what one does", () => {
  for (const props of [{ economizer: true }, { airCooled: true }, { dry: true }]) {
    for (const wetBulb of [24, 12, 3]) {
      const [one, two] = [1, 2].map((units) => powerAt(plant({ ...props, units }), wetBulb + 5, wetBulb));
      expect(Math.abs(two.cooling / one.cooling - 1)).toBeLessThan(1e-9);
    }
  }
});

test("a plant that depends on one bulb alone is solved to a tenth of a kelvin of it", () => {
  const perHeat = (dry: number) => (0.2 * ((dry + 15 - 18) / 291.15)) / ((26 + 15 - 6) / 279.15);
  expect(powerAt(plant({ airCooled: true }), 30.2, 15).cooling).toBeCloseTo(5e5 * perHeat(30.2), 3);
  const onTower = [26, 26.2].map((wetBulb) => powerAt(plant(), 30, wetBulb).cooling);
  expect(onTower[1]).toBeGreaterThan(onTower[0]);
});

test("by a dry cooler or a chiller on outdoor air every hour counts by its dry bulb, and the highest is told", () => {
  const hours: [number, number][] = [
    [20, 15],
    [35, 15],
    [28, 15],
    [35, 15],
  ];
  for (const props of [{ airCooled: true }, { dry: true }]) {
    const site = plant(props);
    const { energy, peak } = yearOf(site, hours);
    const powers = hours.map(([dry, wet]) => powerAt(site, dry, wet).sources);
    expect(powers[1] / powers[0]).toBeGreaterThan(1.01);
    expect(Math.abs(energy.sources / (HOUR * powers.reduce((sum, each) => sum + each)) - 1)).toBeLessThan(
      1e-9,
    );
    expect(peak.hour).toBe(1);
    expect(peak.power).toBeCloseTo(powers[1], 3);
  }
});

test("an hour in which one of two chillers rests is not free", () => {
  const site = plant({ economizer: true, second: true });
  expect(powerAt(site, 36, 27).cooling).toBeGreaterThan(16e3);
  expect(
    yearOf(site, [
      [36, 27],
      [3, 2],
    ]).freeCooling,
  ).toBe(1);
});

test("below what published curves reach nothing more is gained", () => {
  // York YK: at best 11.9 over its 7.24
  const best = 5e5 * 0.2 * (7.24 / 11.9);
  const site = plant({ airCooled: true });
  expect(powerAt(site, 10, 5).cooling).toBeCloseTo(best, 3);
  expect(powerAt(site, -10, -11).cooling).toBeCloseTo(best, 3);
});

test("a tower runs its fans at full speed whatever the weather", () => {
  // plates carry all of it: what is left are the fans of 15 kW
  expect(powerAt(plant({ economizer: true }), 3, 2).cooling).toBeCloseTo(15e3, 3);
});

test("hours in which plates carry all of the heat are free, others are not", () => {
  const site = plant({ economizer: true });
  const hours: [number, number][] = [
    [36, 27],
    [20, 15],
    [5, 3],
    [0, -1],
  ];
  expect(yearOf(site, hours).freeCooling).toBe(2);
  expect(yearOf(plant(), hours).freeCooling).toBe(0);
});

test("what a year takes is the sum of its hours, in whatever order they come", () => {
  const site = plant({ economizer: true });
  const hours: [number, number][] = Array.from({ length: 48 }, (_, h) => [h - 20, h - 22]);
  const year = yearOf(site, hours);
  const reversed = yearOf(site, [...hours].reverse());
  const sum = hours.reduce((total, [dry, wet]) => total + powerAt(site, dry, wet).sources * HOUR, 0);
  expect(Math.abs(year.energy.sources / sum - 1)).toBeLessThan(1e-9);
  expect(Math.abs(reversed.energy.sources / sum - 1)).toBeLessThan(1e-9);
  expect(reversed.freeCooling).toBe(year.freeCooling);
  expect(reversed.peak.power).toBeCloseTo(year.peak.power, 3);
  // of hours that take as much the first is named
  expect(hours.length - 1 - reversed.peak.hour).toBeGreaterThanOrEqual(year.peak.hour);
});

test("in every hour what comes in leaves as heat", () => {
  for (const props of [{}, { economizer: true }, { airCooled: true }]) {
    for (const wetBulb of [27, 18, 9, 0, -20]) {
      const { sources, rejected, unremoved, it, cooling } = powerAt(plant(props), wetBulb + 3, wetBulb);
      expect(Math.abs((rejected + unremoved) / sources - 1)).toBeLessThan(1e-9);
      expect(Math.abs((it + cooling) / sources - 1)).toBeLessThan(1e-9);
      expect(it).toBe(5e5);
    }
  }
});

test("the water of a year is what its towers evaporate and bleed by their heat", () => {
  // 500 kW, what the chiller takes for them and nothing for the pumps: 1.48 L/kWh evaporated, 3 cycles: half as much bled
  const { energy, makeUp } = yearOf(plant(), [[36, 27]]);
  const heat = (energy.it + energy.cooling - 15e3 * HOUR) / 3.6e6;
  expect(Math.abs((makeUp * 1000) / (heat * 1.48 * 1.5) - 1)).toBeLessThan(0.005);
  expect(yearOf(plant({ airCooled: true }), [[36, 27]]).makeUp).toBe(0);
});

test("a site without chillers has no hours of free cooling to tell", () => {
  const site = new dc.Site("dry", {
    designConditions: dc.DesignConditions.terrestrial({
      extreme: { dryBulb: celsius(35), wetBulb: celsius(25) },
      source: "a test",
    }),
  });
  const yard = new dc.Yard(site, "yard");
  new dc.UtilityFeed(yard, "grid", { voltage: V(415), contract: MW(5) });
  expect(yearOf(site, [[20, 15]]).freeCooling).toBeUndefined();
});

test("the verdict has the year where the site states one", () => {
  const day = { dryBulb: celsius(36), wetBulb: celsius(27) };
  const hours = [day, { dryBulb: celsius(3), wetBulb: celsius(2) }];
  const site = new dc.Site("stated", {
    designConditions: dc.DesignConditions.terrestrial({
      extreme: day,
      hourlyYear: dc.HourlyWeather.hours(hours),
      source: "a test",
    }),
  });
  const yard = new dc.Yard(site, "yard");
  const fedBy = new dc.UtilityFeed(yard, "grid", { voltage: V(415), contract: MW(5) });
  const pump = dc.PumpModel.sized(litresPerMinute(100), kPa(100), percent(50));
  new dc.Pump(yard, "pump", { model: pump, fedBy });
  new dc.HouseLoad(yard, "house", { power: kW(36), fedBy });
  const { annual } = site.validate().summary;
  expect(annual).toMatchObject({ hours: 2, it: 0, house: 2 * HOUR * 36e3, designPue: 0, peakHour: 0 });
  expect(annual).not.toHaveProperty("freeCoolingHours");
});

describe("pumps and fans whose speed follows their flow", () => {
  /** ρ·cp of dry air at 20 °C and 101,325 Pa, J/(m³·K). */
  const AIR = (101325 / (287.042 * 293.15)) * 1006;
  const variableSpeed = { staticShare: percent(30) };

  /** 500 kW of a hall on water that somebody else cools. */
  function hallOn(
    coolerOf: (yard: dc.Yard, fedBy: dc.UtilityFeed, water: dc.ExternalCooling) => dc.ICoolingSupply,
  ) {
    const designConditions = dc.DesignConditions.terrestrial({
      extreme: { dryBulb: celsius(36), wetBulb: celsius(27) },
      altitude: metres(0),
      source: "a test",
    });
    const site = new dc.Site("year", { designConditions, code: dc.ElectricalCode.IEC });
    const yard = new dc.Yard(site, "yard");
    const fedBy = new dc.UtilityFeed(yard, "grid", { voltage: V(415), contract: MW(5) });
    const water = new dc.ExternalCooling(yard, "water", { capacity: MW(1), supplyTemperature: celsius(18) });
    const hall = new dc.DataHall(site, "hall", { cooledBy: coolerOf(yard, fedBy, water) });
    const purpose = dc.RackPurpose.NETWORK;
    new dc.EquipmentRack(hall, "rack", { purpose, nameplate: kW(500), fedBy: [fedBy] });
    return site;
  }

  /** Two pumps of 1,000 L/min at 250 kPa and 70 %, on pipes of 200 kPa at 1,500 L/min. */
  function pumped(props: Partial<dc.PumpProps> = {}, pressureDrop = kPa(200)) {
    return hallOn((yard, fedBy, cooledBy) => {
      const model = dc.PumpModel.sized(litresPerMinute(1000), kPa(250), percent(70));
      const circulatedBy = new dc.Pump(yard, "pumps", { model, units: 2, fedBy, ...props });
      const pipes = { ratedFlow: litresPerMinute(1500), pressureDrop };
      return new dc.CoolingLoop(yard, "loop", { cooledBy, circulatedBy, ...pipes });
    });
  }

  const flow = 500e3 / (WATER * 10);
  const coolingOf = (site: dc.Site) => powerAt(site, 20, 15).cooling;

  test("pumps take the pressure of their loop at its flow, at their efficiency", () => {
    const pressure = 200e3 * (0.3 + 0.7 * (flow / 0.025) ** 2);
    expect(coolingOf(pumped({ variableSpeed }))).toBeCloseTo((flow * pressure) / 0.7, 6);
  });

  test("pumps of constant speed take their rated head, and so do all where that or more is asked of them", () => {
    const rated = (flow * 250e3) / 0.7;
    expect(coolingOf(pumped())).toBeCloseTo(rated, 6);
    const full = { variableSpeed: { staticShare: percent(100) } };
    expect(coolingOf(pumped(full, kPa(250)))).toBeCloseTo(rated, 6);
    expect(coolingOf(pumped(full, kPa(300)))).toBeCloseTo(rated, 6);
  });

  test("pumps that share a loop each have their part of its flow, and its whole pressure", () => {
    const site = hallOn((yard, fedBy, cooledBy) => {
      const pumps = [400, 1600].map((rated) => {
        const model = dc.PumpModel.sized(litresPerMinute(rated), kPa(250), percent(70));
        return new dc.Pump(yard, `pump-${rated}`, { model, fedBy, variableSpeed });
      });
      const circulatedBy = dc.CoolingSupply.shared(pumps);
      const pipes = { ratedFlow: litresPerMinute(1500), pressureDrop: kPa(200) };
      return new dc.CoolingLoop(yard, "loop", { cooledBy, circulatedBy, ...pipes });
    });
    expect(coolingOf(site)).toBeCloseTo(coolingOf(pumped({ variableSpeed })), 6);
  });

  test("fans take less by the cube of their flow, but for what stays without flow", () => {
    const model = dc.CrahModel.VERTIV_PW170;
    const hall = (speed?: dc.VariableSpeed) =>
      hallOn((yard, fedBy, cooledBy) => {
        const props = { model, units: 4, cooledBy, fedBy, variableSpeed: speed };
        return new dc.Crah(yard, "crahs", props);
      });
    const part = 500e3 / (AIR * 15) / (4 * ((29081 * 0.3048 ** 3) / 60));
    const fans = 4 * 13.5e3 * part * (0.3 + 0.7 * part ** 2);
    expect(coolingOf(hall(variableSpeed))).toBeCloseTo(fans, 6);
    expect(coolingOf(hall())).toBeCloseTo(4 * 13.5e3, 6);
  });

  test("less heat of pumps makes less flow behind plates, and the pumps there take what that flow asks", () => {
    const model = dc.PumpModel.sized(litresPerMinute(1000), kPa(250), percent(70));
    const pipes = { ratedFlow: litresPerMinute(1500), pressureDrop: kPa(200) };
    const site = hallOn((yard, fedBy, water) => {
      const pumps = (id: string) => new dc.Pump(yard, id, { model, units: 2, fedBy, variableSpeed });
      const behind = { cooledBy: water, circulatedBy: pumps("pumps-behind") };
      const outer = new dc.CoolingLoop(yard, "outer", { ...behind, ...pipes });
      const cooledBy = new dc.PlateHeatExchanger(yard, "plates", { heat: kW(700), cooledBy: outer });
      return new dc.CoolingLoop(yard, "loop", { cooledBy, circulatedBy: pumps("pumps"), ...pipes });
    });
    const powerFor = (v: number) => (v * 200e3 * (0.3 + 0.7 * (v / 0.025) ** 2)) / 0.7;
    const inner = powerFor(flow);
    expect(coolingOf(site)).toBeCloseTo(inner + powerFor((500e3 + inner) / (WATER * 10)), 6);
  });

  test("the check counts them as rated", () => {
    const [rated, variable] = [pumped(), pumped({ variableSpeed })].map((site) => site.validate());
    expect(variable.summary.balances).toEqual(rated.summary.balances);
  });
});
