import { RULE_IDS } from "../analysis/model";
import { RULES, type Rule } from "../analysis/rules";

/** `docs/rules.md`: every rule id, from the rule objects themselves. */
export function rulesPage(): string {
  const known = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));
  const parts = [
    "# Rules",
    "Generated from `analysis/rules` by `npm run docs`. Ids are stable: acknowledgements and pipelines name them.",
    "A `fatal` finding is physically impossible and cannot be acknowledged; an `error` breaks a limit or a promise; " +
      "a `warning` is a margin below policy; `info` says what the result rests on.",
    ...RULE_IDS.map((id) => entry(known.get(id)!)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function entry({ id, severity, title, formula, source, remedy }: Rule): string {
  return [
    `## ${id}`,
    `\`${severity}\` · ${title}`,
    [`- **Formula**: ${formula}`, `- **Source**: ${source}`, `- **Remedy**: ${remedy}`].join("\n"),
  ].join("\n\n");
}
