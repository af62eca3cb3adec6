import * as dc from "../../../constructs";
import { celsius, kelvins, kW, metres } from "../../../constructs";
import { heatInto } from "../cooling/chilled-site";
import { findingOf, findingsOf, load, refusalsOf, smallSite } from "./small-site";

const SOURCE = "invented for a test";

function day(dryBulb: number, wetBulb: number): dc.DesignDay {
  return { dryBulb: celsius(dryBulb), wetBulb: celsius(wetBulb) };
}

function place(dryBulb: number, wetBulb: number, more: Partial<dc.TerrestrialConditionsProps> = {}) {
  return dc.DesignConditions.terrestrial({ extreme: day(dryBulb, wetBulb), source: SOURCE, ...more });
}

/** A dry cooler for a loop at 40 °C that carries 1 MW. */
function cooled(props: dc.SiteProps): dc.Site {
  const { site, yard, grid } = smallSite(props);
  const model = dc.DryCoolerModel.BAC_TRILLIUM_TDFS1238N;
  const dry = new dc.DryCooler(yard, "dry", { model, fedBy: grid });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: dry, supplyTemperature: celsius(40) });
  heatInto(site, water, grid, kW(1000));
  return site;
}

const ruleOf = (site: dc.Site, id: string) => site.validate().rules.find(({ rule }) => rule === id)!;

test("they lie at sea level, with 2 K of recirculation at coils and half a kelvin at towers, where nothing is said", () => {
  const { altitude, recirculation, towerRecirculation, source } = place(40, 28);
  expect([altitude.si, recirculation.si, towerRecirculation.si, source]).toEqual([0, 2, 0.5, SOURCE]);
});

test("their extreme day is the air that the site hands to the engine", () => {
  const designConditions = place(40, 28, {
    altitude: metres(1600),
    recirculation: kelvins(3),
    towerRecirculation: kelvins(1),
  });
  const { ambient } = new dc.Site("site", { designConditions })._rows();
  expect(ambient).toEqual({
    dryBulb: 40,
    wetBulb: 28,
    altitude: 1600,
    recirculation: 3,
    towerRecirculation: 1,
  });
});

test("a site has none unless it says so, and holds no temperature then", () => {
  const site = cooled({});
  expect(site._rows().ambient).toBeUndefined();
  for (const id of ["cooling.design-day", "cooling.supply-temperature"]) {
    expect(ruleOf(site, id)).toMatchObject({ status: "not-applicable", checked: 0 });
  }
});

test("with them its machines and its set-points are held", () => {
  const site = cooled({ designConditions: place(33, 25) });
  expect(ruleOf(site, "cooling.design-day")).toMatchObject({ status: "passed", checked: 1 });
  expect(ruleOf(site, "cooling.supply-temperature")).toMatchObject({ status: "passed", checked: 1 });
});

test("recirculation can be what is too much", () => {
  // 1 MW of 2,931 leaves 1.9 K above the air that is drawn in: 39.9 of 40 °C, and 40.9
  const at = (recirculation: number) =>
    cooled({ designConditions: place(36, 25, { recirculation: kelvins(recirculation) }) });
  expect(findingsOf(at(2))).not.toContain("cooling.supply-temperature yard/water");
  expect(findingOf(at(3), dc.RuleId.COOLING_SUPPLY_TEMPERATURE)).toMatchObject({
    subjects: ["yard/water"],
    limit: 40,
  });
});

test("air that is more than saturated is refused", () => {
  expect(refusalsOf(new dc.Site("site", { designConditions: place(30, 31) }))).toEqual([
    " designConditions.extreme.wetBulb: got 31 °C, expected at most the dry bulb of 30 °C",
  ]);
});

test("saturated air is air", () => {
  expect(refusalsOf(new dc.Site("site", { designConditions: place(30, 30) }))).toEqual([]);
});

test("they change no load and no place of a site without machines", () => {
  const plain = (props: dc.SiteProps) => {
    const { site, room, grid } = smallSite(props);
    load(room, "load", grid, kW(100));
    return site.validate();
  };
  const [without, withThem] = [plain({}), plain({ designConditions: place(45, 30) })];
  expect(withThem.summary.balances).toEqual(without.summary.balances);
  expect(withThem.findings).toEqual(without.findings);
});

test("air that coolers have made colder is refused", () => {
  const colder = place(30, 20, { recirculation: kelvins(-1), towerRecirculation: kelvins(-0.5) });
  expect(refusalsOf(new dc.Site("site", { designConditions: colder }))).toEqual([
    " designConditions.recirculation: got -1 K, expected air that is no colder than that of the day",
    " designConditions.towerRecirculation: got -0.5 K, expected air that is no colder than that of the day",
  ]);
});
