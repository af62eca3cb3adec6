import type { AssetRow, SpecValue } from "../../analysis/model";
import { byPath, type Columns, csv } from "./csv";
import { kilowattHours, litresPerMinute, perHour, perKilo } from "./units";

/** Kinds whose `capacity` is heat that they take. */
const COOLERS = ["chiller", "external-cooling"];

/** Everything that a site has, one row each; ratings are those of one unit. */
const COLUMNS: Columns<AssetRow> = {
  tag: ({ tag }) => tag,
  path: ({ path }) => path,
  kind: ({ kind }) => kind,
  model: ({ model }) => model,
  place: ({ place }) => place,
  tenant: ({ tenant }) => tenant,
  units: ({ spec }) => (typeof spec.units === "number" ? spec.units : 1),
  "voltage (V)": (asset) => stated(asset, "V", ["voltage", "secondary", "outputVoltage"]),
  "current (A)": (asset) => stated(asset, "A", ["rating", "ampacity"]),
  "power (kW)": (asset) => perKilo(stated(asset, "W", powers(asset))),
  "apparent power (kVA)": (asset) =>
    perKilo(stated(asset, "VA", ["rating", "apparentPower", "apparentPowerContract", "apparentCapacity"])),
  "heat (kW)": (asset) => perKilo(stated(asset, "W", heats(asset))),
  "flow (L/min)": (asset) => litresPerMinute(stated(asset, "m3/s", ["flow", "dailySupply"])),
  "airflow (m3/h)": (asset) => perHour(stated(asset, "m3/s", ["airflow"])),
  "energy (kWh)": (asset) => kilowattHours(stated(asset, "J", ["energy"])),
  specification: ({ spec }) =>
    Object.entries(spec)
      .map(([name, value]) => `${name} ${specText(value)}`)
      .join("; "),
};

export function equipmentList(assets: AssetRow[]): string {
  return csv(COLUMNS, byPath(assets));
}

/** Properties that say what power equipment gives, or takes, at its rating. */
function powers({ kind }: AssetRow): string[] {
  const capacity = kind === "external-power" ? ["capacity"] : [];
  return ["contract", "activePower", "rating", "nameplate", "powerCap", "power", "fanPower", ...capacity];
}

function heats({ kind }: AssetRow): string[] {
  return ["heat", "heatRejection", "ratedHeat", ...(COOLERS.includes(kind) ? ["capacity"] : [])];
}

/** The first of some properties that is stated in a unit, SI. */
function stated({ spec }: AssetRow, unit: string, names: string[]): number | undefined {
  for (const name of names) {
    const value = spec[name];
    if (typeof value === "object" && value.unit === unit) return value.value;
  }
  return undefined;
}

/** Digits of a figure in the specification; whole numbers have all of theirs. */
const DIGITS = 6;

function specText(value: SpecValue): string {
  if (typeof value === "number") return figure(value);
  if (typeof value !== "object") return String(value);
  return value.unit === "1" ? figure(value.value) : `${figure(value.value)} ${value.unit}`;
}

function figure(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
}
