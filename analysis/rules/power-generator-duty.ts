import { limitRule } from "./limit-rule";

export const powerGeneratorDuty = limitRule({
  id: "power.generator-duty",
  title: "generators that run in the normal state within the duty they are rated for",
  formula:
    "P ≤ 100 % of a continuous (COP) or data-centre (DCP) rating, 70 % of a prime rating (PRP), as in 24 h",
  source:
    "ISO 8528-1: a prime rating allows 70 % on the average of 24 h; 100 % of DCP by the makers' definition",
  remedy: "add a set, or take sets that are rated for continuous duty",
});
