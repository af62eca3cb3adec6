import { colossus1 } from "../../stacks/colossus-1";
import { hall4mw } from "../../stacks/hall-4mw/hall";
import { type Emitted, emit } from "../support/synth-emitted";
import {
  type BlockSchema,
  nullSchema,
  type ProviderSchema,
} from "../support/terraform-schema/provider-schema";
import { violations } from "../support/terraform-schema/violations";

jest.setTimeout(60_000);

const SCHEMA = nullSchema();

/** Of every stack, `stack: violation`. */
function ofSite(emitted: Emitted): string[] {
  return Object.entries(emitted).flatMap(([id, stack]) =>
    violations({ ...stack }, "null", SCHEMA).map((violation) => `${id}: ${violation}`),
  );
}

test.each([
  ["Colossus 1", colossus1],
  ["the hall of 4 MW", hall4mw],
])("every file emitted for %s keeps to the provider's schema", (_, build) => {
  const emitted = emit(build());
  expect(Object.keys(emitted)).not.toEqual([]);
  expect(ofSite(emitted)).toEqual([]);
});

test("every file requires that provider in the version of the schema, and no other", () => {
  for (const { terraform } of Object.values(emit(hall4mw()))) {
    expect(terraform.required_providers).toEqual({ null: { source: "null", version: "3.2.4" } });
  }
});

test.each([
  ["text where a map belongs", { triggers: "x" }, "null_resource.a.triggers: map expected"],
  ["a list where a map belongs", { triggers: ["x"] }, "null_resource.a.triggers: map expected"],
  ["a number among texts", { triggers: { cap: 58 } }, "null_resource.a.triggers.cap: string expected"],
  ["an unknown argument", { trigger: {} }, "null_resource.a.trigger: unknown argument"],
  ["an attribute that is computed", { id: "1" }, "null_resource.a.id: read-only"],
])("the check finds %s", (_, args, expected) => {
  expect(violations({ resource: { null_resource: { a: args } } }, "null", SCHEMA)).toEqual([expected]);
});

test("the check finds what belongs to another provider", () => {
  const stack = {
    provider: { random: [{}] },
    resource: { random_id: { a: {} } },
    data: { null_data_source: {} },
  };
  expect(violations(stack, "null", SCHEMA)).toEqual([
    "random: not of this provider",
    "data.null_data_source: not of this provider",
    "random_id: not of this provider",
  ]);
});

test("the check finds a missing argument, and wrong elements of lists", () => {
  const block: BlockSchema = {
    attributes: {
      name: { type: "string", required: true },
      sizes: { type: ["list", "number"], optional: true },
      on: { type: "bool", optional: true },
    },
  };
  const schema: ProviderSchema = { provider: { block: {} }, resource_schemas: { thing: { block } } };
  const stack = { resource: { thing: { a: { sizes: [1, "2"], on: "yes" } } } };
  expect(violations(stack, "thing", schema)).toEqual([
    "thing.a.name: missing",
    "thing.a.sizes[1]: number expected",
    "thing.a.on: bool expected",
  ]);
});
