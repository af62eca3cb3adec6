import { Testing } from "cdktf";
import { Construct } from "constructs";
import type { AssetRow } from "../../analysis/model";
import { nullProvisioner } from "../../provisioning/null";

const transformer: AssetRow = {
  path: "yard/tx",
  kind: "transformer",
  tag: "TX-1",
  place: "yard",
  spec: {},
};

/** What the provisioner makes of one asset. */
function emitted(asset: AssetRow) {
  const text = Testing.synthScope((stack) => {
    nullProvisioner.configure(stack as Parameters<typeof nullProvisioner.configure>[0]);
    nullProvisioner.otherwise(new Construct(stack, "tx"), "Resource", asset);
  });
  return JSON.parse(text);
}

function triggersOf(changes: Partial<AssetRow>): { [name: string]: string } {
  return Object.values<{ triggers: { [name: string]: string } }>(
    emitted({ ...transformer, ...changes }).resource.null_resource,
  )[0].triggers;
}

test("an asset is one null_resource of the configured provider", () => {
  const { provider, resource } = emitted(transformer);
  expect(provider).toEqual({ null: [{}] });
  expect(Object.keys(resource)).toEqual(["null_resource"]);
  expect(Object.keys(resource.null_resource)).toHaveLength(1);
});

test("triggers say what the thing is and where, and nothing that is not stated", () => {
  expect(triggersOf({})).toEqual({ path: "yard/tx", kind: "transformer", tag: "TX-1", place: "yard" });
});

test("model and tenant are triggers where there are any", () => {
  expect(triggersOf({ model: "HV 63", tenant: "acme" })).toMatchObject({ model: "HV 63", tenant: "acme" });
});

test.each([
  ["a number with a unit is written in SI, not rounded", { value: 63e6, unit: "VA" }, "63000000 VA"],
  ["a small flow keeps its digits", { value: 0.1 + 0.2, unit: "m3/s" }, "0.30000000000000004 m3/s"],
  ["a ratio has no unit", { value: 0.18, unit: "1" }, "0.18"],
  ["a count is a number alone", 3, "3"],
  ["truth is a word", false, "false"],
  ["text is text", "oil", "oil"],
  ["text is never taken for a template", "${path.module} %{ if true }", "$${path.module} %%{ if true }"],
  ["dollars and percents by themselves stay", "5 $ or 3 % {", "5 $ or 3 % {"],
] as const)("%s", (_, value, text) => {
  expect(triggersOf({ spec: { value } }).value).toBe(text);
});

test("a tag is taken as it is, too", () => {
  expect(triggersOf({ tag: "TX-${n}" }).tag).toBe("TX-$${n}");
});
