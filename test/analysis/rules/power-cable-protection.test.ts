import type { Code, ElementRecord } from "../../../analysis/model";
import { bus, by, rack, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.cable-protection";

const breaker = (path: string, protectiveRating: number) => bus(path, "grid", { protectiveRating });
const ampacity = (value: number): Partial<ElementRecord> => ({
  limits: [{ rule: "power.ampacity", quantity: "current", value }],
});
const cable = (feed: Parameters<typeof bus>[1], value: number): ElementRecord =>
  bus("cable", feed, ampacity(value));

/** A cable of that ampacity behind a breaker of that rating. */
function protectedAt(rating: number, ampacity: number, code: Code = "NEC", volts = 415) {
  const records = [
    utility("grid", volts),
    breaker("q1", rating),
    cable("q1", ampacity),
    rack("r", "cable", 1),
  ];
  return judged({ records, code });
}

test("a breaker above the ampacity is an error about the cable, with the breaker named", () => {
  const found = protectedAt(500, 468, "IEC").finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["cable"],
    quantity: "current",
    value: 500,
    limit: 468,
    unit: "A",
    detail: { source: "q1", ampacity: 468 },
  });
});

test("a board has no ampacity: that a larger breaker feeds it is no matter of cables", () => {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: 400 } as const];
  const board = bus("board", "q1", { limits });
  const records = [utility("grid", 415), breaker("q1", 630), board, rack("r", "board", 1)];
  expect(judged({ records, code: "IEC" }).status(RULE)).toBe("not-applicable");
});

describe("under NEC", () => {
  test.each([
    // 240.4(B): the next standard rating of 240.6(A) above the ampacity, up to 800 A
    [380, 400, 450],
    [230, 250, 300],
    [710, 800, 801],
    // an ampacity that is a standard rating is not rounded
    [400, 400, 450],
    [800, 800, 801],
    // 240.4(C): above 800 A the ampacity is not less than the rating
    [801, 801, 1000],
    [950, 950, 1000],
  ])("%d A may be protected at %d A and not at %d A", (ampacity, holds, fails) => {
    expect(protectedAt(holds, ampacity).status(RULE)).toBe("passed");
    expectSame(protectedAt(fails, ampacity).finding(RULE).limit!, holds);
  });

  test("of medium voltage nothing is held: an engineer sets the relay", () => {
    expect(protectedAt(630, 400, "NEC", 13800).status(RULE)).toBe("not-applicable");
    expect(protectedAt(630, 400, "NEC", 1000).status(RULE)).toBe("failed");
  });
});

test("under IEC the ampacity itself is the limit, at any voltage", () => {
  expect(protectedAt(400, 380, "IEC").status(RULE)).toBe("failed");
  expect(protectedAt(380, 380, "IEC").status(RULE)).toBe("passed");
  expect(protectedAt(630, 400, "IEC", 13800).status(RULE)).toBe("failed");
});

test("each breaker that a cable hangs on is held, and the largest is the worst margin", () => {
  const records = [
    utility("grid", 415),
    breaker("q1", 300),
    breaker("q2", 380),
    cable(by("transfer", ["q1", "q2"]), 400),
    rack("r", "cable", 1),
  ];
  const result = judged({ records, code: "IEC" }).result(RULE);
  expect(result).toMatchObject({ status: "passed", checked: 2, worst: { subject: "cable", value: 380 } });
  expectSame(result.worst!.percent, 95);
});

test("a cable behind a thicker one hangs on its breaker too, one behind a board does not", () => {
  const behind = (path: string) => [
    utility("grid", 415),
    breaker("q1", 600),
    bus("thick", "q1", ampacity(950)),
    bus("board", "q1"),
    cable(path, 230),
    rack("r", "cable", 1),
    rack("other", ["thick", "board"], 1),
  ];
  expect(judged({ records: behind("thick") }).finding(RULE)).toMatchObject({
    subjects: ["cable"],
    value: 600,
    detail: { source: "q1" },
  });
  expect(judged({ records: behind("board") }).result(RULE)).toMatchObject({ status: "passed", checked: 1 });
});

test("breakers of a shared supply are held through the junction that stands for it", () => {
  const records = [
    utility("grid", 415),
    breaker("q1", 400),
    breaker("q2", 400),
    bus("cable#power", ["q1", "q2"], { junction: true }),
    cable("cable#power", 380),
    rack("r", "cable", 1),
  ];
  expect(judged({ records, code: "IEC" }).finding(RULE)).toMatchObject({ subjects: ["cable"], limit: 380 });
});

test("a cable without a rated breaker, and a breaker without a cable, are not held", () => {
  const alone = [utility("grid", 415), cable("grid", 400), rack("r", "cable", 1)];
  expect(judged({ records: alone }).status(RULE)).toBe("not-applicable");
  const bare = [utility("grid", 415), breaker("q1", 4000), rack("r", "q1", 1)];
  expect(judged({ records: bare }).status(RULE)).toBe("not-applicable");
});

test("a cable at an unknown voltage is not held: it has no supply, which is a finding of its own", () => {
  const records = [bus("q1", undefined, { protectiveRating: 500 }), cable("q1", 400), rack("r", "cable", 1)];
  expect(judged({ records }).status(RULE)).toBe("not-applicable");
});
