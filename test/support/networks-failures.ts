import {
  type Basis,
  compile,
  type ControllerRow,
  type DomainRow,
  type PlaceRow,
  singleLosses,
} from "../../analysis/model";
import { solveFailures } from "../../analysis/solver";
import { limitSubject } from "../../analysis/rules/limit-rule";
import type { Network } from "./networks-solved";

export interface Failing extends Network {
  readonly places?: PlaceRow[];
  readonly domains?: DomainRow[];
  readonly controllers?: ControllerRow[];
}

/** Every single failure of rows without faults, read by path. */
export function failuresOf(network: Failing, basis: Basis = "provisioned") {
  const { records, ties = [], code = "IEC", places = [], domains = [], controllers = [] } = network;
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  const losses = singleLosses(model, { places, domains, controllers });
  const failures = solveFailures(model, losses, basis);
  return {
    failures,
    /** Racks that a loss stops, with the power of each. */
    stopped: (path: string, kind = "element"): { [rack: string]: number } => {
      const found = failures.lost.filter(({ cause }) => cause.path === path && cause.kind === kind);
      return Object.fromEntries(
        found.flatMap(({ racks }) => racks.map(({ rack, power }) => [model.paths[rack], power])),
      );
    },
    /** Limits that some loss exceeds: subject, quantity, loading, and by which loss. */
    overloads: failures.overloads.map(({ limit, loading, cause, instant, causes }) => ({
      subject: limitSubject(model, limit),
      quantity: model.limits.quantity[limit],
      loading: rounded(loading),
      cause: [cause.kind, cause.path],
      instant,
      causes,
    })),
    shortages: failures.shortages.map(({ need, asked, served, cause, instant, causes }) => ({
      subject: model.paths[model.needElement[need]],
      asked: rounded(asked),
      served: rounded(served),
      cause: [cause.kind, cause.path],
      instant,
      causes,
    })),
  };
}

/** To nine digits, for numbers that are written by hand. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
