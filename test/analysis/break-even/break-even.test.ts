import { breakEven } from "../../../analysis/break-even";
import type { BreakEvenParameter, Verdict } from "../../../analysis/model";

/** A verdict that fails by a rule where it is named. */
function verdict(rule?: "power.contract" | "cooling.capacity"): Verdict {
  const findings = rule ? [{ rule, severity: "error", subjects: [`subject of ${rule}`] }] : [];
  return { site: "some", passed: !rule, findings } as unknown as Verdict;
}

const load: BreakEvenParameter = { name: "load", value: 100, unit: "W", minimum: 50, maximum: 200 };
const units: BreakEvenParameter = {
  ...{ name: "units", value: 6, unit: "1", isWhole: true },
  ...{ minimum: 3, maximum: 12 },
};

test("a value is found within a thousandth of its range, on the side that still holds, with what breaks beyond it", () => {
  const { passed, rows } = breakEven([load], ({ load }) =>
    verdict(load > 123 ? "power.contract" : undefined),
  );
  expect(passed).toBe(true);
  const [{ above, below }] = rows;
  expect(below).toBeUndefined();
  expect(above).toMatchObject({ rule: "power.contract", subject: "subject of power.contract" });
  expect(above!.value).toBeLessThanOrEqual(123);
  expect(above!.value).toBeGreaterThan(123 - 0.1);
});

test("both sides have a value of their own", () => {
  const judge = ({ load }: { [name: string]: number }) =>
    verdict(load > 180 ? "power.contract" : load < 60 ? "cooling.capacity" : undefined);
  const [{ below, above }] = breakEven([load], judge).rows;
  expect([below!.rule, above!.rule]).toEqual(["cooling.capacity", "power.contract"]);
  expect([Math.round(below!.value), Math.round(above!.value)]).toEqual([60, 180]);
});

test("a count is found exactly, and only whole numbers are tried", () => {
  const tried: number[] = [];
  const { rows } = breakEven([units], ({ units }) => {
    tried.push(units);
    return verdict(units < 5 ? "cooling.capacity" : undefined);
  });
  expect(rows[0].below!.value).toBe(5);
  expect(tried.filter((value) => !Number.isInteger(value))).toEqual([]);
});

test("each parameter is varied alone, and the one that is nearest to its turn comes first", () => {
  const judge = ({ load, units }: { [name: string]: number }) =>
    verdict(units < 6 ? "cooling.capacity" : load > 150 ? "power.contract" : undefined);
  const { rows } = breakEven([load, units], judge);
  expect(
    rows.map(({ name, below, above }) => [name, below?.value, above && Math.round(above.value)]),
  ).toEqual([
    ["units", 6, undefined],
    ["load", undefined, 150],
  ]);
});

test("of a site that fails it is told what would have to be otherwise", () => {
  const { passed, rows } = breakEven([load], ({ load }) => verdict(load > 80 ? "power.contract" : undefined));
  expect(passed).toBe(false);
  const [{ below, above }] = rows;
  expect(above).toBeUndefined();
  expect(below!.rule).toBe("power.contract");
  // the last one that still fails
  expect(below!.value).toBeGreaterThan(80);
  expect(below!.value).toBeLessThan(80.1);
});

test("a value at the end of its range is looked at on the other side alone", () => {
  let judged = 0;
  const atEnd = { ...load, minimum: 100 };
  breakEven([atEnd], () => {
    judged++;
    return verdict();
  });
  expect(judged).toBe(2);
});
