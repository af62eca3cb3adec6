/**
 * Cooling that is N+1 by units and not by what feeds them: racks with a cord on either side live on after the loss of a
 * bus, and overheat when the pumps that are left are too few, or none. ASHRAE TC 9.9 (redundant liquid cooling and its
 * power), Uptime Institute, Tier Standard: Topology (continuous cooling); worked by hand.
 */
import * as dc from "../../constructs";
import { kelvins, kPa, kW, litresPerMinute, percent, ratio, W } from "../../constructs";
import { INVENTED as source } from "../constructs/core/small-site";
import { failuresOf } from "../support/failures";
import { board, caseSite, cords, grid, room, system } from "./parts";

/** Boards that bind nothing. */
function boards(site: dc.Site, sides: string[]): dc.Switchgear[] {
  return sides.map((side) => board(room(site, side), "board", 1000, grid(site, `grid-${side}`)));
}

/** Two racks of so many kW, each with as many litres a minute, cooled by that, on the first two boards. */
function racks(hall: dc.DataHall, kilowatts: number, on: dc.Switchgear[], liquidCooledBy: dc.ICoolingSupply) {
  const props = { system: system(kilowatts, ratio(1)), fedBy: [cords(on[0], on[1])], liquidCooledBy };
  for (const id of ["r1", "r2"]) new dc.GpuRack(hall, id, props);
}

const side = (id: string) => [id, `${id}/board`, `grid-${id}`];

describe("two CDUs of 100 kW and 100 L/min", () => {
  function withCdus(
    kilowattsOfRack: number,
    feed: (a: dc.Switchgear, b: dc.Switchgear) => dc.IPowerSupply[],
  ) {
    const { site, hall } = caseSite();
    const on = boards(site, ["a", "b"]);
    const water = new dc.ExternalCooling(site, "water", { capacity: kW(1000) });
    const model = dc.CduModel.custom({
      name: "CDU of a case",
      heat: kW(100),
      flow: litresPerMinute(100),
      pumpPower: kW(1),
      inRack: false,
      approach: kelvins(4),
      source,
    });
    const cdus = feed(on[0], on[1]).map((fedBy, i) => {
      return new dc.Cdu(site, `cdu-${i + 1}`, { model, cooledBy: water, fedBy });
    });
    const cooledBy = dc.CoolingSupply.shared(cdus);
    racks(hall, kilowattsOfRack, on, new dc.CoolingLoop(site, "loop", { cooledBy }));
    return site;
  }

  test("one on either side: a lost side leaves one at 100 %", () => {
    expect(failuresOf(withCdus(50, (a, b) => [a, b]))).toEqual({ "lost r1 r2": ["loop", "water"] });
  });

  test("racks of 60 kW load the one that is left to 120 %", () => {
    expect(failuresOf(withCdus(60, (a, b) => [a, b]))).toEqual({
      "lost r1 r2": ["loop", "water"],
      "cdu-2 120 %": [...side("a"), "cdu-1", "loop from cdu-1"].sort(),
      "cdu-1 120 %": [...side("b"), "cdu-2", "loop from cdu-2"].sort(),
    });
  });

  test("both on one side: N+1 by units, and the racks live on without coolant when that side is lost", () => {
    expect(failuresOf(withCdus(50, (a) => [a, a]))).toEqual({
      "lost r1 r2": [...side("a"), "loop", "water"].sort(),
    });
  });

  test("each with a cord on both sides: no side takes one", () => {
    expect(failuresOf(withCdus(50, (a, b) => [cords(a, b), cords(a, b)]))).toEqual({
      "lost r1 r2": ["loop", "water"],
    });
  });
});

describe("two pumps on one loop of 100 L/min", () => {
  function withPumps(litres: number, feed: (a: dc.Switchgear, b: dc.Switchgear) => dc.IPowerSupply[]) {
    const { site, hall } = caseSite();
    const on = boards(site, ["a", "b"]);
    const water = new dc.ExternalCooling(site, "water", { capacity: kW(1000) });
    const model = dc.PumpModel.sized(litresPerMinute(litres), kPa(200), percent(70));
    const pumps = feed(on[0], on[1]).map((fedBy, i) => new dc.Pump(site, `pump-${i + 1}`, { model, fedBy }));
    const circulatedBy = dc.CoolingSupply.shared(pumps);
    racks(hall, 50, on, new dc.CoolingLoop(site, "loop", { cooledBy: water, circulatedBy }));
    return site;
  }
  const SERIES = ["loop", "water"];

  test("of 100 L/min each, one on either side: a lost side leaves the whole flow", () => {
    expect(failuresOf(withPumps(100, (a, b) => [a, b]))).toEqual({ "lost r1 r2": SERIES });
  });

  test("of 80 L/min each: the pump that is left would have to move 125 %", () => {
    expect(failuresOf(withPumps(80, (a, b) => [a, b]))).toEqual({
      "lost r1 r2": SERIES,
      "pump-2 125 %": [...side("a"), "loop from pump-1", "pump-1"].sort(),
      "pump-1 125 %": [...side("b"), "loop from pump-2", "pump-2"].sort(),
    });
  });

  test("both on one side: the loop stops with it", () => {
    expect(failuresOf(withPumps(100, (a) => [a, a]))).toEqual({
      "lost r1 r2": [...side("a"), ...SERIES].sort(),
    });
  });
});

describe("three chillers of 100 kW for 200 kW", () => {
  function withChillers(sides: string[], boardOf: number[]) {
    const { site, hall } = caseSite();
    const on = boards(site, sides);
    const figures = { capacity: kW(100), power: kW(25), waterCooled: false };
    const model = dc.ChillerModel.custom({ name: "chiller of a case", ...figures, source });
    const yard = new dc.Yard(site, "yard");
    const chillers = boardOf.map((n, i) => new dc.Chiller(yard, `chiller-${i + 1}`, { model, fedBy: on[n] }));
    racks(hall, 100, on, new dc.CoolingLoop(site, "loop", { cooledBy: dc.CoolingSupply.shared(chillers) }));
    return site;
  }

  test("two of them on one board: that board leaves one at 200 %", () => {
    expect(failuresOf(withChillers(["a", "b"], [0, 1, 0]))).toEqual({
      "lost r1 r2": ["loop", "yard"],
      "yard/chiller-2 200 %": side("a").sort(),
    });
  });

  test("one on each of three boards: every board leaves two at 100 %", () => {
    expect(failuresOf(withChillers(["a", "b", "c"], [0, 1, 2]))).toEqual({
      "lost r1 r2": ["loop", "yard"],
    });
  });
});

test("fans of a hall on one side stop its air-cooled racks, which have a cord on each", () => {
  const site = new dc.Site("case", { code: dc.ElectricalCode.IEC });
  const on = boards(site, ["a", "b"]);
  const water = new dc.ExternalCooling(site, "water", { capacity: kW(1000) });
  const model = dc.CrahModel.custom({ name: "CRAH of a case", heat: kW(100), fanPower: W(5000), source });
  const crahs = new dc.Crah(site, "crahs", { model, units: 2, cooledBy: water, fedBy: on[0] });
  const hall = new dc.DataHall(site, "hall", { cooledBy: crahs });
  const fedBy = [cords(on[0], on[1])];
  for (const id of ["r1", "r2"]) new dc.GpuRack(hall, id, { system: system(50, ratio(0)), fedBy });
  // two units for the 100 kW of one: a unit lost leaves 100 %
  expect(failuresOf(site)).toEqual({ "lost r1 r2": [...side("a"), "crahs", "water"].sort() });
});
