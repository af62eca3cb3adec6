/**
 * Energy and time after a transfer: storage has to last until the last standby source carries, then for the stated
 * outage; what bridged is charged again on top of its load; gear bears an overload for the time of its curve. Sizing by
 * P·t/η (IEEE Std 485 and 1184) and P/η + charge (a charger takes 10 to 15 % of the rating); worked by hand.
 */
import * as dc from "../../constructs";
import { hours, kW, kWh, minutes, percent, seconds, V } from "../../constructs";
import { INVENTED as source } from "../constructs/core/small-site";
import { failuresOf } from "../support/failures";
import { amperes, board, cords, caseSite, generators, grid, rack, room, ups } from "./parts";

describe("a battery of 100 kW in front of sets that take a minute", () => {
  /** 100 kW of racks; so many kWh in the battery. */
  function bridged(kilowattHours: number, sets: number, outage?: dc.Duration) {
    const site = new dc.Site("case", { code: dc.ElectricalCode.IEC, outage });
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    const model = dc.BatteryModel.custom({
      name: "battery of a case",
      power: kW(100),
      energy: kWh(kilowattHours),
      roundTripEfficiency: percent(81),
      source,
    });
    const battery = new dc.Battery(site, "battery", { model, units: 1, voltage: V(415) });
    const standby = sets > 0 ? [generators(site, "sets", 100, { units: sets, startTime: minutes(1) })] : [];
    const fedBy = dc.PowerSupply.dispatch([grid(site, "grid"), ...standby, battery]);
    const intake = board(site, "intake", 100, fedBy);
    for (const id of ["r1", "r2"]) rack(hall, id, 50, intake);
    return site;
  }

  const SERIES = { "lost r1 r2": ["intake"] };
  const GRID = ["grid", "intake from grid"];

  test("needs 100 kW · 60 s / 0.9 = 1.852 kWh: with 2 kWh it bridges", () => {
    expect(failuresOf(bridged(2, 1))).toEqual(SERIES);
  });

  test("with 1.5 kWh it gives 1.5 kWh · 0.9 / 60 s = 81 kW", () => {
    const outcomes = failuresOf(bridged(1.5, 1));
    expect(outcomes).toEqual({ ...SERIES, "intake on bridging 81 of 100 kW": GRID });
  });

  test("without sets it lasts an outage of an hour with 112 kWh, not with 100: 90 kW", () => {
    expect(failuresOf(bridged(112, 0, hours(1)))).toEqual(SERIES);
    const outcomes = failuresOf(bridged(100, 0, hours(1)));
    expect(outcomes).toEqual({ ...SERIES, "intake on exhausted 90 of 100 kW": GRID });
  });

  test("with sets an outage costs it nothing: they carry, and 2 kWh are enough", () => {
    expect(failuresOf(bridged(2, 1, hours(10)))).toEqual(SERIES);
  });
});

describe("a UPS that charges again once the sets run", () => {
  /** 100 kW of racks behind a UPS of 120 kW with a charger of 15 kW, on sets of so many kW that start in 10 s. */
  function charged(kilowattsOfSets: number, rechargePower?: dc.Power) {
    const { site, hall } = caseSite();
    const place = room(site, "room");
    const ats = new dc.TransferSwitch(place, "ats", {
      preferred: grid(site, "grid"),
      alternate: generators(site, "sets", kilowattsOfSets, { units: 1 }),
      rating: amperes(200),
      time: seconds(10),
    });
    const main = board(place, "board", 200, ats);
    rack(hall, "r1", 100, ups(place, "ups", 120, main, { rechargePower }));
    return site;
  }

  const GRID = ["grid", "room/ats from grid"];
  const SERIES = { "lost r1": ["room", "room/ats", "room/board", "room/ups"] };

  test("loads sets of 110 kW to 104.5 %: 115 kW", () => {
    expect(failuresOf(charged(110))).toEqual(SERIES);
    expect(failuresOf(charged(110, kW(15)))).toEqual({ ...SERIES, "sets on standby 104.5 %": GRID });
    expect(failuresOf(charged(115, kW(15)))).toEqual(SERIES);
  });

  test("is full again 10 s + 100 kW · 10 s / 15 kW after the loss", () => {
    const { recovery } = charged(115, kW(15)).validate().summary.failures!;
    expect(recovery!.time).toBeCloseTo(10 + 1000 / 15, 9);
    expect(GRID).toContain(recovery!.loss);
  });
});

describe("an overload until standby sources take their part", () => {
  /**
   * Two UPS of 100 kW carry racks of 160 kW between them. One is fed by a board that sets take over after `start`; its
   * battery lasts `autonomy`: until then its racks hang on the other, which bears 125 % for ten minutes.
   */
  function shared(load: number) {
    const { site, hall } = caseSite();
    const backed = new dc.TransferSwitch(site, "ats", {
      preferred: grid(site, "grid-a"),
      alternate: generators(site, "sets", 200, { units: 1, startTime: minutes(2) }),
      rating: amperes(300),
      time: seconds(10),
    });
    const upsA = ups(site, "ups-a", 100, board(site, "board-a", 300, backed), { autonomy: minutes(1) });
    const upsB = ups(site, "ups-b", 100, board(site, "board-b", 300, grid(site, "grid-b")), {
      autonomy: minutes(5),
    });
    rack(hall, "r1", load, cords(upsA, upsB));
    return site;
  }

  const OVERLOADS = (site: dc.Site) =>
    Object.entries(failuresOf(site))
      .filter(([, causes]) => causes.includes("grid-a"))
      .map(([outcome]) => outcome);

  test("that its curve bears is none: 120 % for the minute that is missing, of ten", () => {
    expect(OVERLOADS(shared(120))).toEqual([]);
  });

  test("above its curve it is one at once, though it passes", () => {
    expect(OVERLOADS(shared(130))).toEqual(["ups-b on bridging 130 %"]);
  });

  test("that lasts is one whatever the curve: without the other UPS for good", () => {
    const outcomes = failuresOf(shared(120));
    expect(Object.entries(outcomes).find(([, causes]) => causes.includes("ups-a"))?.[0]).toBe("ups-b 120 %");
  });
});
