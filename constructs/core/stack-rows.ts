import type { IConstruct } from "constructs";
import type { StackRow } from "../../analysis/model";
import { contextOf } from "./context";
import { Input } from "./input";

/** Id of the stack that holds what lies under no boundary. */
const FOUNDATION = "foundation";

/** One stack a boundary, the foundation first; ids that clash or that no stack can have are findings. */
export function stackRows(boundaries: IConstruct[]): StackRow[] {
  const pathOfId = new Map([[FOUNDATION, ""]]);
  for (const boundary of boundaries) {
    const { site, path } = contextOf(boundary);
    if (path === "") continue;
    const id = path.replace(/\//g, "-");
    if (!/^[\w-]+$/.test(id))
      Input.of(boundary).refuse("id", path, "letters, digits, - and _ in the id of a stack");
    const other = pathOfId.get(id);
    if (other === undefined) {
      pathOfId.set(id, path);
      continue;
    }
    const detail = { id, other: other === "" ? "the site's own foundation" : other };
    site._faults.push({ rule: "stack.id-clash", subject: path, detail, group: path });
  }
  return [...pathOfId].map(([id, path]) => ({ id, path }));
}
