import { AMBIENT, compile, type ElementRecord, type LossRow } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import {
  bus,
  cooler,
  element,
  heat,
  need,
  power,
  rack,
  ratio,
  transformer,
  ups,
  utility,
} from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

/** A UPS whose room is cooled by what it feeds: its own loss comes back as load. */
function upsRoom(loss: LossRow, crahWork: number, chillerWork: number): ElementRecord[] {
  const needs = [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")];
  return [
    utility("grid", 415),
    ups("ups", "grid", loss, 0, { needs }),
    rack("rack", "ups", 1e6),
    cooler("crah", "air", "ups", crahWork, "chiller"),
    cooler("chiller", "liquid", "ups", chillerWork),
  ];
}

describe("the loss heat of a UPS returns to it as the power of its coolers", () => {
  test("it sums to the geometric series", () => {
    // loss 5 % of the output, room cooler 4 W and chiller 25 W for 100 W: one watt of UPS output comes back as
    const returned = 0.05 * (0.04 + 0.25 * (1 + 0.04));
    const output = 1e6 / (1 - returned);
    const net = solved({ records: upsRoom(ratio(0.05), 0.04, 0.25) });
    expectSame(net.out("ups")[0], output, 1e-11);
    expectSame(net.out("crah")[0], 0.05 * output, 1e-11);
    expectSame(net.work("crah"), 0.04 * 0.05 * output, 1e-11);
    expectSame(net.work("chiller"), 0.25 * 1.04 * 0.05 * output, 1e-11);
    expectSame(net.out("grid")[0], 1.05 * output, 1e-11);
  });

  test("it settles on the fixed point of a curve", () => {
    const rating = 1.875e6;
    const loss: LossRow = { law: "efficiency", rating, loads: [0.5, 0.75], efficiencies: [0.973, 0.97] };
    let output = 1e6;
    for (let i = 0; i < 100; i++) {
      const efficiency = 0.973 - ((output / rating - 0.5) / 0.25) * 0.003;
      output = 1e6 + (0.04 + 0.25 * 1.04) * (output / efficiency - output);
    }
    const net = solved({ records: upsRoom(loss, 0.04, 0.25) });
    expectSame(net.out("ups")[0], output, 1e-11);
  });

  test("a series that halves with every round still settles", () => {
    // 0.25 · 2 = 0.5
    expectSame(solved({ records: upsRoom(ratio(0.25), 2, 0) }).out("ups")[0], 2e6, 1e-11);
  });

  test("one that grows is a runaway, and names the cooler", () => {
    const model = compile({ records: upsRoom(ratio(0.5), 3, 0), ties: [], code: "IEC" });
    const state = solve(model, "provisioned");
    expect(state.runaway.map((e) => model.paths[e])).toEqual(["crah"]);
    expect([...state.out].every(Number.isFinite)).toBe(true);
  });
});

test("a hundred elements may return heat to one cooler that they feed", () => {
  const rooms = Array.from({ length: 100 }, (_, i) => i);
  const records = rooms.flatMap((i) => [
    ups(`ups-${i}`, "grid", ratio(0.05), 0, {
      needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")],
    }),
    rack(`rack-${i}`, `ups-${i}`, 1e4),
  ]);
  const crah = cooler(
    "crah",
    "air",
    {
      ...need(
        "power",
        "power",
        rooms.map((i) => `ups-${i}`),
        {},
      ),
    },
    0.3,
  );
  const net = solved({ records: [utility("grid", 415), ...records, crah] });
  // as one UPS of 1 MW: 1 MW / (1 - 0.05 · 0.3)
  expectSame(net.out("grid")[0], (1.05 * 1e6) / (1 - 0.015), 1e-11);
});

test("blocks that cool each other through a shared plant settle", () => {
  const blocks = Array.from({ length: 20 }, (_, i) => i);
  const records = blocks.flatMap((i) => [
    ups(`ups-${i}`, "grid", ratio(0.05), 0, {
      needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, `crah-${i}`)],
    }),
    rack(`rack-${i}`, `ups-${i}`, 1e5),
    cooler(`crah-${i}`, "air", `ups-${i}`, 0.04, "plant"),
    cooler(`chiller-${i}`, "liquid", `ups-${i}`, 0.25, AMBIENT, { capability: 1e6 }),
  ]);
  const chillers = blocks.map((i) => `chiller-${i}`);
  const draw = { output: 1, secondOutput: 1 };
  const needs = [need("liquid", "liquid", chillers, draw)];
  const plant = element("plant", "junction", { provides: "liquid", needs, junction: true });
  const net = solved({ records: [utility("grid", 415), ...records, plant] });
  // by symmetry each block is alone with its chiller: the closed form above
  const output = 1e5 / (1 - 0.05 * (0.04 + 0.25 * 1.04));
  for (const i of blocks) expectSame(net.out(`ups-${i}`)[0], output, 1e-10);
});

test("heat without a cooler, or with a dead one, is unremoved and stops nothing", () => {
  const off = utility("off", 415, { source: { role: "standby" } });
  const dead = cooler("crah", "air", "off", 0.1);
  const net = solved({
    records: [
      utility("grid", 20000),
      off,
      dead,
      transformer("t1", "grid", 415, {
        loss: ratio(0.01),
        needs: [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")],
      }),
      transformer("t2", "t1", 415, {
        loss: ratio(0.01),
        needs: [power("t1", { output: 1, loss: 1 }), { ...heat({ loss: 1 }), links: [] }],
      }),
      rack("rack", "t2", 1e6),
    ],
  });
  expect(net.lives("rack")).toBe(1);
  expectSame(net.unremoved, 1e4 + 10100);
});

describe("a water loop", () => {
  // 3,000 L/min of a 6.336 MW hall, pumps of 69.9 kW in all: 6.406 MW at the cooler
  const flow = 0.05;
  const hall = (pump: (path: string) => ElementRecord[]) =>
    solved({
      records: [
        utility("grid", 415),
        rack("rack", "grid", 0, {
          demand: { provisioned: 6.336e6, nameplate: 6.336e6, typical: 0 },
          needs: [
            power("grid", { own: 1 }),
            need("liquid", "liquid", ["loop"], { own: 1, perFirst: flow / 6.336e6 }),
          ],
        }),
        element("loop", "cooling-loop", {
          provides: "liquid",
          needs: [
            need("liquid", "liquid", ["tower"], { output: 1, secondOutput: 1 }),
            need(
              "flow",
              "flow",
              pump("tower").map(({ path }) => path),
              { fromSecond: 1 },
            ),
          ],
        }),
        ...pump("tower"),
        cooler("tower", "liquid", "grid", 0.01),
      ],
    });
  const pump = (path: string, units: number, sink: string) =>
    element(path, "pump", {
      provides: "flow",
      units,
      capability: 0.02,
      work: { perMoved: 69900 / flow },
      use: "cooling",
      needs: [power("grid", { work: 1, perFirst: 0.3 }), heat({ work: 1 }, sink, "liquid")],
      limits: [{ rule: "cooling.flow", quantity: "flow", value: 0.02 }],
    });

  test("pumps carry its flow, and what they use heats it", () => {
    const net = hall((sink) => [pump("pump", 3, sink)]);
    expectSame(net.out("loop"), [6.336e6, 0.05]);
    expectSame(net.out("pump")[0], 0.05);
    expectSame(net.work("pump"), 69900);
    expectSame(net.out("tower"), [6.4059e6, 0.05], 1e-11);
    expectSame(net.loading("pump", "flow"), 0.05 / 0.06);
    expectSame(net.out("grid")[0], 6.336e6 + 69900 + 64059, 1e-11);
  });

  test("three pumps in one record are three pumps", () => {
    const one = hall((sink) => [pump("pump", 3, sink)]);
    const three = hall((sink) => ["p1", "p2", "p3"].map((path) => pump(path, 1, sink)));
    expectSame(one.out("grid"), three.out("grid"));
    expectSame(one.loading("pump", "flow"), three.loading("p2", "flow"));
  });
});

test("three chillers in one record are three chillers, the fixed part of their work included", () => {
  const plant = (units: number, paths: string[]) =>
    solved({
      records: [
        utility("grid", 415),
        bus("bus", "grid"),
        rack("rack", "bus", 3e6, {
          needs: [power("bus", { own: 1 }), need("liquid", "liquid", paths, { own: 1, perFirst: 2e-8 })],
        }),
        ...paths.map((path) =>
          cooler(path, "liquid", "bus", 0.15, AMBIENT, {
            units,
            capability: 1.2e6,
            work: { perMoved: 0.15, fixed: 5000 },
            limits: [{ rule: "cooling.capacity", quantity: "heat", value: 1.2e6 }],
          }),
        ),
      ],
    });
  const [one, three] = [plant(3, ["c"]), plant(1, ["a", "b", "c"])];
  // 3 MW + 15 % of it + 3 · 5 kW
  expectSame(one.out("grid"), [3.465e6, 0]);
  expectSame(three.out("grid"), [3.465e6, 0]);
  expectSame(one.loading("c", "heat"), 3 / 3.6);
  expectSame(three.loading("b", "heat"), 3 / 3.6);
});
