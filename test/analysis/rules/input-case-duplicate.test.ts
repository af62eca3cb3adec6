import { check } from "../../../analysis/check";
import { site } from "../../support/networks-rows";

const asset = (path: string) => ({ path, kind: "row", tag: path, place: "", spec: {} });

test("designations that differ by their case only are a warning about the later one", () => {
  const assets = [asset("hall/row-a"), asset("hall/row-b"), asset("hall/Row-A")];
  const { findings, passed } = check(site({ assets })).verdict;
  expect(passed).toBe(true);
  expect(findings).toMatchObject([
    {
      rule: "input.case-duplicate",
      severity: "warning",
      subjects: ["hall/Row-A"],
      detail: { other: "hall/row-a" },
    },
  ]);
});

test("designations of different words are none", () => {
  expect(check(site({ assets: [asset("a"), asset("b")] })).verdict.findings).toEqual([]);
});
