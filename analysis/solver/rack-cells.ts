import { BASES, type Basis, type SiteModel } from "../model";
import type { LiveStage } from "./live-stage";
import type { Response } from "./response";

/**
 * Racks cut into cells: the part that one power need carries, at one instant. What two failures stop together, each on
 * its own account, is the union of their cells.
 */
export class RackCells {
  readonly count: number;
  /** Rack of each cell, the cells of a rack next to each other, instant by instant. */
  readonly rackOf: Int32Array;
  private readonly first: Int32Array;
  /** Power needs of each rack by cell within an instant; none where a rack is one part. */
  private readonly needs: readonly (readonly number[])[];
  /** Cells that are dead without a failure. */
  private readonly neverLive: Uint8Array;

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
    private readonly stages: readonly LiveStage[],
    /** What runs in the normal state; nothing else can stop. */
    private readonly normallyLive: Float64Array,
  ) {
    this.first = new Int32Array(model.count + 1);
    this.needs = model.records.map(({ use }, e) => (use === "it" ? powerNeeds(model, e) : []));
    const rackOf: number[] = [];
    model.records.forEach(({ use }, e) => {
      this.first[e] = rackOf.length;
      const cells = use === "it" ? this.parts(e) * stages.length : 0;
      for (let i = 0; i < cells; i++) rackOf.push(e);
    });
    this.first[model.count] = this.count = rackOf.length;
    this.rackOf = Int32Array.from(rackOf);
    this.neverLive = new Uint8Array(this.count);
    for (const at of stages.keys()) {
      for (const cell of this.stopped(at, model.records.keys())) this.neverLive[cell] = 1;
    }
  }

  /** Cells of these elements that have stopped at an instant, while its state is that after the failure. */
  stopped(at: number, elements: Iterable<number>): number[] {
    const found: number[] = [];
    const stage = this.stages[at];
    for (const e of elements) {
      if (this.first[e] === this.first[e + 1]) continue;
      const isCut = stage.state.live[e] === 0;
      found.push(...this.cellsOf(at, e, isCut ? { isCut, late: [] } : stage.respond(e)));
    }
    return found;
  }

  /** Cells of a rack that have stopped at an instant. */
  cellsOf(at: number, rack: number, { isCut, late }: Pick<Response, "isCut" | "late">): number[] {
    const parts = this.parts(rack);
    const begin = this.first[rack] + at * parts;
    const stopped = isCut
      ? Array.from({ length: parts }, (_, i) => i)
      : late.map((k) => this.needs[rack].indexOf(k));
    return stopped.map((i) => begin + i).filter((cell) => !this.neverLive[cell]);
  }

  /** The part of a rack that stops with the cells of which `mask` has one of the bits: most of all instants. */
  fraction(rack: number, mask: Uint8Array, bits: number): number {
    const parts = this.parts(rack);
    let most = 0;
    for (let begin = this.first[rack]; begin < this.first[rack + 1]; begin += parts) {
      let [live, stopped] = [0, 0];
      for (let cell = begin; cell < begin + parts; cell++) {
        if (mask[cell] & bits) stopped++;
        else if (!this.neverLive[cell]) live++;
      }
      if (stopped > 0) most = Math.max(most, this.normallyLive[rack] - live / parts);
    }
    return most;
  }

  /** Demand of a rack, W. */
  demandOf(rack: number): number {
    return this.model.demand[rack * BASES.length + BASES.indexOf(this.basis)];
  }

  private parts(rack: number): number {
    return Math.max(1, this.needs[rack].length);
  }
}

function powerNeeds(model: SiteModel, e: number): number[] {
  const needs: number[] = [];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (model.needIsPower[k] && model.needGates[k]) needs.push(k);
  }
  return needs;
}
