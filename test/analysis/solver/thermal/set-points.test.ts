import { compile, type ElementRecord, type TieRow } from "../../../../analysis/model";
import { heatNeed, setPoints, suppliedAt } from "../../../../analysis/solver/thermal/set-points";
import { element, need, power, tie } from "../../../support/networks-rows";
import {
  airChiller,
  dryCooler,
  exchanger,
  joined,
  load,
  loop,
  tower,
  waterChiller,
  withGrid,
} from "../../../support/thermal-rows";

/** What each element has to supply at, where that is known. */
function wanted(records: ElementRecord[], ties: TieRow[] = []): { [path: string]: number } {
  const model = compile({ records: withGrid(records), ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const all = [...setPoints(model)].map((value, e) => [model.paths[e], value] as const);
  return Object.fromEntries(all.filter(([, value]) => !Number.isNaN(value)));
}

test("what cools a loop has to supply at the set-point of the loop", () => {
  expect(wanted([dryCooler("dry", 100), loop("water", "dry", 40), load("rack", "water", 10)])).toEqual({
    dry: 40,
    water: 40,
  });
});

test("a set-point passes through loops without one and through junctions", () => {
  const records = [
    dryCooler("dry-1", 100),
    dryCooler("dry-2", 100),
    joined("both", ["dry-1", "dry-2"]),
    loop("yard", "both"),
    loop("hall", "yard", 38),
    load("rack", "hall", 10),
  ];
  expect(wanted(records)).toEqual({ "dry-1": 38, "dry-2": 38, both: 38, yard: 38, hall: 38 });
});

test("of several customers the coldest decides, whichever comes first", () => {
  const customers = [loop("warm", "yard", 40), loop("cold", "yard", 33), loop("mild", "yard", 36)];
  for (const order of [customers, [...customers].reverse()]) {
    expect(wanted([dryCooler("dry", 100), loop("yard", "dry"), ...order])).toMatchObject({
      dry: 33,
      yard: 33,
    });
  }
});

test("a customer without a set-point asks for nothing beside one that has one", () => {
  const records = [dryCooler("dry", 100), loop("yard", "dry"), loop("any", "yard"), loop("hall", "yard", 35)];
  expect(wanted(records)).toEqual({ dry: 35, yard: 35, hall: 35 });
});

test("an element's own set-point stands, though a customer asks for colder coolant", () => {
  const records = [dryCooler("dry", 100), loop("yard", "dry", 40), loop("hall", "yard", 30)];
  expect(wanted(records)).toEqual({ dry: 40, yard: 40, hall: 30 });
});

test("a header that states none takes the lowest of its own ring, whichever ring comes first", () => {
  const ring = (name: string, supplyTemperature: number) => [
    dryCooler(`${name}-dry`, 100),
    loop(`${name}-stated`, `${name}-dry`, supplyTemperature),
    loop(`${name}-warmer`, `${name}-dry`, supplyTemperature + 5),
    loop(`${name}-silent`, `${name}-dry`),
  ];
  const pipes = (name: string) =>
    ["warmer", "silent"].map((end) =>
      tie(`${name}-${end}-pipe`, `${name}-stated`, `${name}-${end}`, { hydraulicResistance: 1e9, rating: 1 }),
    );
  const records = [...ring("north", 30), ...ring("south", 20)];
  expect(wanted(records, [...pipes("north"), ...pipes("south")])).toMatchObject({
    ...{ "north-stated": 30, "north-warmer": 35, "north-silent": 30 },
    ...{ "south-stated": 20, "south-warmer": 25, "south-silent": 20 },
  });
});

test("chilled water from outside, which nothing precedes, has to come at the set-point of its loop", () => {
  const mains = element("mains", "external-cooling", { provides: "liquid", needs: [], capability: 1e6 });
  const model = compile({ records: [mains, loop("water", "mains", 12)], ties: [], code: "IEC" });
  expect([model.paths, [...setPoints(model)]]).toEqual([
    ["mains", "water"],
    [12, 12],
  ]);
});

test("exchangers and chillers do not pass on the set-point of the loop behind them", () => {
  const plates = [
    tower("tower", 100),
    loop("cold", "tower"),
    exchanger("plates", 100, "cold"),
    loop("warm", "plates", 30),
  ];
  expect(wanted(plates)).toEqual({ plates: 30, warm: 30 });
  const chilled = [
    tower("tower", 100),
    loop("condenser", "tower", 29),
    waterChiller("chiller", 80, "condenser"),
    loop("chilled", "chiller", 12),
  ];
  expect(wanted(chilled)).toEqual({ tower: 29, condenser: 29, chiller: 12, chilled: 12 });
});

test("what racks accept is no set-point: nothing is wanted where none is stated", () => {
  expect(wanted([dryCooler("dry", 100), loop("water", "dry"), load("rack", "water", 10, 45)])).toEqual({});
});

test("a loop that only leaves the heat of its pump somewhere asks nothing of that place", () => {
  const pump = {
    ...loop("pump", "cold"),
    provides: "flow" as const,
    needs: [{ ...need("heat", "liquid", ["cold"], { work: 1 }), gates: false }],
    supplyTemperature: 5,
  };
  expect(wanted([dryCooler("dry", 100), loop("cold", "dry"), pump])).toEqual({ pump: 5 });
});

test("a loop of another plant that leaves the heat of its pump in this one asks nothing of it", () => {
  const pumped = loop("apart", "chiller", 10);
  const waste = { ...need("heat", "liquid", ["water"], { work: 1 }), gates: false };
  const records = [
    airChiller("chiller", 50),
    dryCooler("dry", 100),
    loop("water", "dry"),
    { ...pumped, needs: [...pumped.needs, waste] },
  ];
  expect(wanted(records)).toEqual({ chiller: 10, apart: 10 });
});

test("air that is passed on asks for its set-point as coolant does", () => {
  const passing = (path: string, from: string, supplyTemperature?: number) =>
    element(path, "plenum", {
      provides: "air",
      needs: [need("air", "air", [from], { output: 1 })],
      supplyTemperature,
    });
  const crah = exchanger("crah", 50, "water", { provides: "air" });
  const records = [
    dryCooler("dry", 100),
    loop("water", "dry"),
    crah,
    passing("floor", "crah"),
    passing("aisle", "floor", 24),
  ];
  expect(wanted(records)).toEqual({ crah: 24, floor: 24, aisle: 24 });
});

test("an element gives its heat on by coolant that it cannot do without: not by power, nor where it only leaves heat", () => {
  const waste = { ...need("waste", "liquid", ["pond"], { work: 1 }), gates: false };
  const coolant = need("coolant", "liquid", ["water"], { output: 1, work: 1 });
  const plates = {
    ...exchanger("plates", 50, "water"),
    needs: [power("grid", { work: 1 }), waste, coolant],
  };
  const ponds = [dryCooler("pond", 100), dryCooler("dry", 100), loop("water", "dry", 30)];
  const model = compile({ records: withGrid([...ponds, plates]), ties: [], code: "IEC" });
  const e = model.paths.indexOf("plates");
  expect(heatNeed(model, e)).toBe(model.needPtr[e] + 2);
  expect(suppliedAt(model, setPoints(model), heatNeed(model, e))).toBe(30);
  // outdoors it gives it to nobody
  expect(heatNeed(model, model.paths.indexOf("dry"))).toBe(-1);
});

describe("what a need is supplied at by set-points", () => {
  function supplied(records: ElementRecord[], path: string): number {
    const model = compile({ records: withGrid(records), ties: [], code: "IEC" });
    const need = heatNeed(model, model.paths.indexOf(path));
    return suppliedAt(model, setPoints(model), need);
  }

  const direct = (members: string[]) => ({
    ...exchanger("plates", 50, members[0]),
    needs: [need("liquid", "liquid", members, { output: 1 })],
  });

  test("is the warmest of its members", () => {
    const sources = [
      airChiller("a", 50),
      loop("cold", "a", 10),
      airChiller("b", 50),
      loop("cool", "b", 14),
      direct(["cold", "cool"]),
    ];
    expect(supplied(sources, "plates")).toBe(14);
  });

  test("is not known where one of them states none, or of the outdoors", () => {
    const sources = [
      airChiller("a", 50),
      loop("cold", "a", 10),
      airChiller("b", 50),
      loop("any", "b"),
      direct(["cold", "any"]),
    ];
    expect(supplied(sources, "plates")).toBeNaN();
    expect(supplied([dryCooler("dry", 100)], "dry")).toBeNaN();
  });
});
