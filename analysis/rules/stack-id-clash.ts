import { inputRule } from "./input-rule";

export const stackIdClash = inputRule(
  {
    id: "stack.id-clash",
    severity: "fatal",
    title: "every stack has an id of its own",
    formula: "path with `-` for `/` differs between stack boundaries, and none is `foundation`",
    source: "emission of one stack per boundary",
    remedy: "rename one of the constructs",
  },
  ({ rows }) => rows.stacks.length,
);
