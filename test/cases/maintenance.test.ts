/**
 * Concurrent maintainability: each component can be taken out on purpose while the racks run on, loads moved before by
 * the switches there are. Uptime Institute, Tier Standard: Topology, Tier III; worked by hand.
 */
import * as dc from "../../constructs";
import { percent } from "../../constructs";
import { amperes, board, caseSite, cords, grid, rack } from "./parts";

/** Two boards with a source each and a tie that is closed by hand; a rack of 50 kW on each, or on both. */
function twoSides({ corded = false, kilowattsOfBoard = 200 } = {}) {
  const { site, hall } = caseSite();
  const sources = ["a", "b"].map((side) => grid(site, `grid-${side}`));
  const [first, second] = sources.map((source, i) =>
    board(site, `board-${"ab"[i]}`, kilowattsOfBoard, source),
  );
  const feeds = corded ? [cords(first, second), cords(first, second)] : [first, second];
  feeds.forEach((feed, i) => rack(hall, `r${i + 1}`, 50, feed));
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(site, "tie", { first, second, operation, rating: amperes(100) });
  const lease = (...promises: dc.ResiliencePromise[]) =>
    new dc.TenantPartition(site, "lease", { tenant: new dc.Tenant(site, "acme"), members: [hall], promises });
  return { site, sources, boards: [first, second], tie, lease };
}

/** What is found about work on the site: subject, condition and what is lost. */
function found(site: dc.Site, rule: dc.RuleId = dc.RuleId.MAINTENANCE_NOT_CONCURRENT): string[] {
  const { findings } = site.validate();
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ subjects, state, value, detail }) => {
      const what = detail.racks === undefined ? Math.round(100 * value!) / 100 : `${detail.racks} racks`;
      return `${subjects}: ${what} in ${state.condition}${state.loss ? ` without ${state.loss}` : ""}`;
    });
}

describe("a promise about planned work", () => {
  const none = dc.ResiliencePromise.maintenance(percent(0));

  test("is kept by racks on both sides: either side can be taken out", () => {
    const { site, lease } = twoSides({ corded: true });
    lease(none);
    expect(found(site)).toEqual([]);
  });

  test("is broken by racks on one side: half stop with their board, none with its source, which the tie replaces", () => {
    const { site, lease } = twoSides();
    lease(none);
    expect(found(site)).toEqual(["lease: 0.5 in normal without board-a"]);
  });

  test("of half of the racks is kept", () => {
    const { site, lease } = twoSides();
    lease(dc.ResiliencePromise.maintenance(percent(50)));
    expect(found(site)).toEqual([]);
  });

  test("is broken by what does not carry the moved load: 100 kW on a board of 80", () => {
    const { site, lease } = twoSides({ kilowattsOfBoard: 80 });
    lease(dc.ResiliencePromise.maintenance(percent(50)));
    const { findings } = site.validate();
    const overloads = findings.filter(({ rule }) => rule === dc.RuleId.MAINTENANCE_NOT_CONCURRENT);
    expect(overloads).toMatchObject([{ quantity: "current", subjects: ["board-a", "board-b"] }]);
    expect(overloads[0].percent).toBeCloseTo(125, 9);
  });
});

describe("a condition", () => {
  test("with a source out stops its racks where the tie stays open", () => {
    const { site, sources } = twoSides();
    new dc.Condition(site, "a out", { out: [sources[0]] });
    expect(found(site)).toEqual(["a out: 1 racks in a out"]);
  });

  test("with the tie closed stops none, and the summary says what a further failure costs", () => {
    const { site, sources, tie } = twoSides();
    new dc.Condition(site, "a out", { out: [sources[0]], closed: [tie] });
    expect(found(site)).toEqual([]);
    const [condition] = site.validate().summary.conditions;
    expect(condition).toMatchObject({ name: "a out", racks: 0, power: 0, exceeded: 0 });
    const worst = condition.failures!.worst.filter(({ of }) => of === "source");
    expect(worst).toMatchObject([{ loss: "grid-b", racks: 2 }]);
  });

  test("holds every limit: 100 kW on a board of 80 are a finding of that condition", () => {
    const { site, sources, tie } = twoSides({ kilowattsOfBoard: 80 });
    new dc.Condition(site, "a out", { out: [sources[0]], closed: [tie] });
    const { findings } = site.validate();
    const current = findings.filter(({ rule }) => rule === dc.RuleId.POWER_CONTINUOUS_CURRENT);
    expect(current).toMatchObject([{ subjects: ["board-b"], state: { condition: "a out" } }]);
    expect(current[0].percent).toBeCloseTo(125, 9);
  });

  test("that has to survive failures says which it does not", () => {
    const { site, sources, tie } = twoSides();
    new dc.Condition(site, "a out", { out: [sources[0]], closed: [tie], survivesFailures: true });
    // board-a is fed through the tie; a fault in that takes both
    expect(found(site, dc.RuleId.SINGLE_POINT_OF_FAILURE)).toEqual([
      "tie: 2 racks in normal without tie",
      "grid-b: 2 racks in a out without grid-b",
      "board-b: 2 racks in a out without board-b",
    ]);
  });
});

describe("a switching programme", () => {
  test("that closes the tie before it takes a source out stops nothing, step by step", () => {
    const { site, sources, tie } = twoSides();
    const steps = [dc.SwitchingStep.close(tie), dc.SwitchingStep.takeOut(sources[0])];
    new dc.SwitchingProgramme(site, "free a", { steps });
    expect(found(site)).toEqual([]);
    const names = site.validate().summary.conditions.map(({ name }) => name);
    expect(names).toEqual(["free a, step 1", "free a, step 2"]);
  });

  test("in the wrong order stops a rack after its first step, and not after its second", () => {
    const { site, sources, tie } = twoSides();
    const steps = [dc.SwitchingStep.takeOut(sources[0]), dc.SwitchingStep.close(tie)];
    new dc.SwitchingProgramme(site, "free a", { steps });
    expect(found(site)).toEqual(["free a: 1 racks in free a, step 1"]);
  });

  test("that opens the tie again before it puts the source back stops a rack after that step", () => {
    const { site, sources, tie } = twoSides();
    const { close, open, takeOut, putBack } = dc.SwitchingStep;
    const steps = [close(tie), takeOut(sources[0]), open(tie), putBack(sources[0])];
    new dc.SwitchingProgramme(site, "work on a", { steps });
    expect(found(site)).toEqual(["work on a: 1 racks in work on a, step 3"]);
  });
});
