import { inputRule } from "./input-rule";

export const inputUnknownSource = inputRule({
  id: "input.unknown-source",
  severity: "fatal",
  title: "every supply belongs to the same site",
  formula: "the supplying element is found in the site's own tree",
  source: "a site is its own root",
  remedy: "create the supplying element under this site",
});
