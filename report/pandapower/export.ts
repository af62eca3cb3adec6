import { type Basis, type ImpedanceRow, type LossRow, ROLE } from "../../analysis/model";
import { carryingLinks, drawsOf, lossesOf, powerNeeds } from "./draws";
import { type SolvedNetwork, solvedNetwork, type SolvedRows } from "./solved-rows";
import { emptyTables, pandapowerJson, type Tables } from "./tables";

const HERTZ = { NEC: 60, IEC: 50 };
const KILO = 1e3;
const MEGA = 1e6;
const PERCENT = 100;
/** Any coefficient serves: the temperature is written that gives the hot resistance with it, 1/K. */
const LINE_ALPHA = 4e-3;
/** R/X of a network feeder where only S''k is known (IEC 60909-0 §6.2). */
const NETWORK_RATIO = 0.1;

type TransformerLaw = Extract<LossRow, { law: "transformer" }>;

/**
 * The power network of a site on one basis as JSON that `pandapower.from_json_string` reads; names are paths.
 *
 * | here | there |
 * |---|---|
 * | running source | `ext_grid` at its voltage, with S''k and R/X = 0.1 where it is a network |
 * | transformer law | `trafo`; its primary, of the higher or the lower voltage, is the bus `path#primary` |
 * | busbar, busway, transfer switch, junction | `bus`, joined to each supply by a `switch`, closed where it carries |
 * | tie | `switch` in its normal position, with a cable `line` |
 * | cable | `line` of 1 km, resistance at 20 °C and the temperature of its losses; its near end is the bus `path#near-end` |
 * | everything that converts (UPS, rack, pump) | `load` of its solved P and Q at each supply, by the path it has here |
 * | what a converter gives | `ext_grid`: it regulates its output |
 * | ratio of a busway, loss of a link | `load` named `path#loss`, `path#link-loss` |
 *
 * Simplified: an automatic tie keeps its normal position, of a dispatch only the first live member is connected,
 * and a bus that imports through a tie is booked the link losses of all it gives. For
 * `calc_sc` take every `ext_grid` without S''k out of service: what machines and inverters add is not written.
 */
export function pandapowerDocument(rows: SolvedRows, basis: Basis): string {
  return pandapowerJson(rows.site, HERTZ[rows.code], new Export(solvedNetwork(rows, basis)).tables);
}

class Export {
  readonly tables: Tables = emptyTables();
  /** Bus of each element that provides power, -1 for the others. */
  private readonly busOf: Int32Array;

  constructor(private readonly network: SolvedNetwork) {
    const { model, live } = network;
    this.busOf = new Int32Array(model.count).fill(-1);
    for (let e = 0; e < model.count; e++) {
      // what has no voltage has no supply, and nobody gets anything from it
      if (model.records[e].provides !== "power" || model.voltage[e] === 0) continue;
      this.busOf[e] = this.bus(model.paths[e], model.voltage[e], live[e] > 0);
    }
    for (let e = 0; e < model.count; e++) this.element(e);
    model.ties.forEach(({ path, closed, impedance, rating }, tie) => {
      const [from_bus, to_bus] = [this.busOf[model.tieFirst[tie]], this.busOf[model.tieSecond[tie]]];
      if (impedance) this.line(path, { from_bus, to_bus }, impedance, rating, closed);
      else this.join(from_bus, to_bus, path, closed);
    });
  }

  private element(e: number): void {
    const { model, live, out } = this.network;
    const path = model.paths[e];
    const law = model.records[e].loss;
    if (model.role[e] !== ROLE.none) this.source(e, model.role[e] === ROLE.running);
    else if (law?.law === "transformer") this.transformer(e, law);
    else if (law?.law === "series") this.cable(e, law);
    else if (isBus(this.network, e)) {
      this.supply(e, this.busOf[e]);
      this.load(
        `${path}#loss`,
        this.busOf[e],
        live[e] * lossesOf(law, model.units[e], model.voltage[e], out[2 * e], 0)[0],
      );
    } else {
      if (this.busOf[e] >= 0) this.source(e, live[e] > 0);
      for (const { link, active, reactive, lost } of drawsOf(this.network, e)) {
        this.load(path, this.busOf[model.linkSource[link]], active + lost, reactive);
      }
    }
  }

  private transformer(e: number, law: TransformerLaw): void {
    const { model, live } = this.network;
    const path = model.paths[e];
    const source = powerNeeds(this.network, e).map((k) => model.linkSource[model.linkPtr[k]])[0];
    const volts = source === undefined || source < 0 ? 0 : model.voltage[source];
    if (volts === 0 || this.busOf[e] < 0) return;
    const primary = this.bus(`${path}#primary`, volts, live[e] > 0);
    this.supply(e, primary);
    const resistance = law.load / law.rating;
    const sides = [
      { bus: primary, kilovolts: volts / KILO },
      { bus: this.busOf[e], kilovolts: model.voltage[e] / KILO },
    ];
    const [high, low] = volts < model.voltage[e] ? sides.reverse() : sides;
    this.tables.trafo.push({
      name: path,
      hv_bus: high.bus,
      lv_bus: low.bus,
      sn_mva: law.rating / MEGA,
      vn_hv_kv: high.kilovolts,
      vn_lv_kv: low.kilovolts,
      vk_percent: PERCENT * Math.hypot(law.leakageReactance, resistance),
      vkr_percent: PERCENT * resistance,
      pfe_kw: law.noLoad / KILO,
      i0_percent: PERCENT * law.noLoadCurrent,
      parallel: model.units[e],
      in_service: live[e] > 0,
    });
  }

  private cable(e: number, impedance: ImpedanceRow): void {
    const { model, live } = this.network;
    if (this.busOf[e] < 0) return;
    const near = this.bus(`${model.paths[e]}#near-end`, model.voltage[e], live[e] > 0);
    this.supply(e, near);
    const amperes = model.records[e].limits?.find(({ rule }) => rule === "power.ampacity")?.value;
    const ends = { from_bus: near, to_bus: this.busOf[e] };
    this.line(model.paths[e], ends, impedance, amperes, live[e] > 0, model.units[e]);
  }

  private line(
    name: string,
    ends: { from_bus: number; to_bus: number },
    { resistance, coldResistance, reactance }: ImpedanceRow,
    amperes: number | undefined,
    closed: boolean,
    parallel = 1,
  ): void {
    this.tables.line.push({
      name,
      ...ends,
      r_ohm_per_km: coldResistance,
      x_ohm_per_km: reactance,
      max_i_ka: amperes === undefined ? null : amperes / KILO,
      parallel,
      alpha: LINE_ALPHA,
      temperature_degree_celsius: 20 + (resistance / coldResistance - 1) / LINE_ALPHA,
      in_service: closed,
    });
  }

  /** Joins a bus to all that may supply its element; what is lost on the way is a load where it comes from. */
  private supply(e: number, bus: number): void {
    const { model } = this.network;
    for (const k of powerNeeds(this.network, e)) {
      const carrying = new Set(carryingLinks(this.network, k));
      for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
        if (model.linkSource[l] < 0) continue;
        this.join(this.busOf[model.linkSource[l]], bus, model.paths[e], carrying.has(l));
      }
    }
    for (const { link, lost } of drawsOf(this.network, e)) {
      this.load(`${model.paths[e]}#link-loss`, this.busOf[model.linkSource[link]], lost);
    }
  }

  private bus(name: string, volts: number, lives: boolean): number {
    return this.tables.bus.push({ name, vn_kv: volts / KILO, in_service: lives }) - 1;
  }

  private source(e: number, runs: boolean): void {
    const { paths, records, units } = this.network.model;
    const [bus, { fault }] = [this.busOf[e], records[e]];
    if (bus < 0) return;
    const level =
      fault?.source === "network"
        ? { s_sc_max_mva: (fault.power * units[e]) / MEGA, rx_max: NETWORK_RATIO }
        : {};
    this.tables.ext_grid.push({ name: paths[e], bus, in_service: runs, ...level });
  }

  private join(bus: number, element: number, name: string, closed: boolean): void {
    if (bus >= 0 && element >= 0) this.tables.switch.push({ bus, element, name, closed });
  }

  private load(name: string, bus: number, active: number, reactive = 0): void {
    if (bus < 0 || (active === 0 && reactive === 0)) return;
    this.tables.load.push({ name, bus, p_mw: active / MEGA, q_mvar: reactive / MEGA });
  }
}

/** Whether an element only passes power on, at the voltage it gets; with two live cords it is no busbar. */
function isBus(network: SolvedNetwork, e: number): boolean {
  const { model } = network;
  const { provides, setsVoltage, loss, needs } = model.records[e];
  if (provides !== "power" || setsVoltage || loss?.law === "efficiency") return false;
  const power = needs.filter(({ service }) => service === "power");
  if (power.length > 1 || power.some(({ draw }) => draw.output !== 1 || draw.secondOutput !== 1))
    return false;
  const [k] = powerNeeds(network, e);
  return k === undefined || power[0].mode !== "cords" || carryingLinks(network, k).length < 2;
}
