import { annualLines } from "../../../report/text/annual";

const annual = {
  hours: 8760,
  sources: 2469.74 * 3.6e12,
  it: 2087.86 * 3.6e12,
  losses: 36.62 * 3.6e12,
  cooling: 332.12 * 3.6e12,
  house: 13.14 * 3.6e12,
  designPue: 1.1829,
  peakHour: 3346,
  peakPower: 288.4e6,
};

test("a year is told in GWh, with the hour of most power counted from one", () => {
  expect(annualLines(annual)).toEqual([
    "8,760 hours: IT 2,087.9 GWh, cooling 332.1 GWh, in all 2,469.7 GWh, design PUE 1.183",
    "most in hour 3,347: 288.4 MW",
  ]);
});

test("of a site with chillers it says for how long they are off", () => {
  const [, most] = annualLines({ ...annual, freeCoolingHours: 2400 });
  expect(most).toBe("most in hour 3,347: 288.4 MW, chillers are off for 2,400 hours");
});

test("of a site with towers it says what water they take", () => {
  expect(annualLines({ ...annual, makeUp: 4_612_345.6, designWue: 2.209 })[1]).toBe(
    "make-up water 4,612,346 m³, design WUE 2.21 L/kWh of IT",
  );
});

test("without a year of weather nothing is told", () => {
  expect(annualLines(undefined)).toEqual([]);
});
