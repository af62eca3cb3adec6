/** A room of the source tree and the rooms it may import. The first room whose prefix fits a file is its own. */
export interface Room {
  readonly name: string;
  /** Files and folders, relative to the repository. */
  readonly files: string[];
  readonly mayImport: string[];
  /** Packages it may import besides. */
  readonly packages?: string[];
}

const KINDS = ["places", "power", "cooling", "compute", "tenancy"];

/** The one table of who may know whom. */
export const ROOMS: Room[] = [
  { name: "units", files: ["constructs/units/"], mayImport: [] },
  { name: "catalog", files: ["constructs/catalog/"], mayImport: ["units", "physics"] },
  { name: "physics", files: ["analysis/physics/"], mayImport: [], packages: ["psychrolib"] },
  { name: "model", files: ["analysis/model/"], mayImport: ["physics"] },
  { name: "solver", files: ["analysis/solver/"], mayImport: ["model", "physics"], packages: ["yalps"] },
  { name: "rules", files: ["analysis/rules/"], mayImport: ["model", "solver", "physics"] },
  {
    name: "check",
    files: ["analysis/check.ts", "analysis/solution.ts", "analysis/summary/", "analysis/what-if.ts"],
    mayImport: ["model", "solver", "rules"],
  },
  { name: "turns", files: ["analysis/break-even/"], mayImport: ["model"] },
  {
    name: "core",
    files: ["constructs/core/"],
    mayImport: ["units", "model", "physics"],
    packages: ["constructs", "node:path"],
  },
  ...KINDS.map((kind) => ({
    name: kind,
    files: [`constructs/${kind}/`],
    mayImport: ["core", "units", "catalog", "model", "physics"],
    packages: ["constructs"],
  })),
  {
    name: "patterns",
    files: ["constructs/patterns/"],
    mayImport: ["core", "units", "catalog", ...KINDS],
    packages: ["constructs"],
  },
  {
    name: "site",
    files: ["constructs/site.ts"],
    mayImport: ["units", "core", "model", "check"],
    packages: ["constructs"],
  },
  {
    name: "constructs",
    files: ["constructs/index.ts"],
    mayImport: ["units", "catalog", "core", "patterns", "site", "model", ...KINDS],
  },
  { name: "document", files: ["report/document/"], mayImport: ["model"] },
  { name: "text", files: ["report/text/"], mayImport: ["document", "model", "units"] },
  { name: "pandapower", files: ["report/pandapower/"], mayImport: ["document", "model"] },
  { name: "schedules", files: ["report/schedules/"], mayImport: ["document", "model"] },
  { name: "dps", files: ["report/dps/"], mayImport: ["document", "model"] },
  {
    name: "provisioning",
    files: ["provisioning/"],
    mayImport: ["model"],
    packages: ["cdktf", "constructs", "@cdktf/provider-null"],
  },
  {
    name: "stacks",
    files: ["stacks/"],
    mayImport: ["constructs", "site", "model", "turns", "provisioning", "document", "text"],
    packages: ["cdktf", "constructs", "node:fs", "node:path"],
  },
  {
    name: "cli",
    files: ["cli/"],
    mayImport: ["model", "solver", "check", "document", "text", "pandapower", "schedules", "dps"],
    packages: ["node:fs", "node:path", "node:util"],
  },
  {
    name: "jsii",
    files: ["jsii/"],
    mayImport: ["units", "catalog", "core", "patterns", "site", "model", "provisioning", "stacks", ...KINDS],
    packages: ["cdktf"],
  },
  { name: "examples", files: ["examples/"], mayImport: ["constructs"] },
  { name: "sites", files: ["sites.ts"], mayImport: ["constructs", "examples", "stacks"] },
  { name: "main", files: ["main.ts"], mayImport: ["sites", "stacks"] },
  { name: "break-even", files: ["break-even.ts"], mayImport: ["sites", "stacks"] },
];
