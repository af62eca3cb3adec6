import { constructPath } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { emit, triggersByAddress } from "../../support/synth-emitted";
import { everyKind } from "./every-kind";
import { assetOf, stateOf } from "./small-site";

/** What each kind gives to others, what its energy counts as, and its part as a source. */
const ROLES: { [kind: string]: [provides?: string, use?: string, source?: string] } = {
  "utility-feed": ["power", undefined, "running"],
  generator: ["power", undefined, "standby"],
  "diesel-tank": ["fuel", undefined, undefined],
  "gas-supply": ["fuel", undefined, undefined],
  "solar-field": ["power", undefined, "running"],
  battery: ["power", undefined, "storage"],
  charger: [undefined, "recharge", undefined],
  switchgear: ["power", undefined, undefined],
  transformer: ["power", undefined, undefined],
  "transfer-switch": ["power", undefined, undefined],
  ups: ["power", undefined, undefined],
  "ups-bypass": ["power", undefined, undefined],
  busway: ["power", undefined, undefined],
  breaker: ["power", undefined, undefined],
  cable: ["power", undefined, undefined],
  "rack-pdu": ["power", undefined, undefined],
  "power-shelf": ["power", undefined, undefined],
  "house-load": [undefined, "house", undefined],
  "cooling-tower": ["liquid", "cooling", undefined],
  "dry-cooler": ["liquid", "cooling", undefined],
  chiller: ["liquid", "cooling", undefined],
  "cooling-loop": ["liquid", undefined, undefined],
  "thermal-tank": [undefined, undefined, undefined],
  "make-up-water": [undefined, undefined, undefined],
  pump: ["flow", "cooling", undefined],
  cdu: ["liquid", "cooling", undefined],
  "rear-door-heat-exchanger": ["air", "cooling", undefined],
  crah: ["air", "cooling", undefined],
  "plate-heat-exchanger": ["liquid", "cooling", undefined],
  "external-cooling": ["liquid", undefined, undefined],
  "external-power": ["power", undefined, "running"],
  "capacitor-bank": [undefined, undefined, undefined],
  "gpu-rack": [undefined, "it", undefined],
  "equipment-rack": [undefined, "it", undefined],
  "power-cap-controller": [undefined, undefined, undefined],
  junction: ["power", undefined, undefined],
};

/** States of the site, and sets of what is in it: nothing that is bought or built. */
const NO_THINGS = ["Condition", "SwitchingProgramme", "DistributionPath", "FireCell"];

test("the site has every kind that the library exports", () => {
  const classes = Object.entries(dc as { [name: string]: unknown }).filter(
    (entry): entry is [string, { prototype: object }] => typeof entry[1] === "function",
  );
  const isA = (prototype: object, bases: { prototype: object }[]) =>
    bases.some((base) => Object.prototype.isPrototypeOf.call(base.prototype, prototype));
  const constructs = classes.filter(([, { prototype }]) => isA(prototype, [dc.Element, dc.Place]));
  // a class that another one extends is a base, not a kind
  const kinds = constructs
    .filter(([, base]) => !constructs.some(([, { prototype }]) => isA(prototype, [base])))
    .map(([name]) => name);
  const site = everyKind();
  const made = site.node.findAll().filter((each) => isA(each, [dc.Element, dc.Place]));
  expect([...new Set(made.map((each) => each.constructor.name))].sort()).toEqual(kinds.sort());
  const things = kinds.filter((name) => !NO_THINGS.includes(name));
  const dashed = things.map((name) => name.replace(/(?<=.)(?=[A-Z])/g, "-").toLowerCase());
  expect([...new Set(site._rows().assets.map(({ kind }) => kind))].sort()).toEqual(dashed.sort());
});

test("it holds, and energy is conserved on every basis", () => {
  const site = everyKind();
  expect(site.validate()).toMatchObject({ passed: true, findings: [] });
  expect(stateOf(site).model.count).toBe(site._rows().records.length);
});

test("every kind gives, uses and starts as its row of the table says", () => {
  const rows = everyKind()._rows().records;
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ROLES)));
  for (const { kind, provides, use, source } of rows) {
    expect([kind, provides, use, source?.role]).toEqual([kind, ...ROLES[kind]]);
  }
});

test("every record stands where its asset stands, and every need of one has a name of its own", () => {
  const site = everyKind();
  for (const { path, place, needs } of site._rows().records) {
    expect([path, place]).toEqual([path, assetOf(site, constructPath(path)).place]);
    expect(new Set(needs.map(({ name }) => name)).size).toBe(needs.length);
  }
  expect(site._rows().ties.map(({ path, place }) => [path, place])).toEqual([
    ["yard/segment", "yard"],
    ["building/room/tie", "building/room"],
    ["building/plant/pipe", "building/plant"],
  ]);
});

test("every asset is emitted once", () => {
  const site = everyKind();
  const emitted = [...triggersByAddress(emit(site)).values()].map(({ path }) => path);
  expect(emitted.sort()).toEqual(
    site
      ._rows()
      .assets.map(({ path }) => path)
      .sort(),
  );
});
