import {
  compile,
  type ConditionRow,
  type DomainRow,
  type ElementRecord,
  singleLosses,
  type SiteModel,
  type TieRow,
} from "../../../analysis/model";
import { startOf } from "../../../analysis/solver";
import { keyOf, Symmetry } from "../../../analysis/solver/symmetry";
import type { Failing } from "../../support/networks-failures";
import { bus, by, condition, rack, ratio, tie, transformer, ups, utility } from "../../support/networks-rows";

function modelOf({ records, ties = [], code = "IEC" }: Failing): SiteModel {
  const model = compile({ records, ties, code });
  expect(model.solvable).toBe(true);
  return model;
}

/** The loss that stands for that of an element, by path; undefined where it is evaluated itself. */
function imageOf(network: Failing, path: string, row: Partial<ConditionRow> = {}): string | undefined {
  const model = modelOf(network);
  const losses = singleLosses(model, network);
  const noLimits = Array.from({ length: model.count }, () => []);
  const symmetry = new Symmetry(model, startOf(model, condition("c", row)), noLimits);
  const image = symmetry.image(losses.find((loss) => loss.path === path)!);
  return image && losses.find((loss) => keyOf(loss) === image.key)?.path;
}

/** A record in place of the one of a path. */
function instead(path: string, other: ElementRecord) {
  return (record: ElementRecord) => (record.path === path ? other : record);
}

/** With two limits on the bus of block a and of block b, in kW. */
function limited(ofA: number, ofB: number) {
  return (record: ElementRecord): ElementRecord => {
    if (!record.path.endsWith("/bus")) return record;
    const values = [500, record.path === "a/bus" ? ofA : ofB];
    const limits = values.map((value) => ({
      rule: "power.rating" as const,
      quantity: "activePower" as const,
      value: value * 1e3,
    }));
    return { ...record, limits };
  };
}

describe("blocks", () => {
  const grid = utility("grid", 20000);
  const other = utility("other", 20000);
  /** A transformer, two buses and two racks. */
  const block = (name: string, feed = "grid", { volts = 400, watts = 100 } = {}) => [
    transformer(`${name}/tx`, feed, volts),
    bus(`${name}/bus`, `${name}/tx`),
    bus(`${name}/sub`, `${name}/tx`),
    rack(`${name}/rack`, `${name}/bus`, watts),
    rack(`${name}/last`, `${name}/sub`, 50),
  ];
  const tied = (name: string, more: Partial<TieRow> = {}) =>
    tie(`${name}/tie`, `${name}/bus`, `${name}/sub`, { closed: false, ...more });

  test("that differ in names only may change places: the first is evaluated, the others are told by it", () => {
    const network = { records: [grid, ...block("a"), ...block("b"), ...block("c")] };
    expect(imageOf(network, "a/rack")).toBeUndefined();
    expect(imageOf(network, "b/rack")).toBe("a/rack");
    expect(imageOf(network, "c/tx")).toBe("a/tx");
    expect(imageOf(network, "grid")).toBeUndefined();
  });

  test("may change places with what supplies them alone, wherever it stands", () => {
    const own = (name: string) => ups(`room/ups-${name}`, "grid", ratio(0.05));
    const hall = (name: string) => rack(`hall-${name}/rack`, `room/ups-${name}`, 100);
    const records = [grid, own("a"), own("b"), hall("a"), hall("b")];
    expect(imageOf({ records }, "room/ups-b")).toBe("room/ups-a");
    expect(imageOf({ records }, "hall-b/rack")).toBe("hall-a/rack");
    const shared = [...records, rack("elsewhere", "room/ups-b", 1)];
    expect(imageOf({ records: shared }, "room/ups-b")).toBeUndefined();
    expect(imageOf({ records: shared }, "hall-b/rack")).toBeUndefined();
  });

  test("within blocks are told by those of the first block, not by each other", () => {
    const rows = (name: string) => [
      bus(name, "grid"),
      ...["1", "2"].map((n) => rack(`${name}/row-${n}/r`, name, 100)),
    ];
    const records = [grid, ...rows("a"), ...rows("b")];
    expect(imageOf({ records }, "a/row-2/r")).toBe("a/row-1/r");
    expect(imageOf({ records }, "b/row-2/r")).toBe("a/row-2/r");
  });

  const twins = [...block("a"), ...block("b")];
  test.each<[string, Failing]>([
    ["one figure differs", { records: [grid, ...block("a"), ...block("b", "grid", { watts: 101 })] }],
    ["their voltage differs", { records: [grid, ...block("a"), ...block("b", "grid", { volts: 415 })] }],
    [
      "supplies differ that others take from",
      {
        records: [
          grid,
          other,
          ...block("a"),
          ...block("b", "other"),
          rack("x", "grid", 1),
          rack("y", "other", 1),
        ],
      },
    ],
    ["somebody elsewhere takes from one", { records: [grid, ...twins, rack("elsewhere", "b/bus", 1)] }],
    [
      "a tie joins one to another bus",
      { records: [grid, ...twins, bus("c", "grid")], ties: [tie("t", "b/bus", "c")] },
    ],
    ["a tie joins them", { records: [grid, ...twins], ties: [tie("t", "a/bus", "b/bus")] }],
    ["only one has a tie", { records: [grid, ...twins], ties: [tied("b")] }],
    [
      "their ties differ",
      { records: [grid, ...twins], ties: [tied("a"), tied("b", { operation: "automatic" })] },
    ],
    [
      "their ties are drawn the other way round",
      { records: [grid, ...twins], ties: [tied("a"), tied("b", { first: "b/sub", second: "b/bus" })] },
    ],
    [
      "the tie of one ends at another of its buses",
      {
        records: [grid, ...twins, bus("a/more", "a/tx"), bus("b/more", "b/tx")],
        ties: [tied("a"), tied("b", { second: "b/more" })],
      },
    ],
    [
      "the tie of one begins at another of its buses",
      {
        records: [grid, ...twins, bus("a/more", "a/tx"), bus("b/more", "b/tx")],
        ties: [tied("a"), tied("b", { first: "b/more" })],
      },
    ],
    ["a rack has another name", { records: [grid, ...twins.map(renamed("b/rack", "b/rack-1"))] }],
    ["one stands in another place", { records: [grid, ...twins.map(placed("b/rack", "vault"))] }],
    [
      "a rack hangs on another bus inside",
      { records: [grid, ...twins.map(instead("b/rack", rack("b/rack", "b/sub", 100)))] },
    ],
    [
      "a rack has a cord more",
      {
        records: [
          grid,
          ...twins
            .map(instead("a/rack", rack("a/rack", by("cords", ["a/bus"]), 100)))
            .map(instead("b/rack", rack("b/rack", by("cords", ["b/bus", "b/sub"]), 100))),
        ],
      },
    ],
    [
      "a rack has a need more",
      {
        records: [
          grid,
          ...twins.map((record) =>
            record.path === "b/rack"
              ? { ...record, needs: [...record.needs, { ...record.needs[0], name: "second" }] }
              : record,
          ),
        ],
      },
    ],
    [
      "a rack bridges for longer",
      {
        records: [
          grid,
          ...twins.map((record) =>
            record.path === "b/rack"
              ? { ...record, needs: record.needs.map((each) => ({ ...each, holdUp: 1 })) }
              : record,
          ),
        ],
      },
    ],
    [
      "a bus of one is tied within it and to another bus",
      { records: [grid, ...twins, bus("c", "grid")], ties: [tied("a"), tied("b"), tie("t", "b/bus", "c")] },
    ],
    ["one has a rack more", { records: [grid, ...twins, rack("b/more", "b/bus", 1)] }],
    ["their limits differ", { records: [grid, ...twins.map(limited(100, 101))] }],
  ])("stay apart where %s", (_, network) => {
    expect(imageOf(network, "b/tx")).toBeUndefined();
  });

  test("with limits alike, each in a row of its own, may change places", () => {
    expect(imageOf({ records: [grid, ...twins.map(limited(100, 100))] }, "b/tx")).toBe("a/tx");
  });

  test("with a tie inside may change places, and so may their ties", () => {
    const network = { records: [grid, ...twins], ties: [tied("a"), tied("b")] };
    expect(imageOf(network, "b/tie")).toBe("a/tie");
    expect(imageOf(network, "b/tx")).toBe("a/tx");
  });

  test("stay apart in a state in which something is out in one of them, or a tie of one is moved", () => {
    const network = {
      records: [grid, other, ...twins, ...block("c")],
      ties: ["a", "b", "c"].map((name) => tied(name)),
    };
    expect(imageOf(network, "b/rack", { out: ["b/last"] })).toBeUndefined();
    expect(imageOf(network, "c/rack", { out: ["b/last"] })).toBe("a/rack");
    expect(imageOf(network, "b/rack", { closed: ["b/tie"] })).toBeUndefined();
    expect(imageOf(network, "b/rack", { closed: ["a/tie"] })).toBeUndefined();
    expect(imageOf(network, "c/rack", { closed: ["a/tie"] })).toBe("b/rack");
    expect(imageOf(network, "b/rack", { out: ["other"] })).toBe("a/rack");
  });

  test("stay apart where one of two ties of one is moved", () => {
    const ties = ["a", "b"].flatMap((name) => [tied(name), tied(name, { path: `${name}/spare` })]);
    const network = { records: [grid, ...twins], ties };
    expect(imageOf(network, "b/rack")).toBe("a/rack");
    expect(imageOf(network, "b/rack", { closed: ["b/tie"] })).toBeUndefined();
  });

  test("that are places are told by the first place, domains and cap controllers by nobody", () => {
    const records = twins.map((record) => ({ ...record, place: record.path.slice(0, 1) }));
    const places = ["a", "b"].map((path) => ({ path, kind: "room", outdoors: false }));
    const domains = ["a", "b"].map((name): DomainRow => {
      return { path: `${name}/cell`, kind: "fire-cell", of: "place", members: [`${name}/tx`] };
    });
    const controllers = ["a", "b"].map((name) => {
      return { path: `${name}/caps`, racks: [`${name}/rack`], actuationTime: 1, failsSafe: false };
    });
    const network = { records: [grid, ...records], places, domains, controllers };
    expect(imageOf(network, "b")).toBe("a");
    expect(imageOf(network, "b/cell")).toBeUndefined();
    expect(imageOf(network, "b/caps")).toBeUndefined();
  });
});

function renamed(from: string, to: string) {
  return (record: ElementRecord) => (record.path === from ? { ...record, path: to } : record);
}

function placed(path: string, place: string) {
  return (record: ElementRecord) => (record.path === path ? { ...record, place } : record);
}
