import { readFileSync } from "node:fs";
import * as path from "node:path";

/** A type as Terraform writes it in JSON: `"string"`, `["map", "string"]`, `["object", { … }]`. */
export type TypeJson = "string" | "number" | "bool" | "dynamic" | [string, unknown];

export interface AttributeSchema {
  readonly type: TypeJson;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface BlockSchema {
  readonly attributes?: { readonly [name: string]: AttributeSchema };
}

/** What `terraform providers schema -json` tells of one provider. */
export interface ProviderSchema {
  readonly provider: { readonly block: BlockSchema };
  readonly resource_schemas: { readonly [type: string]: { readonly block: BlockSchema } };
}

/** The schema of hashicorp/null 3.2.4, as the real provider printed it. */
export function nullSchema(): ProviderSchema {
  const text = readFileSync(path.join(__dirname, "null-3.2.4.json"), "utf8");
  return JSON.parse(text).provider_schemas["registry.terraform.io/hashicorp/null"];
}
