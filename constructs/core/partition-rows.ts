import { type ControllerRow, type ElementRecord, isWithin, type PartitionRow } from "../../analysis/model";
import { pathOf, referenceTo } from "./context";
import type { Element } from "./element";
import { Input } from "./input";

/** The partitions among the elements; their racks are the IT records in the members' subtrees. */
export function partitionRows(elements: Element[], records: ElementRecord[]): PartitionRow[] {
  const racks = racksOf(records);
  const rows: PartitionRow[] = [];
  for (const element of elements) {
    const partition = element._partition();
    if (!partition) continue;
    const members = partition.members.map((member) => referenceTo(member, element));
    const held = racks.filter((rack) => members.some((member) => isWithin(rack, member)));
    const { promised: promises } = partition;
    const row = { path: pathOf(element), tenant: pathOf(partition.tenant), members, racks: held };
    rows.push(promises ? { ...row, promises } : row);
  }
  return rows;
}

/** The controllers among the elements, with the racks in their members' subtrees; a rack has one. */
export function controllerRows(elements: Element[], records: ElementRecord[]): ControllerRow[] {
  const racks = racksOf(records);
  const controllerOf = new Map<string, Element>();
  const rows: ControllerRow[] = [];
  for (const element of elements) {
    const controller = element._controller();
    if (!controller) continue;
    const { members, actuationTime, failsSafe } = controller;
    const roots = members.map((member) => referenceTo(member, element));
    const found = racks.filter((rack) => roots.some((root) => isWithin(rack, root)));
    const input = Input.of(element);
    if (found.length === 0) input.refuse("members", "no rack", "racks, or places that hold some");
    const twice = found.find((rack) => controllerOf.has(rack));
    if (twice !== undefined) {
      input.refuse("members", twice, `racks that ${pathOf(controllerOf.get(twice)!)} does not hold`);
    }
    const held = found.filter((rack) => !controllerOf.has(rack));
    for (const rack of held) controllerOf.set(rack, element);
    rows.push({ path: pathOf(element), racks: held, actuationTime, failsSafe });
  }
  return rows;
}

function racksOf(records: ElementRecord[]): string[] {
  return records.filter(({ use }) => use === "it").map(({ path }) => path);
}
