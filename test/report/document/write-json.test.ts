import { writeJson } from "../../../report/document";

test("rows are one line each, everything else is indented", () => {
  const document = { version: "1.0", records: [{ path: "a", needs: [{ name: "power" }] }, { path: "b" }] };
  expect(writeJson(document)).toBe(
    [
      "{",
      '  "version": "1.0",',
      '  "records": [',
      '    {"path":"a","needs":[{"name":"power"}]},',
      '    {"path":"b"}',
      "  ]",
      "}",
      "",
    ].join("\n"),
  );
});

test("what is written reads back as it was", () => {
  const document = {
    text: 'a "quoted" ü',
    list: [],
    map: {},
    nested: [[1, { x: [0.1 + 0.2, null] }]],
    worst: [[1]],
  };
  expect(JSON.parse(writeJson(document))).toEqual(document);
});

test("absent values leave no key", () => {
  expect(writeJson({ here: 1, absent: undefined })).toBe('{\n  "here": 1\n}\n');
});

test("a number that is not finite is null", () => {
  expect(writeJson({ value: Infinity })).toBe('{\n  "value": null\n}\n');
});
