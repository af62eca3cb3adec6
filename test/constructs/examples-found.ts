import * as path from "node:path";
import * as ts from "typescript";

/** A class that an author makes with `new`. */
export interface Kind {
  readonly name: string;
  /** The code of each example in its docstring; "" for one that shows no use of it. */
  readonly examples: string[];
}

interface Class {
  readonly node: ts.ClassDeclaration;
  readonly base?: string;
}

const CONSTRUCTS = path.resolve(__dirname, "../../constructs");
const ROOTS = ["Site", "Element", "Place", "Pattern"];

/** The text of every source file of the library. */
export function sources(): string[] {
  return ts.sys.readDirectory(CONSTRUCTS, [".ts"]).map((file) => ts.sys.readFile(file)!);
}

/** The kinds among the classes of these sources, whatever level of classes lies above them. */
export function kindsOf(texts: string[]): Kind[] {
  const classes = new Map(texts.flatMap(classesOf));
  const descends = (name?: string): boolean =>
    name !== undefined && (ROOTS.includes(name) || descends(classes.get(name)?.base));
  return [...classes]
    .filter(([name, { node }]) => isMade(node) && descends(name))
    .map(([name, { node }]) => ({ name, examples: examplesOf(name, node) }));
}

function classesOf(text: string): [string, Class][] {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).map((node) => {
    const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    return [node.name!.text, { node, base: parent?.types[0].expression.getText() }];
  });
}

function isMade(node: ts.ClassDeclaration): boolean {
  const modifiers = node.modifiers?.map(({ kind }) => kind) ?? [];
  return (
    modifiers.includes(ts.SyntaxKind.ExportKeyword) && !modifiers.includes(ts.SyntaxKind.AbstractKeyword)
  );
}

/** An example counts as code without fences (jsii takes no others) that makes the class itself. */
function examplesOf(name: string, node: ts.ClassDeclaration): string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === "example")
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.trim() ?? "")
    .map((code) => (code.includes(`new ${name}(`) && !code.startsWith("```") ? code : ""));
}
