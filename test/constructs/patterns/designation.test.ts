import { numbered } from "../../../constructs";

test("a number has two digits, and more where it needs them", () => {
  expect([1, 9, 10, 99, 100, 3125].map((n) => numbered("rack", n))).toEqual([
    "rack-01",
    "rack-09",
    "rack-10",
    "rack-99",
    "rack-100",
    "rack-3125",
  ]);
});
