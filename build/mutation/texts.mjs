import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What a rule says of itself. */
const TEXTS = new Set(["title", "formula", "source", "remedy"]);

function isText({ node }) {
  return node.type === "ObjectProperty" && TEXTS.has(node.key.name) && isString(node.value);
}

/** Of literals alone: `a + b` is one as well. */
function isString({ type, left, right }) {
  if (type === "BinaryExpression") return isString(left) && isString(right);
  return type === "StringLiteral" || type === "TemplateLiteral";
}

function isMessage({ node }) {
  return node.type === "NewExpression" && node.callee.name === "RangeError";
}

/** The texts of a rule and of what is refused are documentation: no mutant is made of them. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore(path) {
      if (isText(path)) return "a text of a rule";
      if (isMessage(path)) return "a message";
      return undefined;
    },
  }),
];
