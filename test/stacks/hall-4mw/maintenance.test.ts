/** Work on the hall: each component taken out on purpose, and what a failure costs meanwhile; figures by hand. */
import * as dc from "../../../constructs";
import { percent } from "../../../constructs";
import type { Finding } from "../../../analysis/model";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { at, foundOf } from "../colossus-1/found";
import { WATER } from "../../constructs/cooling/chilled-site";

function found(site: dc.Site, rule: dc.RuleId, condition = "normal"): Finding[] {
  return foundOf(site.validate(), rule).filter(({ state }) => state.condition === condition);
}

/** The hall with something out for work, in which it has to survive a further failure. */
function withOut(name: string, ...out: string[]): dc.Site {
  const site = hall4mw();
  new dc.Condition(site, name, { out: out.map((path) => at(site, path)), survivesFailures: true });
  return site;
}

function promised(most: dc.Ratio): Finding[] {
  const site = hall4mw();
  site.node.tryRemoveChild("acme-1");
  const promises = [dc.ResiliencePromise.maintenance(most)];
  new dc.TenantPartition(site, "acme-1", { tenant: at(site, "acme"), members: [at(site, "hall")], promises });
  return found(site, dc.RuleId.MAINTENANCE_NOT_CONCURRENT);
}

test("it is not concurrently maintainable: all racks stop for work on the transfer switch, and nothing is overloaded", () => {
  expect(promised(percent(0))).toMatchObject([
    { subjects: ["acme-1"], value: 1, state: { loss: "room/ats" }, detail: { what: "transfer-switch" } },
  ]);
  expect(promised(percent(100))).toEqual([]);
});

test("work on the transfer switch stops 48 racks of 58 kW", () => {
  expect(found(withOut("work", "room/ats"), dc.RuleId.MAINTENANCE_NOT_CONCURRENT, "work")).toMatchObject([
    { value: 48 * 58e3, detail: { racks: 48 } },
  ]);
});

describe("work on a transformer", () => {
  const site = withOut("tx-a out", "room/tx-a");

  test("stops no rack and exceeds nothing", () => {
    expect(found(site, dc.RuleId.MAINTENANCE_NOT_CONCURRENT, "tx-a out")).toEqual([]);
    expect(site.validate().summary.conditions).toMatchObject([{ racks: 0, power: 0, exceeded: 0 }]);
  });

  test("leaves the other side alone: its transformer and bus hold 48 racks, each of its busways 16", () => {
    const single = found(site, dc.RuleId.SINGLE_POINT_OF_FAILURE, "tx-a out");
    expect(single.map(({ subjects, detail }) => [subjects, detail.racks])).toEqual([
      [["room/tx-b"], 48],
      [["room/bus-b"], 48],
      [["row-1", "row-2", "row-3"].map((row) => `hall/${row}/busway-b`), 16],
    ]);
  });

  test("leaves two chillers and two pumps, of which one does not carry the heat and the flow", () => {
    const capacity = found(site, dc.RuleId.COOLING_N_1_CAPACITY, "tx-a out");
    const flow = (48 * 58) / ((WATER / 1e3) * 10);
    const pumpHeat = (flow * 250) / 0.7;
    const [chiller, pump] = ["heat", "flow"].map((kind) =>
      capacity.find(({ quantity }) => quantity === kind)!,
    );
    expect(chiller.subjects).toEqual(["yard/chiller-1", "yard/chiller-3"]);
    expect(chiller.percent).toBeCloseTo((100 * (48 * 58 + pumpHeat)) / 1534, 3);
    expect(pump.subjects).toEqual(["yard/pump-1", "yard/pump-3"]);
    expect(pump.percent).toBeCloseTo((100 * flow) / 0.05, 3);
  });
});

describe("on generators", () => {
  const site = withOut("on generators", "yard/grid");

  test("it runs, and two of three sets carry it: 3.74 of 6 MW", () => {
    expect(site.validate().summary.conditions).toMatchObject([{ racks: 0, exceeded: 0 }]);
    const units = found(site, dc.RuleId.POWER_N_1_OVERLOAD, "on generators");
    expect(units).toEqual([]);
  });

  test("only the plant of generators and its cord become single points of failure besides what is one already", () => {
    const single = found(site, dc.RuleId.SINGLE_POINT_OF_FAILURE, "on generators");
    expect(single.map(({ subjects, detail }) => [subjects, detail.kind, detail.racks])).toEqual([
      [["yard/generators"], "element", 48],
      [["room/ats"], "link", 48],
    ]);
  });
});
