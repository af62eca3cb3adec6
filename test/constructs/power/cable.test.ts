import { AMBIENT } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { A, celsius, kW, metres, ohmsPerKilometre, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  findingsOf,
  INVENTED,
  load,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** 100 A at 30 °C, 90 A at its terminations; 0.2 + j0.1 Ω/km at 20 °C, used at 70 °C: 0.2393 Ω/km. */
const MODEL = dc.CableModel.custom({
  name: "test cable",
  material: dc.ConductorMaterial.COPPER,
  ampacity: A(100),
  terminationAmpacity: A(90),
  insulationTemperature: celsius(90),
  operatingTemperature: celsius(70),
  ratedAmbient: celsius(30),
  resistance: ohmsPerKilometre(0.2),
  resistanceTemperature: celsius(20),
  reactance: ohmsPerKilometre(0.1),
  source: INVENTED,
});
const HOT = 0.2 * (1 + 0.00393 * 50);

/** A cable of the room on 415 V, loaded with that power. */
function loaded(
  props: Partial<dc.CableProps> = {},
  power = kW(50),
  powerFactor = percent(100),
  site: dc.SiteProps = {},
) {
  const made = smallSite(site);
  const cable = new dc.Cable(made.room, "cable", {
    model: MODEL,
    length: metres(100),
    fedBy: made.grid,
    ...props,
  });
  load(made.yard, "load", cable, power, powerFactor);
  return { ...made, cable };
}

/** Square of the amperes of that apparent power at 415 V, of three phases together. */
const squares = (voltAmperes: number) => (voltAmperes / 415) ** 2;

test("it loses 3·I²·R at its operating temperature and 3·I²·X", () => {
  const state = stateOf(loaded().site);
  const loss = [0.1 * HOT * squares(50e3), 0.01 * squares(50e3)];
  expectSame(state.loss("room/cable"), loss);
  expectSame(state.out("yard/grid"), [50e3 + loss[0], loss[1]]);
});

test("reactive power of the load loses as much as active power", () => {
  const state = stateOf(loaded({}, kW(30), percent(60)).site);
  expectSame(state.loss("room/cable")[0], 0.1 * HOT * squares(50e3));
});

test("conductors in parallel divide its impedance and multiply its ampacity", () => {
  const { site } = loaded({ conductors: 4, rated100: true });
  const state = stateOf(site);
  expectSame(state.loss("room/cable"), [(0.1 * HOT * squares(50e3)) / 4, (0.01 * squares(50e3)) / 4]);
  expectSame(state.loading("room/cable", "current"), 50e3 / (Math.sqrt(3) * 415) / 360);
});

test("its record has the impedance hot and at 20 °C, and both ampacities", () => {
  expect(recordOf(loaded().site, "room/cable")).toMatchObject({
    kind: "cable",
    provides: "power",
    place: "room",
    loss: { law: "series", resistance: expect.closeTo(0.1 * HOT, 12), coldResistance: 0.02, reactance: 0.01 },
    limits: [{ rule: "power.ampacity", quantity: "current", value: 90, continuousBase: 90 }],
  });
});

test("continuous duty under NEC counts 80 % of its terminations, not of what is left as it lies", () => {
  const loading = (grouping: dc.Ratio) =>
    stateOf(loaded({ grouping }).site).loading("room/cable", "current")!;
  // 90 A at its terminations: 72 A, above the 70 A that half a raceway leaves and below the 80 A of two circuits
  expectSame(
    [loading(percent(80)), loading(percent(70))],
    [50e3 / (Math.sqrt(3) * 415) / 72, 50e3 / (Math.sqrt(3) * 415) / 70],
  );
});

test("its cold resistance is that of 20 °C, wherever its model's is stated", () => {
  const model = dc.CableModel.COPPER_500_KCMIL;
  const { loss } = recordOf(loaded({ model, length: metres(304.8) }).site, "room/cable");
  // 29 mΩ at 75 °C
  expect(loss).toMatchObject({
    resistance: expect.closeTo(0.029, 12),
    coldResistance: expect.closeTo(0.029 / (1 + 0.00393 * 55), 12),
  });
});

describe("its ampacity", () => {
  const ampacity = (props: Partial<dc.CableProps>) =>
    recordOf(loaded(props).site, "room/cable").limits![0].value;

  test("starts from that of its insulation, and its terminations only cap the result", () => {
    expectSame(ampacity({ grouping: percent(95) }), 90);
    expectSame(ampacity({ grouping: percent(80) }), 80);
  });

  test("falls with the ambient and with what lies beside it", () => {
    expectSame(ampacity({ ambient: celsius(50) }), 100 * Math.sqrt(40 / 60));
    expectSame(ampacity({ ambient: celsius(50), grouping: percent(70) }), 70 * Math.sqrt(40 / 60));
  });

  test("in the cold does not exceed that of its terminations", () => {
    expectSame(ampacity({ ambient: celsius(0) }), 90);
  });
});

describe("its losses warm", () => {
  test("the cooler of its room", () => {
    const { site, yard, grid } = smallSite();
    const crah = new dc.Crah(yard, "crah", {
      model: dc.CrahModel.VERTIV_PW170,
      cooledBy: new dc.ExternalCooling(yard, "water", { capacity: kW(500) }),
      fedBy: grid,
    });
    const hall = new dc.DataHall(site, "hall", { cooledBy: crah });
    load(
      yard,
      "load",
      new dc.Cable(hall, "cable", { model: MODEL, length: metres(100), fedBy: grid }),
      kW(50),
    );
    expectSame(stateOf(site).out("yard/crah")[0], 0.1 * HOT * squares(50e3));
  });

  test("the ambient where it lies in a yard", () => {
    const { site, yard, grid } = smallSite();
    load(
      yard,
      "load",
      new dc.Cable(yard, "cable", { model: MODEL, length: metres(100), fedBy: grid }),
      kW(50),
    );
    const heat = recordOf(site, "yard/cable").needs.find(({ name }) => name === "heat")!;
    expect(heat.links).toEqual([{ source: AMBIENT }]);
    expect(stateOf(site).unremoved).toBe(0);
  });

  test("nobody where nothing cools the room, which is a finding", () => {
    const { site, yard, grid } = smallSite();
    const closed = new dc.ElectricalRoom(site, "closed");
    load(
      yard,
      "load",
      new dc.Cable(closed, "cable", { model: MODEL, length: metres(100), fedBy: grid }),
      kW(50),
    );
    const heat = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
    expect(heat.subjects).toEqual(["closed/cable"]);
    expectSame(heat.value!, 0.1 * HOT * squares(50e3));
  });
});

test("a loss of the cord that feeds it warms its room too", () => {
  const { site, yard, grid } = smallSite();
  const closed = new dc.ElectricalRoom(site, "closed");
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(1) }]);
  load(yard, "load", new dc.Cable(closed, "cable", { model: MODEL, length: metres(100), fedBy }), kW(50));
  const own = 0.1 * HOT * squares(50e3);
  expectSame(findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT).value!, own + 0.01 * (50e3 + own));
});

test("two cables in one supply share equally", () => {
  const { site, yard, grid } = smallSite();
  const cables = ["a", "b"].map(
    (id) => new dc.Cable(yard, id, { model: MODEL, length: metres(100), fedBy: grid }),
  );
  load(yard, "load", dc.PowerSupply.shared(cables), kW(60));
  const state = stateOf(site);
  expectSame([state.out("yard/a")[0], state.out("yard/b")[0]], [30e3, 30e3]);
});

test.each<[Partial<dc.CableProps>, string]>([
  [{ length: metres(0) }, "length: got 0 mm, expected a value above zero"],
  [{ conductors: 0 }, "conductors: got 0, expected a whole number of at least 1"],
  [{ conductors: 1.5 }, "conductors: got 1.5, expected a whole number of at least 1"],
  [{ grouping: percent(0) }, "grouping: got 0 %, expected a value above zero"],
  [{ grouping: percent(101) }, "grouping: got 101 %, expected at most 100 %"],
  [{ ambient: celsius(90) }, "ambient: got 90 °C, expected below the 90 °C of its insulation"],
])("%j is refused", (props, line) => {
  expect(refusalsOf(loaded(props).site)).toEqual([`room/cable ${line}`]);
});

test("what holds has no findings, and its asset states what is laid", () => {
  const props = { conductors: 2, ambient: celsius(40), grouping: percent(80), rated100: true, tag: "W1" };
  const { site } = loaded(props);
  expect(findingsOf(site)).toEqual([]);
  expect(assetOf(site, "room/cable")).toEqual({
    path: "room/cable",
    kind: "cable",
    tag: "W1",
    model: "test cable",
    place: "room",
    tenant: undefined,
    spec: {
      length: { value: 100, unit: "m" },
      conductors: 2,
      ambient: { value: 40, unit: "°C" },
      grouping: { value: 0.8, unit: "1" },
      rated100: true,
      ampacity: { value: expect.closeTo(160 * Math.sqrt(50 / 60), 9), unit: "A" },
    },
  });
});
