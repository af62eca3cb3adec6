import { temperatureLines } from "../../../report/text/temperatures";

const chain = {
  dryBulb: 40,
  wetBulb: 28.54,
  steps: [
    { path: "tower", supply: 33.04 },
    { path: "cdu", supply: 40 },
  ],
  rack: "rack-1",
};

test("the chain is told from the outdoor air to the rack, in tenths of a degree", () => {
  expect(temperatureLines({ ...chain, warmest: 45 })).toEqual([
    "outdoor air of 40 °C, wet bulb 28.5 °C",
    "→ tower supplies 33 °C",
    "→ cdu supplies 40 °C",
    "→ rack-1 accepts 45 °C",
  ]);
});

test("where nobody says what a rack accepts it stands without it", () => {
  expect(temperatureLines(chain)[3]).toBe("→ rack-1");
  expect(temperatureLines(undefined)).toEqual([]);
});
