import type { IConstruct } from "constructs";
import type { Finding, Verdict } from "../../../analysis/model";
import type { RuleId } from "../../../constructs";

/** A construct by its path. */
export function at<T extends IConstruct>(site: IConstruct, path: string): T {
  return path.split("/").reduce((parent, id) => parent.node.findChild(id), site) as T;
}

/** What is found of a rule, accepted or not. */
export function foundOf({ findings, acknowledged }: Verdict, rule: RuleId): Finding[] {
  const all = [...findings, ...acknowledged.map(({ finding }) => finding)];
  return all.filter((finding) => finding.rule === rule);
}
