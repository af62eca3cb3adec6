import type { Finding, RuleId } from "../document";
import { celsius } from "./celsius";
import { count, measure, perDay, percent, plural } from "./numbers";
import { pathList } from "./paths";

/** What a finding says: the value and what was expected, and the fact that brought it about, where one is known. */
export interface Message {
  readonly text: string;
  readonly because?: string | string[];
}

export type MessageOf = (finding: Finding) => Message;

/** One message a rule. Lower case, no final period; the construct stands before it, what to do about it after. */
export const MESSAGES: { readonly [R in RuleId]: MessageOf } = {
  "input.invalid-value": ({ quantity, detail: { got, expected } }) => ({
    text: `${quantity} is ${got}, expected ${expected}`,
  }),
  "input.unknown-source": ({ detail: { need, source } }) => ({
    text: `${need} names ${source} as its supply, expected an element of this site`,
  }),
  "input.case-duplicate": ({ detail: { other } }) => ({
    text: `differs from ${other} by its case only, expected a name of its own`,
  }),
  "supply.service-mismatch": ({ detail: { need, service, source, offered } }) => ({
    text: `${need} is supplied by ${source}, which provides ${offered}, expected ${service}`,
  }),
  "supply.empty": ({ detail: { need, service } }) => ({
    text: `${need} has no supply, expected at least one member that provides ${service}`,
  }),
  "supply.cords": cords,
  "supply.cycle": ({ chain }) => ({
    text: "feeds itself, expected a supply that ends at a source",
    because: `each is fed by the next: ${pathList(chain, " → ")}`,
  }),
  "supply.orphan": () => ({ text: "supplies nothing, expected something that is fed from it" }),
  "supply.no-path": ({ chain, detail: { root } }) => ({
    text: "does not run, expected a path to a running source",
    because: chain.length > 1 ? `${root} has no live supply: ${pathList(chain, " → ")}` : undefined,
  }),
  "supply.implicit-transfer": () => ({
    text: "changes its supply by a switch that takes no part in the proof, expected a device that can fail",
  }),
  "supply.regulated-group": ({ value = 0 }) => ({
    text: `is regulated and named by ${plural(value, "supply", "supplies")}, expected 1`,
  }),
  "supply.voltage-mismatch": voltage,
  "power.rating": exceeded,
  "power.continuous-current": current,
  "power.ampacity": current,
  "power.cable-protection": ({ value = 0, limit = 0, unit, detail: { source, ampacity } }) => ({
    text: `is protected at ${measure(value, unit)}, expected at most ${measure(limit, unit)}`,
    because: `${source} lets through what its ampacity of ${measure(Number(ampacity), unit)} does not bear`,
  }),
  "power.voltage-drop": ({ value = 0, limit = 0, detail: { of, origin } }) => ({
    text: `drops ${percent(value * 100)} of its voltage, expected at most ${percent(limit * 100)}`,
    because: of === "path" ? `it is the sum of all runs from ${origin}` : undefined,
  }),
  "power.phase-balance": current,
  "power.shelf-capacity": shelves,
  "power.contract": exceeded,
  "power.oversubscription": ({ value = 0, limit = 0, unit, detail: { kind, actuation, borne } }) => ({
    text: `${ratio(value, limit, unit)} ${kind === "slow" ? "until its caps act" : "without caps that are held"}`,
    because:
      kind === "slow"
        ? `caps act within ${measure(Number(actuation), "s")}, ${borneText(Number(borne))}`
        : "racks are capped that no controller holds",
  }),
  "power.limit-inversion": ({ value = 0, limit = 0, unit }) => ({
    text: `is rated ${measure(value, unit)}, the buses that feed it ${measure(limit, unit)}`,
  }),
  "power.unequal-parallel": ({ value = 0, limit = 0, unit }) => ({
    text: `is full first: its bank carries ${measure(value, unit)} of the ${measure(limit, unit)} that its ratings sum to`,
  }),
  "power.circulating-current": ({ value = 0, limit = 0, detail: { other } }) => ({
    text: `drives ${percent(value * 100)} of rated current through ${other}, expected at most ${percent(limit * 100)}`,
    because: "their no-load voltages differ and they work in parallel",
  }),
  "power.power-factor": ({ value = 0, limit = 0, detail: { kind } }) => ({
    text: `its power factor is ${value.toFixed(3)} ${kind}, expected at least ${limit.toFixed(3)}`,
  }),
  "power.fault-level": exceeded,
  "power.generator-duty": exceeded,
  "power.fuel-supply": ({ value = 0, limit = 0, unit, detail: { of } }) => ({
    text:
      of === "tank"
        ? `lasts ${measure(value, unit)}, expected at least ${measure(limit, unit)}`
        : ratio(value, limit, unit),
    because: "all sets that take from it are counted at their rating",
  }),
  "power.deficit": ({ value = 0, limit = 0, unit }) => ({
    text: `${measure(value, unit)} is asked for, its sources carry ${measure(limit, unit)}`,
  }),
  "power.unserved-load": ({ value = 0, limit = 0, unit, detail: { need, source } }) => ({
    text: `${measure(value, unit)} of ${measure(limit, unit)} is served, expected all of it`,
    because: source ? `${need} is supplied by ${source}, which does not run` : `${need} has no supply`,
  }),
  "cooling.capacity": exceeded,
  "cooling.flow": exceeded,
  "cooling.pressure": (finding) => ({ ...exceeded(finding), because: pressed(finding) }),
  "cooling.pipe-flow": exceeded,
  "cooling.design-day": ({ detail: { reason } }) => ({
    text: `nothing shows that it does on the design day: ${reason}`,
  }),
  "cooling.supply-temperature": tooWarm,
  "cooling.return-temperature": ({ value = 0, limit = 0, detail: { supply } }) => ({
    text: `its coolant leaves at ${celsius(value)}, at most ${celsius(limit)} is accepted`,
    because: `it enters at ${celsius(supply)}`,
  }),
  "cooling.air-temperature": warmAir,
  "cooling.airflow": exceeded,
  "cooling.dew-point": ({ value = 0, limit = 0, chain, detail: { dewPoint, place } }) => ({
    text: `supplies coolant at ${celsius(value)}, expected at least ${celsius(limit)}: ${apart(value, limit)} too cold`,
    because: `the air of ${place} has a dew point of up to ${celsius(dewPoint)}: ${pathList(chain, " → ")}`,
  }),
  "cooling.unremoved-heat": ({ value = 0, unit, detail: { place } }) => ({
    text: `${measure(value, unit)} of heat reaches nobody, expected all of it carried to the outdoors`,
    because: place ? `nothing that runs cools ${place}` : undefined,
  }),
  "cooling.unpowered": ({ chain, detail: { root } }) => ({
    text: "does not run in the normal state, expected power from a source that does",
    because: `${root} runs only when it is called: ${pathList(chain, " → ")}`,
  }),
  "heat.runaway": () => ({
    text: "the heat it adds comes back to it larger every round, expected it to settle",
  }),
  "water.supply": ({ value = 0, limit = 0, detail: { evaporation } }) => ({
    text: `${perDay(value)} of make-up of ${perDay(limit)} (${percent((value / limit) * 100)})`,
    because: `${perDay(Number(evaporation))} evaporate, the rest is bled or drifts`,
  }),
  "water.storage": ({ value = 0, limit = 0, unit }) => ({
    text: `lasts ${measure(value, unit)} at the towers' make-up, expected at least ${measure(limit, unit)}`,
  }),
  "energy.stated-pue": ({ value = 0, limit = 0, detail: { stated, pue } }) => ({
    text: `its loads give a design PUE of ${Number(pue).toFixed(3)}, ${stated} is stated: ${percent(value * 100)} apart, expected at most ${percent(limit * 100)}`,
  }),
  "rack.floor-load": exceeded,
  "power.n-1.overload": n1,
  "power.n-1.lost-load": lostLoad,
  "cooling.n-1.capacity": n1,
  "cooling.n-1.lost-load": lostLoad,
  "resilience.single-point-of-failure": lostLoad,
  "resilience.promise": promise,
  "maintenance.not-concurrent": (finding) => {
    const { quantity, value = 0, unit, detail } = finding;
    if (quantity === "lostShare") return promise(finding);
    if (quantity !== "lostPower") return n1(finding);
    const racks = plural(Number(detail.racks), "rack");
    return {
      text: `${racks}, ${measure(value, unit)}, without supply in this condition, expected all to run`,
    };
  },
  "margin.below-policy": ({ value = 0, limit = 0, unit, detail: { holds, rating } }) => ({
    text: `${ratio(value, Number(rating), unit)}, policy allows ${measure(limit, unit)}`,
    because: `the limit of ${holds} is held, but not with the margin of the site's policy`,
  }),
  "tenancy.overlap": ({ detail: { first, second } }) => ({
    text: `belongs to ${first} and to ${second}, expected one partition`,
  }),
  "tenancy.empty": ({ detail: { tenant } }) => ({
    text: `holds no rack for ${tenant}, expected at least one`,
  }),
  "assumption.declared": ({ value = 0 }) => ({
    text: `${plural(value, "number")} of the site that nobody published`,
  }),
  "acknowledgement.unused": ({ detail: { acknowledged } }) => ({
    text: `the acknowledgement of ${acknowledged} accepts nothing, expected at least one finding below it`,
  }),
  "acknowledgement.expired": ({ detail: { acknowledged, expires, reason } }) => ({
    text: `the acknowledgement of ${acknowledged} ended on ${expires}, expected a date that is not past`,
    because: `it said: ${reason}`,
  }),
  "stack.id-clash": ({ detail: { id, other } }) => ({
    text: `its stack id ${id} is taken by ${other}, expected an id of its own`,
  }),
};

/** Temperatures in tenths, and each that something supplies on the way from the ambient. */
function tooWarm({ quantity, value = 0, limit = 0, chain, detail }: Finding): Message {
  const steps = chain.map((path) => `${path} ${celsius(detail[path])}`);
  const air = `outdoor air of ${celsius(detail.dryBulb)}, wet bulb ${celsius(detail.wetBulb)}`;
  const [is, expected] = warmthOf(quantity, detail.place);
  return {
    text: `${is} ${celsius(value)}, ${expected} ${celsius(limit)}: ${apart(value, limit)} too warm`,
    because: pathList([air, ...steps], " → "),
  };
}

/** What a temperature is, and what it is held against. */
function warmthOf(quantity: string | undefined, place: string | number | undefined): [string, string] {
  switch (quantity) {
    case "coolantSupply":
      return ["is supplied at", "it accepts"];
    case "airSupply":
      return ["draws in air of", `that of ${place} is stated as`];
    default:
      return ["reaches", "its set-point is"];
  }
}

/** Air against what a class or a maker allows at the altitude. */
function warmAir({ value = 0, limit, detail: { airClass, altitude, by } }: Finding): Message {
  const height = measure(Number(altitude), "m");
  const text = `draws in air of ${celsius(value)}`;
  if (limit === undefined) return { text: `${text}, no class is for an altitude of ${height}` };
  const allowed = by === "maker" ? "its maker" : `class ${airClass}`;
  return {
    text: `${text}, ${allowed} allows ${celsius(limit)} at ${height}: ${apart(value, limit)} too warm`,
  };
}

function apart(a: number, b: number): string {
  return `${Number(Math.abs(a - b).toPrecision(2))} K`;
}

/** Value, limit and percent: `2.95 MVA of 2.5 MVA (118 %)`. */
function ratio(value: number, limit: number, unit: string | undefined): string {
  return `${measure(value, unit)} of ${measure(limit, unit)} (${percent((value / limit) * 100)})`;
}

function exceeded({ value = 0, limit = 0, unit }: Finding): Message {
  return { text: ratio(value, limit, unit) };
}

/** What a flow takes by its square, where a limit on it is the pressure of pumps; or what pumps at a ring have to give. */
function pressed({ value = 0, limit = 0, quantity, detail: { pressure } }: Finding): string {
  if (quantity === "pressure")
    return "its pumps have to press through its plant, to the farthest header of its ring and back";
  if (pressure === undefined) return "";
  const taken = Number(pressure) * (value / limit) ** 2;
  return `it takes ${measure(taken, "Pa")} at that flow, its pumps give ${measure(Number(pressure), "Pa")}`;
}

/** A limit below the rating is the code's for continuous duty; `source` is where the link that is too small begins. */
function current({ value = 0, limit = 0, unit, detail }: Finding): Message {
  const { rating, source, factor } = detail;
  const because = source === undefined ? undefined : `it is the current of the link from ${source}`;
  const loading =
    rating === undefined ? ratio(value, limit, unit) : onDuty(value, limit, Number(rating), unit);
  if (factor === undefined) return { text: loading, because };
  const text = `its fullest line carries ${loading}, ${percent(Number(factor) * 100)} of an equal part`;
  return { text, because };
}

/** A current against what a rating carries continuously. */
function onDuty(value: number, limit: number, rating: number, unit: string | undefined): string {
  const duty = `${percent((limit / rating) * 100)} of ${measure(rating, unit)}, continuous`;
  return `${measure(value, unit)} of ${measure(limit, unit)} (${duty}), ${percent((value / limit) * 100)}`;
}

function shelves({ value = 0, limit = 0, unit, detail: { need, required, cords } }: Finding): Message {
  const text = `${measure(value, unit)} is asked of power supplies that carry ${measure(limit, unit)}`;
  if (need === undefined) return { text };
  return {
    text,
    because: `only ${required} of ${plural(Number(cords), "cord")} of ${need} must live, with its part of them`,
  };
}

function promise({ value = 0, limit = 0, detail: { of } }: Finding): Message {
  return {
    text: `loses ${percent(value * 100)} of its IT power, at most ${percent(limit * 100)} is promised`,
    because: of === "maintenance" ? "it is the worst of planned work" : `it is the worst loss of one ${of}`,
  };
}

function lostLoad({ subjects, value = 0, unit, chain, detail }: Finding): Message {
  const { racks, tenants, returns, kind, source } = detail;
  const whose = tenants === "" ? "" : ` of ${tenants}`;
  const what = `${plural(Number(racks), "rack")}, ${measure(value, unit)}${whose}`;
  const loss =
    kind === "unit"
      ? "the loss of one unit"
      : kind === "link"
        ? `the loss of its link from ${source}`
        : "its loss";
  return {
    text: returns ? `${loss} interrupts ${what}, expected them to run on` : `${loss} stops ${what}`,
    because: [
      ...(chain.length > 1 ? [`for example ${pathList(chain, " → ")}`] : []),
      ...(subjects.length > 1 ? [`none of the ${subjects.length} takes more`] : []),
    ],
  };
}

/** How long gear bears an overload; 0 where it is too large for its curve, or where it states none. */
function borneText(seconds: number): string {
  return seconds > 0 ? `it bears that for ${measure(seconds, "s")}` : "it is not known to bear that at all";
}

/** A limit after a single failure, or what sources cannot carry then. */
function n1(finding: Finding): Message {
  const { quantity, value = 0, limit = 0, unit, detail } = finding;
  const causes = Number(detail.causes);
  const borne = Number(detail.borne ?? 0);
  const failing = finding.rule === "maintenance.not-concurrent" ? "parts taken out" : "single failures";
  const facts = [
    finding.chain.length > 2 ? `load moves to it: ${pathList(finding.chain, " → ")}` : "",
    causes > 1 ? `${count(causes)} ${failing} exceed it, this one most` : "",
    pressed(finding),
    borne > 0 ? borneText(borne) : "",
    warmth(detail),
    delivered(detail),
  ];
  const known = facts.filter(Boolean);
  const because = known.length > 0 ? known : undefined;
  if (quantity === "roomHeat") {
    return {
      text: `${measure(value - limit, unit)} of heat reaches nobody, expected all of it carried away`,
      because,
    };
  }
  if (quantity !== "shortage") return { ...current(finding), because };
  const [asked, served] = [measure(value, unit), measure(limit, unit)];
  const isHeat = finding.rule === "cooling.n-1.capacity";
  const text = isHeat
    ? `${asked} of heat is to be removed, its coolers take ${served}`
    : `${asked} is asked for, its sources carry ${served}`;
  return { text, because };
}

/** By how much warmer a machine supplies than it should. */
function warmth({ supply, setPoint }: Finding["detail"]): string {
  if (supply === undefined) return "";
  const over = Number((Number(supply) - Number(setPoint)).toPrecision(2));
  return `it then supplies at ${celsius(supply)}, ${over} K above its set-point`;
}

/** What caps would leave of the site's IT. */
function delivered({ capped, of, least, power, mostIt }: Finding["detail"]): string {
  if (capped === undefined) return "";
  const racks = `${plural(Number(capped), "rack")}${of === undefined ? "" : ` (${of})`}`;
  const most = measure(Number(mostIt), "W");
  const left = `with ${racks} capped to ${percent(100 * Number(least))} or more it delivers ${measure(Number(power), "W")} of IT`;
  return `${left}; no other caps give more than ${most}`;
}

function cords({ quantity, value = 0, limit = 0, detail: { need } }: Finding): Message {
  switch (quantity) {
    case "required":
      return { text: `${need} requires ${plural(value, "cord")}, it has ${limit}` };
    case "share":
      return {
        text: `${need} states a share for ${value} of ${plural(limit, "cord")}, expected all or none`,
      };
    default:
      return { text: `the shares of ${need} sum to ${measure(value)}, expected ${limit}` };
  }
}

function voltage({ value = 0, limit = 0, unit, detail: { reason, source, other } }: Finding): Message {
  const [got, expected] = [measure(value, unit), measure(limit, unit)];
  switch (reason) {
    case "two supplies":
      return { text: `${source} supplies ${got}, expected ${expected} as from ${other}` };
    case "tied buses":
      return { text: `its voltage is ${got}, expected ${expected} as on ${other}, which it is tied to` };
    case "two kinds of current":
      return { text: `${source} and ${other} differ in direct and alternating current, expected one kind` };
    case "direct current":
      return { text: `${source} supplies direct current of ${got}, expected alternating current` };
    case "input window":
      return { text: `${source} supplies ${got}, the input window ends at ${expected}` };
    default:
      return { text: `${source} supplies ${got}, ${expected} is stated` };
  }
}
