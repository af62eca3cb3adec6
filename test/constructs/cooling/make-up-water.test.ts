import * as dc from "../../../constructs";
import { cubicMetres, cubicMetresPerDay, hours, MW } from "../../../constructs";
import { assetOf, findingOf, normalFindingsOf, recordOf, refusalsOf, smallSite } from "../core/small-site";
import { heatInto } from "./chilled-site";

const MODEL = dc.CoolingTowerModel.MARLEY_NC_1439T;

/** Two towers with 5 MW of heat together, on one source of make-up water. */
function watered(props: dc.MakeUpWaterProps, takers = 2): dc.Site {
  const { site, yard, grid } = smallSite();
  const suppliedWith = new dc.MakeUpWater(yard, "city-water", props);
  const towers = [1, 2].map((n) => {
    const own = n <= takers ? { suppliedWith } : {};
    return new dc.CoolingTower(yard, `tower-${n}`, { model: MODEL, fedBy: grid, ...own });
  });
  const loop = new dc.CoolingLoop(yard, "loop", { cooledBy: dc.CoolingSupply.shared(towers) });
  heatInto(site, loop, grid, MW(5));
  return site;
}

test("5 MW at 5 cycles take 222 m³ a day: 1.85 L for each kWh", () => {
  const site = watered({ cycles: 5 });
  const [source] = site.validate().summary.water!.sources;
  // 5,000 kW · 24 h · 1.85 L
  expect(source.source).toBe("yard/city-water");
  expect(source.makeUp * 86_400).toBeCloseTo(222, 0);
});

test("what it delivers in a day is held, all towers together", () => {
  expect(normalFindingsOf(watered({ cycles: 5, dailySupply: cubicMetresPerDay(223) }))).toEqual([]);
  const finding = findingOf(
    watered({ cycles: 5, dailySupply: cubicMetresPerDay(200) }),
    dc.RuleId.WATER_SUPPLY,
  );
  expect(finding).toMatchObject({ subjects: ["yard/city-water"], limit: 200 / 86_400 });
  expect(finding.percent).toBeCloseTo(111, 0);
});

test("storage is held to the time that it has to last", () => {
  // 12 h of 222 m³ a day
  const lasting = { cycles: 5, autonomy: hours(12) };
  expect(normalFindingsOf(watered({ ...lasting, storage: cubicMetres(112) }))).toEqual([]);
  const finding = findingOf(watered({ ...lasting, storage: cubicMetres(55.5) }), dc.RuleId.WATER_STORAGE);
  expect(finding).toMatchObject({ subjects: ["yard/city-water"], limit: 43_200, unit: "s" });
  expect(finding.value! / 3600).toBeCloseTo(6, 1);
});

test("without any figure nothing is held, and its water is told", () => {
  const verdict = watered({}).validate();
  const statusOf = (id: dc.RuleId) => verdict.rules.find(({ rule }) => rule === (id as string))!.status;
  expect(statusOf(dc.RuleId.WATER_SUPPLY)).toBe("not-applicable");
  expect(statusOf(dc.RuleId.WATER_STORAGE)).toBe("not-applicable");
  expect(verdict.summary.water!.sources).toHaveLength(1);
});

test("towers that name none stand beside it", () => {
  const { sources } = watered({ cycles: 5 }, 1).validate().summary.water!;
  expect(sources.map(({ source }) => source)).toEqual(["yard/city-water", ""]);
  // 1.85 L at 5 cycles, 2.22 L at 3
  expect(sources[1].makeUp / sources[0].makeUp).toBeCloseTo(1.2, 9);
});

test("it states what it can give, and needs nobody", () => {
  const props = { dailySupply: cubicMetresPerDay(864), storage: cubicMetres(200), autonomy: hours(12) };
  expect(recordOf(watered(props), "yard/city-water")).toEqual({
    path: "yard/city-water",
    kind: "make-up-water",
    place: "yard",
    needs: [],
    makeUp: { supply: 0.01, storage: 200, autonomy: 43_200 },
  });
});

test("nothing delivered, nothing stored and no time are refused, and cycles that cannot be", () => {
  const none = { dailySupply: cubicMetresPerDay(0), storage: cubicMetres(0), autonomy: hours(0), cycles: 1 };
  expect(refusalsOf(watered(none))).toEqual([
    "yard/city-water dailySupply: got 0 L/min, expected a value above zero",
    "yard/city-water storage: got 0 L, expected a value above zero",
    "yard/city-water autonomy: got 0 ms, expected a value above zero",
    "yard/city-water cycles: got 1, expected from 1.01 to 100",
  ]);
  expect(refusalsOf(watered({ cycles: NaN }))).toEqual([
    "yard/city-water cycles: got NaN, expected from 1.01 to 100",
  ]);
});

test("a time without a storage that lasts it, and water that no tower takes, are refused", () => {
  expect(refusalsOf(watered({ autonomy: hours(12) }))).toEqual([
    "yard/city-water storage: got none, expected the volume that autonomy is asked of",
  ]);
  expect(refusalsOf(watered({}, 0))).toEqual([
    "yard/city-water towers: got none, expected a tower that is suppliedWith it",
  ]);
});

test("its asset states what is stated, and its cycles", () => {
  expect(assetOf(watered({ storage: cubicMetres(200) }), "yard/city-water")).toMatchObject({
    kind: "make-up-water",
    spec: { storage: { value: 200, unit: "m3" }, cycles: 3 },
  });
});
