import fc from "../../support/fast-check";
import {
  compile,
  type ConditionRow,
  type ElementRecord,
  type SingleLoss,
  singleLosses,
  type SiteModel,
} from "../../../analysis/model";
import { limitSubject } from "../../../analysis/rules/limit-rule";
import { solveFailures, solveStart, startOf } from "../../../analysis/solver";
import { networks } from "../../support/networks";
import { bus, by, condition, generator, rack, tie, utility } from "../../support/networks-rows";
import type { Network } from "../../support/networks-solved";

const BASIS = "provisioned";

function modelOf({ records, ties = [], code = "IEC" }: Network): SiteModel {
  return compile({ records, ties, code });
}

describe("what a condition starts from", () => {
  const network = {
    records: [
      utility("yard/grid", 400),
      utility("yard/grid-b", 400),
      bus("room/a", "yard/grid"),
      bus("room/b", "yard/grid-b"),
      bus("room/joint", ["room/a", "room/b"], { junction: true }),
      bus("roommate", "yard/grid"),
      bus("room/a#part", "yard/grid"),
    ],
    ties: [tie("room/tie", "room/a", "room/b"), tie("other", "room/b", "roommate", { closed: false })],
  };
  const model = modelOf(network);
  const startFrom = (more: Partial<ConditionRow>) => {
    const { loss, tieRests } = startOf(model, condition("c", more));
    return {
      elements: loss.elements.map(({ element, remains }) => `${model.paths[element]} ${remains}`).sort(),
      ties: loss.ties.map((t) => model.ties[t].path),
      rests: Object.fromEntries(model.ties.map(({ path }, t) => [path, tieRests[t]])),
    };
  };

  test("is the normal state where it says nothing", () => {
    expect(startFrom({})).toEqual({ elements: [], ties: [], rests: { "room/tie": 1, other: 0 } });
  });

  test("has its ties where it puts them", () => {
    expect(startFrom({ open: ["room/tie"], closed: ["other"] }).rests).toEqual({ "room/tie": 0, other: 1 });
  });

  test("lacks what stands under what is out, ties and parts too, but no junction and no namesake", () => {
    const { elements, ties } = startFrom({ out: ["room"] });
    expect(elements).toEqual(["room/a 0", "room/a#part 0", "room/b 0"]);
    expect(ties).toEqual(["room/tie"]);
    expect(startFrom({ out: ["room/a"] }).elements).toEqual(["room/a 0", "room/a#part 0"]);
  });

  test("leaves the model's own positions alone", () => {
    const before = [...model.tieClosed];
    startFrom({ open: ["room/tie"], closed: ["other"] });
    expect([...model.tieClosed]).toEqual(before);
  });
});

describe("the state of a condition", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  const network = {
    records: [
      utility("grid", 400),
      set,
      bus("main", by("transfer", ["grid", "set"])),
      rack("rack", "main", 100),
      utility("spare", 400),
    ],
  };
  const model = modelOf(network);
  const takenFrom = (out: string[]) => {
    const { out: taken } = solveStart(model, BASIS, startOf(model, condition("c", { out })));
    return ["grid", "set"].map((path) => taken[2 * model.paths.indexOf(path)]);
  };

  test("has standby sources carry what they are called for", () => {
    expect(takenFrom([])).toEqual([100, 0]);
    expect(takenFrom(["grid"])).toEqual([0, 100]);
  });

  test("leaves loads on what runs where something else is out", () => {
    expect(takenFrom(["spare"])).toEqual([100, 0]);
  });
});

/** The same site without some elements from the beginning, all its sources running and its ties where they are put. */
function without({ records, ties = [], code }: Network, { out, open, closed }: ConditionRow): Network {
  const kept = records
    .filter(({ path }) => !out.includes(path))
    .map((record): ElementRecord => {
      const needs = record.needs.map((need) => {
        return { ...need, links: need.links.filter(({ source }) => !out.includes(source)) };
      });
      return { ...record, needs };
    });
  const still = ties.filter(({ first, second }) => !out.includes(first) && !out.includes(second));
  const position = (path: string, normal: boolean) =>
    (normal || closed.includes(path)) && !open.includes(path);
  return {
    records: kept,
    ties: still.map((each) => ({ ...each, closed: position(each.path, each.closed) })),
    code,
  };
}

/** Identifies a loss of one model in another. */
function nameOf(model: SiteModel, { kind, path, links: [link], source }: SingleLoss): string {
  if (link === undefined) return `${kind} ${path}`;
  const need = model.linkNeed[link];
  const { needs } = model.records[model.needElement[need]];
  return `${kind} ${path} ${needs[need - model.needPtr[model.needElement[need]]].name} ${source}`;
}

/** What failures do, by names. */
function told(model: SiteModel, { overloads, shortages, lost }: ReturnType<typeof solveFailures>) {
  return {
    overloads: overloads
      .map(({ limit, loading, causes }) => {
        return `${limitSubject(model, limit)} ${model.limits.quantity[limit]} ${loading.toPrecision(9)} ${causes}`;
      })
      .sort(),
    shortages: shortages
      .map(({ need, asked, served, causes }) => {
        const of = model.paths[model.needElement[need]];
        return `${of} ${asked.toPrecision(9)} ${served.toPrecision(9)} ${causes}`;
      })
      .sort(),
    lost: lost
      .map(({ cause, racks }) => {
        const each = racks.map(({ rack, power }) => `${model.paths[rack]} ${power.toPrecision(9)}`).sort();
        return `${nameOf(model, cause)}: ${each.join()}`;
      })
      .sort(),
  };
}

/** With limits that more failures exceed, and every source on: what has to start would start later without a start. */
function tight({ limits, source, ...record }: ElementRecord): ElementRecord {
  return {
    ...record,
    source: source && { ...source, role: "running" },
    limits: limits?.map((limit) => ({ ...limit, value: TIGHT * limit.value })),
  };
}
const TIGHT = 0.3;

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("failures from a start are those of a site in which the same things are missing from the beginning", () => {
  let [overloaded, stopped] = [0, 0];
  fc.assert(
    fc.property(
      networks,
      fc.array(fraction, { minLength: 1, maxLength: 3 }),
      fraction,
      ({ records, ...rest }, parts, moved) => {
        const network = { ...rest, records: records.map(tight) };
        const paths = network.records.map(({ path }) => path);
        const out = [...new Set(parts.map((part) => paths[Math.floor(part * paths.length)]))];
        const tie = network.ties[Math.floor(moved * network.ties.length)];
        const row = condition("c", { out, [tie?.closed ? "open" : "closed"]: tie ? [tie.path] : [] });
        const [model, other] = [modelOf(network), modelOf(without(network, row))];
        const names = new Set(singleLosses(other).map((loss) => nameOf(other, loss)));
        const losses = singleLosses(model).filter((loss) => names.has(nameOf(model, loss)));
        const known = new Set(losses.map((loss) => nameOf(model, loss)));
        const otherLosses = singleLosses(other).filter((loss) => known.has(nameOf(other, loss)));
        const got = told(model, solveFailures(model, losses, BASIS, { start: startOf(model, row) }));
        expect(got).toEqual(told(other, solveFailures(other, otherLosses, BASIS)));
        overloaded += got.overloads.length;
        stopped += got.lost.length;
      },
    ),
    { numRuns: 60 },
  );
  expect(Math.min(overloaded, stopped)).toBeGreaterThan(0);
});

describe("standby sources in a condition", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });

  function failuresIn(records: ElementRecord[], out: string, failed: string) {
    const model = modelOf({ records });
    const losses = singleLosses(model).filter(({ path, kind }) => path === failed && kind === "element");
    return solveFailures(model, losses, BASIS, { start: startOf(model, condition("c", { out: [out] })) });
  }

  test("that carry already are not waited for once more", () => {
    const cords = by("cords", ["a", "b"], { holdUp: 0.02 });
    const records = [
      utility("grid", 400),
      utility("other", 400),
      set,
      bus("a", by("transfer", ["grid", "set"])),
      bus("b", "other"),
      rack("rack", cords, 100),
    ];
    expect(failuresIn(records, "grid", "b").lost).toEqual([]);
  });

  test("that nobody has called yet do not help before they have started", () => {
    const battery = (path: string) => utility(path, 400, { source: { role: "storage" }, capability: 60 });
    const members = ["grid", "battery-1", "battery-2", "set"];
    const records = [
      utility("grid", 400),
      battery("battery-1"),
      battery("battery-2"),
      set,
      bus("bus", by("dispatch", members)),
      rack("rack", "bus", 100),
    ];
    // one battery of 60 W is left for 100 W until the set runs
    expect(failuresIn(records, "battery-2", "grid").shortages).toMatchObject([{ asked: 100, served: 60 }]);
  });
});
