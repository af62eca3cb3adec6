import { statedByPlace } from "../../../analysis/rules/stated-by-place";

const place = (path: string, dewPoint?: number) => ({ path, kind: "place", outdoors: false, dewPoint });

test("the nearest place at or around a path that states the figure is named with it", () => {
  const places = [place("building", 0), place("building/hall", 12), place("building/hall/row")];
  const stated = statedByPlace(places, ({ dewPoint }) => dewPoint);
  expect(stated("building/hall/row")).toEqual({ place: "building/hall", value: 12 });
  expect(stated("building/hall")).toEqual({ place: "building/hall", value: 12 });
  expect(stated("building/store")).toEqual({ place: "building", value: 0 });
  expect(stated("buildings")).toBeUndefined();
  expect(stated("")).toBeUndefined();
});
