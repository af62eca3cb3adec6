import { constructPath, LIMIT_AT, ROLE, type SiteModel } from "../../analysis/model";
import { type ExportedState, powerInput, type SolvedDocument } from "../document";
import type { Entity, Topology, Watts } from "./entities";
import { feedsOf } from "./feeds";
import { nodesOf } from "./nodes";

/** What floating point takes from a whole number, W. */
const NOISE = 1e-6;

/**
 * The power tree of a site on its deciding basis, as a file for `dpsctl topology import` of the NVIDIA Domain Power
 * Service; names are paths.
 *
 * | here | there |
 * |---|---|
 * | running source | `PowerDomain`, its contract as `OperatingLimit` |
 * | what passes power on | `PowerDistribution`, its smallest limit as `OperatingLimit` |
 * | GPU rack | `PowerDistribution`, its demand as `OperatingLimit`: what the budget counts on |
 * | computer of a rack | `ComputerSystem` below its rack |
 * | other load | part of the `StaticLoad` of what feeds it |
 *
 * Limits in A and VA are watts at the power factor that the element has. Left out: standby sources and storage, spare
 * feeds that carry nothing in the normal state, and losses.
 */
export function dpsTopology(site: SolvedDocument): string {
  return `${JSON.stringify(topologyOf(site), undefined, 2)}\n`;
}

function topologyOf({ document, model, states }: SolvedDocument): Topology {
  const state = states[document.basis];
  const assets = new Map(document.assets.map((asset) => [asset.path, asset]));
  const entities = new Map<string, Entity>();
  const children = new Map<string, string[]>();
  const fixed = new Map<string, number>();
  for (let e = 0; e < model.count; e++) {
    const asset = assets.get(constructPath(model.paths[e]));
    const entity = entityOf(model, state, e, asset?.model);
    if (entity) entities.set(entity.Name, entity);
    for (const node of entity && asset && model.records[e].compute ? nodesOf(asset) : []) {
      entities.set(node.Name, node);
      addChild(entity!.Name, node.Name);
    }
  }
  for (let e = 0; e < model.count; e++) {
    if (model.role[e] !== ROLE.none || model.records[e].junction) continue;
    for (const { source, power } of feedsOf(model, state, e)) {
      const [name, fed] = [model.paths[source], model.paths[e]];
      if (entities.has(fed)) addChild(name, fed);
      else fixed.set(name, (fixed.get(name) ?? 0) + power);
    }
  }
  const names = [...entities.keys()].sort();
  return {
    Topology: {
      Name: document.site,
      Entities: names.map((Name) => ({ Name, Children: children.get(Name)?.sort() })),
    },
    Entities: names.map((name) => ({ ...entities.get(name)!, StaticLoad: watts(fixed.get(name) ?? 0) })),
  };

  function addChild(name: string, child: string): void {
    const known = children.get(name);
    if (known) known.push(child);
    else children.set(name, [child]);
  }
}

/** What stands for an element; nothing for loads that DPS does not manage, standby sources, storage and junctions. */
function entityOf(
  model: SiteModel,
  state: ExportedState,
  e: number,
  name: string | undefined,
): Entity | undefined {
  const { provides, compute, junction } = model.records[e];
  const Name = model.paths[e];
  if (compute) {
    const [active, reactive] = powerInput(model, state, e);
    const factor = active / Math.hypot(active, reactive);
    return { Type: "PowerDistribution", Name, OperatingLimit: operating(state.own[e], factor) };
  }
  if (provides !== "power" || junction) return undefined;
  if (model.role[e] !== ROLE.none && model.role[e] !== ROLE.running) return undefined;
  const OperatingLimit = operatingLimit(model, state, e);
  if (model.role[e] === ROLE.running) return { Type: "PowerDomain", Name, OperatingLimit };
  return { Type: "PowerDistribution", Model: name, Name, OperatingLimit };
}

/** The smallest limit of what an element gives, W at the power factor it has; none where it gives nothing. */
function operatingLimit(
  model: SiteModel,
  { out, exported }: ExportedState,
  e: number,
): Entity["OperatingLimit"] {
  const active = out[2 * e] + exported[2 * e];
  const factor = Math.abs(active) / Math.hypot(active, out[2 * e + 1] + exported[2 * e + 1]);
  const { limits } = model;
  let least = Infinity;
  for (let i = 0; i < limits.count; i++) {
    if (limits.at[i] !== LIMIT_AT.output || limits.index[i] !== e) continue;
    const perUnit = { A: model.perAmpere[e] * factor, VA: factor, W: 1 }[limits.unit[i]] ?? Infinity;
    least = Math.min(least, limits.limit[i] * perUnit);
  }
  return operating(least, factor);
}

function operating(power: number, factor: number): Entity["OperatingLimit"] {
  const PowerValue = watts(power);
  return PowerValue && factor > 0 ? { PowerValue, PowerFactor: Number(factor.toFixed(4)) } : undefined;
}

/** Whole watts, rounded down; nothing for what is no power. */
function watts(power: number): Watts | undefined {
  return power >= 1 && power < Infinity ? { Value: Math.floor(power + NOISE), Type: "W" } : undefined;
}
