import { type Code, compile, type ElementRecord, type LossRow, type TieRow } from "../../../analysis/model";
import { solve, solveFaults } from "../../../analysis/solver";
import { bus, by, generator, tie, transformer, ups, utility, ratio } from "../../support/networks-rows";

/** Short-circuit currents by path, A. */
function currents(records: ElementRecord[], code: Code, ties: TieRow[] = []): (path: string) => number {
  const model = compile({ records, ties, code });
  const state = solve(model, "provisioned");
  const all = solveFaults(model, state, code);
  return (path) => all[model.paths.indexOf(path)];
}

function windings(rating: number, uk: number, load = 0): { loss: LossRow } {
  const leakageReactance = Math.sqrt(uk ** 2 - (load / rating) ** 2);
  return { loss: { law: "transformer", rating, noLoad: 0, load, noLoadCurrent: 0, leakageReactance } };
}

const network = (power: number) => ({ fault: { source: "network" as const, power } });

describe("under NEC, by the MVA method", () => {
  // worked example: 2,500 kVA, 5.75 %, 480 V: In = 3,007 A; infinite bus 3,007/0.0575 = 52.30 kA,
  // 500 MVA source 3,007/(2.5/500 + 0.0575) = 48.11 kA
  test.each([
    [1e15, 52.3e3],
    [500e6, 48.11e3],
  ])("2,500 kVA of 5.75 % at 480 V behind %d VA gives the published current", (power, expected) => {
    const at = currents(
      [utility("grid", 13800, network(power)), transformer("tx", "grid", 480, windings(2.5e6, 0.0575))],
      "NEC",
    );
    // R/X of the network turns its impedance a little against the transformer's: 3 in 10,000
    expect(Math.abs(at("tx") / expected - 1)).toBeLessThan(5e-4);
  });

  test("a turbine of 20.6 MVA and x''d 18 % gives 4.8 kA at 13.8 kV", () => {
    const fault = { source: "machine" as const, rating: 16.47e6 / 0.8, reactance: 0.18, powerFactor: 0.8 };
    const at = currents([generator("set", 13800, 16.47e6, { fault }), bus("bus", "set")], "NEC");
    const reactance = 20.5875e6 / (Math.sqrt(3) * 13800 * 0.18);
    expect(Math.abs(at("bus") - reactance / Math.sqrt(1 + 0.07 ** 2))).toBeLessThan(1e-6 * reactance);
  });
});

test("under IEC it is c·U/(√3·|Z|) with the correction of the transformer, worked by hand", () => {
  const at = currents(
    [utility("grid", 20000, network(500e6)), transformer("tx", "grid", 400, windings(630e3, 0.06, 6500))],
    "IEC",
  );
  // network: Z_Q = 1.1·20,000²/500 MVA = 0.88 Ω at 20 kV, R/X = 0.1; at 400 V times (400/20,000)²
  const zQ = ((1.1 * 20000 ** 2) / 500e6) * (400 / 20000) ** 2;
  const xQ = zQ / Math.sqrt(1.01);
  // transformer: Z = 0.06·400²/630 kVA, R = 6,500·400²/630,000², K_T = 0.95·1.05/(1 + 0.6·x)
  const z = (0.06 * 400 ** 2) / 630e3;
  const r = (6500 * 400 ** 2) / 630e3 ** 2;
  const x = Math.sqrt(z ** 2 - r ** 2);
  const kT = (0.95 * 1.05) / (1 + (0.6 * x * 630e3) / 400 ** 2);
  const total = Math.hypot(0.1 * xQ + kT * r, xQ + kT * x);
  expect(Math.abs(at("tx") / ((1.05 * 400) / (Math.sqrt(3) * total)) - 1)).toBeLessThan(1e-9);
  expect(Math.abs(at("grid") / (500e6 / (Math.sqrt(3) * 20000)) - 1)).toBeLessThan(1e-9);
});

test.each([
  // R/X of 0.15 up to 1 kV and of 0.07 above (IEC 60909-0 §6.6.1), c of 1.05 and 1.1
  [400, 0.15, 1.05],
  [10_500, 0.07, 1.1],
])("of a machine at %d V under IEC it is that behind K_G·x''d, worked by hand", (volts, ratioOf, c) => {
  // 10 MVA, 10 %, cos φ 0.8: K_G = c/(1 + 0.1·0.6)
  const fault = { source: "machine" as const, rating: 10e6, reactance: 0.1, powerFactor: 0.8 };
  const at = currents([generator("set", volts, 8e6, { fault }), bus("bus", "set")], "IEC");
  const z = (c / 1.06) * 0.1 * (volts ** 2 / 10e6) * Math.hypot(1, ratioOf);
  expect(Math.abs(at("bus") / ((c * volts) / (Math.sqrt(3) * z)) - 1)).toBeLessThan(1e-9);
});

describe("switches", () => {
  const halves = [
    utility("g1", 13800, network(300e6)),
    utility("g2", 13800, network(300e6)),
    bus("a", "g1"),
    bus("b", "g2"),
  ];

  test("an open tie keeps two sources apart, a closed one adds them", () => {
    const apart = currents(halves, "NEC", [tie("ab", "a", "b", { closed: false })])("a");
    const together = currents(halves, "NEC", [tie("ab", "a", "b")]);
    expect(Math.abs(apart / (300e6 / (Math.sqrt(3) * 13800)) - 1)).toBeLessThan(1e-9);
    expect(Math.abs(together("a") / (2 * apart) - 1)).toBeLessThan(1e-9);
    expect(together("b")).toBe(together("a"));
  });

  test("all members of a dispatch feed a fault, of a transfer only the one that carries", () => {
    const both = currents([...halves, bus("bus", by("dispatch", ["g1", "g2"]))], "NEC")("bus");
    const one = currents([...halves, bus("bus", by("transfer", ["g1", "g2"]))], "NEC")("bus");
    expect(Math.abs(both / (2 * one) - 1)).toBeLessThan(1e-9);
  });

  test("a transfer passes over what has no voltage to give", () => {
    const spare = generator("spare", 13800, 1e6, { source: { role: "standby" }, ...network(900e6) });
    const of = (...members: string[]) =>
      currents([...halves, spare, bus("bus", by("transfer", members))], "NEC")("bus");
    expect(of("spare", "g1")).toBe(of("g1", "spare"));
  });

  test("a coupler beside a cable makes one bus of both", () => {
    const cable = tie("cable", "a", "b", {
      impedance: { resistance: 1, coldResistance: 1, reactance: 1 },
    });
    const at = currents(halves, "NEC", [cable, tie("coupler", "a", "b")]);
    expect(Math.abs(at("a") / ((2 * 300e6) / (Math.sqrt(3) * 13800)) - 1)).toBeLessThan(1e-9);
  });
});

test.each([
  { coldResistance: 0.01, reactance: 0 },
  { coldResistance: 0, reactance: 0.01 },
])("a cable of %j adds its ohms to those of the network, worked by hand", (cable) => {
  const records = [utility("grid", 400, network(100e6)), bus("a", "grid"), bus("b")];
  const at = currents(records, "NEC", [tie("ab", "a", "b", { impedance: { resistance: 9, ...cable } })]);
  // 400²/100 MVA = 1.6 mΩ, R/X = 0.1
  const x = 0.0016 / Math.sqrt(1.01);
  const z = Math.hypot(0.1 * x + cable.coldResistance, x + cable.reactance);
  expect(Math.abs(at("b") / (400 / (Math.sqrt(3) * z)) - 1)).toBeLessThan(1e-9);
});

test("a chain of cables is reached from its far end too", () => {
  const records = [utility("grid", 400, network(100e6)), bus("a", "grid"), bus("b"), bus("c")];
  const cable = { impedance: { resistance: 0, coldResistance: 0, reactance: 0.01 } };
  const at = currents(records, "NEC", [tie("1", "c", "b", cable), tie("2", "b", "a", cable)]);
  const x = 0.0016 / Math.sqrt(1.01);
  expect(Math.abs(at("c") / (400 / (Math.sqrt(3) * Math.hypot(0.1 * x, x + 0.02))) - 1)).toBeLessThan(1e-9);
});

test("equal units give as many times as much: feeds in their impedance, inverters in their current", () => {
  const fault = { source: "inverter" as const, power: 1e6 };
  const of = (units: number) => {
    const feed = utility("grid", 400, { units, ...network(50e6) });
    const at = currents([feed, ups("ups", "grid", ratio(0), 0, { units, fault })], "NEC");
    return [at("grid"), at("ups")];
  };
  expect(of(3).map((current, i) => Math.round((1e9 * current) / of(1)[i]) / 1e9)).toEqual([3, 3]);
});

describe("inverters", () => {
  const inverter = { fault: { source: "inverter" as const, power: 1.2e6 } };

  test("a UPS gives its own current to what is behind it, and passes the grid's on to nobody", () => {
    const at = currents(
      [utility("grid", 415, network(50e6)), ups("ups", "grid", ratio(0), 0, inverter), bus("output", "ups")],
      "NEC",
    );
    expect(Math.abs(at("output") / (1.2e6 / (Math.sqrt(3) * 415)) - 1)).toBeLessThan(1e-9);
  });

  test("a battery on the grid's bus adds its current to that of the grid", () => {
    const battery = generator("battery", 415, 1e6, { source: { role: "storage" }, ...inverter });
    const at = currents(
      [utility("grid", 415, network(50e6)), battery, bus("bus", by("dispatch", ["grid", "battery"]))],
      "NEC",
    );
    expect(Math.abs(at("bus") / (51.2e6 / (Math.sqrt(3) * 415)) - 1)).toBeLessThan(1e-9);
  });
});

test("what no source reaches has no fault current, and spoils no other", () => {
  const at = currents(
    [
      utility("silent", 415),
      transformer("before", "silent", 208, windings(1e6, 0.06)),
      utility("grid", 415, network(50e6)),
      bus("bus", "grid"),
      transformer("after", "before", 415, windings(1e6, 0.06)),
    ],
    "NEC",
  );
  expect(["silent", "before", "after"].map(at)).toEqual([0, 0, 0]);
  expect(at("bus")).toBe(at("grid"));
  expect(Math.abs(at("bus") / (50e6 / (Math.sqrt(3) * 415)) - 1)).toBeLessThan(1e-9);
});

test("a cable at a voltage that nobody states leaves the currents behind a transformer as they are", () => {
  const fault = { source: "machine" as const, rating: 1e6, reactance: 0.1, powerFactor: 0.8 };
  const records = [
    utility("grid", 0),
    bus("near", "grid"),
    bus("far"),
    transformer("tx", "far", 400, windings(1e6, 0.06)),
    generator("set", 400, 1e6, { fault }),
    bus("board", by("dispatch", ["tx", "set"])),
  ];
  const cable = { resistance: 1, coldResistance: 1, reactance: 1 };
  const at = currents(records, "NEC", [tie("cable", "near", "far", { impedance: cable })]);
  expect(Math.abs(at("board") / (1e7 / (Math.sqrt(3) * 400 * Math.hypot(1, 0.15))) - 1)).toBeLessThan(1e-9);
});

test("what an inverter alone feeds gets its current through any transformer, at the voltage there", () => {
  const fault = { source: "inverter" as const, power: 1e6 };
  const efficiency = { law: "efficiency" as const, rating: 1e6, loads: [1], efficiencies: [0.96] };
  const at = currents(
    [
      utility("grid", 480, network(500e6)),
      ups("ups", "grid", efficiency, 0, { fault }),
      transformer("pdu", "ups", 208, windings(500e3, 0.05)),
      bus("board", "pdu"),
    ],
    "IEC",
  );
  expect(at("ups")).toBeCloseTo(1e6 / (Math.sqrt(3) * 480), 6);
  expect(at("board")).toBeCloseTo(1e6 / (Math.sqrt(3) * 208), 6);
});
