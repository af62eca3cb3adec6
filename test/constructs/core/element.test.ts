import type { Construct } from "constructs";
import type { ElementRecord } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { emit } from "../../support/synth-emitted";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, load, smallSite, stateOf } from "./small-site";

interface ImmersionTankProps extends dc.ElementProps {
  readonly power: dc.Power;
  readonly pumpPower: dc.Power;
  /** Largest heat it gives to the water. */
  readonly rating: dc.Power;
  readonly fedBy: dc.IPowerSupply;
  readonly cooledBy: dc.ICoolingSupply;
}

/** A kind that the library does not have: servers in oil, with a pump, cooled by water. */
class ImmersionTank extends dc.Element implements dc.ICoolingSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ImmersionTankProps,
  ) {
    super(scope, id, props);
    dc.Input.of(this).positive("rating", props.rating);
  }

  /** Takes the air heat of what stands beside it, too. */
  get coolingSupply(): dc.CoolingSupply {
    return dc.CoolingSupply._of(this, "air");
  }

  _records(lowering: dc.Lowering): ElementRecord[] {
    const { power, pumpPower, rating, fedBy, cooledBy } = this.props;
    const demand = { nameplate: power.si, provisioned: power.si, typical: power.si };
    return [
      {
        path: lowering.path(this),
        kind: "immersion-tank",
        place: lowering.place(this),
        provides: "air",
        needs: [
          lowering.power(this, fedBy, { draw: { own: 1, work: 1 } }),
          lowering.cooling(this, "liquid", cooledBy, { draw: { output: 1, own: 1, work: 1 } }),
        ],
        work: { fixed: pumpPower.si },
        limits: [{ rule: "cooling.capacity", quantity: "heat", value: rating.si }],
        demand,
        use: "it",
      },
    ];
  }

  _asset(): dc.AssetDescription {
    const { power, pumpPower } = this.props;
    return {
      kind: "immersion-tank",
      model: "Oil 1",
      spec: { power, pumpPower, coolant: "oil", spare: undefined },
    };
  }
}

/** A tank of 100 kW and a pump of 2 kW, with 20 kW of air heat from beside it. */
function tank(rating = kW(50), beside = kW(20)): dc.Site {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const cooledBy = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  const hall = new dc.DataHall(site, "hall");
  const props = { power: kW(100), pumpPower: kW(2), rating, fedBy: grid, cooledBy, tag: "T-1" };
  const made = new ImmersionTank(hall, "tank", props);
  load(new dc.Row(hall, "row", { cooledBy: made }), "load", grid, beside);
  return site;
}

test("a kind of an author's own is checked without a change elsewhere", () => {
  const state = stateOf(tank());
  expectSame(state.link("hall/tank", "yard/grid")[0], 102e3);
  expectSame(state.out("yard/chiller")[0], 122e3);
  const finding = findingOf(tank(kW(50), kW(60)), dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["hall/tank"], limit: 50e3 });
  expectSame(finding.value!, 60e3);
});

test("its refusals and its place in tenancy are those of any element", () => {
  const site = tank(kW(0));
  expect(findingOf(site, dc.RuleId.INPUT_INVALID_VALUE).subjects).toEqual(["hall/tank"]);
  const leased = tank();
  const tenant = new dc.Tenant(leased, "acme");
  new dc.TenantPartition(leased, "lease", { tenant, members: [leased] });
  expect(assetOf(leased, "hall/tank").tenant).toBe("acme");
});

test("its asset holds quantities with their unit, and leaves out what is not stated", () => {
  expect(assetOf(tank(), "hall/tank")).toEqual({
    path: "hall/tank",
    kind: "immersion-tank",
    model: "Oil 1",
    tag: "T-1",
    tenant: undefined,
    place: "hall",
    spec: { power: { value: 100e3, unit: "W" }, pumpPower: { value: 2e3, unit: "W" }, coolant: "oil" },
  });
});

test("it is emitted without a change elsewhere", () => {
  const site = tank();
  dc.Findings.of(site).acknowledge(dc.RuleId.COOLING_N_1_CAPACITY, { reason: "one chiller" });
  const resources = Object.values(emit(site).hall.resource.null_resource);
  const emitted = resources.find(({ triggers }) => triggers.kind === "immersion-tank");
  expect(emitted?.triggers).toMatchObject({ path: "hall/tank", tag: "T-1", coolant: "oil" });
});

test("a specification that would hide a column of the asset is refused", () => {
  class Odd extends dc.Element {
    _records = () => [];
    _asset = () => ({ kind: "odd", spec: { place: "north", colour: "red" } });
  }
  const site = new dc.Site("site");
  new Odd(site, "odd");
  expect(findingOf(site, dc.RuleId.INPUT_INVALID_VALUE)).toMatchObject({
    subjects: ["odd"],
    quantity: "place",
  });
});

test("what asks it for a service it does not give is a mismatch", () => {
  const site = tank();
  const { node } = site;
  const made = node.findChild("hall").node.findChild("tank") as ImmersionTank;
  const model = dc.CduModel.SUPERMICRO_IN_RACK_250KW;
  new dc.Cdu(node.findChild("hall") as dc.DataHall, "cdu", { model, cooledBy: made });
  expect(findingOf(site, dc.RuleId.SUPPLY_SERVICE_MISMATCH)).toMatchObject({
    subjects: ["hall/cdu"],
    detail: { source: "hall/tank", offered: "air", service: "liquid" },
  });
});
