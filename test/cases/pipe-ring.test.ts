/**
 * Ring main of chilled water: two plants and three takers, each segment between two valves. With one segment shut the flow
 * goes the other way round, so that each has to carry more than half; worked by hand from both laws of pipe networks.
 */
import * as dc from "../../constructs";
import { kPa, kW, litresPerMinute, percent } from "../../constructs";
import { failuresOf } from "../support/failures";
import { caseSite, grid, system } from "./parts";

/**
 * Racks of 100 kW with 100 L/min at headers h1, h2 and h3, plant at h0; segments take alike. With a head the plant has
 * pumps of it, and takes 40 kPa at 400 L/min.
 */
function ring(
  litres: number,
  more: Partial<dc.PipeSegmentProps> = {},
  { secondPlantAt, head }: { secondPlantAt?: number; head?: dc.Pressure } = {},
) {
  const { site, hall } = caseSite();
  const feed = grid(site, "grid");
  const plant = (id: string) => new dc.ExternalCooling(site, id, { capacity: kW(400) });
  const headers = [0, 1, 2, 3].map((n) => {
    const cooledBy = n === 0 ? plant("plant") : n === secondPlantAt ? plant("second") : undefined;
    const pumped = n === 0 && head ? { ...PRESSED, circulatedBy: pump(site, head, feed) } : {};
    return new dc.CoolingLoop(site, `h${n}`, { cooledBy, ...pumped });
  });
  headers.forEach((first, i) => {
    const second = headers[(i + 1) % headers.length];
    const pipe = { ratedFlow: litresPerMinute(litres), pressureDrop: kPa(10) };
    new dc.PipeSegment(site, `p${i + 1}`, { first, second, ...pipe, ...(i === 1 ? more : {}) });
  });
  headers.slice(1).forEach((liquidCooledBy, n) => {
    new dc.GpuRack(hall, `r${n + 1}`, { system: system(100, percent(100)), fedBy: [feed], liquidCooledBy });
  });
  return failuresOf(site);
}

const PRESSED = { ratedFlow: litresPerMinute(400), pressureDrop: kPa(40) };

function pump(site: dc.Site, head: dc.Pressure, fedBy: dc.IPowerSupply) {
  const model = dc.PumpModel.sized(litresPerMinute(400), head, percent(70));
  return new dc.Pump(site, "pump", { model, fedBy });
}

/** What is in series with racks. */
const HEADERS = { "lost r1": ["h1"], "lost r2": ["h2"], "lost r3": ["h3"] };
const SERIES = { ...HEADERS, "lost r1 r2 r3": ["grid", "h0", "plant"] };

test("a ring for all of its flow loses no rack with a segment", () => {
  expect(ring(300)).toEqual(SERIES);
});

test("a ring for 250 L/min is loaded to 120 % where one half of it carries all", () => {
  // 150 and 50 L/min on segments of one resistance; 300 by the one that is left at the plant
  expect(ring(250)).toEqual({ ...SERIES, "p1 120 %": ["p4"], "p4 120 %": ["p1"] });
});

test("isolated at one segment, what lies behind a lost one has no coolant", () => {
  expect(ring(300, { isolated: true })).toEqual({
    "lost r1": ["h1", "p1"],
    "lost r2": ["h2", "p3"],
    "lost r1 r2 r3": SERIES["lost r1 r2 r3"],
    "lost r2 r3": ["h3", "p4"],
  });
});

test("with plant at the header opposite each gives half, and either all where the other is lost", () => {
  // 75 L/min each way from h0, of which h1 and h3 take 100; 150 where p1, p4 or the plant opposite is lost
  expect(ring(125, {}, { secondPlantAt: 2 })).toEqual({
    ...HEADERS,
    "lost r1 r2 r3": ["grid"],
    "p1 120 %": ["p4"],
    "p4 120 %": ["p1"],
    "p1 120 %; p4 120 %": ["second"],
  });
});

test("its pumps press what is left of it, and there and back by the one way that a lost segment leaves", () => {
  // 22.5 kPa of plant at 300 L/min. Both ways 2·(2.5 + 0.28) kPa on top, by one way 2·(10 + 4.44 + 1.11) = 31.1 kPa; with
  // p2 or p3 lost 2·10·(200² + 100²)/300² = 11.1 kPa
  const pumped = (head: number) => ring(300, {}, { head: kPa(head) });
  const held = { ...SERIES, "lost r1 r2 r3": ["grid", "h0", "plant", "pump"] };
  expect(pumped(54)).toEqual(held);
  expect(pumped(40)).toEqual({ ...held, "h0 134 %": ["p1", "p4"] });
  expect(pumped(30)).toEqual({ ...held, "h0 178.7 %": ["p1", "p4"], "h0 112 %": ["p2", "p3"] });
});
