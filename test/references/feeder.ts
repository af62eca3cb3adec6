import type { RuleResult } from "../../analysis/model";
import * as dc from "../../constructs";
import { A, celsius, kW, MVA, MW, ohmsPerKilofoot, ohmsPerKilometre, ratio } from "../../constructs";

/** What a published example is about; all else is chosen so that it does not matter. */
export interface FeederProps {
  readonly volts: number;
  /** Carried by each line. */
  readonly amperes: number;
  /** Of the load, a fraction. */
  readonly powerFactor?: number;
  readonly cable: dc.CableModel;
  readonly length?: dc.Length;
  readonly conductors?: number;
  readonly ambient?: dc.Temperature;
  readonly grouping?: dc.Ratio;
  readonly rated100?: boolean;
  /** Rating of the breaker ahead of it, A, listed for 100 %. */
  readonly breaker?: number;
  readonly code?: dc.ElectricalCode;
}

/** A three-phase feeder as an author writes it, and what the library says of it. */
export function feeder({ volts, amperes, powerFactor = 1, breaker, code, ...laid }: FeederProps) {
  const site = new dc.Site("reference", { code });
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", { voltage: dc.V(volts), contract: MW(100) });
  const rating = A(breaker ?? 1e5);
  const fedBy = breaker ? new dc.Breaker(yard, "breaker", { fedBy: grid, rating, rated100: true }) : grid;
  const { cable: model, length = dc.metres(1), ...as } = laid;
  const cable = new dc.Cable(yard, "cable", { model, length, fedBy, ...as });
  new dc.HouseLoad(yard, "load", {
    power: kW((Math.sqrt(3) * volts * amperes * powerFactor) / 1000),
    powerFactor: ratio(powerFactor),
    fedBy: cable,
  });
  const verdict = site.validate();
  const result = (rule: dc.RuleId): RuleResult => verdict.rules.find((each) => each.rule === rule)!;
  return {
    site,
    /** Rules that are broken, sorted. */
    broken: verdict.findings.map(({ rule }) => rule).sort(),
    result,
    /** Between lines, V. */
    drop: () => result(dc.RuleId.POWER_VOLTAGE_DROP).worst!.value * volts,
    /** As it lies, A. */
    ampacity: () => {
      const { spec } = site._rows().assets.find(({ path }) => path === "yard/cable")!;
      return (spec.ampacity as { value: number }).value;
    },
  };
}

/** Figures of a cable; what an example does not state is set so that it does not bind. */
export interface Figures {
  readonly source: string;
  readonly material?: dc.ConductorMaterial;
  /** At `at`, A. */
  readonly ampacity?: number;
  readonly terminationAmpacity?: number;
  /** °C, of its insulation. */
  readonly insulation?: number;
  /** °C, base of its ampacity. */
  readonly at?: number;
  /** R and X by length; R holds at whatever temperature the conductor has. */
  readonly ohmsPerKilofoot?: [number, number];
  readonly ohmsPerKilometre?: [number, number];
}

export function cableOf(figures: Figures): dc.CableModel {
  const { ampacity = 1e4, terminationAmpacity = ampacity, insulation = 90, at = 30 } = figures;
  const { ohmsPerKilofoot: feet, ohmsPerKilometre: km = [0.1, 0.08] } = figures;
  const [resistance, reactance] = feet ? feet.map(ohmsPerKilofoot) : km.map(ohmsPerKilometre);
  return dc.CableModel.custom({
    name: figures.source,
    material: figures.material ?? dc.ConductorMaterial.COPPER,
    ampacity: A(ampacity),
    terminationAmpacity: A(terminationAmpacity),
    insulationTemperature: celsius(insulation),
    operatingTemperature: celsius(20),
    ratedAmbient: celsius(at),
    resistance,
    resistanceTemperature: celsius(20),
    reactance,
    source: { confidence: dc.Confidence.SECONDARY, reference: figures.source },
  });
}

/** A figure of the library and the published one differ by at most that part, from rounding in the publication. */
export function expectPublished(got: number, published: number, rounding: number): void {
  if (!(Math.abs(got / published - 1) <= rounding)) throw new Error(`got ${got}, published ${published}`);
}

/** Bolted fault at the gear of a site whose rating for it is closest, or furthest exceeded, A. */
export function faultAt(site: dc.Site): number {
  return site.validate().rules.find(({ rule }) => rule === dc.RuleId.POWER_FAULT_LEVEL)!.worst!.value;
}

/** A grid that limits nothing. */
export const INFINITE = MVA(1e9);
