import type { ElementRecord, PlaceRow } from "../../../analysis/model";
import { cooler, element, heat, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "cooling.dew-point";
const place = (path: string, dewPoint?: number): PlaceRow => ({
  path,
  kind: "data-hall",
  outdoors: false,
  dewPoint,
});
const HALL = place("hall", 16);

const loop = (path: string, source: string, supplyTemperature?: number): ElementRecord =>
  element(path, "cooling-loop", {
    provides: "liquid",
    needs: [need("liquid", "liquid", [source], { output: 1 })],
    supplyTemperature,
  });
const chiller = cooler("chiller", "liquid", "grid", 0.2, undefined, {
  machine: { law: "chiller", airCooled: true, condenserRise: 10 },
});
const water = (supplyTemperature?: number) => loop("water", "chiller", supplyTemperature);
const cdu = (path: string, stands: string) =>
  cooler(path, "liquid", "grid", 0, "water", { kind: "cdu", place: stands, supplyTemperature: 30 });
const cooled = (path: string, by: string, service: "liquid" | "air", stands = "hall") =>
  rack(path, "grid", 1, { place: stands, needs: [power("grid", { own: 1 }), heat({ own: 1 }, by, service)] });

function found(places: PlaceRow[], ...records: ElementRecord[]) {
  return judged({ places, records: [utility("grid", 415), chiller, ...records] });
}

/** A rear door in the hall on chilled water. */
const doored = (supply: number | undefined, places = [HALL]) =>
  found(
    places,
    water(supply),
    cooler("hall/door", "air", "grid", 0, "water", { place: "hall" }),
    cooled("hall/rack", "hall/door", "air"),
  );

test("chilled water of a rear door is 2 K above the dew point of the hall, or a finding of its loop", () => {
  expect(doored(18).status(RULE)).toBe("passed");
  expect(doored(17).finding(RULE)).toMatchObject({
    severity: "error",
    subjects: ["water"],
    quantity: "supplyTemperature",
    value: 17,
    limit: 18,
    unit: "°C",
    detail: { dewPoint: 16, place: "hall" },
    chain: ["water", "hall/door"],
  });
});

test("a CDU in the hall is wet with facility water, however warm it supplies", () => {
  const judgement = found(
    [HALL],
    water(17),
    cdu("hall/cdu", "hall"),
    cooled("hall/rack", "hall/cdu", "liquid"),
  );
  expect(judgement.finding(RULE)).toMatchObject({ subjects: ["water"], chain: ["water", "hall/cdu"] });
});

test("on a load drop facility water comes to the racks through a CDU outside the hall", () => {
  const judgement = found([HALL], water(17), cdu("cdu", ""), cooled("hall/rack", "cdu", "liquid"));
  expect(judgement.finding(RULE)).toMatchObject({
    subjects: ["water"],
    chain: ["water", "cdu", "hall/rack"],
  });
  expect(judgement.result(RULE).checked).toBe(2);
});

test("what cools the condenser of a chiller does not come to the hall", () => {
  const cold = loop("condenser", "river", 5);
  const river = cooler("river", "liquid", "grid", 0);
  const machine = { law: "chiller", airCooled: false, condenserRise: 5 } as const;
  const second = cooler("second", "liquid", "grid", 0.2, "condenser", { machine });
  const judgement = found(
    [HALL],
    river,
    cold,
    second,
    loop("water", "second", 18),
    cooled("hall/rack", "water", "liquid"),
  );
  expect(judgement.status(RULE)).toBe("passed");
  expect(judgement.result(RULE).checked).toBe(1);
});

test("the air of a hall comes to its air handlers, wherever they stand", () => {
  const crah = cooler("gallery/crah", "air", "grid", 0, "water", { place: "gallery" });
  const judgement = found([HALL], water(17), crah, cooled("hall/rack", "gallery/crah", "air"));
  expect(judgement.finding(RULE).chain).toEqual(["water", "gallery/crah", "hall/rack"]);
});

test("of several halls that with the highest dew point counts, of nested places the nearest", () => {
  const places = [place("dry", 10), place("damp", 17), place("damp/dried", 5)];
  const racks = ["dry", "damp", "damp/dried"].map((at) => cooled(`${at}/rack`, "water", "liquid", at));
  expect(found(places, water(18), ...racks).finding(RULE)).toMatchObject({
    limit: 19,
    detail: { place: "damp" },
    chain: ["water", "damp/rack"],
  });
  expect(found(places, water(18), racks[0], racks[2]).status(RULE)).toBe("passed");
});

test("loops of halls with different dew points are findings of their own, and a way has no junctions", () => {
  const damp = place("damp", 17);
  const both = element("both", "junction", {
    provides: "liquid",
    junction: true,
    needs: [need("liquid", "liquid", ["water"], { output: 1 })],
  });
  const judgement = found(
    [HALL, damp],
    water(15),
    both,
    cooled("hall/rack", "both", "liquid"),
    loop("other", "chiller", 15),
    cooled("damp/rack", "other", "liquid", "damp"),
  );
  expect(judgement.findings(RULE)).toMatchObject([
    { subjects: ["other"], limit: 19, chain: ["other", "damp/rack"] },
    { subjects: ["water"], limit: 18, chain: ["water", "hall/rack"] },
  ]);
});

test("without a dew point or a set-point there is nothing to hold", () => {
  expect(doored(5, [place("hall")]).status(RULE)).toBe("not-applicable");
  expect(doored(undefined).status(RULE)).toBe("not-applicable");
  expect(doored(5, [place("elsewhere", 16)]).status(RULE)).toBe("not-applicable");
});
