import * as fs from "node:fs";
import type { Construct } from "constructs";
import type { AssetRow, Basis, ElementRecord, Finding } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { minutes, MW, percent, V } from "../../../constructs";
import { solved } from "../../support/networks-solved";

/** A site with a grid connection of 10 MW, by the mean of 15 minutes, in a yard, and a ventilated room. */
export function smallSite(props: dc.SiteProps = {}, voltage = V(415), contract = MW(10)) {
  const site = new dc.Site("small", props);
  const yard = new dc.Yard(site, "yard");
  const room = new dc.ElectricalRoom(site, "room", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const grid = new dc.UtilityFeed(yard, "grid", { voltage, contract, demandInterval: minutes(15) });
  return { site, yard, room, grid };
}

/** A load of exactly that power, without reactive power unless a power factor is given. */
export function load(
  scope: Construct,
  id: string,
  fedBy: dc.IPowerSupply,
  power: dc.Power,
  powerFactor = percent(100),
): dc.HouseLoad {
  return new dc.HouseLoad(scope, id, { power, powerFactor, fedBy });
}

/** A source of figures that no test is about. */
export const INVENTED: dc.Source = { confidence: dc.Confidence.ESTIMATE, reference: "invented for a test" };

/** A site's normal state, read by path. Holds that nothing is wrong with the rows and that energy is conserved. */
export function stateOf(site: dc.Site, basis: Basis = "provisioned") {
  const rows = site._rows();
  expect(rows.faults).toEqual([]);
  return solved(rows, basis);
}

export function recordOf(site: dc.Site, path: string): ElementRecord {
  return only(site._rows().records, path);
}

export function assetOf(site: dc.Site, path: string): AssetRow {
  return only(site._rows().assets, path);
}

/** What was found, a line each: `rule subject, subject`. */
export function findingsOf(site: dc.Site): string[] {
  return site.validate().findings.map(lineOfFinding);
}

/** Of those what is found while nothing has failed: a small site survives few failures. */
export function normalFindingsOf(site: dc.Site): string[] {
  const { findings } = site.validate();
  return findings.filter(({ state }) => state.loss === undefined).map(lineOfFinding);
}

/** The one finding of a rule. */
export function findingOf(site: dc.Site, rule: dc.RuleId): Finding {
  const found = site.validate().findings.filter((finding) => finding.rule === rule);
  if (found.length !== 1)
    throw new Error(`${found.length} findings of ${rule}: ${findingsOf(site).join("; ")}`);
  return found[0];
}

/** What was refused, a line each: `subject, subject prop: got …, expected …`. */
export function refusalsOf(site: dc.Site): string[] {
  return site
    .validate()
    .findings.filter(({ rule }) => rule === dc.RuleId.INPUT_INVALID_VALUE)
    .map(({ subjects, quantity, detail: { got, expected } }) => {
      return `${subjects.join(", ")} ${quantity}: got ${got}, expected ${expected}`;
    });
}

/** Number of the one line of a file that ends with that comment. */
export function lineOf(file: string, comment: string): number {
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const found = [...lines.keys()].filter((i) => lines[i].endsWith(`// ${comment}`));
  expect(found).toHaveLength(1);
  return found[0] + 1;
}

function lineOfFinding({ rule, subjects }: Finding): string {
  return `${rule} ${subjects.join(", ")}`;
}

function only<T extends { path: string }>(rows: T[], path: string): T {
  const found = rows.filter((row) => row.path === path);
  if (found.length !== 1) throw new Error(`${found.length} rows of ${path}`);
  return found[0];
}
