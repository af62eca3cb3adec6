import type { FailureSummary } from "../../../analysis/model";
import { conditionLines } from "../../../report/text/conditions";

const condition = { name: "tie closed", racks: 0, power: 0, exceeded: 0 };
const failures: FailureSummary = {
  ...{ losses: 1200, states: 900, exceeded: 3, singlePoints: 2, singlePointsOfSeveral: 1 },
  worst: [
    { tenant: "acme", of: "source", loss: "grid-b", racks: 48, gpus: 3072, power: 2.784e6 },
    { tenant: "", of: "place", loss: "room", racks: 1, gpus: 0, power: 50e3 },
  ],
};

test("a condition in which nothing stops and nothing is exceeded is a line", () => {
  expect(conditionLines(condition)).toEqual(["tie closed: all racks run, 0 limits exceeded"]);
});

test("racks that stop are counted with their power, limits with them", () => {
  expect(conditionLines({ ...condition, racks: 1024, power: 1.5e6, exceeded: 1 })).toEqual([
    "tie closed: 1,024 racks, 1.5 MW, stop, 1 limit exceeded",
  ]);
});

test("what a further failure does follows, with the worst of each tenant and class", () => {
  expect(conditionLines({ ...condition, failures })).toEqual([
    "tie closed: all racks run, 0 limits exceeded",
    "  1,200 further failures: 3 limits exceeded",
    "  tenant acme, worst source: grid-b stops 48 racks, 3,072 GPUs, 2.784 MW",
    "  no tenant, worst place: room stops 1 rack, 50 kW",
  ]);
});

test("further failures that stop nobody have no worst", () => {
  expect(conditionLines({ ...condition, failures: { ...failures, exceeded: 0, worst: [] } })).toHaveLength(2);
});
