import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { findingOf, load, smallSite } from "./small-site";

const CAP = {
  name: "powerCap",
  value: 58e3,
  unit: "W",
  reason: "no cap is published; 58 kW closes the balance",
  confidence: dc.AssumptionConfidence.LOW,
};

test("all assumptions of a site are one finding for info, counted in the summary", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  dc.Assumptions.of(site).declare(CAP);
  dc.Assumptions.of(yard).declare({ ...CAP, name: "wet bulb", unit: "°C", value: 25.6 });
  dc.Assumptions.of(yard).declare({ ...CAP, name: "cycles", unit: "1", value: 5 });
  const finding = findingOf(site, dc.RuleId.ASSUMPTION_DECLARED);
  expect(finding).toMatchObject({ severity: "info", subjects: ["", "yard"], value: 3 });
  expect(site.validate()).toMatchObject({ passed: true, summary: { assumptions: 3 } });
});

test("each keeps its scope, value, unit, reason and confidence for the report", () => {
  const { site, yard } = smallSite();
  dc.Assumptions.of(yard).declare(CAP);
  expect(site._rows().assumptions).toEqual([{ ...CAP, scope: "yard", confidence: "low" }]);
});

test("a site that assumes nothing has no such finding", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  expect(site.validate().findings).toEqual([]);
});

test("after the site was validated it throws, and says what to do", () => {
  const { site, yard } = smallSite();
  site.validate();
  expect(() => dc.Assumptions.of(yard).declare(CAP)).toThrow(
    new Error(
      'assumption powerCap of "yard" comes too late: the site was validated already. ' +
        "Declare it before site.validate() or synthesis",
    ),
  );
});
