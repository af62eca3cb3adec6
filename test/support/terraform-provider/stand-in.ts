import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const CACHE = path.join(ROOT, "node_modules/.cache/terraform-stand-in");
const SOURCES = ["go.mod", "go.sum", "main.go", "schema.go"];
const SCHEMAS = path.join(__dirname, "../terraform-schema");

/** A provider as Terraform names it. */
export interface ProviderId {
  /** `registry.terraform.io/<namespace>/<type>`. */
  readonly address: string;
  readonly version: string;
}

/**
 * A filesystem mirror that has the stand-in under the provider's own address; `platform` as in `linux_amd64`. Built
 * once for each state of its sources: a minute when Go has never built it, seconds after that.
 */
export function standInMirror({ address, version }: ProviderId, platform: string): string {
  const type = path.basename(address);
  const schema = path.join(SCHEMAS, `${type}-${version}.json`);
  const replaces = path.join(SCHEMAS, `${type}-${version}.replaces.json`);
  const mirror = path.join(CACHE, digest([address, version, platform], [schema, replaces]));
  if (fs.existsSync(mirror)) return mirror;
  const unfinished = `${mirror}.${process.pid}`;
  try {
    const folder = path.join(unfinished, address, version, platform);
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(schema, path.join(folder, "schema.json"));
    fs.copyFileSync(replaces, path.join(folder, "replaces.json"));
    build(path.join(folder, `terraform-provider-${type}_v${version}_x5`), platform);
    putInPlace(unfinished, mirror);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return mirror;
}

function build(executable: string, platform: string): void {
  const [GOOS, GOARCH] = platform.split("_");
  const file = GOOS === "windows" ? `${executable}.exe` : executable;
  const { status, error, stderr } = spawnSync("go", ["build", "-buildvcs=false", "-o", file, "."], {
    cwd: __dirname,
    encoding: "utf8",
    env: { ...process.env, CGO_ENABLED: "0", GOOS, GOARCH },
  });
  if (status === 0) return;
  throw new Error(
    "no registry has the real provider and its stand-in was not built; " +
      `install Go 1.25 or newer, or let terraform reach its registry\n${error?.message ?? stderr}`,
  );
}

/** Another process may have built the same meanwhile: then that one stays. */
function putInPlace(finished: string, place: string): void {
  try {
    fs.renameSync(finished, place);
  } catch (error) {
    if (!fs.existsSync(place)) throw error;
  }
}

function digest(words: string[], data: string[]): string {
  const hash = createHash("sha256").update(words.join(" "));
  const files = [...SOURCES.map((name) => path.join(__dirname, name)), ...data];
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
