import { RULE_IDS } from "../../../analysis/model";
import { RuleId } from "../../../constructs";

test("authors can name every rule of the engine, in its order, and no other", () => {
  expect(Object.values(RuleId)).toEqual(RULE_IDS);
});

test("a name is the id in capitals", () => {
  const shortened = new Set([RuleId.SINGLE_POINT_OF_FAILURE]);
  const ids = Object.entries(RuleId).filter(([, id]) => !shortened.has(id));
  for (const [name, id] of ids) expect(name).toBe(id.replace(/[.-]/g, "_").toUpperCase());
});
