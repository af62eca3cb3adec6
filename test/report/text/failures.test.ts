import { failureLines } from "../../../report/text/failures";

const worst = {
  tenant: "acme",
  of: "component",
  loss: "ats",
  racks: 48,
  gpus: 3072,
  power: 2.784e6,
} as const;
const summary = { losses: 376, states: 200, exceeded: 0, singlePoints: 100, singlePointsOfSeveral: 4 };

test("single failures are counted, and the worst of each tenant says what it stops", () => {
  const place = { ...worst, tenant: "", of: "place", loss: "yard", racks: 1, gpus: 0 } as const;
  expect(failureLines({ ...summary, worst: [worst, place] })).toEqual([
    "376 single failures: 0 limits exceeded, 100 single points of failure (4 of several racks)",
    "tenant acme, worst component: ats stops 48 racks, 3,072 GPUs, 2.784 MW",
    "no tenant, worst place: yard stops 1 rack, 2.784 MW",
  ]);
});

test("what has to be filled or started again says when that is done at the latest, and after what", () => {
  const recovery = { loss: "yard/grid", time: 5400 };
  expect(failureLines({ ...summary, recovery, worst: [worst] })).toEqual([
    expect.stringMatching(/^376 single failures/),
    expect.stringMatching(/^tenant acme/),
    "all serves again, stores full and tanks cold, 1.5 h after the loss of yard/grid at the latest",
  ]);
  const never = failureLines({ ...summary, recovery: { loss: "yard/grid" }, worst: [] });
  expect(never[1]).toBe(
    "a tank that bridges the loss of yard/grid is not refilled: coolers have nothing to spare",
  );
});

test("a site that cannot be solved, or that has nothing to lose, says nothing of failures", () => {
  expect(failureLines(undefined)).toEqual([]);
  expect(failureLines({ ...summary, losses: 0, worst: [] })).toEqual([]);
});
