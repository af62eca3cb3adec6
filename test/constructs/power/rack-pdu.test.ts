import * as dc from "../../../constructs";
import { A, kA, kW, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingsOf, load, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** A PDU on a whip of 60 A with 20 kW on it: 27.82 A of each line where they carry the same. */
function loaded(props: Partial<dc.RackPduProps> = {}): dc.Site {
  const { site, yard, room, grid } = smallSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(60) }]);
  load(yard, "load", new dc.RackPdu(room, "pdu", { fedBy, rating: A(60), ...props }), kW(20));
  return site;
}

test("it is a bus: its current is that of what it gives, held at itself and at its whip", () => {
  const site = loaded();
  const amperes = 20e3 / (Math.sqrt(3) * 415);
  expectSame(stateOf(site).loading("room/pdu", "current"), amperes / 48);
  expectSame(stateOf(site).loadingsAt(1), [amperes / 48]);
  expect(recordOf(site, "room/pdu")).toMatchObject({ kind: "rack-pdu", provides: "power" });
});

test("without numbers of supplies its lines carry the same, and nothing is said of them", () => {
  expect(recordOf(loaded(), "room/pdu").phases).toBeUndefined();
});

test("numbers of supplies become shares, between line and neutral unless stated", () => {
  const phases = (props: Partial<dc.RackPduProps>) => recordOf(loaded(props), "room/pdu").phases;
  expect(phases({ phaseSupplies: [2, 1, 1] })).toEqual({
    between: "line-and-neutral",
    shares: [0.5, 0.25, 0.25],
  });
  const connection = dc.PhaseConnection.LINE_TO_LINE;
  expect(phases({ phaseSupplies: [0, 0, 3], connection })).toEqual({ between: "lines", shares: [0, 0, 1] });
});

test("a whip that holds in balance does not where all supplies hang on one line", () => {
  expect(findingsOf(loaded({ phaseSupplies: [1, 1, 1] }))).toEqual([]);
  expect(findingsOf(loaded({ phaseSupplies: [3, 0, 0] }))).toEqual(["power.phase-balance room/pdu"]);
  // between lines two of them carry √3 times the equal part: 48.19 A of 48
  const connection = dc.PhaseConnection.LINE_TO_LINE;
  expect(findingsOf(loaded({ phaseSupplies: [3, 0, 0], connection }))).toEqual([
    "power.phase-balance room/pdu",
  ]);
  expect(findingsOf(loaded({ phaseSupplies: [2, 1, 0], connection }))).toEqual([]);
});

test.each([[[]], [[1, 1]], [[1, 1, 1, 1]], [[2, -1, 2]], [[1.5, 1, 1]], [[0, 0, 0]], [[NaN, 1, 1]]])(
  "%j supplies are refused, and no line is held then",
  (phaseSupplies) => {
    const site = loaded({ phaseSupplies });
    const got = `[${phaseSupplies.join(", ")}]`;
    expect(refusalsOf(site)).toEqual([
      `room/pdu phaseSupplies: got ${got}, expected three whole numbers from 0 up, not all zero`,
    ]);
    expect(recordOf(site, "room/pdu").phases).toBeUndefined();
  },
);

test("a rating of zero is refused", () => {
  expect(refusalsOf(loaded({ rating: A(0) }))).toEqual([
    "room/pdu rating: got 0 A, expected a value above zero",
  ]);
});

test("its asset states rating, supplies by line and how they hang", () => {
  const connection = dc.PhaseConnection.LINE_TO_LINE;
  const props = { phaseSupplies: [4, 4, 2], connection, shortCircuitRating: kA(10), tag: "PDU-1" };
  expect(assetOf(loaded(props), "room/pdu")).toMatchObject({
    kind: "rack-pdu",
    tag: "PDU-1",
    spec: {
      rating: { value: 60, unit: "A" },
      shortCircuitRating: { value: 10e3, unit: "A" },
      phaseSupplies: "4-4-2",
      connection: "lines",
    },
  });
});

test("at 208 V the same power takes twice the amperes", () => {
  const { site, yard, room, grid } = smallSite({}, V(208));
  load(yard, "load", new dc.RackPdu(room, "pdu", { fedBy: grid, rating: A(60) }), kW(10));
  expectSame(stateOf(site).loading("room/pdu", "current"), 10e3 / (Math.sqrt(3) * 208) / 48);
});
