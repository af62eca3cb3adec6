/**
 * Power that is sold twice by caps: a UPS for the caps is overloaded when the controller is lost and racks return to
 * their nameplate, unless they keep their caps. CapMaestro (HPCA 2019) and Dynamo (ISCA 2016) on the failed states of
 * capping; worked by hand.
 */
import * as dc from "../../constructs";
import { kW, ratio, seconds } from "../../constructs";
import { failuresOf } from "../support/failures";
import { board, caseSite, grid, system, ups } from "./parts";

/** Two racks of 50 kW, held to 40 kW, on a UPS of 80 kW. */
function capped(failsSafe: boolean) {
  const { site, hall } = caseSite();
  const fedBy = [ups(site, "ups", 80, board(site, "board", 125, grid(site, "grid")))];
  const members = ["r1", "r2"].map((id) => {
    return new dc.GpuRack(hall, id, { system: system(50, ratio(0)), powerCap: kW(40), fedBy });
  });
  new dc.PowerCapController(site, "caps", { members, actuationTime: seconds(2), failsSafe });
  return site;
}

const SERIES = { "lost r1 r2": ["board", "grid", "ups"] };

test("racks that keep their caps without it hold", () => {
  expect(failuresOf(capped(true))).toEqual(SERIES);
});

test("racks that return to their nameplate load the UPS to 125 %", () => {
  expect(failuresOf(capped(false))).toEqual({ ...SERIES, "ups 125 %": ["caps of caps"] });
});
