import { compile, type Offence, type RuleId } from "../../../analysis/model";
import { RULES } from "../../../analysis/rules";
import { celsius } from "../../../constructs";
import { colossus1 } from "../../../stacks/colossus-1";
import type { ColossusValues } from "../../../stacks/colossus-1/assumptions";

function offences(id: RuleId, changes: Partial<ColossusValues>): Offence[] {
  const rows = colossus1(changes)._rows();
  const rule = RULES.find((each) => each.id === id)!;
  if (rule.needs !== "rows") throw new Error(`${id} needs a state`);
  return rule.evaluate({ rows, model: compile(rows) }).offences;
}

test("water of 18 °C holds halls of a dew point up to 16 °C, and no more", () => {
  expect(offences("cooling.dew-point", { hallDewPoint: celsius(16) })).toEqual([]);
  const found = offences("cooling.dew-point", { hallDewPoint: celsius(16.5) });
  // behind CDUs of 30 °C too
  expect(found.map(({ subject, value, limit }) => [subject, value, limit])).toEqual([
    ["chilled-water-01", 18, 18.5],
    ["chilled-water-02", 18, 18.5],
  ]);
});

test("halls of 36 °C are too warm for every rack in them", () => {
  const found = offences("cooling.air-temperature", { hallAirTemperature: celsius(36) });
  const racks = found.filter(({ subject }) => subject.endsWith("/systems"));
  expect(racks).toHaveLength(2344 + 781 + 278);
  expect(new Set(found.map(({ limit }) => limit))).toEqual(new Set([35]));
});
