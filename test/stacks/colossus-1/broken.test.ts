/**
 * What is broken on purpose is named by the finding, with its cause and the way to the racks. An annex of two NVL72 racks
 * of 132 kW on one half of the site; figures by hand.
 */
import type { Finding, Verdict } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { A, kVA, kW, MVA, seconds, V } from "../../../constructs";
import { colossus1 } from "../../../stacks/colossus-1";
import { at, foundOf } from "./found";

jest.setTimeout(180_000);

/** Feeders and CDUs by their sides. */
interface Annex {
  readonly feeders: [string, string];
  readonly cdusOn: ("A" | "B")[];
  readonly transformer?: dc.ApparentPower;
}

function annex(site: dc.Site, id: string, { feeders, cdusOn, transformer = kVA(500) }: Annex): void {
  const water = at<dc.CoolingLoop>(site, "chilled-water-01");
  const [sideA, sideB] = feeders.map((feeder) => at<dc.Switchgear>(site, `substation-63/feeder-${feeder}`));
  const block = new dc.PowerBlock(new dc.DataHall(site, id, { cooledBy: water }), "block", {
    sideA,
    sideB,
    transformer: dc.TransformerModel.oilImmersed(transformer, V(415)),
    boardRating: A(1200),
  });
  const boards = { A: block.boardA, B: block.boardB };
  const cdus = cdusOn.map((side, i) => {
    const model = dc.CduModel.VERTIV_XDU1350;
    return new dc.Cdu(block, `cdu-${i + 1}`, { model, fedBy: boards[side], cooledBy: water });
  });
  const row = new dc.Row(block, "row");
  const whips = [block.boardA, block.boardB].map((source) => ({ source, rating: A(250) }));
  new dc.ComputeArray(row, "array", {
    system: dc.GpuSystem.GB200_NVL72,
    racks: 2,
    fedBy: [dc.PowerSupply.cords(whips)],
    liquidCooledBy: dc.CoolingSupply.shared(cdus),
    rearDoor: dc.RearDoorModel.passive(kW(30)),
    rearDoorCooledBy: water,
  });
}

describe("with halls added", () => {
  const BOTH: ("A" | "B")[] = ["A", "B"];
  let verdict: Verdict;

  beforeAll(() => {
    const site = colossus1();
    annex(site, "sound", { feeders: ["1-01", "2-01"], cdusOn: BOTH });
    annex(site, "moved", { feeders: ["1-01", "2-01"], cdusOn: ["B", "B"] });
    annex(site, "one-section", { feeders: ["4-01", "4-02"], cdusOn: BOTH });
    annex(site, "halved", { feeders: ["1-01", "2-01"], cdusOn: BOTH, transformer: kVA(250) });
    for (const hall of ["hall-01", "hall-02"]) at(site, hall).node.tryRemoveChild("caps");
    const members = [at(site, "hall-01"), at(site, "hall-02")];
    new dc.PowerCapController(site, "shared-caps", { members, actuationTime: seconds(10) });
    const room = new dc.ElectricalRoom(site, "uncooled");
    const model = dc.TransformerModel.oilImmersed(kVA(2500), V(415));
    new dc.Transformer(room, "tx", { model, fedBy: at<dc.Switchgear>(site, "substation-63/feeder-3-01") });
    verdict = site.validate();
  });

  test("single points of failure are side B of the hall with both CDUs on it, and the section that feeds both sides", () => {
    const found = foundOf(verdict, dc.RuleId.SINGLE_POINT_OF_FAILURE).flatMap(({ subjects }) => subjects);
    const sideB = ["section-02", "cable-2-01", "feeder-2-01"].map((id) => `substation-63/${id}`);
    const block = ["tx-b", "board-b"].map((id) => `moved/block/room/${id}`);
    const expected = [...sideB, ...block, "substation-63/section-04", "chilled-water-01", "chilled-water-02"];
    expect(found.sort()).toEqual(expected.sort());
  });

  test("the way from a moved side to the racks is that by a CDU, as their cords have the other side", () => {
    const found = foundOf(verdict, dc.RuleId.SINGLE_POINT_OF_FAILURE);
    const transformer = found.find(({ subjects }) => subjects.includes("moved/block/room/tx-b"));
    expect(transformer).toMatchObject({
      severity: "error",
      value: 2 * 132e3,
      detail: { racks: 2, what: "transformer" },
      chain: ["room/tx-b", "room/board-b", "cdu-1", "row/array/rack-01/systems"].map(
        (id) => `moved/block/${id}`,
      ),
    });
  });

  test("with transformers of half the size one does not carry two racks: 264 kW and a CDU on 250 kVA", () => {
    const overloads = foundOf(verdict, dc.RuleId.POWER_N_1_OVERLOAD).filter(({ subjects }) =>
      /^halved/.test(subjects[0]),
    );
    expect(overloads.flatMap(({ subjects }) => subjects)).toEqual(
      ["a", "b"].map((side) => `halved/block/room/tx-${side}`),
    );
    const expected = { severity: "error", quantity: "apparentPower", limit: 250e3, detail: { borne: 1800 } };
    for (const overload of overloads) expect(overload).toMatchObject(expected);
    // at power factors of 0.95 to 1
    expect(overloads[0].value).toBeGreaterThan(264e3);
    expect(overloads[0].value).toBeLessThan((264e3 + 13.7e3) / 0.95 + 0.03 * 250e3);
  });

  test("caps of two halls on one controller are lost together: 25 blocks of 32 racks return to their nameplate", () => {
    const [found] = foundOf(verdict, dc.RuleId.POWER_N_1_OVERLOAD).filter(
      ({ state }) => state.loss === "shared-caps",
    );
    expect(found).toMatchObject({
      subjects: ["substation-63/grid"],
      limit: 150e6,
      detail: { kind: "controller", what: "power-cap-controller" },
    });
    const [normal] = contracts(verdict);
    const [provisioned, nameplate] = verdict.summary.balances;
    const perRack = (nameplate.sources - provisioned.sources) / (nameplate.it - provisioned.it);
    const added = 25 * 32 * (81.6e3 - 58e3) * perRack;
    expect(Math.abs((found.value! - normal) / added - 1)).toBeLessThan(0.01);
  });

  test("a room without a cooler is named with the 1,575 W that its idle transformer loses", () => {
    const found = foundOf(verdict, dc.RuleId.COOLING_UNREMOVED_HEAT);
    expect(found).toMatchObject([{ subjects: ["uncooled/tx"], detail: { place: "uncooled" } }]);
    expect(found[0].value).toBeCloseTo(1575, 0);
  });
});

describe("with less plant", () => {
  let verdict: Verdict;

  beforeAll(() => {
    verdict = colossus1({ cdusPerGb200Block: 2, gridTransformer: MVA(45) }).validate();
  });

  test("without a CDU behind a transfer switch a lost side leaves one: 16 racks of 115 kW on it", () => {
    const found = foundOf(verdict, dc.RuleId.COOLING_N_1_CAPACITY).filter(({ subjects }) =>
      /cdu/.test(subjects[0]),
    );
    // their 72 L/min at 30 °C are 1,152 of its 1,200
    expect(new Set(found.map(({ quantity }) => quantity))).toEqual(new Set(["heat"]));
    // the last block has six racks, which one CDU carries
    for (const { subjects } of found) expect([16, 18]).toContain(subjects.length);
    for (const { percent, state } of found) {
      expect(percent).toBeCloseTo((100 * 16 * 115) / 1367, 6);
      expect(state.loss).toMatch(/section|feeder|cable|tx|board/);
    }
  });

  test("grid transformers of 45 MVA carry a quarter of a half, not a third: 53 MVA when a section is lost", () => {
    const found = foundOf(verdict, dc.RuleId.POWER_N_1_OVERLOAD).filter(({ subjects }) =>
      /^substation-\d\d\/tx/.test(subjects[0]),
    );
    expect(found.map(({ subjects }: Finding) => subjects.length)).toEqual([4, 4]);
    for (const { value, state } of found) {
      expect(state.loss).toMatch(/section-\d\d$/);
      // 147 MW at a power factor of 0.96 to 0.93 over three, and up to 5 % of uneven pairs
      expect(value).toBeGreaterThan(147e6 / 0.96 / 3);
      expect(value).toBeLessThan((1.05 * 148e6) / 0.93 / 3);
    }
  });
});

/** What is taken from each grid, W. */
function contracts({ summary }: Verdict): number[] {
  return summary.balances.find(({ basis }) => basis === "provisioned")!.contracts.map(({ value }) => value);
}
