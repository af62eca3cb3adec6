import { OUTDOORS, type SiteModel } from "../model/site-model";
import type { State } from "./state";

/** Part of the cords of a link that is left: of several on a source of several units those of a lost one go with it. */
export function cordsLeft({ linkUnits, linkSource }: SiteModel, { available }: State, link: number): number {
  const source = linkSource[link];
  return linkUnits[link] > 1 && source !== OUTDOORS ? available[source] : 1;
}
