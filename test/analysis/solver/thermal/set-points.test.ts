import { compile, type ElementRecord } from "../../../../analysis/model";
import { heatNeed, setPoints, suppliedAt } from "../../../../analysis/solver/thermal/set-points";
import { need } from "../../../support/networks-rows";
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
function wanted(records: ElementRecord[]): { [path: string]: number } {
  const model = compile({ records: withGrid(records), ties: [], code: "IEC" });
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
