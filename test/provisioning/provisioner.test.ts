import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { AssetRow } from "../../analysis/model";
import * as dc from "../../constructs";
import { kW } from "../../constructs";
import { nullProvisioner } from "../../provisioning/null";
import type { Provisioner } from "../../provisioning/provisioner";
import { emit } from "../support/synth-emitted";
import { smallSite } from "../support/synth-sites";

/** A resource that needs no provider. */
class DataResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly input: string,
  ) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }

  protected override synthesizeAttributes(): { [name: string]: string } {
    return { input: this.input };
  }
}

/** Racks its own way, everything else as null resources. */
const racksApart: Provisioner = {
  ...nullProvisioner,
  kinds: { "gpu-rack": (scope, id, { path }) => void new DataResource(scope, id, path) },
};

test("a mapper treats its kind, and otherwise the rest", () => {
  const { resource } = emit(smallSite({ racks: [2] }), racksApart)["hall-block"];
  expect(Object.values(resource.terraform_data)).toMatchObject([
    { input: "hall/block/row-1/array/rack-01/systems" },
    { input: "hall/block/row-1/array/rack-02/systems" },
  ]);
  const kinds = Object.values(resource.null_resource).map(({ triggers }) => triggers.kind);
  expect(kinds.sort()).toEqual([
    "electrical-room",
    "row",
    "switchgear",
    "switchgear",
    "transformer",
    "transformer",
  ]);
});

test("the address of an asset does not depend on the mapper", () => {
  const apart = emit(smallSite(), racksApart)["hall-block"].resource;
  const together = emit(smallSite())["hall-block"].resource;
  const addresses = [...Object.keys(apart.null_resource), ...Object.keys(apart.terraform_data)];
  expect(addresses.sort()).toEqual(Object.keys(together.null_resource).sort());
});

test("every stack is configured once and every asset mapped once, under a scope of that stack", () => {
  const configured: string[] = [];
  const mapped: string[] = [];
  const site = smallSite();
  emit(site, {
    configure: (stack) => void configured.push(stack.node.id),
    kinds: {},
    otherwise: (scope, _, { path }) => void mapped.push(`${scope.node.scopes[1].node.id}: ${path}`),
  });
  expect(configured).toEqual(["foundation", "hall", "hall-block"]);
  expect(mapped).toHaveLength(site._check().rows.assets.length);
  expect(mapped).toContain("hall-block: hall/block/room/tx-a");
  expect(mapped).toContain("hall: hall");
  expect(mapped).toContain("foundation: yard/grid");
});

/** A kind the library has never heard of. */
class ImmersionTank extends dc.Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: { readonly power: dc.Power; readonly fedBy: dc.IPowerSupply },
  ) {
    super(scope, id);
  }

  _records(lowering: dc.Lowering): ReturnType<dc.Element["_records"]> {
    const { power, fedBy } = this.props;
    const needs = [
      lowering.power(this, fedBy, { draw: { own: 1 } }),
      lowering.roomHeat(this, { own: 1 }, { gates: true }),
    ];
    const demand = { nameplate: power.si, provisioned: power.si, typical: power.si };
    const path = lowering.path(this);
    return [{ path, kind: "immersion-tank", place: lowering.place(this), needs, demand, use: "it" }];
  }

  _asset(): dc.AssetDescription {
    return { kind: "immersion-tank", model: "T-1", spec: { power: this.props.power, filled: true } };
  }
}

/** A kind of place the library has never heard of. */
class Cage extends dc.Place {
  readonly kind = "cage";
}

function siteWithTank(power: dc.Power): dc.Site {
  return smallSite({
    extend: (site, hall) => {
      const fedBy = site.node.findChild("yard").node.findChild("grid") as dc.UtilityFeed;
      new ImmersionTank(new Cage(hall, "cage"), "tank", { power, fedBy });
    },
  });
}

test("a new kind of equipment in a new kind of place is emitted with no change elsewhere", () => {
  const { hall } = emit(siteWithTank(kW(400)));
  const tank: Partial<AssetRow> = {
    path: "hall/cage/tank",
    place: "hall/cage",
    model: "T-1",
    tenant: "acme",
  };
  expect(Object.values(hall.resource.null_resource).map(({ triggers }) => triggers)).toEqual(
    expect.arrayContaining([
      { ...tank, kind: "immersion-tank", tag: "hall/cage/tank", power: "400000 W", filled: "true" },
      { path: "hall/cage", kind: "cage", tag: "hall/cage", place: "hall" },
    ]),
  );
});

test("a new kind of equipment counts in the budget that lets a site be emitted", () => {
  expect(() => emit(siteWithTank(kW(4000)))).toThrow("power.contract");
});
