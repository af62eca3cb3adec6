import type { PlaceRow } from "../../../analysis/model";
import { rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "rack.floor-load";
const place = (path: string, rackMassLimit?: number): PlaceRow => ({
  path,
  kind: "place",
  outdoors: false,
  rackMassLimit,
});

function stood(mass: number | undefined, places: PlaceRow[], at = "building/hall/row") {
  return judged({
    places,
    records: [utility("grid", 415), rack(`${at}/rack`, "grid", 1, { place: at, mass, units: 3 })],
  });
}

const row = [place("building"), place("building/hall", 1500), place("building/hall/row")];

test("a rack that is heavier than the floor carries is a finding, each of equal ones by itself", () => {
  const found = stood(1629, row).finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["building/hall/row/rack"],
    quantity: "mass",
    value: 1629,
    limit: 1500,
    unit: "kg",
  });
  expect(stood(1500, row).status(RULE)).toBe("passed");
});

test("the nearest place that states a limit counts", () => {
  const nearer = [place("building", 3000), place("building/hall", 1000), place("building/hall/row", 2000)];
  expect(stood(1629, nearer).result(RULE).worst).toMatchObject({ limit: 2000 });
  expect(stood(1629, [place("building", 3000), place("building/hall")]).result(RULE).worst).toMatchObject({
    limit: 3000,
  });
});

test("a place beside it counts for nothing, though its path begins alike", () => {
  expect(stood(1629, [place("building/hall/ro", 1)]).status(RULE)).toBe("not-applicable");
});

test("without a mass, a limit or a place there is nothing to hold", () => {
  expect(stood(undefined, row).status(RULE)).toBe("not-applicable");
  expect(stood(1629, [place("building/hall")]).status(RULE)).toBe("not-applicable");
  expect(stood(1629, row, "").status(RULE)).toBe("not-applicable");
});
