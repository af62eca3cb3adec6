import type { Construct } from "constructs";
import type { TransformerModel } from "../catalog";
import { type ICoolingSupply, type IPowerSupply, Pattern, PowerSupply, StackBoundary } from "../core";
import { ElectricalRoom } from "../places";
import { Switchgear, Transformer } from "../power";
import type { Current, Ratio } from "../units";

export interface PowerBlockProps {
  /** Medium-voltage supply of side A. */
  readonly sideA: IPowerSupply;
  /** Medium-voltage supply of side B. */
  readonly sideB: IPowerSupply;
  /** Transformer of each side, with its secondary voltage. */
  readonly transformer: TransformerModel;
  /** Main bus rating of each side's board. */
  readonly boardRating: Current;
  /**
   * Short-circuit rating of the boards.
   * @default - not held against the fault level
   */
  readonly boardShortCircuitRating?: Current;
  /**
   * Active power lost in the feeder of each side, of what is delivered.
   * @default - none
   */
  readonly feederLoss?: Ratio;
  /**
   * What cools the electrical room.
   * @default - the cooling of the place around it
   */
  readonly roomCooledBy?: ICoolingSupply;
}

/**
 * Two transformers with a low-voltage board each, side A and side B, in one room. Its assets are one stack.
 *
 * @example
 * const transformer = TransformerModel.dryType(MVA(2.5), V(415));
 * const feeds = { sideA: grid, sideB: grid };
 * const block = new PowerBlock(building, "block-01", { ...feeds, transformer, boardRating: A(4000) });
 * new Busway(row, "busway-a", { fedBy: block.boardA, rating: A(1600) });
 */
export class PowerBlock extends Pattern {
  readonly room: ElectricalRoom;
  readonly boardA: Switchgear;
  readonly boardB: Switchgear;

  constructor(scope: Construct, id: string, props: PowerBlockProps) {
    super(scope, id);
    StackBoundary.mark(this);
    this.room = new ElectricalRoom(this, "room", { cooledBy: props.roomCooledBy });
    this.boardA = this.side("a", props.sideA, props);
    this.boardB = this.side("b", props.sideB, props);
  }

  private side(side: string, source: IPowerSupply, props: PowerBlockProps): Switchgear {
    const fedBy = props.feederLoss ? PowerSupply.cords([{ source, loss: props.feederLoss }]) : source;
    const transformer = new Transformer(this.room, `tx-${side}`, { model: props.transformer, fedBy });
    const { boardRating: rating, boardShortCircuitRating: shortCircuitRating } = props;
    return new Switchgear(this.room, `board-${side}`, { fedBy: transformer, rating, shortCircuitRating });
  }
}
