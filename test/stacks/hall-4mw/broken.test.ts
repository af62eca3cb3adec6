/** What is broken on purpose is named by the finding, with its cause and the way to the racks; figures by hand. */
import * as dc from "../../../constructs";
import { A, kW, seconds } from "../../../constructs";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { at, foundOf } from "../colossus-1/found";

function busesOf(site: dc.Site): dc.Switchgear[] {
  return ["a", "b"].map((side) => at(site, `room/bus-${side}`));
}

/** Single points of failure: what fails, and the way to the first rack. */
function singlePoints(site: dc.Site): [string, string[]][] {
  const found = foundOf(site.validate(), dc.RuleId.SINGLE_POINT_OF_FAILURE);
  return found.flatMap(({ subjects, chain }) => subjects.map((path): [string, string[]] => [path, chain]));
}

/** A row of two racks with a cord on both buses, their coolant from a CDU with its pump on `pump`. */
function withRow(pump: (buses: dc.Switchgear[]) => dc.IPowerSupply): dc.Site {
  const site = hall4mw();
  const buses = busesOf(site);
  const water = at<dc.CoolingLoop>(site, "yard/water");
  const row = new dc.Row(at(site, "hall"), "row-4");
  const pair = () => dc.PowerSupply.cords(buses.map((source) => ({ source, rating: A(60) })));
  new dc.ComputeArray(row, "array", {
    system: dc.GpuSystem.HGX_H200_4U_LIQUID,
    racks: 2,
    systemsPerRack: 8,
    powerCap: kW(58),
    fedBy: [pair(), pair()],
    liquidCooledBy: new dc.Cdu(row, "cdu", {
      model: dc.CduModel.VERTIV_XDU1350,
      fedBy: pump(buses),
      cooledBy: water,
    }),
    rearDoor: dc.RearDoorModel.passive(kW(30)),
    rearDoorCooledBy: water,
  });
  return site;
}

const EITHER = (buses: dc.Switchgear[]) => dc.PowerSupply.cords(buses.map((source) => ({ source })));

test("a CDU for two racks is a single point of failure, and with its pump on both buses these are none", () => {
  const causes = singlePoints(withRow(EITHER)).map(([cause]) => cause);
  expect(causes.sort()).toEqual(["hall/row-4/cdu", "room/ats", "yard/water"]);
});

test.each(["a", "b"])("with its pump on bus %s alone that side is one, by way of the CDU", (side) => {
  const found = new Map(singlePoints(withRow((buses) => buses["ab".indexOf(side)])));
  const way = [`room/tx-${side}`, `room/bus-${side}`, "hall/row-4/cdu", "hall/row-4/array/rack-01/systems"];
  expect([...found.keys()].sort()).toEqual(
    ["hall/row-4/cdu", "room/ats", "yard/water", way[0], way[1]].sort(),
  );
  expect(found.get(way[0])).toEqual(way);
  expect(found.get(way[1])).toEqual(way.slice(1));
});

test("a tie between the buses is a single point of failure: a fault in it takes both, and all racks", () => {
  const site = hall4mw();
  const [first, second] = busesOf(site);
  const operation = dc.TieOperation.automatic(seconds(0.5));
  new dc.TieBreaker(at(site, "room"), "tie", { first, second, rating: A(6000), rated100: true, operation });
  const found = foundOf(site.validate(), dc.RuleId.SINGLE_POINT_OF_FAILURE);
  expect(found.find(({ subjects }) => subjects.includes("room/tie"))).toMatchObject({
    detail: { kind: "tie", racks: 48, tenants: "acme" },
    chain: ["room/bus-a", "hall/row-1/busway-a", "hall/row-1/array/rack-01/systems"],
  });
});

test("caps that do not fail safe are lost with their controller: 48 racks back to 81.6 kW exceed 4 MW", () => {
  const site = hall4mw();
  site.node.tryRemoveChild("caps");
  const members = [at(site, "hall")];
  new dc.PowerCapController(site, "caps", { members, actuationTime: seconds(2) });
  const verdict = site.validate();
  const found = foundOf(verdict, dc.RuleId.POWER_N_1_OVERLOAD).filter(({ state }) => state.loss === "caps");
  const contract = found.find(({ subjects }) => subjects.includes("yard/grid"))!;
  expect(contract).toMatchObject({ severity: "error", limit: 4e6, detail: { kind: "controller" } });
  const nameplate = verdict.summary.balances.find(({ basis }) => basis === "nameplate")!;
  expect(nameplate.it).toBeCloseTo(48 * 81.6e3, 3);
  expect(contract.value).toBeCloseTo(nameplate.sources, 0);
});
