import { inputRule } from "./input-rule";

export const supplyVoltageMismatch = inputRule({
  id: "supply.voltage-mismatch",
  severity: "error",
  title: "what is connected has the same nominal voltage",
  formula:
    "|U1 - U2| ≤ 0.5 % between supplies of one element and tied buses; loads within their input window",
  source: "nominal line-to-line voltage carried from sources and transformer secondaries",
  remedy: "correct the secondary voltage, or put a transformer between",
});
