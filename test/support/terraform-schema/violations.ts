import type { BlockSchema, ProviderSchema, TypeJson } from "./provider-schema";

interface Json {
  readonly [name: string]: unknown;
}

/** What Terraform itself understands in every resource, and the comment. */
const OF_TERRAFORM = ["//", "count", "depends_on", "for_each", "lifecycle", "provider"];

/** Where a stack does not keep to the schema of the one provider, called `name`, that it uses. */
export function violations(stack: Json, name: string, schema: ProviderSchema): string[] {
  const { provider = {}, resource = {}, data = {} } = stack as { [part: string]: Json };
  const foreign = [
    ...Object.keys(provider).filter((other) => other !== name),
    ...Object.keys(data).map((type) => `data.${type}`),
    ...Object.keys(resource).filter((type) => !Object.hasOwn(schema.resource_schemas, type)),
  ];
  const configurations = ((provider[name] ?? []) as Json[]).flatMap((args) =>
    ofBlock(`provider.${name}`, args, schema.provider.block, ["//", "alias"]),
  );
  const resources = Object.entries(schema.resource_schemas).flatMap(([type, { block }]) =>
    Object.entries((resource[type] ?? {}) as { [name: string]: Json }).flatMap(([id, args]) =>
      ofBlock(`${type}.${id}`, args, block, OF_TERRAFORM),
    ),
  );
  return [...foreign.map((what) => `${what}: not of this provider`), ...configurations, ...resources];
}

function ofBlock(at: string, args: Json, { attributes = {} }: BlockSchema, understood: string[]): string[] {
  const given = Object.keys(args).filter((name) => !understood.includes(name));
  const missing = Object.keys(attributes).filter(
    (name) => attributes[name].required && !Object.hasOwn(args, name),
  );
  const wrong = given.flatMap((name) => {
    if (!Object.hasOwn(attributes, name)) return [`${at}.${name}: unknown argument`];
    const { type, required, optional } = attributes[name];
    if (!required && !optional) return [`${at}.${name}: read-only`];
    return ofType(`${at}.${name}`, args[name], type);
  });
  return [...missing.map((name) => `${at}.${name}: missing`), ...wrong];
}

/** Stricter than Terraform, which takes "1" for a number: the emitted values have the very type. */
function ofType(at: string, value: unknown, type: TypeJson): string[] {
  if (type === "dynamic") return [];
  if (typeof type === "string") {
    const native = type === "bool" ? "boolean" : type;
    return typeof value === native ? [] : [`${at}: ${type} expected`];
  }
  const [collection, inner] = type;
  if (collection === "map") {
    if (!isObject(value)) return [`${at}: map expected`];
    return Object.entries(value).flatMap(([key, each]) => ofType(`${at}.${key}`, each, inner as TypeJson));
  }
  if (collection === "list" || collection === "set") {
    if (!Array.isArray(value)) return [`${at}: ${collection} expected`];
    return value.flatMap((each, i) => ofType(`${at}[${i}]`, each, inner as TypeJson));
  }
  throw new Error(`there is no check of the type ${JSON.stringify(type)} at ${at}`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
