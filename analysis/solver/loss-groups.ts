import type { LossKind, SingleLoss } from "../model";
import type { Footprint, Footprints } from "./footprint";

/** Failures that leave the same behind: with a third failure they all do the same. */
export interface LossGroup {
  /** By name. */
  readonly losses: readonly SingleLoss[];
  readonly byKind: ReadonlyMap<LossKind, number>;
  readonly footprint: Footprint;
}

/** Losses by their footprints, groups by the name of their first. */
export function lossGroups(losses: readonly SingleLoss[], footprints: Footprints): LossGroup[] {
  const groups = new Map<string, { losses: SingleLoss[]; footprint: Footprint }>();
  for (const loss of byName(losses)) {
    const footprint = footprints.of(loss);
    const key = `${footprint.marks.join()} | ${footprint.cells.join()}`;
    const group = groups.get(key) ?? { losses: [], footprint };
    groups.set(key, group);
    group.losses.push(loss);
  }
  return [...groups.values()].map((group) => ({ ...group, byKind: countKinds(group.losses) }));
}

function countKinds(losses: readonly SingleLoss[]): Map<LossKind, number> {
  const counts = new Map<LossKind, number>();
  for (const { kind } of losses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function byName(losses: readonly SingleLoss[]): SingleLoss[] {
  const named = losses.map((loss) => {
    const { path, kind, source = "", elements, links, ties } = loss;
    return { loss, name: [kind, path, source, elements[0]?.element, links[0], ties[0]].join(" ") };
  });
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ loss }) => loss);
}
