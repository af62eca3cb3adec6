import type { EnergySummary } from "../../../analysis/model";
import { evidenceLines } from "../../../report/text/evidence";

const energy = (evidence: EnergySummary["evidence"]): EnergySummary => {
  return { coolingPue: 1, powerPue: 1, consumers: [], evidence };
};

test("what the electricity rests on is told by its parts, and how much of it is of low confidence", () => {
  const evidence = [
    { of: "cap", power: 60e6 },
    { of: "secondary", power: 20e6 },
    { of: "stated", power: 15e6 },
    { of: "estimate", power: 4e6 },
    { of: "press", power: 1e6 },
  ] as const;
  expect(evidenceLines(energy([...evidence]))).toEqual([
    "held by caps 60 %, transcribed datasheets 20 %, stated by the site 15 %, estimates 4 %, press 1 %",
    "20 % rests on figures of low confidence: the press, estimates, or the site alone",
  ]);
});

test("of a site that draws nothing, or cannot be solved, nothing is said", () => {
  expect(evidenceLines(energy([]))).toEqual([]);
  expect(evidenceLines(undefined)).toEqual([]);
});
