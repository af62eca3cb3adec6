import type { ElementRecord } from "../../../analysis/model";
import { check } from "../../../analysis/check";
import { bus, by, rack, site, transformer, utility } from "../../support/networks-rows";

const RULE = "power.limit-inversion";

/** A bus of so many amperes. */
function rated(path: string, feed: Parameters<typeof bus>[1], amperes: number): ElementRecord {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: amperes }] as const;
  return bus(path, feed, { limits: [...limits] });
}

function inversions(records: ElementRecord[]) {
  const { verdict } = check(site({ records }));
  const result = verdict.rules.find(({ rule }) => rule === RULE)!;
  return { result, found: verdict.findings.filter(({ rule }) => rule === RULE) };
}

test("a busway rated above the board that feeds it is a warning with both ratings", () => {
  const records = [
    utility("grid", 415),
    rated("board", "grid", 1600),
    rated("busway", "board", 2000),
    rack("r", "busway", 1),
  ];
  const { found, result } = inversions(records);
  expect(found).toMatchObject([{ severity: "warning", subjects: ["busway"], unit: "A" }]);
  expect(result.checked).toBe(1);
  expect(found[0].value).toBeCloseTo(2000, 6);
  expect(found[0].limit).toBeCloseTo(1600, 6);
});

test("two boards that share carry a bus of the sum of their ratings, one more ampere is too much", () => {
  const boards = [utility("grid", 415), rated("a", "grid", 1000), rated("b", "grid", 1000)];
  const bus = (amperes: number) => [...boards, rated("bus", ["a", "b"], amperes), rack("r", "bus", 1)];
  expect(inversions(bus(2000)).found).toEqual([]);
  expect(inversions(bus(2001)).found).toHaveLength(1);
});

test("of a transfer the lesser supply counts", () => {
  const boards = [utility("grid", 415), rated("a", "grid", 1000), rated("b", "grid", 600)];
  const records = [...boards, rated("ats", by("transfer", ["a", "b"]), 800), rack("r", "ats", 1)];
  expect(inversions(records).found).toMatchObject([{ subjects: ["ats"] }]);
});

test("a bus behind a transformer is not held: its rating may exceed the transformer's", () => {
  const records = [
    utility("grid", 13800),
    transformer("tx", "grid", 415),
    rated("board", "tx", 4000),
    rack("r", "board", 1),
  ];
  expect(inversions(records).result.status).toBe("not-applicable");
});

test("a bus beside whose supply stands what has no ampere rating is not held, nor is one of two supplies", () => {
  const boards = [utility("grid", 415), rated("a", "grid", 1000), utility("b", 415)];
  const shared = [...boards, rated("bus", ["a", "b"], 1500), rack("r", "bus", 1)];
  expect(inversions(shared).result.status).toBe("not-applicable");
  const { needs, ...rest } = rated("bus", "a", 1500);
  const second = { ...needs[0], name: "second" };
  const twice = [...boards, { ...rest, needs: [...needs, second] }, rack("r", "bus", 1)];
  expect(inversions(twice).result.status).toBe("not-applicable");
});

test("a cable is no bus: that its ampacity exceeds its breaker's rating is how it is protected", () => {
  const limits = [{ rule: "power.ampacity", quantity: "current", value: 430 }] as const;
  const records = [
    utility("grid", 415),
    rated("breaker", "grid", 400),
    bus("cable", "breaker", { limits: [...limits] }),
    rated("board", "cable", 600),
    rack("r", "board", 1),
  ];
  expect(inversions(records).result.status).toBe("not-applicable");
});
