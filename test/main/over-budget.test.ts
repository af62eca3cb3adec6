import { filesIn, plant } from "../support/synth-folders";
import { Program, type Run } from "../support/synth-program";

jest.setTimeout(60_000);

const SUBSTATION = "stacks/colossus-1/substation.ts";
const COOLING = "stacks/colossus-1/cooling-half.ts";
const SITE = "stacks/colossus-1/site.ts";

/** What an earlier run and Terraform left. */
const LEFT = {
  "cdktf.out/manifest.json": "{}",
  "cdktf.out/stacks/foundation/cdk.tf.json": "{}",
  "cdktf.out/stacks/foundation/.terraform/providers/null": "binary",
  "terraform.foundation.tfstate": "state",
};

let program: Program;

/** A site that fails leaves the two documents in the output folder, and what is Terraform's. */
function expectNothingWritten(): void {
  expect(filesIn(program.output)).toEqual([
    "site-model.json",
    "stacks/foundation/.terraform/providers/null",
    "validation-report.json",
  ]);
  expect(program.read("terraform.foundation.tfstate")).toBe("state");
}

function report(): { pluginReports: { summary: { status: string }; violations: { ruleName: string }[] }[] } {
  return JSON.parse(program.read("cdktf.out/validation-report.json"));
}

/** The paragraph of stdout that starts with a headline. */
function finding({ stdout }: Run, headline: string): string[] {
  const found = stdout.split("\n\n").find((paragraph) => paragraph.startsWith(headline));
  return found?.split("\n") ?? [];
}

describe("with one of the 63 MVA transformers halved", () => {
  const MODEL = "model: gridTransformer(values),";
  const HALVED = `model: gridTransformer(
        yard.node.id === "substation-63" && n === 1 ? { ...values, gridTransformer: MVA(31.5) } : values,
      ),`;
  let run: Run;

  beforeAll(() => {
    program = new Program();
    plant(program.folder, LEFT);
    program.edit(SUBSTATION, MODEL, HALVED);
    program.edit(SUBSTATION, "  numbered,\n", "  MVA,\n  numbered,\n");
    run = program.main();
  });

  test("the program exits with 1, with nothing on stderr, and nothing is written but the documents", () => {
    expect(run).toMatchObject({ exitCode: 1, stderr: "" });
    expectNothingWritten();
    expect(report().pluginReports[0]).toMatchObject({
      summary: { status: "failure" },
      violations: [
        {
          ruleName: "power.rating",
          violatingConstructs: [{ constructPath: "substation-63/tx-01" }],
          measure: { quantity: "apparentPower", limit: 31.5e6, unit: "VA" },
        },
        { ruleName: "assumption.declared" },
      ],
    });
  });

  test("stdout names the transformer, its load and rating, the user's line and the rating it needs", () => {
    const [headline, at, remedy, ...more] = finding(run, "error[power.rating]");
    const numbers = /^error\[power\.rating\] substation-63\/tx-01: (.+) MVA of 31\.5 MVA \((.+) %\)$/.exec(
      headline,
    );
    expect(Number(numbers![1])).toBeGreaterThan(38);
    expect(Number(numbers![1])).toBeLessThan(41);
    expect(Number(numbers![2])).toBeCloseTo((Number(numbers![1]) / 31.5) * 100, 0);
    expect(at).toBe(`  at       ${SUBSTATION}:${program.lineOf(SUBSTATION, "new Transformer(")}`);
    expect(remedy).toMatch(/^ {2}remedy {3}raise the rating to \d\d\.\d+ MVA \(checked for this limit\)$/);
    expect(more).toEqual([]);
    expect(run.stdout).toContain("colossus-1 failed on the provisioned basis: 1 error");
  });

  test("cdktf synth fails as well, shows the same finding, and nothing is written either", () => {
    plant(program.folder, LEFT);
    const { exitCode, stdout, stderr } = program.cdktfSynth();
    expect(exitCode).toBe(1);
    expect(`${stdout}${stderr}`).toContain(finding(run, "error[power.rating]")[0]);
    expectNothingWritten();
  });

  test("with the rating of the remedy the site passes", () => {
    const [rating] = /[\d.]+(?= MVA \(checked for this limit\))/.exec(
      finding(run, "error[power.rating]")[2],
    )!;
    program.edit(SUBSTATION, "MVA(31.5)", `MVA(${rating})`);
    expect(program.main().exitCode).toBe(0);
  });
});

describe("with the second cooling loop removed and its halls on the first", () => {
  let run: Run;

  beforeAll(() => {
    program = new Program();
    plant(program.folder, LEFT);
    program.edit(
      SITE,
      "const { water } = new CoolingHalf(site, part, substation, cityWater, values);",
      "const water = (onlyLoop ??= new CoolingHalf(site, part, substation, cityWater, values).water);",
    );
    program.edit(
      SITE,
      "/** All halls on one",
      'let onlyLoop: CoolingHalf["water"] | undefined;\n\n/** All halls on one',
    );
    run = program.main();
  });

  test("the program exits with 1, with nothing on stderr, and nothing is written but the documents", () => {
    expect(run).toMatchObject({ exitCode: 1, stderr: "" });
    expectNothingWritten();
    expect(report().pluginReports[0].summary.status).toBe("failure");
  });

  test("stdout names the chillers that are left, their heat and capacity, the user's line and a remedy", () => {
    const lines = finding(run, "error[cooling.capacity]");
    const [, others, heat, percent] =
      /^error\[cooling\.capacity\] plant-\d\d\/cooling\/chiller-\d\d and (\d+) more: (.+) MW of 2\.464 MW \((.+) %\)$/.exec(
        lines[0],
      )!;
    expect(Number(others)).toBeGreaterThanOrEqual(67);
    // 241 MW of racks and their losses on 68 chillers
    expect(Number(heat)).toBeCloseTo(241 / 68, 0);
    expect(Number(percent)).toBeCloseTo((Number(heat) / 2.464) * 100, 0);
    expect(lines).toContain(`  at       ${COOLING}:${program.lineOf(COOLING, "new ChillerPlant(")}`);
    expect(lines.filter((line) => line.startsWith("  remedy   "))).toHaveLength(1);
  });

  test("the grid of the substation that now feeds all cooling is named too, the other one is not", () => {
    const [headline, at] = finding(run, "error[power.contract]");
    expect(headline).toMatch(/^error\[power\.contract\] substation-63\/grid: 17\d\.?\d* MW of 150 MW/);
    expect(at).toBe(`  at       ${SUBSTATION}:${program.lineOf(SUBSTATION, "new UtilityFeed(")}`);
    expect(run.stdout).not.toContain("error[power.contract] substation-22");
  });
});
