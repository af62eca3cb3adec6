import { ROLE, type SiteModel } from "../../analysis/model";
import type { ExportedState } from "../document";

/** What a supplier carries for somebody, W. */
export interface Feed {
  readonly source: number;
  readonly power: number;
}

/**
 * Who carries an element in the normal state, junctions looked through; where nobody does, its first supplier. Standby
 * sources and storage are none.
 */
export function feedsOf(model: SiteModel, state: ExportedState, element: number): Feed[] {
  const bySource = new Map<number, number>();
  const add = (source: number, power: number): void => {
    if (!model.records[source].junction) {
      const runs = model.role[source] === ROLE.none || model.role[source] === ROLE.running;
      if (runs) bySource.set(source, (bySource.get(source) ?? 0) + power);
      return;
    }
    const links = linksOf(model, state, source);
    const all = links.reduce((sum, each) => sum + each.power, 0);
    for (const each of links) add(each.source, all > 0 ? (power * each.power) / all : 0);
  };
  for (const { source, power } of [...linksOf(model, state, element), ...importsOf(model, state, element)]) {
    add(source, power);
  }
  const all = [...bySource].map(([source, power]) => ({ source, power }));
  const carrying = all.filter(({ power }) => power > 0);
  return carrying.length > 0 ? carrying : all.slice(0, 1);
}

function linksOf(model: SiteModel, { link }: ExportedState, element: number): Feed[] {
  const links: Feed[] = [];
  for (let k = model.needPtr[element]; k < model.needPtr[element + 1]; k++) {
    if (!model.needIsPower[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      if (model.linkSource[l] >= 0) links.push({ source: model.linkSource[l], power: link[2 * l] });
    }
  }
  return links;
}

/** What comes to a bus through closed ties. */
function importsOf(model: SiteModel, { tieFlow }: ExportedState, bus: number): Feed[] {
  return model.ties.flatMap((_, tie) => {
    const [first, second, power] = [model.tieFirst[tie], model.tieSecond[tie], tieFlow[2 * tie]];
    if (power > 0 && second === bus) return [{ source: first, power }];
    return power < 0 && first === bus ? [{ source: second, power: -power }] : [];
  });
}
