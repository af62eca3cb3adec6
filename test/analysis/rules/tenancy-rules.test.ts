import type { PartitionRow } from "../../../analysis/model";
import { judged } from "../../support/networks-verdict";

const partition = (path: string, racks: string[]): PartitionRow => ({
  path,
  tenant: "acme",
  members: [],
  racks,
});

describe("tenancy.overlap", () => {
  test("fails where two partitions hold one rack", () => {
    const { findings, status } = judged({
      partitions: [partition("p1", ["r1", "r2", "r3"]), partition("p2", ["r2", "r3", "r4"])],
    });
    const [found, ...others] = findings("tenancy.overlap");
    expect(found.subjects).toEqual(["r2", "r3"]);
    expect(found.detail).toEqual({ first: "p1", second: "p2" });
    expect(others).toEqual([]);
    expect(status("tenancy.overlap")).toBe("failed");
  });

  test("makes a finding of each pair of partitions", () => {
    const partitions = [partition("p1", ["r1", "r2"]), partition("p2", ["r1"]), partition("p3", ["r2"])];
    expect(judged({ partitions }).subjects("tenancy.overlap")).toEqual([["r1"], ["r2"]]);
  });

  test("passes where each rack has one partition, and is not applicable without", () => {
    expect(judged({ partitions: [partition("p1", ["r1"])] }).status("tenancy.overlap")).toBe("passed");
    expect(judged({}).status("tenancy.overlap")).toBe("not-applicable");
  });
});

describe("tenancy.empty", () => {
  test("fails for a partition without racks", () => {
    const { finding } = judged({ partitions: [partition("p1", []), partition("p2", ["r1"])] });
    expect(finding("tenancy.empty")).toMatchObject({
      subjects: ["p1"],
      severity: "error",
      detail: { tenant: "acme" },
    });
  });

  test("passes where all have some, and is not applicable without partitions", () => {
    expect(judged({ partitions: [partition("p1", ["r1"])] }).status("tenancy.empty")).toBe("passed");
    expect(judged({}).status("tenancy.empty")).toBe("not-applicable");
  });
});

describe("assumption.declared", () => {
  const assumption = (scope: string, name: string) => ({
    scope,
    name,
    value: 1,
    unit: "1",
    reason: "nobody says",
    confidence: "assumed",
  });

  test("is one info for all of them, and fails nothing", () => {
    const assumptions = [assumption("", "a"), assumption("", "b"), assumption("hall", "c")];
    const { finding, verdict, status } = judged({ assumptions });
    expect(finding("assumption.declared")).toMatchObject({
      severity: "info",
      subjects: ["", "hall"],
      value: 3,
    });
    expect(status("assumption.declared")).toBe("passed");
    expect(verdict.passed).toBe(true);
  });

  test("is not applicable where nothing was assumed", () => {
    expect(judged({}).status("assumption.declared")).toBe("not-applicable");
  });
});
