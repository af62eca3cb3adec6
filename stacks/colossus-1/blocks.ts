import { type Construct } from "constructs";
import { type ICoolingSupply, PowerBlock, TransformerModel } from "../../constructs";
import { pairs } from "./arrangement";
import type { ColossusValues } from "./assumptions";
import type { Substation } from "./substation";

/** Makes the power blocks of one substation, each on two of its sections, evenly over all pairs. */
export class Blocks {
  private made = 0;

  constructor(
    private readonly substation: Substation,
    private readonly values: ColossusValues,
  ) {}

  /** The next block, its low-voltage rooms cooled by `cooledBy`. */
  next(scope: Construct, id: string, cooledBy: ICoolingSupply): PowerBlock {
    const { blockTransformer, blockVoltage, boardRating, boardShortCircuitRating } = this.values;
    const { sections } = this.substation;
    const combinations = pairs(sections.length);
    const [a, b] = combinations[this.made++ % combinations.length];
    return new PowerBlock(scope, id, {
      sideA: sections[a].nextFeeder(),
      sideB: sections[b].nextFeeder(),
      transformer: TransformerModel.oilImmersed(blockTransformer, blockVoltage),
      boardRating,
      boardShortCircuitRating,
      roomCooledBy: cooledBy,
    });
  }
}
