import type { Basis, SiteModel } from "../../model";
import { type Balance, balanceOf } from "../balance";
import { DemandPass } from "../demand";
import { solve } from "../solve";
import type { State } from "../state";
import { waterUses } from "../water";
import { exposedTo } from "./exposed";
import { answerOf, type Intake, type Machine, ratedPerHeat } from "./machine";
import { machineOf } from "./machines";
import { heatNeed, passesOn, setPoints, suppliedAt } from "./set-points";
import { drivenPower } from "./variable-speed";

/** Water is not let any colder than this, °C: a margin above freezing, an assumption. */
const COLDEST = 5;

/** Rounds after which speeds and flows agree: heat of pumps is a few percent of what they move. */
const ROUNDS = 20;

/** Powers that differ by less are one, W per W. */
const SETTLED = 1e-12;

/** A site in some air. */
export interface Weathered {
  readonly balance: Balance;
  /** Water that towers take, m³/s. */
  readonly makeUp: number;
  /** Whether no chiller takes heat. */
  readonly isFree: boolean;
}

/**
 * A site whose air changes while its loads stay. Coolers outdoors run their fans at full speed and supply what they can
 * at the heat of the design day; chillers take the credit for it, and exchangers before them carry what they can. Pumps and
 * fans of variable speed follow their flow.
 */
export class SiteInWeather {
  /** Whether anything depends on the dry bulb, and on the wet bulb. */
  readonly byDryBulb: boolean;
  readonly byWetBulb: boolean;
  private readonly model: SiteModel;
  private readonly state: State;
  private readonly demand: DemandPass;
  private readonly exposed: number[];
  /** Those, and what has to be split anew. */
  private readonly asked: number[];
  private readonly floats: Uint8Array;
  private readonly machines: (Machine | undefined)[];
  private readonly chillers: number[];
  /** Pumps and fans whose speed follows their flow. */
  private readonly driven: number[];
  private readonly wanted: Float64Array;
  private readonly supplied: Float64Array;
  /** Heat that one unit takes on the design day, W. */
  private readonly heat: Float64Array;

  /** `site` as it is on its design day. */
  constructor(site: SiteModel, basis: Basis) {
    const [workPerMoved, workFixed] = [site.workPerMoved.slice(), site.workFixed.slice()];
    this.model = { ...site, workPerMoved, workFixed };
    const { model } = this;
    const { records, units } = model;
    const { elements, takers, floats } = exposedTo(model);
    this.exposed = elements;
    this.asked = [...elements, ...takers];
    this.floats = floats;
    this.machines = records.map(machineOf);
    this.chillers = [...records.keys()].filter((e) => records[e].machine?.law === "chiller");
    this.driven = [...records.keys()].filter((e) => records[e].work?.speed);
    this.byWetBulb = elements.some((e) => records[e].machine?.law === "tower");
    this.byDryBulb = elements.some((e) => isDry(records[e].machine));
    this.wanted = setPoints(model);
    this.supplied = this.wanted.slice();
    this.state = solve(model, basis);
    this.demand = new DemandPass(model, this.state);
    const { out } = this.state;
    this.heat = units.map((n, e) => out[2 * e] / n);
  }

  get hasChillers(): boolean {
    return this.chillers.length > 0;
  }

  at(air: Intake): Weathered {
    const { model, state, chillers } = this;
    for (const e of this.exposed) this.expose(e, air);
    this.demand.update(this.asked);
    this.drive();
    const isFree = chillers.every((e) => state.out[2 * e] === 0);
    let makeUp = 0;
    for (const use of waterUses(model, state).values()) makeUp += use.makeUp;
    return { balance: balanceOf(model, state), makeUp, isFree };
  }

  /** Speeds follow the flows, and these the heat of pumps and fans. */
  private drive(): void {
    const { model, driven } = this;
    for (let round = 0; round < ROUNDS; round++) {
      const changed = driven.filter((e) => {
        const before = this.state.work[e];
        const power = drivenPower(model, e, this.state);
        if (Math.abs(power - before) <= SETTLED * before) return false;
        model.workPerMoved[e] = 0;
        model.workFixed[e] = power;
        return true;
      });
      if (changed.length === 0) return;
      this.demand.update(changed);
    }
  }

  private expose(e: number, air: Intake): void {
    const { model, supplied, wanted, heat } = this;
    const need = heatNeed(model, e);
    const sink = suppliedAt(model, supplied, need);
    const setting = { supply: wanted[e], sink, air };
    if (passesOn(model, e)) {
      supplied[e] = sink;
    } else if (this.floats[e]) {
      const reached = orElse(wanted[e], () => this.machines[e]!.supplyAt(heat[e], setting));
      supplied[e] = Math.max(COLDEST, reached);
      // fans at full speed whatever the heat
      const record = model.records[e];
      model.workPerMoved[e] = 0;
      model.workFixed[e] = record.capability! * ratedPerHeat(record) * model.units[e];
    } else if (model.records[e].machine?.law === "chiller") {
      const rated = ratedPerHeat(model.records[e]);
      model.workPerMoved[e] = orElse(rated, () => this.machines[e]!.relieved!(setting));
    } else {
      const most = orElse(0, () => this.machines[e]!.duty(setting)?.heat ?? 0);
      this.state.capability[e] = most * model.units[e];
    }
  }
}

function isDry(machine: SiteModel["records"][number]["machine"]): boolean {
  return machine?.law === "dryCooler" || (machine?.law === "chiller" && machine.airCooled);
}

/** A figure, or another where nothing that was published gives it. */
function orElse(other: number, figure: () => number): number {
  const answer = answerOf(figure);
  return answer instanceof RangeError ? other : answer;
}
