import type { ElementRecord, PartitionRow } from "../../analysis/model";
import { pathOf, referenceTo } from "./context";
import type { Element } from "./element";

/** The partitions among the elements; their racks are the IT records in the members' subtrees. */
export function partitionRows(elements: Element[], records: ElementRecord[]): PartitionRow[] {
  const racks = records.filter(({ use }) => use === "it").map(({ path }) => path);
  const rows: PartitionRow[] = [];
  for (const element of elements) {
    const partition = element._partition();
    if (!partition) continue;
    const members = partition.members.map((member) => referenceTo(member, element));
    const held = racks.filter((rack) => members.some((member) => isWithin(rack, member)));
    rows.push({ path: pathOf(element), tenant: pathOf(partition.tenant), members, racks: held });
  }
  return rows;
}

function isWithin(path: string, root: string): boolean {
  return root === "" || path === root || path.startsWith(`${root}/`);
}
