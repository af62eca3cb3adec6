import { check } from "../../../analysis/check";
import type { PromiseRow, SiteRows } from "../../../analysis/model";
import { bus, by, rack, site, utility } from "../../support/networks-rows";

/** Two racks of 300 and 100 kW on a bus each, of one partition; a third beside it has the first bus too. */
function promised(
  promises: PromiseRow[],
  { corded, partitions: others = [], domains }: { corded?: boolean } & Partial<SiteRows> = {},
) {
  const feed = corded ? by("cords", ["a", "b"]) : "a";
  const records = [
    utility("grid", 415),
    bus("a", "grid", { place: "room" }),
    bus("b", "grid"),
    rack("large", feed, 300e3, { place: "hall" }),
    rack("small", "b", 100e3, { place: "hall" }),
    rack("foreign", "a", 900e3),
  ];
  const partitions = [
    { path: "lease", tenant: "acme", members: [], racks: ["large", "small"], promises },
    ...others,
  ];
  const places = ["room", "hall"].map((path) => ({ path, kind: "room", outdoors: false }));
  const { findings, rules } = check(
    site({ records, partitions, places, ...(domains && { domains }) }),
  ).verdict;
  return {
    found: findings.filter(({ rule }) => rule === "resilience.promise"),
    result: rules.find(({ rule }) => rule === "resilience.promise")!,
  };
}

test("the worst component takes three quarters: more than half is an error that names it", () => {
  const { found, result } = promised([{ of: "component", most: 0.5 }]);
  expect(found).toMatchObject([
    { severity: "error", subjects: ["lease"], value: 0.75, limit: 0.5, unit: "1", state: { loss: "a" } },
  ]);
  expect(result).toMatchObject({ status: "failed", checked: 1, worst: { percent: 150 } });
});

test("exactly what is promised is kept", () => {
  expect(promised([{ of: "component", most: 0.75 }])).toMatchObject({
    found: [],
    result: { status: "passed" },
  });
});

test("with cords to both buses only the other rack stops: a quarter", () => {
  const { found } = promised([{ of: "component", most: 0 }], { corded: true });
  expect(found).toMatchObject([{ value: 0.25, limit: 0, state: { loss: "b" } }]);
});

test("a running source is a class of its own", () => {
  const { found } = promised([
    { of: "source", most: 0.9 },
    { of: "component", most: 0.75 },
  ]);
  expect(found).toMatchObject([{ value: 1, state: { loss: "grid" }, detail: { of: "source" } }]);
});

test("of a place the racks in it count, of a component its own failure does not", () => {
  const { found } = promised([{ of: "place", most: 0.8 }]);
  expect(found).toMatchObject([{ value: 1, state: { loss: "hall" }, detail: { of: "place" } }]);
});

test("of a path the racks in it count as well", () => {
  const domains = [{ path: "ducts", kind: "cable-route", of: "path" as const, members: ["large", "b"] }];
  const { found } = promised([{ of: "path", most: 0.9 }], { domains });
  expect(found).toMatchObject([{ value: 1, state: { loss: "ducts" }, detail: { of: "path" } }]);
});

test("each partition is told by itself, and each class of its promises", () => {
  const second = { path: "lease-2", tenant: "zeta", members: [], racks: ["foreign"] };
  const { found } = promised(
    [
      { of: "component", most: 0.5 },
      { of: "source", most: 0.5 },
    ],
    { partitions: [{ ...second, promises: [{ of: "component", most: 0 }] }] },
  );
  expect(found.map(({ subjects, detail }) => [...subjects, detail.of])).toEqual([
    ["lease", "component"],
    ["lease", "source"],
    ["lease-2", "component"],
  ]);
});

test("a partition without racks keeps whatever it was promised", () => {
  const empty = { path: "empty", tenant: "zeta", members: [], racks: [] };
  const { found, result } = promised([], {
    partitions: [{ ...empty, promises: [{ of: "component", most: 0.5 }] }],
  });
  expect(found).toEqual([]);
  expect(result).toMatchObject({ status: "passed", checked: 1, worst: { value: 0 } });
});

test("a promise about maintenance is left to the rule of that", () => {
  const { found, result } = promised([{ of: "maintenance", most: 0 }]);
  expect([found, result.status]).toEqual([[], "not-applicable"]);
});

test("where nothing is promised there is nothing to judge", () => {
  expect(promised([])).toMatchObject({ found: [], result: { status: "not-applicable" } });
});
