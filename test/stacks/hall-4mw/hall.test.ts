import type { Site } from "../../../constructs";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { emit, triggersByAddress } from "../../support/synth-emitted";
import { WATER } from "../../constructs/cooling/chilled-site";

let site: Site;

beforeAll(() => {
  site = hall4mw();
});

test("it passes with 48 racks of 58 kW on a contract of 4 MW", () => {
  const { passed, findings, summary } = site.validate();
  const balance = summary.balances.find(({ basis }) => basis === "provisioned")!;
  expect(passed).toBe(true);
  expect(findings).toEqual([]);
  expect(balance.it).toBeCloseTo(48 * 58e3, 3);
  expect(balance.contracts).toMatchObject([{ subject: "yard/grid", limit: 4e6 }]);
});

test("what it does not survive is accepted: what all racks hang on, and the seconds until the generators run", () => {
  const accepted = site.validate().acknowledged.map(({ finding }) => {
    const { subjects, detail } = finding;
    return `${subjects.join()} (${detail.kind}): ${detail.racks} racks ${detail.returns === 1 ? "return" : "stop"}`;
  });
  expect(accepted.sort()).toEqual([
    "room (place): 48 racks stop",
    "room/ats (element): 48 racks stop",
    "room/ats (link): 48 racks return",
    "yard (place): 48 racks stop",
    "yard/grid (element): 48 racks return",
    "yard/water (element): 48 racks stop",
  ]);
});

test("its power by use is that of a calculation by hand, in kW", () => {
  const { summary } = site.validate();
  const balance = summary.balances.find(({ basis }) => basis === "provisioned")!;
  const it = 48 * 58;
  // water of 40 °C warms by 10 K; pumps against 250 kPa at 70 %; their heat is in the water
  const pumps = ((it / ((WATER / 1e3) * 10)) * 250) / 0.7;
  // chillers of 1,534 kW take 499.9 kW
  const chillers = (it + pumps) * (499.9 / 1534);
  const cooling = pumps + chillers;
  // power factors of 0.98 and 0.95, half of it on each of two transformers of 5,000 kVA, scaled from 3,150 kVA
  const reactive = it * Math.tan(Math.acos(0.98)) + cooling * Math.tan(Math.acos(0.95));
  const loading = Math.hypot(it + cooling, reactive) / 2 / 5000;
  const losses = 2 * (5000 / 3150) * (3.42 + 22 * loading ** 2);

  expect(balance.it / 1e3).toBeCloseTo(it, 6);
  expect(balance.cooling / 1e3).toBeCloseTo(cooling, 3);
  expect(balance.losses / 1e3).toBeCloseTo(losses, 3);
  expect(balance.sources / 1e3).toBeCloseTo(it + cooling + losses, 3);
  expect(balance.sources / 1e3).toBeCloseTo(3744, 0);
});

test("a PUE of 1.34 agrees with its loads, one that leaves out its pumps does not", () => {
  expect(hall4mw({ statedPue: 1.34 }).validate().findings).toEqual([]);
  const { findings } = hall4mw({ statedPue: 1.33 }).validate();
  expect(findings.map(({ rule, subjects }) => [rule, subjects])).toEqual([["energy.stated-pue", [""]]]);
});

test("it is a foundation and a hall, and its foundation holds all that stands outside", () => {
  const emitted = emit(site);
  expect(Object.keys(emitted)).toEqual(["foundation", "hall"]);
  expect(triggersByAddress(emitted).size).toBe(site._check().rows.assets.length);
  expect(emitted.foundation).toMatchSnapshot();
});
