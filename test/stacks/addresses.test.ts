import * as dc from "../../constructs";
import { MW } from "../../constructs";
import { type Emitted, emit, triggersByAddress } from "../support/synth-emitted";
import { smallSite } from "../support/synth-sites";

function addresses(emitted: Emitted, stack: string): string[] {
  return Object.keys(emitted[stack].resource.null_resource);
}

test("an address is the path below the boundary and a hash of it: a contract with every state there is", () => {
  const emitted = emit(smallSite());
  const all = Object.keys(emitted).map((stack) => [stack, addresses(emitted, stack)]);
  expect(Object.fromEntries(all)).toMatchInlineSnapshot(`
   {
     "foundation": [
       "acme-1_8964B016",
       "acme_BAB6563D",
       "yard_544C5C0B",
       "yard_grid_3794A2E3",
     ],
     "hall": [
       "Resource",
     ],
     "hall-block": [
       "room_C803CA24",
       "room_board-a_C60D09F6",
       "room_board-b_ADB74152",
       "room_tx-a_AC69DE6D",
       "room_tx-b_21BFA459",
       "row-1_7F10AD30",
       "row-1_array_rack-01_systems_AE991BA6",
       "row-1_array_rack-02_systems_C9863245",
       "row-2_96A7D137",
       "row-2_array_rack-01_systems_78D50F67",
     ],
   }
  `);
});

test("the nesting of the site is recreated below the stack, the leaf is called Resource", () => {
  const { "hall-block": block } = emit(smallSite());
  const rack = Object.values(block.resource.null_resource).find(
    ({ triggers }) => triggers.kind === "gpu-rack",
  );
  expect(rack).toMatchObject({
    "//": { metadata: { path: "hall-block/row-1/array/rack-01/systems/Resource" } },
  });
});

test("a rack more changes no other resource", () => {
  const before = triggersByAddress(emit(smallSite({ racks: [2, 1] })));
  const after = triggersByAddress(emit(smallSite({ racks: [3, 1] })));
  const added = [...after.keys()].filter((address) => !before.has(address));
  expect(added.map((address) => after.get(address)!.path)).toEqual([
    "hall/block/row-1/array/rack-03/systems",
  ]);
  expect(Object.fromEntries(after)).toMatchObject(Object.fromEntries(before));
});

test("a change of one construct changes its own resource alone", () => {
  const before = triggersByAddress(emit(smallSite({ contract: MW(2) })));
  const after = triggersByAddress(emit(smallSite({ contract: MW(3) })));
  const changed = [...before].filter(([address, triggers]) => {
    return JSON.stringify(after.get(address)) !== JSON.stringify(triggers);
  });
  expect(after.size).toBe(before.size);
  expect(changed.map(([, { path }]) => path)).toEqual(["yard/grid"]);
});

/** Ids that mean something to cdktf or nothing to Terraform. */
const AWKWARD = [
  "Resource",
  "Default",
  "backend",
  "null",
  "01",
  "-x",
  "a b",
  "größe",
  "A.1",
  "*",
  "a/b",
  "${x}",
];

test.each(AWKWARD)("below a boundary a construct may be called %j: every asset has an address", (id) => {
  const outer = [...new Set(["Resource", "Default", id])];
  const site = smallSite({
    extend: (_, hall) => outer.forEach((other) => new dc.Row(new dc.Row(hall, other), id)),
  });
  const emitted = emit(site);
  expect(triggersByAddress(emitted).size).toBe(site._check().rows.assets.length);
  for (const address of addresses(emitted, "hall")) expect(address).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
});
