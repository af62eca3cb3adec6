import { constructPath } from "./service";
import type { ControllerRow, DomainRow, FailureClass, PlaceRow } from "./rows";
import type { SiteModel } from "./site-model";
import { Subtrees } from "./subtrees";

/** What can be lost by itself. */
export type LossKind = "element" | "unit" | "link" | "tie" | "place" | "domain" | "controller";

/** A single failure: what it is called, and what is gone by it. */
export interface SingleLoss {
  readonly kind: LossKind;
  readonly of: FailureClass;
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

const COMPONENT = { of: "component", elements: [], links: [], ties: [], demands: [] } as const;

/** What single failures are enumerated from, besides the model. */
export interface FailingRows {
  readonly places: readonly PlaceRow[];
  readonly domains: readonly DomainRow[];
  readonly controllers: readonly ControllerRow[];
}

/**
 * Every single failure of a site: each element but junctions, one unit of each with several, each tie with what its
 * protection clears, each link of a need that has two or more, each place and each stated domain with all in it, each
 * cap controller that does not fail safe.
 */
export function singleLosses(
  model: SiteModel,
  { places = [], domains = [], controllers = [] }: Partial<FailingRows> = {},
): SingleLoss[] {
  const subtrees = new Subtrees(model);
  return [
    ...elementLosses(model),
    ...linkLosses(model),
    ...tieLosses(model),
    ...places.flatMap(({ path, kind: what }) => {
      const { elements, ties } = subtrees.standingIn(path);
      return together({ kind: "place", of: "place", path, what }, elements, ties);
    }),
    ...domains.flatMap(({ path, kind: what, of, members }) => {
      const { elements, ties } = subtrees.under(members);
      return together({ kind: "domain", of, path, what }, elements, ties);
    }),
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
  model.records.forEach(({ path: record, kind: what, junction, source }, element) => {
    if (junction) return;
    const path = constructPath(record);
    const units = model.units[element];
    const parts = record === path ? (partsOf.get(path) ?? []) : [];
    const elements = [element, ...parts].map((each) => ({ element: each, remains: 0 }));
    const of = source?.role === "running" ? "source" : "component";
    losses.push({ ...COMPONENT, kind: "element", of, path, what, elements });
    if (units > 1) {
      losses.push({
        ...COMPONENT,
        kind: "unit",
        path,
        what,
        elements: [{ element, remains: 1 - 1 / units }],
      });
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
      losses.push({
        ...COMPONENT,
        kind: "link",
        path: constructPath(path),
        what,
        source: from,
        links: [link],
      });
    }
  }
  return losses;
}

/** A fault in a breaker between two buses is cleared by those around it: both buses go. */
function tieLosses(model: SiteModel): SingleLoss[] {
  return model.ties.map(({ path, trips }, tie) => {
    const buses = trips ? [model.tieFirst[tie], model.tieSecond[tie]] : [];
    const elements = buses.map((element) => ({ element, remains: 0 }));
    return { ...COMPONENT, kind: "tie", path, what: "tie", elements, ties: [tie] };
  });
}

function together(
  named: Pick<SingleLoss, "kind" | "of" | "path" | "what">,
  elements: readonly number[],
  ties: readonly number[],
): SingleLoss[] {
  if (elements.length + ties.length === 0) return [];
  const lost = elements.map((element) => ({ element, remains: 0 }));
  return [{ ...COMPONENT, ...named, elements: lost, ties }];
}

function controllerLosses(model: SiteModel, controllers: readonly ControllerRow[]): SingleLoss[] {
  const elementOf = new Map(model.paths.map((path, element) => [path, element]));
  return controllers
    .filter(({ failsSafe }) => !failsSafe)
    .map(({ path, racks }) => ({
      ...COMPONENT,
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
