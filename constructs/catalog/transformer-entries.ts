import { kVA, kW, minutes, MVA, percent, W } from "../units";
import { assumed, estimate, secondary } from "./cite";
import type { Overload } from "./overload";
import type { TransformerModelProps } from "./transformer-model-props";

const ROSEAU = "Roseau Load Flow Catalogue.csv @2deaa0d, 20 kV/410 V, 50 Hz, equal to EU 548/2014 Tier 2";
const PANDAPOWER = "pandapower std_types @cea2320, from textbooks, 50 Hz";
/** Of oil units up to 100 MVA 1.5, above 1.3, as normal cyclic loading; the time is the shortest class of the standard. */
const overloads = (megavoltAmperes: number): Overload[] => [
  { load: percent(megavoltAmperes > 100 ? 130 : 150), time: minutes(30) },
];
const OVERLOADS = secondary(
  "IEC 60076-7:2018 limits of normal cyclic loading, as in Alliander's transformer-thermal-model; 30 min",
);
const NO_LOAD_CURRENT = assumed("0.5 % of the rated current, on the high side for low-loss cores");

const mediumVoltage = (name: string, rating: number, p0: number, pk: number): TransformerModelProps => ({
  name: `${name} ${rating} kVA`,
  rating: kVA(rating),
  noLoadLoss: W(p0),
  loadLoss: W(pk),
  shortCircuitVoltage: percent(6),
  noLoadCurrent: percent(0.5),
  source: secondary(ROSEAU),
  notes: { noLoadCurrent: NO_LOAD_CURRENT },
});

export const oil = (rating: number, p0: number, pk: number): TransformerModelProps => {
  const props = mediumVoltage("Schneider Electric Minera AA0Ak oil", rating, p0, pk);
  const uk = estimate(`6 %, as the sister ranges; the 4 % listed there looks like a slip (${ROSEAU})`);
  const notes = { ...props.notes, shortCircuitVoltage: uk, overloads: OVERLOADS };
  return { ...props, overloads: overloads(rating / 1000), notes };
};

/** From the regulation, for want of a product. */
export const oil1000 = (): TransformerModelProps => ({
  ...mediumVoltage("Oil transformer EU 548/2014 Tier 2", 1000, 693, 7600),
  overloads: overloads(1),
  source: estimate("limits of EU 548/2014 Tier 2, from memory of the regulation"),
  notes: {
    noLoadCurrent: NO_LOAD_CURRENT,
    shortCircuitVoltage: assumed("6 %, as the larger units"),
    overloads: OVERLOADS,
  },
});

/** Of other series and times in the same list, not of Tier 2. */
export const otherMediumVoltage = (
  name: string,
  rating: number,
  p0: number,
  pk: number,
  uk: number,
): TransformerModelProps => ({
  ...mediumVoltage(name, rating, p0, pk),
  shortCircuitVoltage: percent(uk),
  source: secondary("Roseau Load Flow Catalogue.csv @2deaa0d, 20 kV/410 V, 50 Hz"),
});

export const dry = (rating: number, p0: number, pk: number) =>
  mediumVoltage("Schneider Electric Trihal AA0Ak cast resin", rating, p0, pk);

/** Of Trafo Union, whether oil or cast resin is not said. */
export const trafoUnion = (): TransformerModelProps => ({
  name: "Transformer 0.63 MVA 20/0.4 kV",
  rating: kVA(630),
  noLoadLoss: W(1650),
  loadLoss: W(6300 * 1.206),
  shortCircuitVoltage: percent(6),
  noLoadCurrent: percent(0.262),
  source: secondary(`${PANDAPOWER}, type 0.63 MVA 20/0.4 kV (Trafo Union)`),
  notes: {
    noLoadCurrent: secondary(`${PANDAPOWER}: 0.2619 %, which is the no-load loss alone, rounded up`),
  },
});

export const highVoltage = (
  rating: number,
  ratio: string,
  p0: number,
  pk: number,
  uk: number,
  i0: number,
): TransformerModelProps => ({
  name: `Transformer ${rating} MVA ${ratio} kV`,
  rating: MVA(rating),
  noLoadLoss: kW(p0),
  loadLoss: kW(pk),
  shortCircuitVoltage: percent(uk),
  noLoadCurrent: percent(i0),
  overloads: overloads(rating),
  notes: { overloads: OVERLOADS },
  source: secondary(`${PANDAPOWER}, type ${rating} MVA ${ratio} kV`),
});
