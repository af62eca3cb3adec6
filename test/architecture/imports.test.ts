import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";
import { type Room, ROOMS } from "./rooms";

const ROOT = path.resolve(__dirname, "../..");
const ENTRIES = ["main.ts", "break-even.ts"];
const SOURCES = [
  "analysis",
  "cli",
  "constructs",
  "examples",
  "jsii",
  "provisioning",
  "report",
  "stacks",
  ...ENTRIES,
  "sites.ts",
];

interface Import {
  readonly file: string;
  readonly room: Room;
  readonly target: string;
  readonly isPackage: boolean;
}

test("no file imports what its room may not", () => {
  const forbidden = imports().filter(({ room, target, isPackage }) => {
    const other = isPackage ? undefined : roomOf(target);
    if (!isPackage) return other !== room && !room.mayImport.includes(other?.name ?? "");
    return !(room.packages ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
  });
  expect(forbidden.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("the table of rooms has no circle", () => {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name)) return;
    expect([...open, name].filter((other) => other === name)).toHaveLength(1);
    open.add(name);
    ROOMS.find((room) => room.name === name)!.mayImport.forEach(visit);
    open.delete(name);
    done.add(name);
  };
  ROOMS.forEach(({ name }) => visit(name));
  expect(done.size).toBe(ROOMS.length);
});

test("every source file has a room, and every room has files", () => {
  const files = sources();
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
  expect(
    ROOMS.filter((room) => !files.some((file) => roomOf(file) === room)).map(({ name }) => name),
  ).toEqual([]);
});

test("only entry points know the process", () => {
  const knowing = sources().filter((file) =>
    /\bprocess\./.test(fs.readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect(knowing.filter((file) => !ENTRIES.includes(file) && !file.startsWith("cli/"))).toEqual([]);
});

function sources(): string[] {
  return SOURCES.flatMap((entry) => {
    if (entry.endsWith(".ts")) return [entry];
    return fs
      .readdirSync(path.join(ROOT, entry), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${entry}/${file.split(path.sep).join("/")}`);
  }).sort();
}

function imports(): Import[] {
  return sources().flatMap((file) => {
    const text = fs.readFileSync(path.join(ROOT, file), "utf8");
    return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
      const isRelative = fileName.startsWith(".");
      const target = isRelative ? path.posix.join(path.posix.dirname(file), fileName) : fileName;
      return { file, room: roomOf(file)!, target, isPackage: !isRelative };
    });
  });
}

function roomOf(target: string): Room | undefined {
  return (
    ROOMS.find(({ files }) =>
      files.some(
        (prefix) => target.startsWith(prefix) || `${target}/` === prefix || `${target}.ts` === prefix,
      ),
    ) ?? ROOMS.find(({ files }) => files.includes(`${target}/index.ts`))
  );
}
