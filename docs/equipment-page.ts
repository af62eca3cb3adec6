import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";
import type { Blocks } from "./blocks";
import { markdownTable } from "./markdown-table";

const ROOT = path.resolve(__dirname, "..");
const INDEX = path.join(ROOT, "constructs/index.ts");
const FAMILIES = ["power", "cooling", "compute", "tenancy", "places", "patterns"];
const HEAD = ["class", "what it is", "is connected by", "states", "model"];
/** Interfaces of what is connected; other props that are connected have the type of a construct. */
const CONNECTED = ["IPowerSupply", "ICoolingSupply", "IConstruct"];

/** A table for each family, from the classes and their docstrings. */
export const EQUIPMENT_BLOCKS: Blocks = Object.fromEntries(
  FAMILIES.map((family) => [
    family,
    () => markdownTable([HEAD, ...kinds().flatMap((kind) => (kind.family === family ? [kind.cells] : []))]),
  ]),
);

/** A class that an author makes, as a row of its table. */
interface Kind {
  readonly family: string;
  readonly cells: string[];
}

let found: Kind[] | undefined;

/** All of them; compiling the library takes seconds, once. */
function kinds(): Kind[] {
  return (found ??= kindsOfLibrary());
}

function kindsOfLibrary(): Kind[] {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, ROOT);
  const program = ts.createProgram([INDEX], options);
  const checker = program.getTypeChecker();
  const index = checker.getSymbolAtLocation(program.getSourceFile(INDEX)!)!;
  const classes = checker.getExportsOfModule(index).map((symbol) => {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  });
  const catalogue = fs.readFileSync(path.join(__dirname, "catalog.md"), "utf8");
  return classes.flatMap((symbol) => {
    const node = symbol.declarations?.find(ts.isClassDeclaration);
    const isAbstract = node?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
    if (!node || isAbstract || !descends(checker.getDeclaredTypeOfSymbol(symbol), "Construct")) return [];
    const family = path.basename(path.dirname(node.getSourceFile().fileName));
    return [{ family, cells: cellsOf(symbol, checker, catalogue) }];
  });
}

function cellsOf(symbol: ts.Symbol, checker: ts.TypeChecker, catalogue: string): string[] {
  const [constructor] = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const given = constructor.parameters.find(({ name }) => name === "props");
  const props = given ? checker.getTypeOfSymbol(given).getProperties() : [];
  const connections: string[] = [];
  const stated: string[] = [];
  const models: string[] = [];
  for (const prop of props) {
    const isOptional = (prop.flags & ts.SymbolFlags.Optional) !== 0;
    const type = elementType(checker.getNonNullableType(checker.getTypeOfSymbol(prop)), checker);
    const { name } = prop;
    if (descends(type, "CatalogEntry")) {
      const model = linked(type.symbol.name, catalogue);
      models.push(name === "model" ? model : `\`${name}${isOptional ? "?" : ""}\`: ${model}`);
    } else if (CONNECTED.includes(type.symbol?.name) || descends(type, "Construct")) {
      connections.push(`\`${name}${isOptional ? "?" : ""}\``);
    } else if (!isOptional) {
      stated.push(`\`${name}\``);
    }
  }
  const what = firstSentence(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  return [`\`${symbol.name}\``, what, ...[connections, stated, models].map((each) => each.join(", "))];
}

function descends(type: ts.Type, from: string): boolean {
  return type.symbol?.name === from || (type.getBaseTypes?.() ?? []).some((base) => descends(base, from));
}

/** Of an array what it has. */
function elementType(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : type;
}

function firstSentence(docstring: string): string {
  const [sentence] = docstring.replace(/\s+/g, " ").split(/\.(?= |$)/);
  return sentence;
}

/** Name of a class of the catalogue, linked to its entries where it has any. */
function linked(model: string, catalogue: string): string {
  const isListed = catalogue.includes(`\n## ${model}\n`);
  return isListed ? `[${model}](catalog.md#${model.toLowerCase()})` : `\`${model}\``;
}
