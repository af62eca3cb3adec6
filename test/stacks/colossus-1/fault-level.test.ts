import type { IConstruct } from "constructs";
import * as dc from "../../../constructs";
import { A } from "../../../constructs";
import { solveFaults } from "../../../analysis/solver";
import { colossus1 } from "../../../stacks/colossus-1";

/** Section fault level by hand, arithmetic sums of amperes at 13.8 kV. */
const GRID = 63e6 / (Math.sqrt(3) * 13800 * (63 / 5000 + 0.18));
const TURBINES = (2 * (16.47e6 / 0.8)) / (Math.sqrt(3) * 13800 * 0.18);
const BATTERIES = (26 * 0.979e6 * 1.2) / (Math.sqrt(3) * 13800);

test("a section sees 24.6 kA of grid, turbines and batteries, within its 40 kA", () => {
  const { model, states, verdict } = colossus1()._check().result;
  const { state } = states[0];
  const current = solveFaults(model, state, "NEC")[model.paths.indexOf("substation-63/section-01")];
  // amperes do not add up quite: R/X of grid and turbines differ
  expect(Math.abs(current / (GRID + TURBINES + BATTERIES) - 1)).toBeLessThan(0.01);
  const result = verdict.rules.find(({ rule }) => rule === "power.fault-level")!;
  expect(result.status).toBe("passed");
  // the board behind it is the closest: 2,500 kVA of 6 % in series, 54 kA, and what the batteries keep giving
  expect(result.worst).toMatchObject({ subject: expect.stringMatching(/board/), limit: 65e3 });
});

test("with two sections tied both exceed their 40 kA, and the finding names the condition", () => {
  const site = colossus1();
  const [first, second] = ["section-01", "section-02"].map((id) => find(site, "substation-63", id));
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(site, "tie", { first, second, rating: A(3000), operation });
  new dc.Condition(site, "sections 1 and 2 tied", { closed: [tie] });
  const { findings } = site.validate();
  const found = findings.filter(({ rule }) => rule === "power.fault-level");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    subjects: ["substation-63/section-01", "substation-63/section-02"],
    state: { condition: "sections 1 and 2 tied" },
    limit: 40e3,
    at: { file: "stacks/colossus-1/substation.ts" },
  });
  // twice one section, less what both share of the grid's 5,000 MVA
  const [low, high] = [1.9 * (GRID + TURBINES + BATTERIES), 2 * (GRID + TURBINES + BATTERIES)];
  expect(found[0].value).toBeGreaterThan(low);
  expect(found[0].value).toBeLessThan(high);
});

function find(site: IConstruct, ...path: string[]): dc.Switchgear {
  return path.reduce((at, id) => at.node.findChild(id), site) as dc.Switchgear;
}
