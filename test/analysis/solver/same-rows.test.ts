import { isEqual, isEqualBut, isSameNeed } from "../../../analysis/solver/same-rows";

test("data are alike in all their parts, however deep", () => {
  const row = { limits: [{ value: 1 }, { value: 2 }], loss: { law: "ratio", ratio: 0.1 } };
  expect(isEqual(row, structuredClone(row))).toBe(true);
  expect(isEqual(row, { ...row, loss: { law: "ratio", ratio: 0.2 } })).toBe(false);
  expect(isEqual(row, { ...row, limits: [{ value: 1 }, { value: 3 }] })).toBe(false);
});

test("a list is like none that is longer, and a value like none of another type", () => {
  expect([isEqual([1], [1, 2]), isEqual([1, 2], [1])]).toEqual([false, false]);
  expect([isEqual({}, null), isEqual(1, "1"), isEqual(undefined, {})]).toEqual([false, false, false]);
});

test("of rows all counts but what is named; what one has and the other not, unless it is undefined", () => {
  expect(isEqualBut({ path: "a", units: 2 }, { path: "b", units: 2 }, ["path"])).toBe(true);
  expect(isEqualBut<object>({ units: 2 }, { units: 2, place: "room" })).toBe(false);
  expect(isEqualBut<object>({ units: 2, place: "room" }, { units: 2 })).toBe(false);
  expect(isEqualBut<object>({ units: 2 }, { units: 2, place: undefined })).toBe(true);
});

describe("needs are alike", () => {
  const need = { mode: "cords", required: 1, links: [{ source: "a", rating: 400 }, { source: "b" }] };

  test("whoever supplies them", () => {
    expect(isSameNeed(need, { ...need, links: [{ source: "c", rating: 400 }, { source: "d" }] })).toBe(true);
  });

  test("not where anything else differs, of the need or of a link", () => {
    const [first, second] = need.links;
    const others = [
      { ...need, required: 2 },
      { ...need, links: [{ ...first, rating: 300 }, second] },
      { ...need, links: [first, { ...second, rating: 400 }] },
      { ...need, links: [first] },
    ];
    expect(others.map((other) => isSameNeed(need, other))).toEqual([false, false, false, false]);
  });
});
