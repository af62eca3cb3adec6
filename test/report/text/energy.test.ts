import type { EnergySummary } from "../../../analysis/model";
import { energyLines } from "../../../report/text/energy";

const energy: EnergySummary = {
  coolingPue: 1.208,
  powerPue: 1.018,
  consumers: [
    { use: "it", kind: "gpu-rack", power: 9e6 },
    { use: "it", kind: "equipment-rack", power: 1e6 },
    { use: "cooling", kind: "chiller", power: 1.6e6 },
    { use: "cooling", kind: "cooling-tower", power: 0.48e6 },
    { use: "losses", kind: "transformer", power: 0.178e6 },
    { use: "losses", kind: "cord", power: 2e3 },
    { use: "house", kind: "house-load", power: 60e3 },
  ],
  evidence: [],
};

test("the terms of the design PUE stand by use, with the consumers that show in it", () => {
  expect(energyLines(energy)).toEqual([
    "IT 1.000: gpu rack 0.900, equipment rack 0.100",
    "cooling 0.208 (design pPUE 1.208): chiller 0.160, cooling tower 0.048",
    "losses 0.018 (design pPUE 1.018): transformer 0.018",
    "house 0.006: house load 0.006",
  ]);
});

test("without IT, and of a site that cannot be solved, nothing is said", () => {
  const consumers = energy.consumers.filter(({ use }) => use !== "it");
  expect(energyLines({ coolingPue: 0, powerPue: 0, consumers, evidence: [] })).toEqual([]);
  expect(energyLines(undefined)).toEqual([]);
});
