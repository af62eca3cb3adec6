import type { WaterSource } from "../../../analysis/model";
import { waterLines } from "../../../report/text/water";

/** 1,000 m³ a day at 5 cycles. */
const day = 86_400;
const city: WaterSource = {
  source: "yard/city-water",
  supply: 800 / day,
  evaporation: 800 / day,
  blowdown: 190 / day,
  drift: 10 / day,
  makeUp: 1000 / day,
  storageTime: 43_200,
};

test("the water of a source is told by day and hour, with what it delivers and stores", () => {
  expect(waterLines({ designWue: 1.853, sources: [city] })).toEqual([
    "design WUE 1.85 L/kWh of IT, in the normal state and not over a year",
    "yard/city-water: make-up 1,000 m³/d of 800 m³/d (125 %)",
    "  41.67 m³/h: evaporation 800 m³/d, blowdown 190 m³/d, drift 10 m³/d, its storage lasts 12 h",
  ]);
});

test("where no source is stated, only what the towers lose", () => {
  const bare = { ...city, source: "", supply: undefined, storageTime: undefined };
  expect(waterLines({ designWue: 1.853, sources: [bare] }).slice(1)).toEqual([
    "no source stated: make-up 1,000 m³/d",
    "  41.67 m³/h: evaporation 800 m³/d, blowdown 190 m³/d, drift 10 m³/d",
  ]);
  expect(waterLines(undefined)).toEqual([]);
});
