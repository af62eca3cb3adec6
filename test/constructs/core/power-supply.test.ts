import * as dc from "../../../constructs";
import { A, kW, ms, percent, ratio, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, findingsOf, load, recordOf, refusalsOf, smallSite, stateOf } from "./small-site";

const { cords, dispatch, shared, transfer } = dc.PowerSupply;

/** Three buses on the grid, and a generator on standby that is off. */
function buses() {
  const { site, yard, room, grid } = smallSite();
  const [a, b, c] = ["a", "b", "c"].map(
    (id) => new dc.Switchgear(room, id, { fedBy: grid, rating: A(4000) }),
  );
  const model = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const off = new dc.Generator(yard, "off", { model, voltage: V(415) });
  return { site, yard, room, grid, a, b, c, off };
}

const drawn = (site: dc.Site, ...ids: string[]) => ids.map((id) => stateOf(site).out(`room/${id}`)[0]);

describe("shared", () => {
  test("buses carry equal parts, for all consumers of the supply through one junction", () => {
    const { site, yard, a, b } = buses();
    const both = shared([a, b]);
    const ids = ["first", "second", "third"];
    for (const id of ids) load(yard, id, both, kW(80), percent(80));
    const junctions = site._rows().records.filter(({ junction }) => junction);
    expect(junctions.map(({ path, needs }) => [path, needs[0].links.map(({ source }) => source)])).toEqual([
      ["yard/first#power", ["room/a", "room/b"]],
    ]);
    const links = ids.map((id) => recordOf(site, `yard/${id}`).needs[0].links);
    expect(links).toEqual(Array(3).fill([{ source: "yard/first#power" }]));
    for (const bus of ["room/a", "room/b"]) expectSame(stateOf(site).out(bus), [120e3, 90e3]);
  });

  test("two supplies of the same members are two junctions", () => {
    const { site, yard, a, b } = buses();
    load(yard, "first", shared([a, b]), kW(100));
    load(yard, "second", shared([a, b]), kW(100));
    expect(site._rows().records.filter(({ junction }) => junction)).toHaveLength(2);
  });

  test("one member needs no junction", () => {
    const { site, yard, a } = buses();
    load(yard, "load", shared([a]), kW(100));
    expect(recordOf(site, "yard/load").needs[0].links).toEqual([{ source: "room/a" }]);
  });

  test("a dead member leaves its part to the live ones", () => {
    const { site, yard, a, off } = buses();
    const dead = new dc.Switchgear(yard, "dead", { fedBy: off, rating: A(4000) });
    load(yard, "load", shared([dead, a]), kW(100));
    expectSame(drawn(site, "a"), [100e3]);
  });
});

describe("cords", () => {
  test("cords carry equal parts, each consumer has cords of its own", () => {
    const { site, yard, a, b } = buses();
    const pair = cords([{ source: a }, { source: b }]);
    load(yard, "first", pair, kW(100));
    load(yard, "second", pair, kW(300));
    expectSame(drawn(site, "a", "b"), [200e3, 200e3]);
    expect(site._rows().records.some(({ junction }) => junction)).toBe(false);
  });

  test("a stated share says how the load splits", () => {
    const { site, yard, a, b } = buses();
    load(
      yard,
      "load",
      cords([
        { source: a, share: percent(70) },
        { source: b, share: percent(30) },
      ]),
      kW(100),
    );
    expectSame(drawn(site, "a", "b"), [70e3, 30e3]);
  });

  test("n equal cords carry n parts, and the rating is that of one", () => {
    const { site, yard, a, b } = buses();
    const supply = cords([
      { source: a, units: 3, rating: A(50) },
      { source: b, rating: A(50), rated100: true },
    ]);
    load(yard, "load", supply, kW(100));
    expectSame(drawn(site, "a", "b"), [75e3, 25e3]);
    // 25 kW at 415 V are 34.8 A a cord: of 40 A, and of 50 A where listed for 100 %
    const amperes = 25e3 / (Math.sqrt(3) * 415);
    expectSame(stateOf(site).loadingsAt(1), [amperes / 40, amperes / 50]);
  });

  test("a single-phase cord carries all of its part on one pair of lines, or on one line and the neutral", () => {
    const { site, yard, a } = buses();
    const load2 = (id: string, singlePhase: dc.PhaseConnection) =>
      load(yard, id, cords([{ source: a, units: 2, rating: A(30), singlePhase }]), kW(10));
    load2("lines", dc.PhaseConnection.LINE_TO_LINE);
    load2("neutral", dc.PhaseConnection.LINE_TO_NEUTRAL);
    // 5 kW a cord at 415 V, and at 415 V / √3 = 239.6 V; 80 % of 30 A
    expectSame(stateOf(site).loadingsAt(1), [5000 / 415 / 24, (5000 * Math.sqrt(3)) / 415 / 24]);
  });

  test("an overloaded cord is found at its equipment, and the source is named", () => {
    const { site, yard, a } = buses();
    load(yard, "load", cords([{ source: a, rating: A(100) }]), kW(100));
    expect(findingOf(site, dc.RuleId.POWER_CONTINUOUS_CURRENT)).toMatchObject({
      subjects: ["yard/load"],
      limit: 80,
      detail: { rating: 100, source: "room/a" },
    });
  });

  test("loss of a cord is of what is delivered, and the source sends it", () => {
    const { site, yard, a } = buses();
    load(yard, "load", cords([{ source: a, loss: percent(2), rating: A(200) }]), kW(100));
    expectSame(drawn(site, "a"), [102e3]);
    expectSame(stateOf(site).loadingsAt(1), [100e3 / (Math.sqrt(3) * 415) / 160]);
  });

  test("with one cord dead the other carries all, unless more are required than live", () => {
    const { site, yard, a, off } = buses();
    load(yard, "any", cords([{ source: a }, { source: off }]), kW(100));
    load(yard, "both", cords([{ source: a }, { source: off }], { required: 2 }), kW(100));
    load(yard, "two-of-a", cords([{ source: a, units: 2 }, { source: off }], { required: 2 }), kW(100));
    const state = stateOf(site);
    expect(["any", "both", "two-of-a"].map((id) => state.lives(`yard/${id}`))).toEqual([1, 0, 1]);
    expectSame(drawn(site, "a"), [200e3]);
  });

  test("two cords to one source are two cords", () => {
    const { site, yard, a } = buses();
    load(yard, "load", cords([{ source: a }, { source: a }], { required: 2 }), kW(100));
    expect(stateOf(site).lives("yard/load")).toBe(1);
    expectSame(drawn(site, "a"), [100e3]);
  });

  test.each([
    ["shares that do not sum to 1", [0.5, 0.4], undefined, { quantity: "shares", value: 0.9, limit: 1 }],
    ["a share for one cord only", [0.5, undefined], undefined, { quantity: "share", value: 1, limit: 2 }],
    ["more cords required than there are", [], 3, { quantity: "required", value: 3, limit: 2 }],
  ])("%s are a finding", (_, shares, required, expected) => {
    const { site, yard, a, b } = buses();
    const made = [a, b].map((source, i) => ({
      source,
      share: shares[i] === undefined ? undefined : ratio(shares[i]),
    }));
    load(yard, "load", cords(made, { required }), kW(100));
    expect(findingOf(site, dc.RuleId.SUPPLY_CORDS)).toMatchObject({ subjects: ["yard/load"], ...expected });
  });

  test.each([
    [{ units: 0 }, undefined, "cords.units: got 0, expected a whole number of at least 1"],
    [{ units: 1.5 }, undefined, "cords.units: got 1.5, expected a whole number of at least 1"],
    [{ rating: A(0) }, undefined, "cords.rating: got 0 A, expected a value above zero"],
    [{}, 0, "cords.required: got 0, expected a whole number of at least 1"],
    [{}, -1, "cords.required: got -1, expected a whole number of at least 1"],
    [{}, 0.5, "cords.required: got 0.5, expected a whole number of at least 1"],
  ])("cords of %p with %p required are refused at their equipment", (cord, required, line) => {
    const { site, yard, a } = buses();
    load(yard, "load", cords([{ source: a, ...cord }], { required }), kW(100));
    expect(refusalsOf(site)).toEqual([`yard/load ${line}`]);
  });

  test("equipment on dead cords alone is not served, whatever is required", () => {
    const { site, yard, off, a } = buses();
    load(yard, "other", a, kW(1));
    load(yard, "load", cords([{ source: off }], { required: 0 }), kW(100));
    expect(findingsOf(site)).toContain("power.unserved-load yard/load");
  });
});

describe("transfer", () => {
  test("the first live member carries all", () => {
    const { site, yard, a, b, off } = buses();
    load(yard, "first", transfer([a, b]), kW(100));
    load(yard, "second", transfer([off, b, a]), kW(30));
    expectSame(drawn(site, "a", "b"), [100e3, 30e3]);
  });

  test("outside a transfer switch it is an implicit switch that is named, for info", () => {
    const { site, yard, a, b } = buses();
    load(yard, "load", transfer([a, b], { time: ms(4) }), kW(100));
    expect(recordOf(site, "yard/load").needs[0]).toMatchObject({ mode: "transfer", transferTime: 0.004 });
    const finding = findingOf(site, dc.RuleId.SUPPLY_IMPLICIT_TRANSFER);
    expect(finding).toMatchObject({ severity: "info", subjects: ["yard/load"] });
    expect(site.validate().passed).toBe(true);
  });
});

describe("dispatch", () => {
  /** Two machines of 3 MW that run. */
  function machines() {
    const { site, yard, room } = smallSite();
    const model = dc.GeneratorModel.CUMMINS_QSK95_3MW;
    const duty = dc.GeneratorDuty.PRIME;
    const made = ["m1", "m2"].map((id) => new dc.Generator(room, id, { model, voltage: V(415), duty }));
    return { site, yard, members: made };
  }

  test("members fill in order, each to its capability", () => {
    const { site, yard, members } = machines();
    load(yard, "load", dispatch(members), kW(4000));
    expectSame(drawn(site, "m1", "m2"), [3e6, 1e6]);
  });

  test("several consumers of one dispatch are served together", () => {
    const { site, yard, members } = machines();
    const supply = dispatch(members);
    load(yard, "first", supply, kW(2000));
    load(yard, "second", supply, kW(2000));
    expectSame(drawn(site, "m1", "m2"), [3e6, 1e6]);
  });

  test("a machine in two groups is an error: each would fill it to its capability", () => {
    const { site, yard, members } = machines();
    load(yard, "first", dispatch(members), kW(2000));
    load(yard, "second", dispatch(members), kW(2000));
    expect(findingOf(site, dc.RuleId.SUPPLY_REGULATED_GROUP)).toMatchObject({
      subjects: ["room/m1", "room/m2"],
      value: 2,
      limit: 1,
    });
  });
});

describe("what no supply may be", () => {
  test("without members it is fatal", () => {
    const { site, yard, a } = buses();
    load(yard, "other", a, kW(1));
    load(yard, "load", shared([]), kW(100));
    const finding = findingOf(site, dc.RuleId.SUPPLY_EMPTY);
    expect(finding).toMatchObject({ severity: "fatal", subjects: ["yard/load"], detail: { need: "power" } });
  });

  test.each([
    ["shared", (inner: dc.PowerSupply, c: dc.Switchgear) => shared([inner, c])],
    ["cords", (inner: dc.PowerSupply, c: dc.Switchgear) => cords([{ source: inner }, { source: c }])],
    ["transfer", (inner: dc.PowerSupply, c: dc.Switchgear) => transfer([inner, c])],
    ["dispatch", (inner: dc.PowerSupply, c: dc.Switchgear) => dispatch([inner, c])],
    ["two levels of it", (inner: dc.PowerSupply) => cords([{ source: shared([inner]) }])],
  ])("several inside another (%s) is refused: the author draws the bus", (_, nest) => {
    const { site, yard, a, b, c } = buses();
    load(yard, "load", nest(shared([a, b]), c), kW(100));
    expect(refusalsOf(site)).toEqual([
      "yard/load power: got a supply of several members, or one that is filled, inside another, " +
        "expected elements; draw the bus or loop between",
    ]);
    // of the inner supply the first member stands for all
    const links = site._rows().records.flatMap(({ needs }) => needs[0]?.links ?? []);
    expect(links.map(({ source }) => source)).not.toContain("room/b");
  });

  test("a single member inside another is no nesting, and keeps its cord", () => {
    const { site, yard, a, b } = buses();
    load(yard, "load", transfer([cords([{ source: a, loss: percent(5) }]), shared([b])]), kW(100));
    expect(refusalsOf(site)).toEqual([]);
    expectSame(drawn(site, "a", "b"), [105e3, 0]);
  });
});
