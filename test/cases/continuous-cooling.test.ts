/**
 * Continuous cooling: racks on a UPS run on while the generators start, and heat up where what cools them does not.
 * Cold plates last for seconds (InterPACK 2017: servers shut down in less than a minute), so pumps belong on a UPS and
 * chillers behind a tank. Uptime Institute, Tier Standard: Topology (continuous cooling); worked by hand.
 */
import * as dc from "../../constructs";
import { cubicMetres, kelvins, kPa, kW, litresPerMinute, percent, ratio, seconds } from "../../constructs";
import { INVENTED as source } from "../constructs/core/small-site";
import { failuresOf } from "../support/failures";
import { amperes, board, caseSite, generators, grid, system, ups } from "./parts";

interface Plant {
  /** Until the sets carry. */
  readonly start: dc.Duration;
  readonly pumpOn: "board" | "ups";
  readonly tank?: dc.Volume;
  /** Of the chiller, once it has power again. */
  readonly restartTime?: dc.Duration;
}

/** Two racks of 50 kW on a UPS; a chiller on the board that the sets carry, a pump, and 100 L/min through the racks. */
function plant({ start, pumpOn, tank, restartTime }: Plant) {
  const { site, hall } = caseSite();
  const ats = new dc.TransferSwitch(site, "ats", {
    preferred: grid(site, "grid"),
    alternate: generators(site, "sets", 500, { units: 1, startTime: start }),
    rating: amperes(500),
    time: start,
  });
  const main = board(site, "board", 500, ats);
  const backed = ups(site, "ups", 200, main);
  const figures = { capacity: kW(200), power: kW(50), waterCooled: false };
  const model = dc.ChillerModel.custom({ name: "chiller of a case", ...figures, source });
  const yard = new dc.Yard(site, "yard");
  const pumpModel = dc.PumpModel.sized(litresPerMinute(100), kPa(200), percent(70));
  const pump = new dc.Pump(yard, "pump", { model: pumpModel, fedBy: pumpOn === "ups" ? backed : main });
  const liquidCooledBy = new dc.CoolingLoop(site, "loop", {
    cooledBy: new dc.Chiller(yard, "chiller", { model, fedBy: main, restartTime }),
    circulatedBy: pump,
    ratedHeat: kW(125.7),
    bufferedBy: tank && new dc.ThermalTank(yard, "tank", { volume: tank, usableRise: kelvins(6) }),
  });
  const props = { system: system(50, ratio(1)), fedBy: [backed], liquidCooledBy };
  for (const id of ["r1", "r2"]) new dc.GpuRack(hall, id, props);
  return site;
}

const SERIES = ["ats", "board", "loop", "ups", "yard", "yard/chiller", "yard/pump"];
const GRID = ["ats from grid", "grid"];

test("ten seconds without flow are what the racks bear", () => {
  expect(failuresOf(plant({ start: seconds(10), pumpOn: "board" }))).toEqual({ "lost r1 r2": SERIES });
});

test("sets that take fifteen seconds lose racks that have power all the time", () => {
  const site = plant({ start: seconds(15), pumpOn: "board" });
  expect(failuresOf(site)).toEqual({ "lost r1 r2": [...SERIES, ...GRID].sort() });
});

test("a pump on the UPS does not help while the chiller is off", () => {
  const site = plant({ start: seconds(15), pumpOn: "ups" });
  expect(failuresOf(site)).toEqual({ "lost r1 r2": [...SERIES, ...GRID].sort() });
});

test("with a tank that lasts 20 s at the rated heat it does: 0.1 m³ at 6 K and 125.7 kW", () => {
  // 0.1 m³ · 4.19 MJ/(m³·K) · 6 K = 2.51 MJ
  const tank = cubicMetres(0.1);
  expect(failuresOf(plant({ start: seconds(15), pumpOn: "ups", tank }))).toEqual({ "lost r1 r2": SERIES });
  const tooSmall = failuresOf(plant({ start: seconds(15), pumpOn: "ups", tank: cubicMetres(0.07) }));
  expect(tooSmall).toEqual({ "lost r1 r2": [...SERIES, ...GRID].sort() });
});

test("a tank without a pump that runs on gives nothing", () => {
  const site = plant({ start: seconds(15), pumpOn: "board", tank: cubicMetres(0.1) });
  expect(failuresOf(site)).toEqual({ "lost r1 r2": [...SERIES, ...GRID].sort() });
});

test("the tank is cold again when the chiller has taken out, beside the load, what flowed into it", () => {
  const tank = cubicMetres(0.1);
  const recovery = (restartTime?: dc.Duration) =>
    plant({ start: seconds(15), pumpOn: "ups", tank, restartTime }).validate().summary.failures!.recovery!;
  // racks of 100 kW; the chiller has 200 kW, and takes the heat of the pump as well: 100 L/min · 200 kPa / 0.7
  const heat = 100 + ((0.1 / 60) * 200) / 0.7;
  expect(recovery().time).toBeCloseTo(15 + (15 * 100) / (200 - heat), 6);
  expect(recovery(seconds(4)).time).toBeCloseTo(19 + (19 * 100) / (200 - heat), 6);
  expect(GRID).toContain(recovery().loss);
});

test("a chiller that restarts in four seconds after the sets is in time for the tank, one in six is too late", () => {
  const tank = cubicMetres(0.1);
  const inTime = { start: seconds(15), pumpOn: "ups", tank } as const;
  expect(failuresOf(plant({ ...inTime, restartTime: seconds(4) }))).toEqual({ "lost r1 r2": SERIES });
  const tooLate = failuresOf(plant({ ...inTime, restartTime: seconds(6) }));
  expect(tooLate).toEqual({ "lost r1 r2": [...SERIES, ...GRID].sort() });
});
