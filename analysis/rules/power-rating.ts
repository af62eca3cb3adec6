import { limitRule } from "./limit-rule";

export const powerRating = limitRule({
  id: "power.rating",
  title: "output within the kVA and kW rating",
  formula:
    "S = √(P² + Q²) ≤ Sn and P ≤ Pn of the output, n units together; a transformer's kVA is a continuous rating",
  source: "IEC 60076-1 (transformers), IEC 62040-3 (UPS), ISO 8528-1 (generators)",
  remedy: "raise the rating, add a unit, or move load to another supply",
});
