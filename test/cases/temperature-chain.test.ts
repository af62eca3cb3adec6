/**
 * From the weather to the racks, on a design day: what leaves a cooler is what enters the next. Worked by hand: dry
 * coolers at constant effectiveness (Kays and London), exchangers by ε-NTU, towers by YorkCalc at 95/85/78 °F.
 */
import { pg25Density, pg25SpecificHeat } from "../../analysis/physics/propylene-glycol";
import type { Finding } from "../../analysis/model";
import * as dc from "../../constructs";
import { celsius, kelvins, kW, litresPerMinute, metres, ratio, W } from "../../constructs";
import { WATER } from "../constructs/cooling/chilled-site";
import { INVENTED as source } from "../constructs/core/small-site";
import { expectSame } from "../support/networks-solved";
import { nominalApproach } from "../support/york-calc";
import { caseSite, grid, system } from "./parts";

/** A place whose coolers draw in air 2 K, and towers half a kelvin, worse than the day. */
function weather(dryBulb: number, wetBulb: number, altitude = 0): dc.SiteProps {
  const extreme = { dryBulb: celsius(dryBulb), wetBulb: celsius(wetBulb) };
  const props = { altitude: metres(altitude), extreme, source: "invented for a case" };
  return { designConditions: dc.DesignConditions.terrestrial(props) };
}

/** A flow that takes up so many kW by a kelvin, of a liquid with ρ·cp in J/(m³·K). */
function flowOf(kilowattsPerKelvin: number, perVolume: number): dc.VolumeFlow {
  return litresPerMinute((kilowattsPerKelvin * 1e3 * 60000) / perVolume);
}

function racksOn(hall: dc.DataHall, cooledBy: dc.ICoolingSupply, fedBy: dc.IPowerSupply, kilowatts: number) {
  const props = { system: system(kilowatts, ratio(1), celsius(45)), fedBy: [fedBy] };
  for (let i = 1; i <= 12; i++) new dc.GpuRack(hall, `rack-${i}`, { ...props, liquidCooledBy: cooledBy });
}

/** Findings about cooling: rule, subjects, and value and limit in kW or °C; of failures their cause. */
function coolingOf(site: dc.Site): string[] {
  const { findings } = site.validate();
  return findings
    .filter(({ rule, severity }) => rule.startsWith("cooling.") && severity === "error")
    .map(lineOf);
}

function lineOf({ rule, subjects, value, limit, unit, detail, state }: Finding): string {
  const several = subjects.length > 1 ? ` and ${subjects.length - 1} more` : "";
  const shown = (number: number) => Number((unit === "W" ? number / 1e3 : number).toPrecision(4));
  const numbers = value === undefined ? String(detail.reason) : `${shown(value)} of ${shown(limit!)}`;
  return [rule, subjects[0] + several, numbers, state.loss && `without ${state.loss}`]
    .filter(Boolean)
    .join(": ");
}

describe("a chillerless loop of warm water: dry coolers, 40 °C, CDUs, racks that accept 45 °C", () => {
  /** 300 kW at 6 K with a range of 4 K, thus 30 kW for each kelvin that the water enters above the air. */
  const model = dc.DryCoolerModel.custom({
    name: "dry cooler of a case",
    heatRejection: kW(300),
    fanPower: kW(12),
    approach: kelvins(6),
    range: kelvins(4),
    source,
  });
  /** 1 MW with 4 K, the coolant cools by 10 K and the water warms by 4. */
  const cdu = dc.CduModel.custom({
    name: "CDU of a case",
    heat: kW(1000),
    flow: flowOf(100, pg25Density(45) * pg25SpecificHeat(45)),
    pumpPower: W(0),
    inRack: false,
    approach: kelvins(4),
    source,
  });

  /** Twelve racks of 80 kW on two CDUs: 480 kW each. */
  function warmWater(units: number, props: dc.SiteProps): dc.Site {
    const { site, hall } = caseSite(props);
    const yard = new dc.Yard(site, "yard");
    const fedBy = grid(yard, "grid");
    const dry = new dc.DryCooler(yard, "dry-coolers", { model, units, fedBy });
    const cooledBy = new dc.CoolingLoop(yard, "water", { cooledBy: dry, supplyTemperature: celsius(40) });
    const cdus = ["cdu-1", "cdu-2"].map(
      (id) =>
        new dc.Cdu(hall, id, {
          model: cdu,
          cooledBy,
          facilityRise: kelvins(4),
          supplyTemperature: celsius(45),
        }),
    );
    racksOn(hall, dc.CoolingSupply.shared(cdus), fedBy, 80);
    return site;
  }

  test("in air of 33 °C at sea level five dry coolers hold it, and one is to spare", () => {
    // 35 °C drawn in, 5 of 6 K: 250 kW each; four carry 960 kW with 240 each
    const site = warmWater(5, weather(33, 24));
    expect(coolingOf(site)).toEqual([]);
    const { limits } = site._check().result.model;
    expect([...limits.limit].some((limit) => Math.abs(limit - 1.25e6) < 1)).toBe(true);
  });

  test("with four of them it holds, but not without one: 960 kW on three of 250 kW", () => {
    expect(coolingOf(warmWater(4, weather(33, 24)))).toEqual([
      "cooling.n-1.capacity: yard/dry-coolers: 960 of 750: without yard/dry-coolers",
    ]);
  });

  test("in air of 35 °C they are short by 210 kW, and the water misses its set-point by 0.84 K", () => {
    // 3 of 6 K: 150 kW each. They carry 192 kW, 3.84 K above 37 °C; the CDUs add 4 K and still reach 45 °C
    expect(coolingOf(warmWater(5, weather(35, 24)))).toEqual([
      "cooling.capacity: yard/dry-coolers: 960 of 750",
      "cooling.supply-temperature: yard/water: 40.84 of 40",
    ]);
  });

  test("in air of 43 °C it cannot be: the air is warmer than the water, and racks get 52.85 °C", () => {
    // 45 °C drawn in. As rated 192 kW leave 3.84 K above: 48.84 °C. CDUs at 480 of 1,000 kW, with 120 of 250 kW/K on
    // the one side and 100 on the other: UA of 152.7 / (0.5 / 0.48^0.8 + 0.5) = 109.1 kW/K, 0.5448 effective: 8.811 K less
    // 4.8 K are 4.011 K
    const site = warmWater(5, weather(43, 24));
    expect(coolingOf(site)).toEqual([
      "cooling.design-day: yard/dry-coolers: a set-point of 40 °C needs air below it, got 45 °C",
      "cooling.supply-temperature: yard/water: 48.84 of 40",
      "cooling.supply-temperature: hall/cdu-1 and 1 more: 52.85 of 45",
      "cooling.supply-temperature: hall/rack-1 and 11 more: 52.85 of 45",
    ]);
    const rack = site.validate().findings.find(({ subjects }) => subjects[0] === "hall/rack-1")!;
    expect(rack.chain).toEqual(["yard/dry-coolers", "yard/water", "hall/cdu-1"]);
    expectSame([Number(rack.detail.dryBulb), Number(rack.detail["yard/water"])], [43, 48.84], 1e-9);
  });

  test("at 1,600 m in air of 33 °C five are too few, six hold it, and seven hold it without one", () => {
    // 0.8243^0.9 = 0.8404 of the heat by entering: 5 K / (1/25.21 - 1/75) = 189.9 kW each
    const high = weather(33, 24, 1600);
    const each = 5 / (1 / (30 * 0.8404) - 1 / 75);
    expect(each).toBeCloseTo(189.9, 1);
    // 192 kW need 5.055 K
    expect(coolingOf(warmWater(5, high))).toEqual([
      "cooling.capacity: yard/dry-coolers: 960 of 949.5",
      "cooling.supply-temperature: yard/water: 40.06 of 40",
    ]);
    // five of 189.9 kW are left: 101.1 %
    expect(coolingOf(warmWater(6, high))).toEqual([
      "cooling.n-1.capacity: yard/dry-coolers: 960 of 949.5: without yard/dry-coolers",
    ]);
    expect(coolingOf(warmWater(7, high))).toEqual([]);
  });

  describe("in a heat wave of 35 °C that is a condition of its own", () => {
    const hot = { dryBulb: celsius(35), wetBulb: celsius(24) };
    const inHeatWave = (units: number, survivesFailures?: boolean) => {
      const site = warmWater(units, weather(31, 24));
      new dc.Condition(site, "heat wave", { ambient: hot, survivesFailures });
      return site;
    };
    const statesOf = (site: dc.Site) => new Set(site.validate().findings.map(({ state }) => state.condition));

    test("the same five are short by as much, and the summary counts it there", () => {
      const site = inHeatWave(5);
      expect(coolingOf(site)).toEqual([
        "cooling.capacity: yard/dry-coolers: 960 of 750",
        "cooling.supply-temperature: yard/water: 40.84 of 40",
      ]);
      const [finding] = site.validate().findings.filter(({ rule }) => rule.startsWith("cooling."));
      expect(finding.state.condition).toBe("heat wave");
      expect(site.validate().summary.conditions).toMatchObject([{ name: "heat wave", exceeded: 1 }]);
      expect(site.validate().summary.balances[0].exceeded).toBe(0);
    });

    test("seven hold it, and have to do without one only where failures in it have to be survived", () => {
      // 7 · 150 kW carry 960, six of them 900: 106.7 %
      expect(coolingOf(inHeatWave(7))).toEqual([]);
      const survived = inHeatWave(7, true);
      expect(coolingOf(survived)).toEqual([
        "cooling.n-1.capacity: yard/dry-coolers: 960 of 900: without yard/dry-coolers",
      ]);
      expect(statesOf(survived)).toContain("heat wave");
      expect(coolingOf(inHeatWave(8, true))).toEqual([]);
    });
  });

  test("the humidity does not matter", () => {
    expect(coolingOf(warmWater(5, weather(33, 33)))).toEqual([]);
  });
});

/** Cells of 500 kW at 95/85/78 °F. */
const CELL = dc.CoolingTowerModel.custom({
  name: "tower of a case",
  heatRejection: kW(500),
  fanPower: kW(10),
  ratedWetBulb: celsius(230 / 9),
  ratedRange: kelvins(50 / 9),
  ratedApproach: kelvins(35 / 9),
  source,
});

/** 800 kW at 7 °C with 30 °C at the condenser, with a sixth of that. */
const CHILLER = dc.ChillerModel.custom({
  name: "chiller of a case",
  capacity: kW(800),
  power: kW(800 / 6),
  waterCooled: true,
  ratedSupply: celsius(7),
  ratedAmbient: celsius(30),
  source,
});

/** The wet bulb of the day at which towers draw in 78 °F, in °C. */
const NOMINAL_DAY = 230 / 9 - 0.5;
/** 85 °F. */
const NOMINAL_SUPPLY = 265 / 9;

describe("chilled water by two chillers, condenser water by tower cells", () => {
  /** 1,008 kW of racks and a sixth of that on the towers: 1,176 kW. */
  function chilled(cells: number, condenser: number, wetBulb: number): dc.Site {
    const { site, hall } = caseSite(weather(38, wetBulb));
    const yard = new dc.Yard(site, "yard");
    const fedBy = grid(yard, "grid");
    const condenserWater = new dc.CoolingLoop(yard, "condenser-water", {
      cooledBy: new dc.CoolingTower(yard, "towers", { model: CELL, units: cells, fedBy }),
      supplyTemperature: celsius(condenser),
    });
    const chillers = [1, 2].map(
      (n) => new dc.Chiller(yard, `chiller-${n}`, { model: CHILLER, fedBy, cooledBy: condenserWater }),
    );
    const water = new dc.CoolingLoop(yard, "chilled-water", {
      cooledBy: dc.CoolingSupply.shared(chillers),
      supplyTemperature: celsius(7),
    });
    racksOn(hall, water, fedBy, 84);
    return site;
  }

  /** A loss of a chiller, which is no matter of the weather: 1,008 of 800 kW. */
  const CHILLER_LOST = "cooling.n-1.capacity: yard/chiller-1 and 1 more: 1008 of 800: without yard/chiller-2";

  test("at 85 °F and a wet bulb of 78 °F three cells carry it as rated, and two do not", () => {
    // 1,176 kW on two of 500 kW: 117.6 %
    expect(coolingOf(chilled(3, NOMINAL_SUPPLY, NOMINAL_DAY))).toEqual([
      "cooling.n-1.capacity: yard/towers: 1176 of 1000: without yard/towers",
      CHILLER_LOST,
    ]);
  });

  test("on a drier day two cells carry it: what a cell takes is that of the ambient", () => {
    // 2 · 588 kW are 1.176 of the range: at 22.5 °C that leaves the water below 85 °F
    expect(22.5 + nominalApproach(22.5, (1.176 * 50) / 9)).toBeLessThan(NOMINAL_SUPPLY);
    expect(coolingOf(chilled(3, NOMINAL_SUPPLY, 22))).toEqual([CHILLER_LOST]);
  });

  test("a set-point that is too close to the wet bulb is missed, and the cells are short of heat", () => {
    // 392 of 500 kW a cell: 0.784 of the range leaves the water above 28 °C
    const reached = 230 / 9 + nominalApproach(230 / 9, (0.784 * 50) / 9);
    expect(reached).toBeGreaterThan(28);
    const site = chilled(3, 28, NOMINAL_DAY);
    const { findings } = site.validate();
    const of = (rule: dc.RuleId) => findings.filter((finding) => finding.rule === rule);
    const [supply] = of(dc.RuleId.COOLING_SUPPLY_TEMPERATURE);
    expect(supply).toMatchObject({ subjects: ["yard/condenser-water"], limit: 28 });
    expect(supply.chain).toEqual(["yard/towers", "yard/condenser-water"]);
    expectSame(supply.value!, reached, 1e-9);
    // what three cells take at 28 °C: the part of the range that leaves them there
    const [capacity] = of(dc.RuleId.COOLING_CAPACITY);
    expect(capacity.subjects).toEqual(["yard/towers"]);
    const part = capacity.limit! / 1.5e6;
    expect(230 / 9 + nominalApproach(230 / 9, (part * 50) / 9)).toBeCloseTo(28, 6);
    expectSame(capacity.value!, 1.176e6, 1e-9);
  });

  test("a set-point below the wet bulb, or closer than any tower comes, cannot be", () => {
    const reasonsAt = (condenser: number) =>
      coolingOf(chilled(3, condenser, NOMINAL_DAY)).filter((line) => line.startsWith("cooling.design-day"));
    expect(reasonsAt(25)).toEqual([
      "cooling.design-day: yard/towers: a set-point of 25 °C needs a wet bulb below it, got 25.56 °C",
    ]);
    expect(reasonsAt(26.3)).toHaveLength(1);
  });

  test("a set-point that suits the towers may be too warm for the chillers", () => {
    const site = chilled(3, 31, NOMINAL_DAY);
    expect(coolingOf(site).filter((line) => line.startsWith("cooling.design-day"))).toEqual([
      "cooling.design-day: yard/chiller-1 and 1 more: it is rated at 7 °C with 30 °C at the condenser, and has to " +
        "supply 7 °C with 31 °C: a larger lift or colder water, and no curves",
    ]);
  });
});

describe("plates on a tower loop in front of a chiller", () => {
  /**
   * Twelve racks of 84 kW: plates take 600 kW, the chiller 408 and gives 476 to the tower loop. Plates of 4 K, balanced:
   * either side changes by 10 K.
   */
  function mixed(supply: number, props: { wetBulb?: number; winter?: boolean } = {}): dc.Site {
    const { wetBulb = NOMINAL_DAY, winter = false } = props;
    const { site, hall } = caseSite(weather(38, wetBulb));
    const yard = new dc.Yard(site, "yard");
    const fedBy = grid(yard, "grid");
    const towerWater = new dc.CoolingLoop(yard, "tower-water", {
      cooledBy: new dc.CoolingTower(yard, "towers", { model: CELL, units: 4, fedBy }),
      supplyTemperature: celsius(NOMINAL_SUPPLY),
    });
    const plates = new dc.PlateHeatExchanger(yard, "plates", {
      heat: kW(600),
      flow: flowOf(60, WATER),
      cooledBy: towerWater,
      approach: kelvins(4),
    });
    const chiller = new dc.Chiller(yard, "chiller", { model: CHILLER, fedBy, cooledBy: towerWater });
    const water = new dc.CoolingLoop(yard, "water", {
      cooledBy: dc.CoolingSupply.dispatch([plates, chiller]),
      supplyTemperature: celsius(supply),
    });
    racksOn(hall, water, fedBy, 84);
    if (winter) new dc.Condition(site, "winter", { ambient: { dryBulb: celsius(-5), wetBulb: celsius(-6) } });
    return site;
  }

  const normal = (site: dc.Site) => coolingOf(site).filter((line) => !line.startsWith("cooling.n-1."));

  test("with a set-point 4 K above the tower water plates and chiller share the heat and hold it", () => {
    const site = mixed(NOMINAL_SUPPLY + 4);
    expect(normal(site)).toEqual([]);
    const { model, states } = site._check().result;
    const out = (path: string) => states[0].state.out[2 * model.paths.indexOf(path)];
    expectSame([out("yard/plates"), out("yard/chiller"), out("yard/towers")], [600e3, 408e3, 1076e3], 1e-9);
  });

  test("with a set-point that is 2.56 K above it the plates relieve nothing, and the chiller is 208 kW short", () => {
    expect(normal(mixed(32))).toEqual(["cooling.unremoved-heat: yard/water: 208 of 0"]);
  });

  test("tower water that is missed warms what the plates supply as much", () => {
    // 27 °C of wet bulb: 269 of 500 kW a cell still leave the water below 85 °F; at 28.4 they do not
    const at = (drawn: number) => drawn + nominalApproach(drawn, (0.538 * 50) / 9);
    expect(at(27)).toBeLessThan(NOMINAL_SUPPLY);
    expect(normal(mixed(NOMINAL_SUPPLY + 4, { wetBulb: 26.5 }))).toEqual([]);
    expect(at(28.4)).toBeGreaterThan(NOMINAL_SUPPLY);
  });

  test("winter adds nothing", () => {
    expect(normal(mixed(NOMINAL_SUPPLY + 4, { winter: true }))).toEqual([]);
  });
});
