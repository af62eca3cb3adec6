import { compile, type ElementRecord, ROLE, type TieRow } from "../../../analysis/model";
import { NOTHING } from "../../../analysis/solver/contingency";
import { INSTANTS, instantsOf, PLANNED, settlingTime } from "../../../analysis/solver/instants";
import { solveWith } from "../../../analysis/solver/solve";
import { bus, by, element, generator, power, rack, tie, utility } from "../../support/networks-rows";

const grid = utility("grid", 400);

function modelOf(records: ElementRecord[], ties: TieRow[] = []) {
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  return model;
}

function set(path: string, startTime?: number): ElementRecord {
  return generator(path, 400, 1e6, { source: { role: "standby", startTime } });
}

/** Storage of so many J that gives at most 100 W. */
function battery(energy?: number): ElementRecord {
  return utility("battery", 400, { source: { role: "storage", energy, efficiency: 0.9 }, capability: 100 });
}

function namesOf(records: ElementRecord[], outage?: number): string[] {
  return instantsOf(modelOf(records), outage).map(({ name }) => name);
}

describe("the instants of a site", () => {
  test("are at once and lasting where nothing takes a time to start", () => {
    expect(namesOf([grid])).toEqual(["initial", "standby"]);
    expect(namesOf([grid, set("set")])).toEqual(["initial", "standby"]);
    expect(namesOf([grid, set("set", 0)])).toEqual(["initial", "standby"]);
  });

  test("have one before the first standby source starts, which storage has to last until the last one has", () => {
    const instants = instantsOf(modelOf([grid, set("fast", 10), set("slow", 30)]), undefined);
    expect(instants.map(({ name }) => name)).toEqual(["initial", "bridging", "standby"]);
    expect(instants[1]).toMatchObject({ clock: 10, span: 30 });
    expect(instants[1].on).not.toContain(ROLE.standby);
    expect(instants[1].on).toContain(ROLE.storage);
    expect(instants[2].on).toContain(ROLE.standby);
  });

  test("know nothing of the starting time of a source that runs", () => {
    const running = generator("running", 400, 1e6, { source: { role: "running", startTime: 10 } });
    expect(namesOf([running])).toEqual(["initial", "standby"]);
  });

  test("end with a stated outage where something has energy to last it", () => {
    expect(namesOf([grid, battery(1e6)], 3600)).toEqual(["initial", "standby", "exhausted"]);
    expect(instantsOf(modelOf([grid, battery(1e6)]), 3600)[2].span).toBe(3600);
    expect(namesOf([grid, battery(1e6)])).toEqual(["initial", "standby"]);
    expect(namesOf([grid, battery()], 3600)).toEqual(["initial", "standby"]);
  });

  test("come in order: each is as late as the one before or later", () => {
    const clocks = instantsOf(modelOf([grid, set("set", 10), battery(1e6)]), 3600).map(({ clock }) => clock);
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
    expect(clocks[0]).toBeGreaterThan(0);
  });

  test("bind storage by what its energy gives over them, and by its power", () => {
    const model = modelOf([grid, set("set", 10), set("slow", 30), battery(1000)]);
    const capabilities = instantsOf(model, 3600).map((instant) => {
      const { capability } = solveWith(model, "provisioned", NOTHING, instant);
      return capability[model.paths.indexOf("battery")];
    });
    // 1,000 J · 0.9 over 30 s and over an hour; at once and lastingly its power
    expect(capabilities).toEqual([100, 30, 100, 0.25]);
  });
});

describe("the time in which a state settles", () => {
  const held = (needs: Partial<ElementRecord["needs"][number]>) =>
    rack("rack", "", 100, { needs: [{ ...power(by("transfer", ["grid", "bus"]), { own: 1 }), ...needs }] });

  test.each([
    ["nothing", [rack("rack", ["grid", "bus"], 100)], [], 0],
    ["the last standby source", [set("fast", 10), set("slow", 30)], [], 30],
    ["the last hold-up", [held({ holdUp: 0.02 })], [], 0.02],
    ["the last switch", [held({ holdUp: 0.02, transferTime: 10 })], [], 10],
    ["the last tie", [bus("other", "grid")], [tie("tie", "bus", "other", { time: 0.5 })], 0.5],
    ["the last restart", [element("pump", "pump", { restartTime: 60 })], [], 60],
  ])("is that of %s", (_, more, ties, time) => {
    expect(settlingTime(modelOf([grid, bus("bus", "grid"), ...more], ties))).toBe(time);
  });
});

test("for planned work a manual tie is closed onto a dead bus, after a failure it is not", () => {
  const records = [grid, utility("other", 400), bus("a", "grid"), bus("b", "other"), rack("rack", "a", 100)];
  const model = modelOf(records, [tie("tie", "a", "b", { closed: false })]);
  const lost = { ...NOTHING, elements: [{ element: model.paths.indexOf("grid"), remains: 0 }] };
  const lives = (instant: typeof PLANNED) =>
    solveWith(model, "provisioned", lost, instant).live[model.paths.indexOf("rack")];
  expect(lives(INSTANTS.standby)).toBe(0);
  expect(lives(PLANNED)).toBe(1);
});
