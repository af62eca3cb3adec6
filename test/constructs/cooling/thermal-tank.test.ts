import * as dc from "../../../constructs";
import { celsius, cubicMetres, kelvins, kW, MW } from "../../../constructs";
import { assetOf, normalFindingsOf, recordOf, refusalsOf, smallSite } from "../core/small-site";

interface Buffered {
  readonly tank?: Partial<dc.ThermalTankProps>;
  readonly loop?: Partial<dc.CoolingLoopProps>;
  readonly loops?: number;
}

/** A tank on loops that are cooled by one chiller and cool a hall each. */
function buffered({ tank = {}, loop = {}, loops = 1 }: Buffered = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const cooledBy = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  const props = { volume: cubicMetres(2.39), usableRise: kelvins(6), ...tank };
  const bufferedBy = new dc.ThermalTank(yard, "tank", props);
  for (let i = 0; i < loops; i++) {
    const own = { cooledBy, ratedHeat: MW(1), bufferedBy, ...loop };
    const water = new dc.CoolingLoop(yard, `water-${i}`, own);
    const hall = new dc.DataHall(site, `hall-${i}`, { cooledBy: water });
    new dc.HouseLoad(hall, "load", { power: kW(10), fedBy: grid });
  }
  return site;
}

test("2.39 m³ of cold water and 6 K carry 1 MW for 60 s while its coolers are off", () => {
  const loop = { supplyTemperature: celsius(10) };
  const [need] = recordOf(buffered({ loop }), "yard/water-0").needs;
  expect(need).toMatchObject({ service: "liquid", links: [{ source: "yard/chiller" }] });
  expect(need.holdUp).toBeCloseTo(60, 0);
  const volumeOfMinute = (2.39 * 60) / need.holdUp!;
  expect(volumeOfMinute).toBeCloseTo(2.384, 3);
});

test("it lasts in proportion to its volume, its rise and the heat", () => {
  const holdUp = (site: dc.Site) => recordOf(site, "yard/water-0").needs[0].holdUp!;
  const one = holdUp(buffered());
  expect(holdUp(buffered({ tank: { volume: cubicMetres(4.78) } })) / one).toBeCloseTo(2, 9);
  expect(holdUp(buffered({ tank: { usableRise: kelvins(3) } })) / one).toBeCloseTo(0.5, 9);
  expect(holdUp(buffered({ loop: { ratedHeat: kW(250) } })) / one).toBeCloseTo(4, 9);
});

test("it gives nothing in the normal state and needs nobody", () => {
  expect(recordOf(buffered(), "yard/tank")).toEqual({
    path: "yard/tank",
    kind: "thermal-tank",
    place: "yard",
    needs: [],
  });
  expect(normalFindingsOf(buffered())).toEqual([]);
});

test("a loop without the heat that it has to last for is refused", () => {
  const site = buffered({ loop: { ratedHeat: undefined } });
  expect(refusalsOf(site)).toEqual([
    "yard/water-0 ratedHeat: got none, expected the heat that bufferedBy has to last for",
  ]);
  expect(recordOf(site, "yard/water-0").needs[0].holdUp).toBeUndefined();
});

test("a tank that no loop names is refused, and one that two name", () => {
  expect(refusalsOf(buffered({ loops: 0 }))).toEqual([
    "yard/tank loop: got none, expected a loop that is bufferedBy it",
  ]);
  expect(refusalsOf(buffered({ loops: 2 }))).toEqual([
    "yard/water-1 bufferedBy: got yard/tank, expected a tank that buffers no other loop",
  ]);
});

test("no volume and no rise are refused", () => {
  expect(refusalsOf(buffered({ tank: { volume: cubicMetres(0), usableRise: kelvins(-1) } }))).toEqual([
    "yard/tank volume: got 0 L, expected a value above zero",
    "yard/tank usableRise: got -1 K, expected a value above zero",
  ]);
});

test("its asset states volume and rise", () => {
  expect(assetOf(buffered(), "yard/tank")).toMatchObject({
    kind: "thermal-tank",
    spec: { volume: { value: 2.39, unit: "m3" }, usableRise: { value: 6, unit: "K" } },
  });
});
