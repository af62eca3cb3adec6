import { runCli } from "../support/cli";

jest.setTimeout(60_000);

test.each([[["--help"]], [["failure", "--help"]], [["pairs", "--help"]], [["export", "dps", "--help"]]])(
  "asked for %j it lists its commands",
  (args) => {
    const { status, stdout, stderr } = runCli(...args);
    expect([status, stderr]).toEqual([0, ""]);
    for (const command of ["failure <path>", "pairs", "export schedules|dps|pandapower"]) {
      expect(stdout).toContain(command);
    }
  },
);

test.each([[[]], [["fail"]], [["toString"]]])("asked for %j it says what there is, as a mistake", (args) => {
  const { status, stdout, stderr } = runCli(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^datacenter-cdk asks a site/);
});

test("an option that a command does not know is named", () => {
  const { status, stdout, stderr } = runCli("failure", "--deep");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^failure: Unknown option '--deep'.*\n$/);
});
