import { Busway, type Current, type PowerBlock, PowerSupply, type Row } from "../../constructs";
import type { ColossusValues } from "./assumptions";

/** A busway from either board of a block along a row; gives what makes a pair of whips, one to each. */
export function pairOfBusways(
  row: Row,
  block: PowerBlock,
  whip: Current,
  values: ColossusValues,
): () => PowerSupply {
  const { buswayRating: rating, buswayLoss: loss } = values;
  const sides = [block.boardA, block.boardB].map((fedBy, side) => {
    return new Busway(row, `busway-${"ab"[side]}`, { fedBy, rating, loss });
  });
  return () => PowerSupply.cords(sides.map((source) => ({ source, rating: whip })));
}
