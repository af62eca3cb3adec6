import * as dc from "../../../constructs";
import { A, cubicMetres, hours, kVA, kW, MW, percent, seconds, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  findingsOf,
  INVENTED,
  load,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** 3 MW, 3,750 kVA, 10 s to load. */
const DIESEL = dc.GeneratorModel.CUMMINS_QSK95_3MW;

/** A load on the generator alone. */
function alone(power: dc.Power, props: Partial<dc.GeneratorProps> = {}, powerFactor = percent(100)): dc.Site {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const generator = new dc.Generator(yard, "generator", { model: DIESEL, voltage: V(415), ...props });
  load(yard, "load", generator, power, powerFactor);
  return site;
}

test("on standby, the default, it is off in the normal state: what has nothing else is not served", () => {
  const site = alone(MW(1));
  expect(findingsOf(site)).toEqual(["power.unserved-load yard/load"]);
  expect(stateOf(site).lives("yard/generator")).toBe(0);
  expect(stateOf(site).out("yard/generator")).toEqual([0, 0]);
});

test("on standby it starts within the time of its model", () => {
  const source = (duty: dc.GeneratorDuty) => recordOf(alone(MW(1), { duty }), "yard/generator").source;
  expect(source(dc.GeneratorDuty.STANDBY)).toEqual({ role: "standby", startTime: 10 });
  expect(source(dc.GeneratorDuty.PRIME)).toEqual({ role: "running" });
});

test("a prime one runs, bound in kW and in kVA, n sets together", () => {
  const prime = { duty: dc.GeneratorDuty.PRIME, units: 2 };
  const site = alone(MW(4), prime, percent(50));
  const state = stateOf(site);
  expectSame(state.out("yard/generator")[0], 4e6);
  expectSame(state.loading("yard/generator", "activePower"), 4 / 6);
  // 4 MW at 0.5 are 8 MVA of 7.5
  expectSame(state.loading("yard/generator", "apparentPower"), 8 / 7.5);
  expect(findingOf(site, dc.RuleId.POWER_RATING).quantity).toBe("apparentPower");
});

test("behind the grid in a dispatch it stays off, and no path is missed", () => {
  const { site, yard, room, grid } = smallSite();
  const generator = new dc.Generator(yard, "generator", { model: DIESEL, voltage: V(415) });
  const fedBy = dc.PowerSupply.dispatch([grid, generator]);
  load(yard, "load", new dc.Switchgear(room, "bus", { fedBy, rating: A(4000) }), MW(2));
  const state = stateOf(site);
  expectSame([state.out("yard/grid")[0], state.out("yard/generator")[0]], [2e6, 0]);
  expect(findingsOf(site)).toEqual([]);
});

test("in a dispatch a prime one fills up to its kW and leaves the rest to the next", () => {
  const { site, yard, room, grid } = smallSite();
  const duty = dc.GeneratorDuty.PRIME;
  const generator = new dc.Generator(yard, "generator", { model: DIESEL, voltage: V(415), duty });
  const fedBy = dc.PowerSupply.dispatch([generator, grid]);
  load(yard, "load", new dc.Switchgear(room, "bus", { fedBy, rating: A(8000) }), MW(4));
  const state = stateOf(site);
  expectSame([state.out("yard/generator")[0], state.out("yard/grid")[0]], [3e6, 1e6]);
});

test("without enough machines the deficit is fatal", () => {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const prime = (id: string) =>
    new dc.Generator(yard, id, { model: DIESEL, voltage: V(415), duty: dc.GeneratorDuty.PRIME });
  const fedBy = dc.PowerSupply.dispatch([prime("one"), prime("two")]);
  load(yard, "load", fedBy, MW(7));
  const finding = findingOf(site, dc.RuleId.POWER_DEFICIT);
  expect(finding).toMatchObject({ severity: "fatal", subjects: ["yard/load"] });
  expectSame([finding.value!, finding.limit!], [7e6, 6e6]);
});

test("prime machines that share fill by kVA, and show the same overload when they are short", () => {
  const duty = dc.GeneratorDuty.PRIME;
  const small = dc.GeneratorModel.custom({
    name: "small",
    activePower: MW(1),
    apparentPower: kVA(1250),
    startTime: seconds(10),
    source: INVENTED,
  });
  const shares = (power: dc.Power) => {
    const site = new dc.Site("site");
    const yard = new dc.Yard(site, "yard");
    const members = [DIESEL, small].map(
      (model, i) => new dc.Generator(yard, `g${i}`, { model, voltage: V(415), duty }),
    );
    load(yard, "load", dc.PowerSupply.shared(members), power);
    return [stateOf(site).out("yard/g0")[0], stateOf(site).out("yard/g1")[0]];
  };
  expectSame(shares(MW(2)), [1.5e6, 0.5e6]);
  expectSame(shares(MW(5)), [3.75e6, 1.25e6]);
});

test("units that are no whole number and a voltage of zero are refused", () => {
  expect(refusalsOf(alone(kW(1), { units: 0, voltage: V(0) }))).toEqual([
    "yard/generator units: got 0, expected a whole number of at least 1",
    "yard/generator voltage: got 0 V, expected 100 V to 1200 kV, the voltages of IEC 60038",
  ]);
});

test("a model without power is refused at once", () => {
  expect(() => dc.GeneratorModel.custom({ ...DIESEL, activePower: MW(0) })).toThrow(
    "activePower must be above zero, got 0 W",
  );
});

test("its asset states units, duty, voltage and both ratings", () => {
  expect(assetOf(alone(kW(1), { units: 3 }), "yard/generator")).toMatchObject({
    kind: "generator",
    model: "Cummins QSK95 3 MW",
    spec: {
      units: 3,
      duty: "standby",
      voltage: { value: 415, unit: "V" },
      activePower: { value: 3e6, unit: "W" },
      apparentPower: { value: 3.75e6, unit: "VA" },
    },
  });
});

/** The diesel with another rating or efficiency. */
function rated(props: Partial<dc.GeneratorModelProps>): dc.GeneratorModel {
  return dc.GeneratorModel.custom({ ...DIESEL, source: INVENTED, notes: {}, ...props });
}

test.each([
  [dc.GeneratorRating.CONTINUOUS, 3e6],
  [dc.GeneratorRating.DATA_CENTER, 3e6],
  [dc.GeneratorRating.PRIME, 2.1e6],
  [undefined, undefined],
])("a running one with a %s rating is held to %d W all day", (rating, limit) => {
  const duties = (duty: dc.GeneratorDuty) =>
    recordOf(alone(MW(1), { duty, model: rated({ rating }) }), "yard/generator")
      .limits!.filter(({ rule }) => rule === "power.generator-duty")
      .map(({ quantity, value }) => [quantity, value]);
  expect(duties(dc.GeneratorDuty.PRIME)).toEqual(limit === undefined ? [] : [["activePower", limit]]);
  expect(duties(dc.GeneratorDuty.STANDBY)).toEqual([]);
});

test("a prime rating carries 70 % in the normal state and not more, n sets together", () => {
  const model = rated({ rating: dc.GeneratorRating.PRIME });
  const at = (power: dc.Power) => alone(power, { model, duty: dc.GeneratorDuty.PRIME, units: 2 });
  // one set alone carries too much, in the normal state both hold
  const overload = "power.n-1.overload yard/generator";
  expect(findingsOf(at(MW(4.2)))).toEqual([overload, overload]);
  expect(findingOf(at(MW(4.5)), dc.RuleId.POWER_GENERATOR_DUTY)).toMatchObject({
    severity: "error",
    subjects: ["yard/generator"],
    value: 4.5e6,
    limit: 4.2e6,
    remedy: { action: "raise-rating" },
  });
});

test("a standby rating may not run in the normal state", () => {
  const model = rated({ rating: dc.GeneratorRating.STANDBY });
  expect(refusalsOf(alone(MW(1), { model, duty: dc.GeneratorDuty.PRIME }))).toEqual([
    "yard/generator duty: got prime, expected standby: Cummins QSK95 3 MW is rated for outages only",
  ]);
  expect(refusalsOf(alone(MW(1), { model }))).toEqual([]);
});

test("it takes its output by its efficiency from its tank, none while it is off", () => {
  const fuelled = (duty: dc.GeneratorDuty) => {
    const { site, yard, grid } = smallSite();
    const fuelledBy = new dc.DieselTank(yard, "diesel", { volume: cubicMetres(20), autonomy: hours(12) });
    const model = rated({ electricalEfficiency: percent(40) });
    const generator = new dc.Generator(yard, "generator", { model, voltage: V(415), duty, fuelledBy });
    load(yard, "load", dc.PowerSupply.dispatch([generator, grid]), MW(1));
    return site;
  };
  const running = fuelled(dc.GeneratorDuty.PRIME);
  expect(recordOf(running, "yard/generator").needs).toEqual([
    {
      name: "fuel",
      service: "fuel",
      mode: "shared",
      links: [{ source: "yard/diesel" }],
      draw: { output: 2.5 },
    },
  ]);
  expectSame(stateOf(running).out("yard/diesel"), [2.5e6, 0]);
  const standby = fuelled(dc.GeneratorDuty.STANDBY);
  expect(stateOf(standby).out("yard/diesel")).toEqual([0, 0]);
  expect(findingsOf(standby)).toEqual([]);
});

test("fuel for a model without efficiency is refused", () => {
  const { site, yard, grid } = smallSite();
  const fuelledBy = new dc.GasSupply(yard, "gas", { capacity: MW(50) });
  const model = rated({ electricalEfficiency: undefined });
  const generator = new dc.Generator(yard, "generator", { model, voltage: V(415), fuelledBy });
  load(yard, "load", dc.PowerSupply.dispatch([grid, generator]), kW(1));
  expect(refusalsOf(site)).toEqual([
    "yard/generator fuelledBy: got fuel for Cummins QSK95 3 MW, expected a model with electricalEfficiency",
  ]);
});

test("an efficiency of nothing or above 100 % is refused at once", () => {
  expect(() => rated({ electricalEfficiency: percent(0) })).toThrow(
    "electricalEfficiency must be above zero",
  );
  expect(() => rated({ electricalEfficiency: percent(101) })).toThrow(
    "electricalEfficiency must not exceed 100 %",
  );
});
