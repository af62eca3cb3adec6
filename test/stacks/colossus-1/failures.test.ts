import type { Finding, Verdict } from "../../../analysis/model";
import { kVA, RuleId } from "../../../constructs";
import { colossus1 } from "../../../stacks/colossus-1";
import type { ColossusValues } from "../../../stacks/colossus-1/assumptions";

jest.setTimeout(60_000);

function verdictOf(changes: Partial<ColossusValues> = {}): Verdict {
  return colossus1(changes).validate();
}

/** What is found of a rule besides what is accepted: what is lost, and the worst that follows. */
function foundOf(verdict: Verdict, rule: RuleId) {
  const findings = verdict.findings.filter((finding) => finding.rule === rule);
  return findings.map(({ subjects, state, quantity, percent }: Finding) => ({
    subject: subjects[0],
    loss: state.loss,
    quantity,
    percent: Math.round(percent! * 10) / 10,
  }));
}

describe("as it is assumed", () => {
  const verdict = verdictOf();

  test("every single failure is evaluated, and what it does not survive is accepted with its reason", () => {
    // of a Hopper rack itself, four whips, its CDU and door; of an NVL72 rack itself, two whips, three CDUs and its door
    expect(verdict.summary.failures!.losses).toBeGreaterThan(3125 * 7 + 278 * 7);
    expect(verdict.findings.map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("what is accepted is no more than the reasons say", () => {
    const afterFailures = verdict.acknowledged.filter(({ finding }) => finding.state.loss !== undefined);
    const accepted = afterFailures.map(({ scope, finding }) => {
      const { rule, quantity, state, subjects } = finding;
      const kind = (path: string) => path.replace(/\d\d(?=\/|$)/g, "n").replace(/(hall|network)-n/, "hall-n");
      return `${kind(scope)} ${rule} ${quantity}: ${kind(subjects.at(-1)!)} without ${kind(state.loss!)}`;
    });
    const room = "hall-n/block-n/room";
    expect([...new Set(accepted)].sort()).toEqual([
      "chilled-water-n resilience.single-point-of-failure lostPower: chilled-water-n without chilled-water-n",
      `hall-n cooling.n-1.capacity roomHeat: ${room} without chilled-water-n`,
      `hall-n power.n-1.lost-load lostPower: ${room} without ${room}`,
      "plant-n power.n-1.overload apparentPower: plant-n/tx-n without plant-n",
      "substation-n power.n-1.lost-load lostPower: substation-n without substation-n",
      "substation-n power.n-1.overload activePower: substation-n/grid without hall-n/caps",
      "substation-n power.n-1.overload shortage: substation-n/section-n without substation-n/grid",
    ]);
  });

  test("without a plant room nothing in the other three is more than 6 % above its rating", () => {
    const plants = verdict.acknowledged.filter(({ scope }) => scope.startsWith("plant-"));
    expect(plants).toHaveLength(8);
    for (const { finding } of plants) {
      expect(finding.percent).toBeGreaterThan(100);
      expect(finding.percent).toBeLessThan(106);
      expect(finding.detail.borne).toBeGreaterThanOrEqual(1800);
    }
  });

  test("the caps of a hall that are lost exceed a contract by 7 % at most, its mean for some five minutes", () => {
    const caps = verdict.acknowledged.filter(({ finding }) => finding.detail.kind === "controller");
    expect(caps).toHaveLength(2);
    const { contracts } = verdict.summary.balances.find(({ basis }) => basis === "provisioned")!;
    for (const { finding } of caps) {
      const normal = contracts.find(({ subject }) => subject === finding.subjects[0])!.value;
      // 13 blocks of 32 racks go from 58 to 81.6 kW, each with 0.2 to 0.25 kW of plant and losses a kW
      const added = (finding.value! - normal) / (13 * 32 * 23.6e3);
      expect(added).toBeGreaterThan(1.2);
      expect(added).toBeLessThan(1.25);
      expect(finding.percent).toBeLessThan(107);
      expect(finding.detail.borne).toBeCloseTo((1800 * (150e6 - normal)) / (finding.value! - normal), 3);
    }
  });

  test("without a substation its batteries are short: 18.75 MW a section of some 38", () => {
    const shortages = verdict.acknowledged.filter(({ finding }) => finding.quantity === "shortage");
    expect(shortages).toHaveLength(2);
    for (const { finding, scope } of shortages) {
      expect(finding.state).toMatchObject({ loss: `${scope}/grid`, instant: "initial" });
      expect(finding.limit).toBe(18.75e6);
      expect(finding.value).toBeGreaterThan(36e6);
    }
  });

  test("no failure of one component stops racks but their own, besides the two chilled water loops", () => {
    const worst = verdict.summary.failures!.worst;
    expect(worst.map(({ of, racks, gpus }) => [of, racks, gpus])).toEqual([
      ["component", 2297, 110_016],
      ["place", 2297, 110_016],
    ]);
    expect(worst[0].loss).toMatch(/^chilled-water-/);
  });
});

describe("changed on purpose, it names what breaks and by what", () => {
  test("with 16 chillers a plant instead of 17 a lost section leaves too few", () => {
    const found = foundOf(verdictOf({ chillersPerPlant: 16 }), RuleId.COOLING_N_1_CAPACITY);
    const chillers = found.filter(({ subject }) => /chiller/.test(subject));
    expect(chillers.length).toBeGreaterThan(0);
    for (const { percent, quantity } of chillers) {
      expect(quantity).toBe("heat");
      expect(percent).toBeGreaterThan(100);
      expect(percent).toBeLessThan(110);
    }
  });

  test("with five condenser pumps on four boards the loss of a board takes two of a plant", () => {
    const found = foundOf(verdictOf({ condenserPumpsPerPlant: 5 }), RuleId.COOLING_N_1_CAPACITY);
    const worst = found.reduce((most, each) => (each.percent > most.percent ? each : most));
    expect(worst).toMatchObject({ quantity: "flow", loss: expect.stringMatching(/section-\d\d|board-\d\d/) });
    expect(worst.subject).toMatch(/condenser-pump/);
    expect(worst.percent).toBeGreaterThan(125);
  });

  test("with block transformers of 2,000 kVA one side does not carry a block when the other is lost", () => {
    const verdict = verdictOf({ blockTransformer: kVA(2000) });
    const found = foundOf(verdict, RuleId.POWER_N_1_OVERLOAD);
    const blocks = found.filter(({ subject }) => /block-\d\d\/room\/tx/.test(subject));
    expect(blocks.length).toBeGreaterThan(0);
    // 88 % of 2,500 kVA
    expect(blocks[0].percent).toBeGreaterThan(108);
    expect(blocks[0].percent).toBeLessThan(112);
  });
});
