import * as dc from "../../constructs";
import { emit, triggersByAddress } from "../support/synth-emitted";
import { smallSite } from "../support/synth-sites";

test("the foundation, the hall and the power block in it are stacks of their own", () => {
  expect(Object.keys(emit(smallSite()))).toEqual(["foundation", "hall", "hall-block"]);
});

test("the stacks' assets are the site's assets", () => {
  const site = smallSite();
  const emitted = [...triggersByAddress(emit(site)).values()].map(({ path }) => path);
  expect(emitted.sort()).toEqual(
    site
      ._check()
      .rows.assets.map(({ path }) => path)
      .sort(),
  );
});

test("state lies beside cdktf.json, by a path relative to the stack's folder", () => {
  expect(emit(smallSite())["hall-block"].terraform.backend).toEqual({
    local: { path: "../../../terraform.hall-block.tfstate" },
  });
});

test("every stack has the provider it needs", () => {
  for (const { provider, terraform } of Object.values(emit(smallSite()))) {
    expect(provider).toEqual({ null: [{}] });
    expect(terraform.required_providers).toHaveProperty("null.source", "null");
  }
});

test("no value refers to another stack", () => {
  expect(JSON.stringify(emit(smallSite()))).not.toMatch(/\$\{|remote_state/);
});

test("another construct can be marked as a stack boundary", () => {
  const site = smallSite({
    extend: (_, hall) => {
      const row = new dc.Row(hall, "row-9");
      dc.StackBoundary.mark(row);
      new dc.Row(row, "end");
    },
  });
  const paths = Object.values(emit(site)["hall-row-9"].resource.null_resource).map(
    ({ triggers }) => triggers.path,
  );
  expect(paths).toEqual(["hall/row-9", "hall/row-9/end"]);
});

test("two boundaries with one stack id are a fatal finding that names both", () => {
  const site = smallSite({
    extend: (root) => {
      new dc.DataHall(root, "hall-block");
    },
  });
  const clash = site.validate().findings.find(({ rule }) => rule === "stack.id-clash");
  expect(clash).toMatchObject({
    subjects: ["hall-block"],
    severity: "fatal",
    detail: { id: "hall-block", other: "hall/block" },
  });
  expect(() => emit(site)).toThrow("its stack id hall-block is taken by hall/block");
});
