import { AMBIENT, compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { bus, by, cooler, element, heat, need, power, rack, tie, utility } from "../../support/networks-rows";

const grid = utility("grid", 415);
const compiled = (records: ElementRecord[], ties: TieRow[] = []) => compile({ records, ties, code: "IEC" });
const offences = (records: ElementRecord[], ties: TieRow[] = []) =>
  compiled([grid, ...records], ties).offences.map(({ rule, subject, quantity, value, limit, detail }) => ({
    rule,
    subject,
    ...(quantity ? { quantity, value, limit } : {}),
    ...detail,
  }));

test("each element knows the links that take from it", () => {
  const model = compiled([rack("r2", by("cords", ["a", "b"]), 1), bus("a", "grid"), bus("b", "grid"), grid]);
  const customers = (path: string) => {
    const e = model.paths.indexOf(path);
    const links = [...model.consumerLink.subarray(model.consumerPtr[e], model.consumerPtr[e + 1])];
    expect(links.every((link) => model.linkSource[link] === e)).toBe(true);
    return links.map((link) => model.paths[model.needElement[model.linkNeed[link]]]).sort();
  };
  expect(customers("grid")).toEqual(["a", "b"]);
  expect(customers("b")).toEqual(["r2"]);
  expect(customers("r2")).toEqual([]);
});

test("power needs come before heat, so that cord losses are known", () => {
  const needs = [heat({ own: 1 }), power("grid", { own: 1 })];
  const model = compiled([grid, rack("rack", "grid", 1, { needs })]);
  const first = model.needPtr[model.paths.indexOf("rack")];
  expect([...model.needIsPower.subarray(first, first + 2)]).toEqual([1, 0]);
  expect([...model.needIsHeat.subarray(first, first + 2)]).toEqual([0, 1]);
});

test("a supply that is not of the site is named, and the rest of the need stands", () => {
  expect(offences([rack("rack", ["grid", "elsewhere"], 1)])).toEqual([
    { rule: "input.unknown-source", subject: "rack", need: "power", source: "elsewhere" },
  ]);
});

test("a cord to nowhere is one fault, not also one of shares", () => {
  const cords = by("cords", [
    { source: "grid", share: 0.5 },
    { source: "elsewhere", share: 0.5 },
  ]);
  expect(offences([rack("rack", cords, 1)]).map(({ rule }) => rule)).toEqual(["input.unknown-source"]);
});

test("a supply of the wrong service is named with both", () => {
  const chiller = cooler("chiller", "liquid", "grid", 0.1);
  const needs = [power("grid", { own: 1 }), need("air", "air", ["chiller"], { own: 1 })];
  expect(offences([chiller, rack("rack", "grid", 1, { needs })])).toEqual([
    {
      rule: "supply.service-mismatch",
      subject: "rack",
      need: "air",
      service: "air",
      source: "chiller",
      offered: "liquid",
    },
  ]);
});

test("a need without members is empty, unless it only carries heat", () => {
  const needs = [need("power", "power", [], { own: 1 }), { ...heat({ own: 1 }), links: [] }];
  expect(offences([rack("rack", "grid", 1, { needs })])).toEqual([
    { rule: "supply.empty", subject: "rack", need: "power", service: "power" },
  ]);
});

describe("cords", () => {
  const fault = (links: Parameters<typeof by>[1], required?: number) =>
    offences([rack("rack", by("cords", links, { required }), 1)]).map(({ quantity, value, limit }) => [
      quantity,
      value,
      limit,
    ]);

  test("may not require more than there are", () => {
    expect(fault([{ source: "grid", units: 2 }, "grid"], 3)).toEqual([]);
    expect(fault([{ source: "grid", units: 2 }, "grid"], 4)).toEqual([["required", 4, 3]]);
  });

  test("state a share for all or for none", () => {
    expect(fault([{ source: "grid", share: 1 }, "grid"])).toEqual([["share", 1, 2]]);
  });

  test("have shares that sum to 1", () => {
    const shares = (a: number, b: number) => fault([a, b].map((share) => ({ source: "grid", share })));
    expect(shares(0.3, 0.7)).toEqual([]);
    expect(shares(0.3, 0.6)).toEqual([["shares", 0.3 + 0.6, 1]]);
  });

  test("without any share at all still give numbers", () => {
    const links = [
      { source: "grid", share: 0 },
      { source: "grid", share: 0 },
    ];
    const model = compiled([grid, rack("rack", by("cords", links), 8)]);
    expect(model.offences).toHaveLength(1);
    expect(solve(model, "provisioned").out[0]).toBe(8);
  });
});

describe("a pipe", () => {
  const loop = (path: string) => cooler(path, "liquid", "grid", 0.1);
  const pipe = (first: string, second: string) => [tie("pipe", first, second, { hydraulicResistance: 1e5 })];
  const headers = ["a", "b"].map((path) => element(path, "cooling-loop", { provides: "liquid" }));

  test.each([
    ["a bus", "bus", "first", ["bus", "a"]],
    ["what has a capability", "chiller", "second", ["a", "chiller"]],
  ])("to %s is refused: %s as %s", (_, got, quantity, [first, second]) => {
    const records = [bus("bus", "grid"), { ...loop("chiller"), capability: 1 }, ...headers];
    expect(offences(records, pipe(first, second))).toEqual([
      { rule: "input.invalid-value", subject: "pipe", quantity, got, expected: "a cooling loop" },
    ]);
  });

  test("holds its flow in m³/s, whatever the code says of amperes", () => {
    const model = compile({ records: headers, ties: pipe("a", "b"), code: "NEC" });
    expect([model.limits.rule, model.limits.unit, [...model.limits.limit]]).toEqual([
      ["cooling.pipe-flow"],
      ["m3/s"],
      [1e5],
    ]);
  });
});

describe("a tie", () => {
  test("to what is not of the site is named", () => {
    expect(offences([bus("a", "grid")], [tie("tie", "a", "x")])).toEqual([
      { rule: "input.unknown-source", subject: "tie", need: "tie", source: "x" },
    ]);
  });

  test.each([
    ["a cooler", "chiller", "first", ["chiller", "a"]],
    ["a cooler", "chiller", "second", ["a", "chiller"]],
    ["a source", "grid", "second", ["a", "grid"]],
    ["a load", "rack", "second", ["a", "rack"]],
  ])("to %s is refused: %s as %s", (_, got, quantity, [first, second]) => {
    const records = [bus("a", "grid"), cooler("chiller", "liquid", "grid", 0.1), rack("rack", "a", 1)];
    expect(offences(records, [tie("tie", first, second)])).toEqual([
      { rule: "input.invalid-value", subject: "tie", quantity, got, expected: "a bus" },
    ]);
  });

  test("between a bus and itself is refused", () => {
    expect(offences([bus("a", "grid")], [tie("tie", "a", "a")])).toEqual([
      {
        rule: "input.invalid-value",
        subject: "tie",
        quantity: "second",
        got: "a",
        expected: "another bus than first",
      },
    ]);
  });
});

test("many faults are all reported at once", () => {
  const records = [
    rack("r1", "x1", 1),
    rack("r2", ["x2", "x3"], 1),
    rack("r3", by("cords", ["grid"], { required: 2 }), 1),
    bus("a", "b"),
    bus("b", "a"),
    rack("r4", need("power", "power", [], {}), 1),
  ];
  const rules = offences(records).map(({ rule }) => rule);
  expect(rules.sort()).toEqual([
    "input.unknown-source",
    "input.unknown-source",
    "input.unknown-source",
    "supply.cords",
    "supply.cycle",
    "supply.empty",
  ]);
});

test("the ambient takes heat without being an element", () => {
  const model = compiled([grid, rack("rack", "grid", 1)]);
  expect(model.paths).not.toContain(AMBIENT);
  expect(model.count).toBe(2);
});
