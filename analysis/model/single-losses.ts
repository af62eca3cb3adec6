import { constructPath } from "./service";
import type { ControllerRow, PlaceRow } from "./rows";
import type { SiteModel } from "./site-model";

/** What can be lost by itself. */
export type LossKind = "element" | "unit" | "link" | "tie" | "place" | "controller";

/** A single failure: what it is called, and what is gone by it. */
export interface SingleLoss {
  readonly kind: LossKind;
  /** Path of what fails; of a link that of its consumer. */
  readonly path: string;
  /** Kind of equipment or place. */
  readonly what: string;
  /** Of a link, the path it comes from. */
  readonly source?: string;
  readonly elements: readonly { readonly element: number; readonly remains: number }[];
  readonly links: readonly number[];
  readonly ties: readonly number[];
  readonly demands: readonly { readonly element: number; readonly watts: number }[];
}

const NOTHING = { elements: [], links: [], ties: [], demands: [] };

/**
 * Every single failure of a site: each element but junctions, one unit of each with several, each tie, each link of a
 * need that has two or more, each place with all in it, each cap controller that does not fail safe.
 */
export function singleLosses(
  model: SiteModel,
  places: readonly PlaceRow[],
  controllers: readonly ControllerRow[],
): SingleLoss[] {
  return [
    ...elementLosses(model),
    ...linkLosses(model),
    ...model.ties.map(({ path }, tie): SingleLoss => ({
      ...NOTHING,
      kind: "tie",
      path,
      what: "tie",
      ties: [tie],
    })),
    ...placeLosses(model, places),
    ...controllerLosses(model, controllers),
  ];
}

/** What stands in a cabinet of its own beside the construct that it belongs to. */
const APART = /#maintenance-bypass$/;

/** A construct goes with all its parts, a part also by itself. */
function elementLosses(model: SiteModel): SingleLoss[] {
  const losses: SingleLoss[] = [];
  const partsOf = new Map<string, number[]>();
  model.records.forEach(({ path, junction }, element) => {
    const whole = constructPath(path);
    if (junction || path === whole || APART.test(path)) return;
    partsOf.set(whole, [...(partsOf.get(whole) ?? []), element]);
  });
  model.records.forEach(({ path: record, kind: what, junction }, element) => {
    if (junction) return;
    const path = constructPath(record);
    const units = model.units[element];
    const parts = record === path ? (partsOf.get(path) ?? []) : [];
    const elements = [element, ...parts].map((each) => ({ element: each, remains: 0 }));
    losses.push({ ...NOTHING, kind: "element", path, what, elements });
    if (units > 1) {
      losses.push({ ...NOTHING, kind: "unit", path, what, elements: [{ element, remains: 1 - 1 / units }] });
    }
  });
  return losses;
}

/** The only link of a need is the loss of its consumer, and a link that only carries heat away is none. */
function linkLosses(model: SiteModel): SingleLoss[] {
  const losses: SingleLoss[] = [];
  for (let k = 0; k < model.needElement.length; k++) {
    const [first, last] = [model.linkPtr[k], model.linkPtr[k + 1]];
    if (last - first < 2 || !model.needGates[k]) continue;
    const { path, kind: what } = model.records[model.needElement[k]];
    for (let link = first; link < last; link++) {
      const source = model.linkSource[link];
      if (source < 0) continue;
      const from = model.paths[source];
      losses.push({ ...NOTHING, kind: "link", path: constructPath(path), what, source: from, links: [link] });
    }
  }
  return losses;
}

function placeLosses(model: SiteModel, places: readonly PlaceRow[]): SingleLoss[] {
  const inside = new Map<string, { elements: number[]; ties: number[] }>(
    places.map(({ path }) => [path, { elements: [], ties: [] }]),
  );
  const around = (place: string, add: (of: { elements: number[]; ties: number[] }) => void) => {
    for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      const of = inside.get(at);
      if (of) add(of);
    }
  };
  model.records.forEach(({ place, junction }, element) => {
    if (!junction) around(place, ({ elements }) => elements.push(element));
  });
  model.ties.forEach(({ place }, tie) => around(place, ({ ties }) => ties.push(tie)));
  return places.flatMap(({ path, kind: what }): SingleLoss[] => {
    const { elements, ties } = inside.get(path)!;
    if (elements.length === 0) return [];
    const lost = elements.map((element) => ({ element, remains: 0 }));
    return [{ ...NOTHING, kind: "place", path, what, elements: lost, ties }];
  });
}

function controllerLosses(model: SiteModel, controllers: readonly ControllerRow[]): SingleLoss[] {
  const elementOf = new Map(model.paths.map((path, element) => [path, element]));
  return controllers
    .filter(({ failsSafe }) => !failsSafe)
    .map(({ path, racks }) => ({
      ...NOTHING,
      kind: "controller",
      path,
      what: "power-cap-controller",
      demands: racks.flatMap((rack) => {
        const element = elementOf.get(rack);
        if (element === undefined) return [];
        return [{ element, watts: model.records[element].demand?.nameplate ?? 0 }];
      }),
    }));
}
