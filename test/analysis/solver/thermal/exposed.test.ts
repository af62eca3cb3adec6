import { AMBIENT, compile, type ElementRecord, type TieRow } from "../../../../analysis/model";
import { exposedTo } from "../../../../analysis/solver/thermal/exposed";
import { element, need, tie } from "../../../support/networks-rows";
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

/** Water that somebody else cools. */
const given = element("given", "external-cooling", {
  provides: "liquid",
  needs: [need("ambient", "air", [AMBIENT], { output: 1 })],
  capability: 1e5,
  shareWeight: 1e5,
});

/** In the order of their names: paths of what depends on the weather, of who takes from exchangers that it relieves, and of what floats with it. */
function exposed(records: ElementRecord[], ties: TieRow[] = []) {
  const model = compile({ records: withGrid(records), ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const { elements, takers, floats } = exposedTo(model);
  const paths = (indices: number[]) => indices.map((e) => model.paths[e]).sort();
  const floating = [...floats.keys()].filter((e) => floats[e]);
  return { elements: paths(elements), takers: paths(takers), floats: paths(floating) };
}

test("towers and dry coolers float with the weather, and so do the loops behind them", () => {
  const records = [
    tower("tower", 100),
    dryCooler("dry", 100),
    joined("both", ["tower", "dry"]),
    loop("water", "both"),
    load("rack", "water", 50),
  ];
  const all = ["both", "dry", "tower", "water"];
  expect(exposed(records)).toEqual({ elements: all, takers: [], floats: all });
});

test("chillers hold their set-point, and depend on it by air or by a loop that floats", () => {
  const records = [
    tower("tower", 200),
    loop("condenser-water", "tower"),
    waterChiller("water-cooled", 100, "condenser-water"),
    airChiller("air-cooled", 100),
    joined("both", ["water-cooled", "air-cooled"]),
    loop("water", "both"),
    load("rack", "water", 50),
  ];
  const { elements, floats } = exposed(records);
  expect(elements).toEqual(["air-cooled", "condenser-water", "tower", "water-cooled"]);
  expect(floats).toEqual(["condenser-water", "tower"]);
});

test("a chiller on water that somebody else cools does not, nor does one on both", () => {
  const on = (sink: ElementRecord[], path: string) =>
    exposed([
      given,
      ...sink,
      waterChiller("chiller", 100, path),
      loop("water", "chiller"),
      load("rack", "water", 50),
    ]);
  expect(on([], "given").elements).toEqual([]);
  const mixed = [tower("tower", 100), joined("mixed", ["given", "tower"])];
  expect(on(mixed, "mixed")).toEqual({ elements: ["tower"], takers: [], floats: ["tower"] });
});

test("plates that relieve a chiller do, with who fills them before it", () => {
  const relieved = (members: string[]) =>
    exposed([
      tower("tower", 200),
      exchanger("plates", 100, "tower"),
      waterChiller("chiller", 100, "tower"),
      joined("both", members, "dispatch"),
      loop("water", "both"),
      load("rack", "water", 50),
    ]);
  const both = relieved(["plates", "chiller"]);
  expect(both).toEqual({ elements: ["chiller", "plates", "tower"], takers: ["both"], floats: ["tower"] });
  // the last of them takes what is left, whatever the weather
  expect(relieved(["chiller", "plates"])).toMatchObject({ elements: ["chiller", "tower"], takers: [] });
});

test("plates alone, or beside others that share, take what comes", () => {
  const records = [
    tower("tower", 200),
    ...["one", "two"].map((path) => exchanger(path, 100, "tower")),
    joined("both", ["one", "two"]),
    load("rack", "both", 50),
  ];
  expect(exposed(records)).toMatchObject({ elements: ["tower"], takers: [] });
});

test("plates on water that does not float relieve whatever the weather", () => {
  const records = [
    given,
    exchanger("plates", 100, "given"),
    airChiller("chiller", 100),
    joined("both", ["plates", "chiller"], "dispatch"),
    load("rack", "both", 50),
  ];
  expect(exposed(records)).toEqual({ elements: ["chiller"], takers: [], floats: [] });
});

test("a header of a pipe ring is thought to hold its set-point", () => {
  const records = [
    tower("tower", 100),
    loop("near", "tower"),
    element("far", "cooling-loop", { provides: "liquid", needs: [] }),
    load("rack", "far", 50),
  ];
  const ties = [tie("pipe", "near", "far", { hydraulicResistance: 1e5, rating: 1, chain: true })];
  expect(exposed(records, ties)).toEqual({ elements: ["tower"], takers: [], floats: ["tower"] });
});
