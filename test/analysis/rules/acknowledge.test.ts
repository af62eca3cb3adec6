import type { AcknowledgementRow, SiteRows } from "../../../analysis/model";
import { bus, by, generator, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const set = generator("set", 415, 1e6, { source: { role: "standby" } });
const grid = utility("grid", 415);
/** Three racks without power; `hall-10` is no part of `hall-1`. */
const racks = ["hall-1/a", "hall-1/b", "hall-10/c"].map((path) => rack(path, "set", 100));
const RULE = "power.unserved-load";
const reason = "not energised before June";

function accepted(acknowledgements: Partial<AcknowledgementRow>[], more: Partial<SiteRows> = {}) {
  const rows = acknowledgements.map(
    (row) => ({ scope: "", rule: RULE, reason, ...row }) as AcknowledgementRow,
  );
  return judged({ records: [grid, set, ...racks], acknowledgements: rows, ...more });
}

test("an acknowledgement takes the subjects of its subtree out, and lists them", () => {
  const { finding, verdict, status } = accepted([{ scope: "hall-1", owner: "ops" }]);
  expect(finding(RULE).subjects).toEqual(["hall-10/c"]);
  expect(status(RULE)).toBe("failed");
  expect(verdict.acknowledged).toHaveLength(1);
  expect(verdict.acknowledged[0]).toMatchObject({ scope: "hall-1", reason, owner: "ops" });
  expect(verdict.acknowledged[0].finding.subjects).toEqual(["hall-1/a", "hall-1/b"]);
});

test("one at the site takes all of a rule, which then reads acknowledged, not passed", () => {
  const { findings, verdict, status } = accepted([{ scope: "" }]);
  expect(findings(RULE)).toEqual([]);
  expect(status(RULE)).toBe("acknowledged");
  expect(verdict.passed).toBe(true);
});

test("one at the element itself takes that element", () => {
  const { verdict } = accepted([{ scope: "hall-1/b" }]);
  expect(verdict.acknowledged[0].finding.subjects).toEqual(["hall-1/b"]);
});

test("it covers the parts of a construct with several records", () => {
  const part = rack("hall-1/a#fans", "set", 1);
  const { verdict, findings } = accepted([{ scope: "hall-1/a" }], { records: [grid, set, part] });
  expect(findings(RULE)).toEqual([]);
  expect(verdict.acknowledged[0].finding.subjects).toEqual(["hall-1/a"]);
});

test("it covers its own rule only", () => {
  const { status, findings } = accepted([{ rule: "power.rating" }]);
  expect(status(RULE)).toBe("failed");
  expect(findings("acknowledgement.unused")).toHaveLength(1);
});

test("one that takes nothing is a warning", () => {
  const { finding, status } = accepted([{ scope: "hall-2" }, { scope: "hall-1" }]);
  expect(finding("acknowledgement.unused")).toMatchObject({
    severity: "warning",
    subjects: ["hall-2"],
    detail: { acknowledged: RULE, reason, expires: "" },
  });
  expect(status("acknowledgement.unused")).toBe("failed");
});

test("two that take nothing are two warnings, whatever they share", () => {
  const { subjects } = accepted([
    { scope: "hall-2" },
    { scope: "hall-3" },
    { scope: "hall-3", rule: "power.rating" },
  ]);
  expect(subjects("acknowledgement.unused")).toEqual([["hall-2"], ["hall-3"], ["hall-3"]]);
});

test("one for a rule that could not be evaluated is not called unused", () => {
  const records = [bus("a", "b"), bus("b", "a")];
  const { findings, status } = accepted([{ rule: "resilience.single-point-of-failure" }], { records });
  expect(status("resilience.single-point-of-failure")).toBe("not-evaluated");
  expect(findings("acknowledgement.unused")).toEqual([]);
});

test("one past its date takes nothing and is a warning, on the day itself it still counts", () => {
  const on = (asOf: string) => accepted([{ expires: "2026-06-30" }], { asOf });
  expect(on("2026-06-30").status(RULE)).toBe("acknowledged");
  const late = on("2026-07-01");
  expect(late.status(RULE)).toBe("failed");
  expect(late.finding("acknowledgement.expired")).toMatchObject({
    severity: "warning",
    detail: { acknowledged: RULE, expires: "2026-06-30" },
  });
  expect(late.findings("acknowledgement.unused")).toEqual([]);
});

test("without a date of the site nothing expires: the clock is never read", () => {
  expect(accepted([{ expires: "1999-01-01" }]).status(RULE)).toBe("acknowledged");
});

test("what is fatal cannot be accepted", () => {
  const records = [generator("g", 415, 50), bus("bus", by("dispatch", ["g"])), rack("rack", "bus", 80)];
  const { verdict, status, findings } = accepted([{ rule: "power.deficit" }], { records });
  expect(status("power.deficit")).toBe("failed");
  expect(verdict.acknowledged).toEqual([]);
  expect(findings("acknowledgement.unused")).toHaveLength(1);
  expect(verdict.passed).toBe(false);
});

test("without any acknowledgement the rules about them are not applicable", () => {
  const { status } = accepted([]);
  expect(status("acknowledgement.unused")).toBe("not-applicable");
  expect(status("acknowledgement.expired")).toBe("not-applicable");
});
