import { Site } from "../../../constructs";
import { FACTS } from "../../../stacks/colossus-1/facts";
import { VALUES } from "../../../stacks/colossus-1/assumptions";
import { colossus1, describeColossus } from "../../../stacks/colossus-1/site";
import { type Emitted, emit, type EmittedResource, triggersByAddress } from "../../support/synth-emitted";

jest.setTimeout(60_000);

let site: Site;
let emitted: Emitted;
let resources: Map<string, EmittedResource["triggers"]>;

beforeAll(() => {
  site = colossus1();
  emitted = emit(site);
  resources = triggersByAddress(emitted);
});

/** The site with one H200 rack more: its last Hopper array has five racks and gets a sixth. */
function withOneRackMore(): Site {
  const larger = new Site("colossus-1");
  describeColossus(larger, { ...FACTS, h200Racks: FACTS.h200Racks + 1 }, VALUES);
  return larger;
}

test("the stacks' assets are exactly the site's assets", () => {
  const paths = [...resources.values()].map(({ path }) => path);
  expect(paths.sort()).toEqual(
    site
      ._check()
      .rows.assets.map(({ path }) => path)
      .sort(),
  );
});

test("each place that is a boundary has its stack: halls, blocks, plants and the foundation", () => {
  const count = (pattern: RegExp) => Object.keys(emitted).filter((id) => pattern.test(id)).length;
  expect(count(/^(hall|network)-\d\d-block-\d\d$/)).toBe(124);
  expect(count(/^hall-\d\d$/)).toBe(10);
  expect(count(/^network-\d\d$/)).toBe(2);
  expect(count(/^plant-\d\d$/)).toBe(8);
  expect(Object.keys(emitted)).toHaveLength(124 + 10 + 2 + 8 + 1);
});

test("no state has more than a few hundred resources", () => {
  const sizes = Object.values(emitted).map(({ resource }) => Object.keys(resource.null_resource).length);
  expect(Math.max(...sizes)).toBeLessThan(300);
});

test("a rack more in one array adds that rack's resources and changes no other", () => {
  const after = triggersByAddress(emit(withOneRackMore()));
  const added = [...after].filter(([address]) => !resources.has(address));
  const array = "hall-09/block-12/row-03/array";
  expect(added.map(([, { path }]) => path)).toEqual(
    ["cdu", "door", "systems"].map((part) => `${array}/rack-06/${part}`),
  );
  const changed = [...resources].filter(
    ([address, triggers]) => JSON.stringify(after.get(address)) !== JSON.stringify(triggers),
  );
  expect(changed).toEqual([]);
});

test("a rack is a systems asset, its CDU and its door", () => {
  const ofRack = Object.entries(emitted["hall-01-block-01"].resource.null_resource).filter(([address]) =>
    address.startsWith("row-01_array_rack-01_"),
  );
  expect(Object.fromEntries(ofRack)).toMatchSnapshot();
});

test("a power block is one stack", () => {
  const stack = emitted["hall-05-block-01"];
  const all = Object.entries(stack.resource.null_resource);
  const firstOfKind = all.filter(
    ([, { triggers }], i) => all.findIndex(([, other]) => other.triggers.kind === triggers.kind) === i,
  );
  expect(all.map(([address]) => address)).toMatchSnapshot("addresses");
  expect({ ...stack, resource: Object.fromEntries(firstOfKind) }).toMatchSnapshot(
    "one resource of each kind",
  );
});
