import {
  compile,
  type ControllerRow,
  type DomainRow,
  type ElementRecord,
  type FailureClass,
  type PlaceRow,
  singleLosses,
  type TieRow,
} from "../../../analysis/model";
import { bus, by, cooler, element, heat, need, power, rack, tie, utility } from "../../support/networks-rows";

interface Rows {
  readonly records: ElementRecord[];
  readonly ties?: TieRow[];
  readonly places?: PlaceRow[];
  readonly domains?: DomainRow[];
  readonly controllers?: ControllerRow[];
}

/** Losses with paths in the place of indices. */
function lossesOf({ records, ties = [], places = [], domains = [], controllers = [] }: Rows) {
  const model = compile({ records, ties, code: "IEC" });
  const { paths } = model;
  return singleLosses(model, { places, domains, controllers }).map((loss) => ({
    ...loss,
    elements: loss.elements.map(({ element: e, remains }) => [paths[e], remains]),
    links: loss.links.map((l) => [paths[model.linkSource[l]], paths[model.needElement[model.linkNeed[l]]]]),
    ties: loss.ties.map((t) => model.ties[t].path),
    demands: loss.demands.map(({ element: e, watts }) => [paths[e], watts]),
  }));
}

const named = (rows: Rows, kind: string) =>
  lossesOf(rows)
    .filter((loss) => loss.kind === kind)
    .map(({ path }) => path);
const place = (path: string, kind = "room"): PlaceRow => ({ path, kind, outdoors: false });
const grid = utility("grid", 400);

test("each element is lost by itself, in the order of evaluation, with nothing else", () => {
  const losses = lossesOf({ records: [rack("rack", "bus", 1), bus("bus", "grid"), grid] });
  const alone = (path: string, what: string, of: FailureClass = "component") => ({
    kind: "element",
    of,
    path,
    what,
    elements: [[path, 0]],
    links: [],
    ties: [],
    demands: [],
  });
  expect(losses).toEqual([
    alone("grid", "utility-feed", "source"),
    alone("bus", "switchgear"),
    alone("rack", "compute-rack"),
  ]);
});

test("only a source that runs is lost as a source, one of its units and a standby source as components", () => {
  const losses = lossesOf({
    records: [utility("grid", 400, { units: 2 }), utility("set", 400, { source: { role: "standby" } })],
  });
  expect(losses.map(({ path, kind, of }) => [path, kind, of])).toEqual([
    ["grid", "element", "source"],
    ["grid", "unit", "component"],
    ["set", "element", "component"],
  ]);
});

test("a junction cannot fail, by itself or with its place", () => {
  const at = { place: "room", junction: true };
  const rows = { records: [grid, bus("node", "grid", at), rack("rack", "node", 1)], places: [place("room")] };
  expect(lossesOf(rows).map(({ path }) => path)).toEqual(["grid", "rack"]);
});

test("an element of several units is lost as a whole and by one of them", () => {
  const losses = lossesOf({
    records: [utility("one", 400, { units: 1 }), utility("four", 400, { units: 4 })],
  });
  expect(losses.map(({ kind, elements }) => [kind, elements])).toEqual([
    ["element", [["one", 0]]],
    ["element", [["four", 0]]],
    ["unit", [["four", 0.75]]],
  ]);
});

test("a record that is a part of a construct goes by the construct's path", () => {
  const losses = lossesOf({ records: [utility("feed#meter", 400, { units: 2 })] });
  expect(losses.map(({ path, elements }) => [path, elements])).toEqual([
    ["feed", [["feed#meter", 0]]],
    ["feed", [["feed#meter", 0.5]]],
  ]);
});

describe("links", () => {
  const sources = [grid, utility("second", 400), utility("third", 400)];
  const links = (records: ElementRecord[]) =>
    lossesOf({ records: [...sources, ...records] })
      .filter(({ kind }) => kind === "link")
      .map(({ path, what, source, links: lost }) => [path, what, source, lost]);

  test.each(["shared", "cords", "transfer", "dispatch"] as const)(
    "each of a %s need fails by itself",
    (mode) => {
      expect(links([rack("rack#cord", by(mode, ["grid", "second", "third"]), 1)])).toEqual(
        ["grid", "second", "third"].map((from) => ["rack", "compute-rack", from, [[from, "rack#cord"]]]),
      );
    },
  );

  test("the only one of a need is not named: its loss is that of the consumer", () => {
    const needs = [power("grid", { own: 1 }), { ...power("second", { own: 1 }), name: "power-2" }];
    expect(links([rack("rack", "", 1, { needs }), bus("bus", "third")])).toEqual([]);
  });

  test("of two needs those with several are named, each of them", () => {
    const needs = [
      power("grid", { own: 1 }),
      { ...power(["second", "third"], { own: 1 }), name: "power-2" },
      { ...power(["third", "grid"], { own: 1 }), name: "power-3" },
    ];
    expect(links([rack("rack", "", 1, { needs })]).map(([, , from]) => from)).toEqual([
      "second",
      "third",
      "third",
      "grid",
    ]);
  });

  test("those that only carry heat away are none, those that an element cannot do without are", () => {
    const coolers = ["c1", "c2"].map((path) => cooler(path, "air", "grid", 0.1));
    const pair = { ...heat({ own: 1 }), links: ["c1", "c2"].map((source) => ({ source })) };
    const carried = rack("carried", "", 1, { needs: [power("grid", { own: 1 }), pair] });
    const needing = rack("needing", "", 1, { needs: [power("grid", { own: 1 }), { ...pair, gates: true }] });
    expect(links([...coolers, carried, needing]).map(([path, , from]) => [path, from])).toEqual([
      ["needing", "c1"],
      ["needing", "c2"],
    ]);
  });

  test("that to the ambient cannot fail", () => {
    const tower = cooler("tower", "liquid", "grid", 0.1);
    const both = need("liquid", "liquid", ["tower", "(ambient)"], { output: 1 });
    const loop = element("loop", "cooling-loop", { provides: "liquid", needs: [both] });
    expect(links([tower, loop]).map(([path, , from]) => [path, from])).toEqual([["loop", "tower"]]);
  });
});

test("each tie fails, open or closed, by path", () => {
  const records = [grid, bus("a", "grid"), bus("b", "grid"), bus("c", "grid")];
  const ties = [tie("t2", "b", "c", { closed: false }), tie("t1", "a", "b")];
  const losses = lossesOf({ records, ties }).filter(({ kind }) => kind === "tie");
  expect(losses).toEqual(
    ["t1", "t2"].map((path) => ({
      kind: "tie",
      of: "component",
      path,
      what: "tie",
      elements: [],
      links: [],
      ties: [path],
      demands: [],
    })),
  );
});

test("a tie that nothing else stands beside takes the buses on both ends with it", () => {
  const records = [grid, bus("a", "grid"), bus("b", "grid"), bus("c", "grid")];
  const ties = [tie("breaker", "a", "b", { trips: true }), tie("cable", "b", "c")];
  const losses = lossesOf({ records, ties }).filter(({ kind }) => kind === "tie");
  expect(losses.map(({ path, elements, ties }) => [path, elements, ties])).toEqual([
    [
      "breaker",
      [
        ["a", 0],
        ["b", 0],
      ],
      ["breaker"],
    ],
    ["cable", [], ["cable"]],
  ]);
});

describe("domains", () => {
  const records = [
    utility("grid", 400),
    bus("a/bus", "grid"),
    bus("ab", "grid"),
    bus("b#main", "grid"),
    bus("b#spare", "grid"),
  ];
  const ties = [tie("a/tie", "a/bus", "ab"), tie("other", "ab", "b#main")];
  const domain = (members: string[], of: DomainRow["of"] = "path"): DomainRow => ({
    path: "side",
    kind: "distribution-path",
    of,
    members,
  });
  const lost = (...domains: DomainRow[]) =>
    lossesOf({ records, ties, domains }).filter(({ kind }) => kind === "domain");

  test("fail with all parts and ties below their members, wherever these stand", () => {
    expect(lost(domain(["a", "b"]))).toEqual([
      {
        kind: "domain",
        of: "path",
        path: "side",
        what: "distribution-path",
        elements: [
          ["a/bus", 0],
          ["b#main", 0],
          ["b#spare", 0],
        ],
        links: [],
        ties: ["a/tie"],
        demands: [],
      },
    ]);
  });

  test("count for the promises that they state", () => {
    expect(lost(domain(["a"]), domain(["a"], "place")).map(({ of }) => of)).toEqual(["path", "place"]);
  });

  test("take what several members share once", () => {
    const [{ elements }] = lost(domain(["a", "a/bus"]));
    expect(elements).toEqual([["a/bus", 0]]);
  });

  test("that hold nothing which can fail are left out", () => {
    expect(lost(domain(["nowhere"]))).toEqual([]);
  });
});

describe("places", () => {
  const records = [
    utility("grid", 400, { units: 2 }),
    bus("hall/bus", "grid", { place: "hall" }),
    bus("hall/row/bus", "grid", { place: "hall/row" }),
    rack("hall/row/rack", "hall/row/bus", 1, { place: "hall/row", units: 3 }),
    rack("hallway/rack", "grid", 1, { place: "hallway" }),
  ];
  const places = [place("hall", "data-hall"), place("hall/row", "row"), place("hallway"), place("empty")];
  const ties = [
    tie("hall/row/tie", "hall/bus", "hall/row/bus", { place: "hall/row" }),
    tie("hall/tie", "hall/bus", "hall/row/bus", { place: "hall" }),
  ];

  test("fail with all elements and ties in them and in the places within them", () => {
    const lost = lossesOf({ records, places, ties }).filter(({ kind }) => kind === "place");
    expect(lost.map(({ path, what, links, demands }) => [path, what, links, demands])).toEqual([
      ["hall", "data-hall", [], []],
      ["hall/row", "row", [], []],
      ["hallway", "room", [], []],
    ]);
    const [hall, row, hallway] = lost;
    expect(hall.elements.map(([path]) => path).sort()).toEqual(["hall/bus", "hall/row/bus", "hall/row/rack"]);
    expect(row.elements.map(([path]) => path).sort()).toEqual(["hall/row/bus", "hall/row/rack"]);
    expect(hallway.elements).toEqual([["hallway/rack", 0]]);
    expect([hall.ties, row.ties, hallway.ties]).toEqual([["hall/row/tie", "hall/tie"], ["hall/row/tie"], []]);
  });

  test("take all units of what is in them", () => {
    const row = lossesOf({ records, places }).find(({ path }) => path === "hall/row")!;
    expect(row.elements.map(([, remains]) => remains)).toEqual([0, 0]);
  });

  test("that hold nothing which can fail are left out", () => {
    expect(named({ records, places }, "place")).not.toContain("empty");
  });

  test("a folder between two places stands for none", () => {
    const deep = [utility("yard/rows/north/feed", 400, { place: "yard/rows/north" })];
    expect(named({ records: deep, places: [place("yard"), place("yard/rows/north")] }, "place")).toEqual([
      "yard",
      "yard/rows/north",
    ]);
  });
});

describe("cap controllers", () => {
  const demand = { nameplate: 100, provisioned: 70, typical: 50 };
  const records = ["r1", "r2", "r3"].map((path) => rack(path, "grid", 0, { demand }));
  const controller = (path: string, more: Partial<ControllerRow> = {}): ControllerRow => ({
    path,
    racks: ["r1", "r3"],
    actuationTime: 2,
    failsSafe: false,
    ...more,
  });
  const losses = (controllers: ControllerRow[]) =>
    lossesOf({ records: [grid, ...records], controllers }).filter(({ kind }) => kind === "controller");

  test("let go of their racks, which ask for their nameplates", () => {
    expect(losses([controller("caps")])).toEqual([
      {
        kind: "controller",
        of: "component",
        path: "caps",
        what: "power-cap-controller",
        elements: [],
        links: [],
        ties: [],
        demands: [
          ["r1", 100],
          ["r3", 100],
        ],
      },
    ]);
  });

  test("that fail safe change nothing", () => {
    const both = [controller("safe", { failsSafe: true }), controller("caps", { racks: ["r2"] })];
    expect(losses(both).map(({ path, demands }) => [path, demands])).toEqual([["caps", [["r2", 100]]]]);
  });
});

test("a site without anything has no failures", () => {
  expect(lossesOf({ records: [], places: [place("hall")] })).toEqual([]);
});

test("a construct is lost with all its parts but its maintenance bypass, and each part by itself", () => {
  const parts = ["ups", "ups#static-bypass", "ups#maintenance-bypass"];
  const records = [grid, ...parts.map((path) => bus(path, "grid")), rack("rack", by("cords", parts), 1)];
  const elements = lossesOf({ records }).filter(({ kind, path }) => kind === "element" && path === "ups");
  expect(elements.map(({ elements }) => elements.map(([path]) => path))).toEqual([
    ["ups", "ups#static-bypass"],
    ["ups#static-bypass"],
    ["ups#maintenance-bypass"],
  ]);
});
