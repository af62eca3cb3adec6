import * as dc from "../../../constructs";
import { kW, seconds } from "../../../constructs";
import { assetOf, refusalsOf, smallSite } from "../core/small-site";

/** Two rows of one capped rack each. */
function rows() {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const made = ["row-1", "row-2"].map((id) => {
    const row = new dc.Row(hall, id);
    const system = dc.GpuSystem.DGX_H200;
    new dc.GpuRack(row, "rack", { system, powerCap: kW(8), fedBy: [grid] });
    return row;
  });
  return { site, hall, rows: made };
}

test("it holds the racks of its members, and keeps how fast and how it fails", () => {
  const { site, hall } = rows();
  new dc.PowerCapController(site, "caps", { members: [hall], actuationTime: seconds(2), failsSafe: true });
  expect(site._rows().controllers).toEqual([
    { path: "caps", racks: ["hall/row-1/rack", "hall/row-2/rack"], actuationTime: 2, failsSafe: true },
  ]);
  expect(assetOf(site, "caps")).toMatchObject({
    kind: "power-cap-controller",
    spec: { actuationTime: { value: 2, unit: "s" }, failsSafe: true },
  });
});

test("by default its racks return to their nameplate when it is lost", () => {
  const { site, hall } = rows();
  new dc.PowerCapController(site, "caps", { members: [hall], actuationTime: seconds(2) });
  expect(site._rows().controllers[0].failsSafe).toBe(false);
});

test("a rack has one controller: the second is refused, and does not hold it", () => {
  const { site, hall, rows: made } = rows();
  const actuationTime = seconds(2);
  new dc.PowerCapController(site, "first", { members: [made[0]], actuationTime });
  new dc.PowerCapController(site, "second", { members: [hall], actuationTime });
  expect(refusalsOf(site)).toEqual([
    "second members: got hall/row-1/rack, expected racks that first does not hold",
  ]);
  expect(site._rows().controllers.map(({ racks }) => racks)).toEqual([
    ["hall/row-1/rack"],
    ["hall/row-2/rack"],
  ]);
});

test("it refuses members without a rack, and no time", () => {
  const { site, room } = smallSite();
  new dc.PowerCapController(site, "caps", { members: [room], actuationTime: seconds(0) });
  expect(refusalsOf(site)).toEqual([
    "caps actuationTime: got 0 ms, expected a value above zero",
    "caps members: got no rack, expected racks, or places that hold some",
  ]);
});
