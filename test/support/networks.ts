import fc from "./fast-check";
import { AMBIENT, type ElementRecord, type LimitRow, type LossRow, type TieRow } from "../../analysis/model";
import {
  bus,
  by,
  cooler,
  element,
  heat,
  need,
  power,
  rack,
  tie,
  transformer,
  ups,
  utility,
} from "./networks-rows";
import type { Network } from "./networks-solved";

/** Plausible random sites: a few blocks, their racks, and one water plant they all use and feed. */
export const networks: fc.Arbitrary<Required<Network>> = fc
  .record({
    code: fc.constantFrom("NEC" as const, "IEC" as const),
    blocks: fc.array(block(), { minLength: 1, maxLength: 4 }),
    plant: plant(),
  })
  .map(({ code, blocks, plant }) => {
    const site = blocks.map((plan, i) => blockRows(plan, i));
    const records = [
      utility("grid", 20000, { limits: [limit("power.contract", "activePower", 6e6)] }),
      utility("set", 415, { source: { role: "standby" }, capability: 1e6 }),
      ...site.flatMap(({ records }) => records),
      ...plantRows(fitted(plant, blocks.length)),
    ];
    return { code, records, ties: site.flatMap(({ ties }) => ties) };
  });

type Plan<T> = T extends fc.Arbitrary<infer P> ? P : never;
type BlockPlan = Plan<ReturnType<typeof block>>;
type PlantPlan = Plan<ReturnType<typeof plant>>;

/** Evenly between two, by a ten thousandth: of doubles nearly all would be next to nothing. */
function number(min: number, max: number) {
  return fc.nat(10_000).map((step) => min + (max - min) * (step / 10_000));
}

function block() {
  return fc.record({
    ratings: fc.array(number(1e6, 3e6), { minLength: 1, maxLength: 2 }),
    /** Whether it has transformers of its own, or hangs on its neighbour. */
    supplied: fc.integer({ min: 0, max: 3 }).map((dice) => dice > 0),
    tie: fc.constantFrom("none", "open", "closed", "automatic"),
    upsUnits: fc.integer({ min: 1, max: 3 }),
    tanUps: number(0, 0.3),
    buswayLoss: number(0, 0.02),
    transfer: fc.boolean(),
    racks: fc.array(rackPlan(), { minLength: 1, maxLength: 3 }),
    room: fc.constantFrom("ups", "bus", "outdoors", "none"),
    needsCooling: fc.boolean(),
    fan: number(0, 0.2),
  });
}

function rackPlan() {
  return fc.record({
    watts: number(1e4, 4e5),
    tan: number(0, 0.4),
    units: fc.integer({ min: 1, max: 3 }),
    share: fc.option(number(0.1, 0.9)),
    cordLoss: number(0, 0.02),
    liquid: number(0, 1),
    gates: fc.boolean(),
    needs: fc.integer({ min: 1, max: 2 }),
  });
}

function plant() {
  const chiller = fc.record({
    units: fc.integer({ min: 1, max: 2 }),
    capability: number(1e5, 2e6),
    weight: number(0.5, 2),
    work: number(0.05, 0.4),
    fixed: number(0, 5e3),
    feed: fc.nat(9),
  });
  return fc.record({
    chillers: fc.array(chiller, { minLength: 1, maxLength: 4 }),
    mode: fc.constantFrom("shared" as const, "dispatch" as const, "transfer" as const),
    pumps: fc.option(fc.record({ units: fc.integer({ min: 1, max: 3 }), work: number(1e5, 1e6) })),
    tower: fc.boolean(),
  });
}

/** Chillers are fed by blocks that exist. */
function fitted(plan: PlantPlan, blocks: number): PlantPlan {
  return { ...plan, chillers: plan.chillers.map((each) => ({ ...each, feed: each.feed % blocks })) };
}

function limit(rule: LimitRow["rule"], quantity: LimitRow["quantity"], value: number): LimitRow {
  return { rule, quantity, value };
}

function blockRows(plan: BlockPlan, i: number): { records: ElementRecord[]; ties: TieRow[] } {
  const at = (name: string) => `block-${i}/${name}`;
  const before = (name: string) => `block-${Math.max(i - 1, 0)}/${name}`;
  const cooled = plan.room === "none" ? [] : [plan.room === "outdoors" ? AMBIENT : at("crah")];
  const room = (draw: { own?: number; loss?: number }, gates = false) => ({
    ...heat(draw),
    links: cooled.map((source) => ({ source })),
    gates: gates && cooled.length > 0,
  });
  const transformers = plan.supplied
    ? plan.ratings.map((rating, t) => transformerRow(at(`tx-${t}`), rating))
    : [];
  const own = transformers.length > 0 ? transformers.map(({ path }) => path) : undefined;
  const amperes = limit("power.continuous-current", "current", 3000);
  const upsNeeds = [
    power(plan.transfer ? by("transfer", [at("bus"), "set"]) : at("bus"), {
      output: 1,
      loss: 1,
      perFirst: plan.tanUps,
    }),
    room({ loss: 1 }, plan.needsCooling),
  ];
  const busway = (name: string, feed: string) => {
    const row = bus(at(name), feed, { loss: { law: "ratio", ratio: plan.buswayLoss }, limits: [amperes] });
    return { ...row, needs: [row.needs[0], room({ loss: 1 })] };
  };
  const records = [
    ...transformers,
    bus(at("bus"), own, { limits: [amperes] }),
    ups(at("ups"), "", EFFICIENCY, 0, { needs: upsNeeds, units: plan.upsUnits, limits: UPS_LIMITS }),
    busway("busway-a", at("ups")),
    busway("busway-b", before("ups")),
    ...plan.racks.map((each, r) => rackRow(at(`rack-${r}`), each, [at("busway-a"), at("busway-b")], room)),
    ...(cooled[0] === at("crah") ? [cooler(at("crah"), "air", at(plan.room), plan.fan, "loop")] : []),
  ];
  const path = at("tie");
  const [closed, operation] = [
    plan.tie === "closed",
    plan.tie === "automatic" ? "automatic" : "manual",
  ] as const;
  const ties = [tie(path, before("bus"), at("bus"), { closed, operation, rating: 2000 })];
  // a third block closes the ring
  if (i === 2) ties.push(tie(`${path}-ring`, "block-0/bus", at("bus"), { closed, rating: 2000 }));
  return { records, ties: i === 0 || plan.tie === "none" ? [] : ties };
}

function transformerRow(path: string, rating: number): ElementRecord {
  return transformer(path, "grid", 415, {
    shareWeight: rating / 0.06,
    loss: {
      law: "transformer",
      rating,
      noLoad: 6e-4 * rating,
      load: 7e-3 * rating,
      noLoadCurrent: 0.005,
      leakageReactance: 0.0595,
    },
    limits: [limit("power.rating", "apparentPower", rating)],
  });
}

const EFFICIENCY: LossRow = {
  law: "efficiency",
  rating: 5e5,
  loads: [0.25, 0.5, 0.75, 1],
  efficiencies: [0.97, 0.973, 0.97, 0.964],
};
const UPS_LIMITS = [limit("power.rating", "activePower", 5e5), limit("power.rating", "apparentPower", 5.2e5)];

function rackRow(
  path: string,
  plan: Plan<ReturnType<typeof rackPlan>>,
  busways: string[],
  room: (draw: { own?: number; loss?: number }) => ReturnType<typeof heat>,
): ElementRecord {
  const { watts, tan, units, share, cordLoss, liquid, gates } = plan;
  const links = busways.map((source, side) => ({
    source,
    units: side === 0 ? units : 1,
    share: share === null ? undefined : side === 0 ? share : 1 - share,
    lossRatio: cordLoss,
    rating: 400,
  }));
  const draw = { own: 1, perFirst: tan };
  const second = { ...power(by("cords", busways.slice(0, 1)), draw), name: "power-2" };
  const needs = [
    power(by("cords", links), draw),
    ...(plan.needs === 2 ? [second] : []),
    { ...need("liquid", "liquid", ["loop"], { own: liquid, perFirst: 2e-8 }), gates },
    room({ own: 1 - liquid, loss: 1 }),
  ];
  const demand = { nameplate: watts, provisioned: 0.7 * watts, typical: 0.5 * watts };
  return rack(path, "", 0, { needs, demand });
}

function plantRows({ chillers, mode, pumps, tower }: PlantPlan): ElementRecord[] {
  const feed = (i: number) => `block-${i}/bus`;
  const rows = chillers.map(({ units, capability, weight, work, fixed, feed: i }, c) =>
    cooler(`plant/chiller-${c}`, "liquid", feed(i), work, tower ? "plant/tower" : AMBIENT, {
      units,
      capability,
      shareWeight: weight,
      work: { perMoved: work, fixed },
      limits: [limit("cooling.capacity", "heat", capability), limit("cooling.flow", "flow", 0.1)],
    }),
  );
  const members = need(
    "liquid",
    "liquid",
    rows.map(({ path }) => path),
    { output: 1, secondOutput: 1 },
  );
  const flow = need("flow", "flow", ["plant/pumps"], { fromSecond: 1 });
  const loopNeeds = [{ ...members, mode }, ...(pumps ? [flow] : [])];
  return [
    element("loop", "cooling-loop", { provides: "liquid", needs: loopNeeds }),
    ...rows,
    ...(tower ? [cooler("plant/tower", "liquid", feed(0), 0.02)] : []),
    ...(pumps
      ? [
          element("plant/pumps", "pump", {
            provides: "flow",
            units: pumps.units,
            needs: [
              power(by("cords", [feed(0), feed(chillers[0].feed)]), { work: 1, perFirst: 0.3 }),
              heat({ work: 1 }),
            ],
            work: { perMoved: pumps.work },
            use: "cooling",
          }),
        ]
      : []),
  ];
}
