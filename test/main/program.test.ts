import * as path from "node:path";
import { digestsIn, filesIn, plant } from "../support/synth-folders";
import { Program, type Run } from "../support/synth-program";

jest.setTimeout(60_000);

/** What Terraform and its user keep: state beside `cdktf.json`, providers in a stack's folder. */
const KEPT = {
  "terraform.foundation.tfstate": "state",
  "cdktf.out/stacks/foundation/.terraform/providers/null": "binary",
};

const SITES = "colossus-1, hall-4mw, superpod-unit, ocp-hall, colocation-floor";

let program: Program;
let first: Run;
let files: { [file: string]: string };

beforeAll(() => {
  program = new Program();
  first = program.main();
  files = digestsIn(program.output);
});

test("without a name it synthesises Colossus 1: exit code 0, the report on stdout, nothing on stderr", () => {
  expect(first).toMatchObject({ exitCode: 0, stderr: "" });
  expect(first.stdout).toContain("colossus-1 passed on the provisioned basis");
  expect(first.stdout.match(/passed on the/g)).toHaveLength(1);
});

test("it writes the manifest, both documents and every stack", () => {
  const others = Object.keys(files).filter((file) => !/^stacks\/[a-z0-9-]+\/cdk\.tf\.json$/.test(file));
  expect(others).toEqual(["manifest.json", "site-model.json", "validation-report.json"]);
  expect(Object.keys(files)).toHaveLength(3 + 145);
});

test("no file holds an absolute path", () => {
  const rooted = /(?:^|[\s"'=(:,])(?:\/[A-Za-z]|[A-Za-z]:\\|file:)/m;
  expect(Object.keys(files).filter((file) => rooted.test(read(file)))).toEqual([]);
  expect(Object.keys(files).filter((file) => read(file).includes(path.basename(program.folder)))).toEqual([]);
});

test("no file holds a date or a time of day", () => {
  const time = /\b20\d\d-\d\d-\d\d|\d\d:\d\d:\d\d|(?<![\d.])1[6-9]\d{8}(?:\d{3})?(?![\d.])/;
  expect(Object.keys(files).filter((file) => time.test(read(file)))).toEqual([]);
});

test("a second run gives the same bytes and the same text", () => {
  expect(program.main()).toEqual(first);
  expect(digestsIn(program.output)).toEqual(files);
});

test("cdktf synth gives the same files, relays the report, and leaves state and providers where they are", () => {
  plant(program.folder, KEPT);
  const run = program.cdktfSynth();
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain(first.stdout.split("\n").find((line) => line.startsWith("total"))!);
  expect(digestsIn(program.output)).toMatchObject(files);
  expect(filesIn(program.output)).toHaveLength(Object.keys(files).length + 1);
  expect(program.read("terraform.foundation.tfstate")).toBe("state");
  expect(program.read("cdktf.out/stacks/foundation/.terraform/providers/null")).toBe("binary");
});

test("by name it synthesises the 4 MW hall, and the stacks of the other site are gone", () => {
  const run = program.main("hall-4mw");
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  expect(run.stdout).toContain("hall-4mw passed on the provisioned basis");
  const configurations = filesIn(program.output).filter((file) => file.endsWith("cdk.tf.json"));
  expect(configurations).toEqual(["stacks/foundation/cdk.tf.json", "stacks/hall/cdk.tf.json"]);
});

test.each(["superpod-unit", "ocp-hall", "colocation-floor"])(
  "by name it checks the example %s, which fails: exit code 1, two documents and no stack",
  (name) => {
    const run = program.main(name);
    expect(run).toMatchObject({ exitCode: 1, stderr: "" });
    expect(run.stdout).toContain(`${name} failed on the provisioned basis`);
    const written = filesIn(program.output).filter((file) => !file.includes("/.terraform/"));
    expect(written).toEqual(["site-model.json", "validation-report.json"]);
  },
);

test.each(["hall-5mw", "toString", ""])(
  "a site called %j exits with 2 and says which sites there are",
  (name) => {
    const before = digestsIn(program.output);
    expect(program.main(name)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `there is no site "${name}"; choose one of: ${SITES}\n`,
    });
    expect(digestsIn(program.output)).toEqual(before);
  },
);

function read(file: string): string {
  return program.read(path.join("cdktf.out", file));
}
