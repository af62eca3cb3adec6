import type { Availability, CutSetEvent } from "../../../analysis/model";
import { availabilityLines } from "../../../report/text/availability";

const availability: Availability = {
  tenant: "acme",
  share: 0.999982,
  outageHours: 0.15768,
  neglectedHours: 0.00012,
  unrated: 0,
  stores: 0,
  cutSets: [],
  importance: [],
};
const all = (path: string): CutSetEvent => ({ path, units: "all" });

test("what is available and the hours without it are a line, with what is neglected", () => {
  expect(availabilityLines(availability)).toEqual([
    "tenant acme: 99.99820 % of its IT power, 0.1577 h a year without it, at most 0.00012 h more by three failures at once",
  ]);
});

test("racks of nobody are said to be of no tenant", () => {
  expect(availabilityLines({ ...availability, tenant: "" })[0]).toMatch(/^no tenant: /);
});

test("what the figure leaves out is said where there is any", () => {
  expect(availabilityLines({ ...availability, unrated: 1, stores: 2 })[1]).toBe(
    "  1 part on its paths without a rate, 2 stores counted as empty",
  );
  expect(availabilityLines({ ...availability, unrated: 1200 })[1]).toBe(
    "  1,200 parts on its paths without a rate",
  );
});

test("what brings most of the outage follows in order, with its part of it", () => {
  const cutSets = [
    { events: [all("room/board")], outageHours: 0.07884 },
    { events: [all("grid"), { path: "room/sets", units: "one" } as const], outageHours: 0.03942 },
  ];
  expect(availabilityLines({ ...availability, cutSets }).slice(1)).toEqual([
    "  50 %: room/board",
    "  25 %: grid with one unit of room/sets",
  ]);
});

test("racks that never run bring their part by nothing that fails", () => {
  const cutSets = [{ events: [], outageHours: 0.15768 }];
  expect(availabilityLines({ ...availability, cutSets })[1]).toBe("  100 %: never fed");
});

test("a tenant without any outage has cut sets of no part", () => {
  const cutSets = [{ events: [all("grid")], outageHours: 0 }];
  const lines = availabilityLines({ ...availability, share: 1, outageHours: 0, neglectedHours: 0, cutSets });
  expect(lines).toEqual([
    "tenant acme: 100.00 % of its IT power, 0 h a year without it, at most 0 h more by three failures at once",
    "  0 %: grid",
  ]);
});

test("no outage reads as none, and no availability as whole, where there is some", () => {
  const [line] = availabilityLines({
    ...availability,
    share: 1 - 2e-7,
    outageHours: 0.00175,
    neglectedHours: 1e-6,
  });
  expect(line).not.toContain("100.0000 %");
});
