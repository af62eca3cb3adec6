import * as fs from "node:fs";
import { kW } from "../../constructs";
import { colossus1 } from "../../stacks/colossus-1";
import { type Emitted, emit, type EmittedStack } from "../support/synth-emitted";
import { StackFolder } from "../support/terraform-cli/stack-folder";
import { Terraform } from "../support/terraform-cli/terraform";

const MINUTE = 60_000;
const NULL_PROVIDER = { address: "registry.terraform.io/hashicorp/null", version: "3.2.4" };
/** What everything hangs on, and a power block of 32 HGX racks. */
const STACKS = ["foundation", "hall-01-block-01"];
const RACK = "row-01_array_rack-01_systems_A31ED2C5";

jest.setTimeout(2 * MINUTE);

let terraform: Terraform;
let emitted: Emitted;
let applied: { [stack: string]: StackFolder };

beforeAll(() => {
  terraform = new Terraform(NULL_PROVIDER);
  emitted = emit(colossus1());
  applied = Object.fromEntries(STACKS.map((id) => [id, new StackFolder(terraform, id, emitted[id])]));
}, 5 * MINUTE);

function addresses({ resource }: EmittedStack): string[] {
  return Object.keys(resource.null_resource)
    .map((name) => `null_resource.${name}`)
    .sort();
}

function racks({ resource }: EmittedStack): string[] {
  return Object.keys(resource.null_resource)
    .filter((name) => resource.null_resource[name].triggers.kind === "gpu-rack")
    .map((name) => `null_resource.${name}`);
}

/** The stack with some triggers of one resource changed. */
function changed(stack: EmittedStack, name: string, triggers: { [name: string]: string }): EmittedStack {
  const before = stack.resource.null_resource;
  const after = { ...before[name], triggers: { ...before[name].triggers, ...triggers } };
  return { ...stack, resource: { null_resource: { ...before, [name]: after } } };
}

/** The stack with other arguments in one resource. */
function withArguments(stack: EmittedStack, args: { [name: string]: unknown }): unknown {
  return { ...stack, resource: { null_resource: { ...stack.resource.null_resource, [RACK]: args } } };
}

// Up to the destruction each test goes on from the one before, as a user does.
describe.each(STACKS)("Terraform takes the stack %s", (id) => {
  test("as valid", () => {
    expect(applied[id].complaints()).toEqual([]);
  });

  test("plans to create every resource of it, and nothing else", () => {
    const plan = applied[id].planned();
    expect(Object.keys(plan).sort()).toEqual(addresses(emitted[id]));
    expect(new Set(Object.values(plan))).toEqual(new Set(["create"]));
  });

  test("applies it, its state is beside the output folder", () => {
    applied[id].run("apply", "-auto-approve");
    expect(applied[id].stateAddresses()).toEqual(addresses(emitted[id]));
    expect(fs.readdirSync(applied[id].root).sort()).toEqual(["cdktf.out", "plan", `terraform.${id}.tfstate`]);
  });

  test("has nothing to do the second time", () => {
    expect(applied[id].planCode()).toBe(0);
  });
});

describe("of what is applied", () => {
  const block = "hall-01-block-01";

  test("another cap of one rack replaces that rack alone", () => {
    applied[block].write(changed(emitted[block], RACK, { powerCap: "57000 W" }));
    expect(applied[block].planned()).toEqual({ [`null_resource.${RACK}`]: "delete, create" });
  });

  test("another cap of all HGX racks replaces the racks alone", () => {
    const other = emit(colossus1({ hopperRackCap: kW(57.9) }));
    for (const id of STACKS) applied[id].write(other[id]);
    const expected = racks(emitted[block]).map((address) => [address, "delete, create"]);
    expect(expected).toHaveLength(32);
    expect(applied[block].planned()).toEqual(Object.fromEntries(expected));
    expect(applied.foundation.planned()).toEqual({});
  });

  test.each(STACKS)("%s is destroyed without a rest", (id) => {
    applied[id].run("destroy", "-auto-approve");
    expect(applied[id].stateAddresses()).toEqual([]);
  });
});

test.each([
  ["text where a map belongs", { triggers: "58000 W" }, /attribute "triggers": map of string required/],
  [
    "a list among texts",
    { triggers: { powerCap: ["58000 W"] } },
    /attribute "triggers": element "powerCap": string req/,
  ],
  ["an argument there is not", { trigger: {} }, /No argument or block type is named "trigger"/],
  ["an attribute that is computed", { id: "1" }, /Read-Only Attribute/],
])("terraform validate refuses %s", (_, args, message) => {
  const stack = new StackFolder(terraform, "refused", withArguments(emitted["hall-01-block-01"], args));
  const complaints = stack.complaints();
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(message);
});
