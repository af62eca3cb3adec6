import { check } from "../../../analysis/check";
import type { ControllerRow, ElementRecord } from "../../../analysis/model";
import { bus, cooler, need, power, rack, site, tie, utility } from "../../support/networks-rows";

/** A rack of 100 kW nameplate that is capped at 60 kW. */
function capped(path: string, feed: string): ElementRecord {
  const demand = { nameplate: 100e3, provisioned: 60e3, typical: 60e3, isCapped: true };
  return rack(path, feed, 0, { demand });
}

const held = (actuationTime: number, ...racks: string[]): ControllerRow => ({
  path: "caps",
  racks,
  actuationTime,
  failsSafe: false,
});

/** Two capped racks behind a contract of 150 kW over that interval. */
function contract(controllers: ControllerRow[], demandInterval?: number, basis?: "nameplate") {
  const limits = [{ rule: "power.contract", quantity: "activePower", value: 150e3 } as const];
  const records = [
    utility("grid", 415, { limits, demandInterval }),
    capped("first", "grid"),
    capped("second", "grid"),
  ];
  return outcome(check(site({ records, controllers, ...(basis && { basis }) })).verdict);
}

function outcome({ findings, rules }: ReturnType<typeof check>["verdict"]) {
  return {
    found: findings.filter(({ rule }) => rule === "power.oversubscription"),
    result: rules.find(({ rule }) => rule === "power.oversubscription")!,
  };
}

test("a limit that holds by caps which nobody holds is an error", () => {
  const { found } = contract([]);
  expect(found).toMatchObject([
    { severity: "error", subjects: ["grid"], value: 200e3, limit: 150e3, detail: { kind: "uncontrolled" } },
  ]);
});

test("racks without a controller count at their nameplate, the others at their cap", () => {
  expect(contract([held(2, "first")]).found).toMatchObject([
    { value: 160e3, detail: { kind: "uncontrolled" } },
  ]);
});

test("a contract over half an hour bears 200 of 150 kW for 675 s when 120 kW are usual", () => {
  // the mean of 1,800 s: 200·t + 120·(1,800 - t) = 150·1,800
  expect(contract([held(675, "first", "second")], 1800).found).toEqual([]);
  expect(contract([held(676, "first", "second")], 1800).found).toMatchObject([
    { value: 200e3, limit: 150e3, detail: { kind: "slow", actuation: 676, borne: 675 } },
  ]);
});

test("a contract that holds at every instant bears nothing", () => {
  expect(contract([held(0.001, "first", "second")]).found).toMatchObject([{ detail: { borne: 0 } }]);
});

test("where nameplates hold there is nothing to judge", () => {
  const records = [utility("grid", 415), capped("rack", "grid")];
  expect(outcome(check(site({ records })).verdict).result.status).toBe("not-applicable");
});

test("on the nameplate basis the excess is the limit's own finding", () => {
  const { found, result } = contract([], undefined, "nameplate");
  expect(found).toEqual([]);
  expect(result.status).toBe("not-applicable");
});

/** Two capped racks behind gear of that ampere rating. */
function gear(amperes: number, more: Partial<ElementRecord>, actuation: number, code: "NEC" | "IEC" = "NEC") {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: amperes } as const];
  const records = [
    utility("grid", 415),
    bus("board", "grid", { limits, ...more }),
    capped("first", "board"),
    capped("second", "board"),
  ];
  return outcome(check(site({ records, controllers: [held(actuation, "first", "second")], code })).verdict)
    .found;
}

// 120 kW are 166.9 A, 200 kW are 278.2 A
test("up to its whole rating gear bears what is above the continuous 80 % for the three hours of the code", () => {
  expect(gear(300, {}, 10_800)).toEqual([]);
  expect(gear(300, {}, 10_801)).toMatchObject([{ detail: { borne: 10_800 } }]);
});

test("above its rating gear bears what its overload curve says at the next point above", () => {
  const overloads = [
    { loading: 1.1, time: 3600 },
    { loading: 1.25, time: 600 },
  ];
  // 278.2 A of 240 A is 116 %
  expect(gear(240, { overloads }, 600, "IEC")).toEqual([]);
  expect(gear(240, { overloads }, 601, "IEC")).toMatchObject([{ detail: { borne: 600 } }]);
  // 278.2 A of 220 A is 126 %
  expect(gear(220, { overloads }, 0.1, "IEC")).toMatchObject([{ detail: { borne: 0 } }]);
});

test("the slowest controller of the racks behind a limit counts, and no other", () => {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: 130 } as const];
  const overloads = [{ loading: 1.5, time: 60 }];
  const records = [
    utility("grid", 415),
    bus("a", "grid", { limits, overloads }),
    bus("b", "grid"),
    capped("first", "a"),
    capped("second", "b"),
  ];
  const controllers = [held(30, "first"), { ...held(90, "second"), path: "slow" }];
  expect(outcome(check(site({ records, controllers, code: "IEC" })).verdict).found).toEqual([]);
  const [slow] = [{ ...held(90, "first"), path: "slow" }];
  const { found } = outcome(check(site({ records, controllers: [slow], code: "IEC" })).verdict);
  expect(found).toMatchObject([{ subjects: ["a"], detail: { actuation: 90, borne: 60 } }]);
});

test("racks that are only cooled by what hangs on it are not behind a limit", () => {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: 130 } as const];
  const overloads = [{ loading: 1.5, time: 60 }];
  const needs = [power("b", { own: 1 }), need("liquid", "liquid", ["chiller"], { own: 1 })];
  const records = [
    utility("grid", 415),
    bus("a", "grid", { limits, overloads }),
    bus("b", "grid"),
    cooler("chiller", "liquid", "a", 0),
    capped("first", "a"),
    { ...capped("second", "b"), needs },
  ];
  const controllers = [held(30, "first"), { ...held(90, "second"), path: "slow" }];
  expect(outcome(check(site({ records, controllers, code: "IEC" })).verdict).found).toEqual([]);
});

test("racks behind a closed tie count too", () => {
  const limits = [{ rule: "power.continuous-current", quantity: "current", value: 130 } as const];
  const records = [utility("grid", 415), bus("a", "grid", { limits }), bus("b"), capped("rack", "b")];
  const ties = [tie("ab", "a", "b")];
  const { found } = outcome(
    check(site({ records, ties, controllers: [held(5, "rack")], code: "IEC" })).verdict,
  );
  expect(found).toMatchObject([{ subjects: ["a"], detail: { actuation: 5, borne: 0 } }]);
});

test("of a tie it is the slowest controller of the racks on either side of it", () => {
  const records = [utility("grid", 415), bus("a", "grid"), bus("b"), capped("rack", "b")];
  // 60 kW are 83.5 A, 100 kW are 139.1 A
  const ties = [tie("ab", "a", "b", { rating: 130 })];
  const { found } = outcome(
    check(site({ records, ties, controllers: [held(5, "rack")], code: "IEC" })).verdict,
  );
  expect(found).toMatchObject([{ subjects: ["ab"], detail: { kind: "slow", actuation: 5, borne: 0 } }]);
});

test("heat and flow are not held by caps within seconds: what cools is judged by its own rules", () => {
  const limits = [
    { rule: "cooling.capacity", quantity: "heat", value: 80e3 },
    { rule: "cooling.flow", quantity: "flow", value: 0.8 },
  ] as const;
  const needs = [power("grid", { own: 1 }), need("liquid", "liquid", ["cdu"], { own: 1, perFirst: 1e-5 })];
  const cdu = cooler("cdu", "liquid", "grid", 0, undefined, { limits: [...limits] });
  const records = [utility("grid", 415), cdu, { ...capped("rack", "grid"), needs }];
  const { found, result } = outcome(check(site({ records, code: "IEC" })).verdict);
  expect(found).toEqual([]);
  expect(result).toMatchObject({ status: "not-applicable", checked: 0 });
});

test("of several limits that hold by caps, the one that nameplates exceed most is the margin that is listed", () => {
  const board = (path: string, value: number) =>
    bus(path, "grid", { limits: [{ rule: "power.rating", quantity: "activePower", value }] });
  for (const [a, b] of [
    [80e3, 64e3],
    [64e3, 80e3],
  ]) {
    const records = [
      utility("grid", 415),
      board("a", a),
      board("b", b),
      capped("r1", "a"),
      capped("r2", "b"),
    ];
    const { found, result } = outcome(check(site({ records })).verdict);
    // 100 kW of 64 and of 80 are 156.25 and 125 %
    expect(result).toMatchObject({ checked: 2, worst: { subject: a < b ? "a" : "b", limit: 64e3 } });
    expect(result.worst!.percent).toBeCloseTo(156.25, 9);
    expect(found.flatMap(({ subjects }) => subjects).sort()).toEqual(["a", "b"]);
  }
});

test.each([
  ["nameplates hold too", 201e3],
  ["is exceeded as provisioned, which is a finding of its own,", 119e3],
])("a limit that %s is not held by caps", (_, value) => {
  const limits = [{ rule: "power.contract", quantity: "activePower", value } as const];
  const records = [utility("grid", 415, { limits }), capped("first", "grid"), capped("second", "grid")];
  const { found, result } = outcome(check(site({ records })).verdict);
  expect(found).toEqual([]);
  expect(result).toMatchObject({ status: "not-applicable", checked: 0 });
});

test("what is not capped stays at what it is provisioned for", () => {
  const limits = [{ rule: "power.contract", quantity: "activePower", value: 150e3 } as const];
  const demand = { nameplate: 100e3, provisioned: 60e3, typical: 60e3 };
  const records = [
    utility("grid", 415, { limits, demandInterval: 1800 }),
    capped("first", "grid"),
    rack("second", "grid", 0, { demand }),
  ];
  expect(outcome(check(site({ records, controllers: [held(2, "first")] })).verdict).found).toEqual([]);
});

test("findings of different quantities stand apart", () => {
  const limits = [
    { rule: "power.rating", quantity: "apparentPower", value: 150e3 },
    { rule: "power.contract", quantity: "activePower", value: 150e3 },
  ] as const;
  const records = [
    utility("grid", 415, { limits: [...limits] }),
    capped("first", "grid"),
    capped("second", "grid"),
  ];
  for (const controllers of [[], [held(5, "first", "second")]]) {
    const { found } = outcome(check(site({ records, controllers })).verdict);
    expect(found.map(({ quantity }) => quantity).sort()).toEqual(["activePower", "apparentPower"]);
  }
});
