import type { LossRow } from "../../../analysis/model";
import { bus, by, generator, rack, ratio, tie, transformer, ups, utility } from "../../support/networks-rows";
import { cable } from "../../support/pandapower-cables";
import { tablesOf } from "../../support/pandapower-tables";

const grid = utility("grid", 13_800);
const LAW: LossRow = {
  law: "transformer",
  rating: 2.5e6,
  noLoad: 2000,
  load: 20_000,
  noLoadCurrent: 0.004,
  leakageReactance: 0.06,
};

test("it has the envelope of pandapower's own JSON, with only the tables that a site fills", () => {
  const { net } = tablesOf([grid, rack("rack", "grid", 1000)]);
  expect(Object.keys(net)).toEqual([
    ...["bus", "line", "load", "ext_grid", "switch", "trafo"],
    ...["version", "format_version", "name", "f_hz", "sn_mva"],
  ]);
  expect(net.bus).toMatchObject({ _module: "pandas.core.frame", _class: "DataFrame", orient: "split" });
});

test("a feed is an external grid at its voltage, and a standby source is one that is off", () => {
  const set = generator("set", 415, 1e6, { source: { role: "standby" } });
  const { buses, sources } = tablesOf([grid, set]);
  expect(buses).toEqual([
    ["grid", 13.8],
    ["set", 0.415],
  ]);
  expect(sources).toEqual([
    ["grid", true],
    ["set", false],
  ]);
});

test("a transformer keeps its uk, Pk, P0 and i0, between the voltages of its supply and its own", () => {
  const { transformers } = tablesOf([grid, transformer("tx", "grid", 415, { loss: LAW, units: 2 })]);
  expect(transformers).toHaveLength(1);
  expect(transformers[0]).toMatchObject({
    hv_bus: "tx#primary",
    lv_bus: "tx",
    vn_hv_kv: 13.8,
    vn_lv_kv: 0.415,
  });
  expect(transformers[0]).toMatchObject({ sn_mva: 2.5, parallel: 2, pfe_kw: 2, i0_percent: 0.4 });
  expect(transformers[0]).toMatchObject({ vkr_percent: 0.8, vk_percent: 100 * Math.hypot(0.06, 0.008) });
});

test("a step-up transformer has its primary on the low side", () => {
  const { transformers } = tablesOf([utility("set", 415), transformer("tx", "set", 13_800, { loss: LAW })]);
  expect(transformers[0]).toMatchObject({ hv_bus: "tx", lv_bus: "tx#primary" });
  expect(transformers[0]).toMatchObject({ vn_hv_kv: 13.8, vn_lv_kv: 0.415 });
});

test("a network has its S''k of all units and R/X = 0.1, a machine and an inverter have none", () => {
  const machine = { source: "machine" as const, rating: 2e6, reactance: 0.18, powerFactor: 0.8 };
  const { levels } = tablesOf([
    { ...grid, units: 2, fault: { source: "network", power: 500e6 } },
    generator("set", 415, 1e6, { fault: machine }),
    generator("battery", 415, 1e6, { fault: { source: "inverter", power: 1.2e6 } }),
  ]);
  expect(levels).toEqual([
    ["grid", 1000, 0.1],
    ["set", null, null],
    ["battery", null, null],
  ]);
});

test("of a dispatch the first that has anything to give is closed: not a solar field at night", () => {
  const solar = generator("solar", 13_800, 0);
  const { switches } = tablesOf([grid, solar, bus("main", by("dispatch", ["solar", "grid"]))]);
  expect(switches).toEqual([
    ["solar", "main", false],
    ["grid", "main", true],
  ]);
});

test("a bus is joined to every supply, closed where the supply carries", () => {
  const dead = utility("dead", 13_800, { source: { role: "standby" } });
  const { switches } = tablesOf([
    ...[grid, utility("other", 13_800), dead],
    bus("main", ["grid", "other", "dead"]),
    bus("switch", by("transfer", ["dead", "other", "grid"])),
  ]);
  expect(switches).toEqual([
    ["grid", "main", true],
    ["other", "main", true],
    ["dead", "main", false],
    ["dead", "switch", false],
    ["other", "switch", true],
    ["grid", "switch", false],
  ]);
});

test("bus couplers are switches in their normal position", () => {
  const buses = ["a", "b", "c"].map((path) => bus(path, "grid"));
  const ties = [tie("a-b", "a", "b", { closed: false }), tie("b-c", "b", "c", { closed: true })];
  expect(tablesOf([grid, ...buses], ties).switches.slice(3)).toEqual([
    ["a", "b", false],
    ["b", "c", true],
  ]);
});

test("a cable is a line of 1 km from its near end, joined to its supply, with its resistance cold and warm", () => {
  const impedance = { resistance: 0.06, coldResistance: 0.05, reactance: 0.04 };
  const { buses, lines, switches } = tablesOf([grid, cable("cable", "grid", impedance, { units: 2 })]);
  expect(buses).toEqual([
    ["grid", 13.8],
    ["cable", 13.8],
    ["cable#near-end", 13.8],
  ]);
  expect(switches).toEqual([["grid", "cable#near-end", true]]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ name: "cable", from_bus: "cable#near-end", to_bus: "cable" });
  expect(lines[0]).toMatchObject({ length_km: 1, r_ohm_per_km: 0.05, x_ohm_per_km: 0.04, c_nf_per_km: 0 });
  expect(lines[0]).toMatchObject({ max_i_ka: 0.4, parallel: 2, in_service: true });
  // 20 % more: 50 K
  expect(lines[0]).toMatchObject({ alpha: 0.004, temperature_degree_celsius: expect.closeTo(70, 9) });
});

test("a ring segment is a line between its boards, out of service where the ring is open", () => {
  const impedance = { resistance: 0.11, coldResistance: 0.1, reactance: 0.05 };
  const records = [grid, bus("a", "grid"), bus("b")];
  const ties = ["one", "two"].map((path) =>
    tie(path, "a", "b", { closed: path === "one", rating: 630, impedance }),
  );
  const { lines, switches } = tablesOf(records, ties);
  expect(switches).toEqual([["grid", "a", true]]);
  expect(lines.map(({ name, in_service }) => [name, in_service])).toEqual([
    ["one", true],
    ["two", false],
  ]);
  expect(lines[0]).toMatchObject({ from_bus: "a", to_bus: "b", r_ohm_per_km: 0.1, x_ohm_per_km: 0.05 });
  expect(lines[0]).toMatchObject({ max_i_ka: 0.63, parallel: 1 });
});

test("a load with two cords is a load at each supply, with its share of P and Q", () => {
  const cords = by("cords", [
    { source: "a", share: 0.25 },
    { source: "b", share: 0.75 },
  ]);
  const { loads } = tablesOf([grid, bus("a", "grid"), bus("b", "grid"), rack("rack", cords, 4e6, {}, 0.5)]);
  expect(loads).toEqual([
    ["rack", "a", 1, 0.5],
    ["rack", "b", 3, 1.5],
  ]);
});

test("a load that has lost a cord draws all from the other, on the basis that is asked for", () => {
  const dead = utility("dead", 13_800, { source: { role: "standby" } });
  const demand = { nameplate: 3e6, provisioned: 2e6, typical: 1e6 };
  const row = rack("rack", by("cords", ["dead", "grid"]), 0, { demand });
  expect(tablesOf([grid, dead, row], [], "nameplate").loads).toEqual([["rack", "grid", 3, 0]]);
  expect(tablesOf([grid, dead, row], [], "typical").loads).toEqual([["rack", "grid", 1, 0]]);
});

test("a UPS is a load with its own power factor, and a source of what is behind it", () => {
  const efficiency: LossRow = {
    law: "efficiency",
    rating: 2e6,
    loads: [0.25, 0.75],
    efficiencies: [0.75, 0.85],
  };
  const { loads, sources, switches } = tablesOf([
    ...[grid, ups("ups", "grid", efficiency, 0.1)],
    ...[bus("board", "ups"), rack("rack", "board", 1e6, {}, 0.4)],
  ]);
  // half load: efficiency 0.8
  expect(loads).toEqual([
    ["ups", "grid", expect.closeTo(1.25, 9), expect.closeTo(0.125, 9)],
    ["rack", "board", 1, 0.4],
  ]);
  expect(sources).toEqual([
    ["grid", true],
    ["ups", true],
  ]);
  expect(switches).toEqual([["ups", "board", true]]);
});

test("losses of a busway and of a feeder are loads: one on the run, the other where the feeder begins", () => {
  const run = bus("run", by("cords", [{ source: "grid", lossRatio: 0.01 }]), { loss: ratio(0.02) });
  const { loads } = tablesOf([grid, run, rack("rack", "run", 1e6)]);
  expect(loads).toEqual([
    ["run#link-loss", "grid", expect.closeTo(0.0102, 12), 0],
    ["run#loss", "run", expect.closeTo(0.02, 12), 0],
    ["rack", "run", 1, 0],
  ]);
});

test("what has no live supply is out of service, and draws nothing", () => {
  const dead = utility("dead", 13_800, { source: { role: "standby" } });
  const { live, loads } = tablesOf([
    grid,
    dead,
    bus("bus", "dead"),
    rack("rack", "bus", 1e6),
    bus("on", "grid"),
  ]);
  expect(live.sort()).toEqual(["grid", "on"]);
  expect(loads).toEqual([]);
});

test("a basis that the document has not is refused", () => {
  expect(() => tablesOf([bus("a", "b"), bus("b", "a")])).toThrow("no results on basis provisioned");
});
