import { check } from "../../../analysis/check";
import type { PromiseRow } from "../../../analysis/model";
import { bus, by, rack, site, utility } from "../../support/networks-rows";

/** Two racks of 300 and 100 kW on a bus each, of one partition; a third beside it has the first bus too. */
function promised(promises: PromiseRow[], more: { corded?: boolean } = {}) {
  const feed = more.corded ? by("cords", ["a", "b"]) : "a";
  const records = [
    utility("grid", 415),
    bus("a", "grid", { place: "room" }),
    bus("b", "grid"),
    rack("large", feed, 300e3, { place: "hall" }),
    rack("small", "b", 100e3, { place: "hall" }),
    rack("foreign", "a", 900e3),
  ];
  const partitions = [{ path: "lease", tenant: "acme", members: [], racks: ["large", "small"], promises }];
  const places = ["room", "hall"].map((path) => ({ path, kind: "room", outdoors: false }));
  const { findings, rules } = check(site({ records, partitions, places })).verdict;
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

test("where nothing is promised there is nothing to judge", () => {
  expect(promised([])).toMatchObject({ found: [], result: { status: "not-applicable" } });
});
