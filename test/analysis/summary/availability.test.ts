import type { PartitionRow } from "../../../analysis/model";
import { availabilitiesOf, availabilityOf, down } from "../../support/networks-availability";
import { bus, by, element, heat, power, rack, tie, utility } from "../../support/networks-rows";

function partition(tenant: string, racks: string[]): PartitionRow {
  return { path: `${tenant}-1`, tenant, members: racks, racks };
}

const [a, b] = ["a", "b"].map((path) => down(utility(path, 415), 0.01));

describe("arrangements worked by hand", () => {
  test("one cord: the source is all of the outage", () => {
    const { share, outageHours, cutSets, importance } = availabilityOf({
      records: [a, rack("r", "a", 1e3)],
    });
    expect(share).toBeCloseTo(0.99, 12);
    expect(outageHours).toBeCloseTo(87.6, 9);
    expect(cutSets.map(({ events }) => events)).toEqual([[{ path: "a", units: "all" }]]);
    expect(importance).toEqual([{ path: "a", share: 1 }]);
  });

  test("2N: both sides at once, and either is in all of it", () => {
    const records = [a, b, rack("r", by("cords", ["a", "b"]), 1e3)];
    const { share, cutSets, importance } = availabilityOf({ records });
    expect(1 - share).toBeCloseTo(1e-4, 12);
    expect(cutSets.map(({ events }) => events.map(({ path }) => path))).toEqual([["a", "b"]]);
    expect(importance.map(({ share: part }) => part)).toEqual([1, 1]);
  });

  test("N+1 on a common bus: the bus, and what the sets have in common; one set of three carries for the others", () => {
    const sets = down(utility("sets", 415, { units: 3 }), 0.1, 0.05);
    const records = [sets, down(bus("bus", "sets"), 1e-3), rack("r", "bus", 1e3)];
    const { share, cutSets } = availabilityOf({ records });
    const common = 0.05 / 9 / (1 + 0.05 / 9);
    expect(1 - share).toBeCloseTo(common + 1e-3, 12);
    expect(cutSets.map(({ events }) => events)).toEqual([
      [{ path: "sets", units: "all" }],
      [{ path: "bus", units: "all" }],
    ]);
  });

  test("a unit of several is named as such", () => {
    const sets = down(utility("sets", 415, { units: 2 }), 0.1);
    const { share, cutSets, importance } = availabilityOf({ records: [sets, rack("r", "sets", 1e3)] });
    expect(1 - share).toBeCloseTo(0.01, 12);
    expect(cutSets[0].events).toEqual([
      { path: "sets", units: "one" },
      { path: "sets", units: "one" },
    ]);
    expect(importance).toEqual([{ path: "sets", share: 1 }]);
  });

  test("half a rack on either side loses half with each", () => {
    const whole = rack("r", "a", 1e3);
    const needs = [whole.needs[0], { ...power("b", { own: 1 }), name: "power-2" }, whole.needs[1]];
    const { share } = availabilityOf({ records: [a, down(b, 0.03), { ...whole, needs }] });
    expect(1 - share).toBeCloseTo((0.01 + 0.03) / 2, 12);
  });

  test("racks that never run are not available, whatever the rates", () => {
    const records = [a, bus("dead"), rack("r", "a", 1e3), rack("s", "dead", 1e3)];
    const { share, cutSets } = availabilityOf({ records });
    expect(1 - share).toBeCloseTo((0.01 + 1) / 2, 12);
    expect(cutSets[0].events).toEqual([]);
  });

  test("a sum above all of the time is all of it", () => {
    const records = [down(utility("a", 415), 0.7), down(bus("bus", "a"), 0.7), rack("r", "bus", 1e3)];
    expect(availabilityOf({ records })).toMatchObject({ share: 0, outageHours: 8760 });
  });
});

describe("tenants", () => {
  const records = [a, down(b, 0.02), rack("r", "a", 1e3), rack("s", "b", 3e3), rack("t", "b", 2e3)];

  test("each has its own, racks of none the empty path", () => {
    const found = availabilitiesOf({ records }, [partition("acme", ["r"]), partition("bolt", ["s"])]);
    expect(found.map(({ tenant }) => tenant)).toEqual(["", "acme", "bolt"]);
    [0.02, 0.01, 0.02].forEach((part, i) => expect(1 - found[i].share).toBeCloseTo(part, 12));
    expect(found[1].importance).toEqual([{ path: "a", share: 1 }]);
  });

  test("racks count by their demand", () => {
    const [{ share }] = availabilitiesOf({ records }, [partition("acme", ["r", "s", "t"])]);
    expect(1 - share).toBeCloseTo((1 * 0.01 + 5 * 0.02) / 6, 12);
  });

  test("one whose racks draw nothing has none", () => {
    const idle = [...records, rack("u", "a", 0)];
    const found = availabilitiesOf({ records: idle }, [partition("acme", ["u"])]);
    expect(found.map(({ tenant }) => tenant)).toEqual([""]);
  });
});

describe("what it does not know", () => {
  test("without any rate it says nothing", () => {
    expect(availabilitiesOf({ records: [utility("a", 415), rack("r", "a", 1e3)] })).toEqual([]);
  });

  test("equipment without a rate is counted where it may stop the racks", () => {
    const spare = utility("spare", 415);
    const vents = element("fan", "cooler", { provides: "air", needs: [power("spare", { work: 1 })] });
    const load = rack("r", by("cords", ["bus", "b"]), 1e3);
    const vented = { ...load, needs: [load.needs[0], heat({ own: 1 }, "fan")] };
    const records = [a, b, spare, vents, bus("bus", "a"), vented];
    // the bus; not the fan, which only carries heat away, nor the rack
    expect(availabilityOf({ records })).toMatchObject({ unrated: 1, stores: 0 });
  });

  test("a junction cannot fail, a construct is rated by its main record, and both tenants of a path count it", () => {
    const junction = { ...bus("r#power", ["a", "u", "u#bypass"]), junction: true };
    const records = [a, b, utility("u", 415), utility("u#bypass", 415), junction];
    const racks = [rack("r", "r#power", 1e3), rack("s", "r#power", 1e3)];
    const found = availabilitiesOf({ records: [...records, ...racks] }, [partition("acme", ["s"])]);
    expect(found.map(({ unrated }) => unrated)).toEqual([1, 1]);
  });

  test("what may feed the racks through a tie is on their path", () => {
    const records = [a, utility("c", 415), bus("bus-a", "a"), bus("bus-c", "c"), rack("r", "bus-a", 1e3)];
    const ties = [tie("tie", "bus-a", "bus-c", { closed: false, operation: "automatic" })];
    expect(availabilityOf({ records }).unrated).toBe(1);
    expect(availabilityOf({ records, ties }).unrated).toBe(3);
  });

  test("stores, which count as empty", () => {
    const battery = utility("battery", 415, { source: { role: "storage", energy: 1 } });
    const records = [a, battery, rack("r", by("dispatch", ["a", "battery"]), 1e3)];
    expect(availabilityOf({ records })).toMatchObject({ share: 0.99, stores: 1 });
  });

  test("three failures at once: of three sides 1e-6 of the time, and none where two are all there are", () => {
    const three = [a, b, down(utility("c", 415), 0.01)];
    const cords = by("cords", ["a", "b", "c"]);
    const { share, neglectedHours } = availabilityOf({ records: [...three, rack("r", cords, 1e3)] });
    expect(share).toBe(1);
    expect(neglectedHours).toBeCloseTo(8760e-6, 12);
    const two = availabilityOf({ records: [a, b, rack("r", by("cords", ["a", "b"]), 1e3)] });
    expect(two.neglectedHours).toBeCloseTo(0, 15);
  });

  test("those that stop a rack alone are not counted again", () => {
    const path = [a, ...["x", "y", "z"].map((id, i, ids) => down(bus(id, i === 0 ? "a" : ids[i - 1]), 0.01))];
    const { neglectedHours } = availabilityOf({ records: [...path, rack("r", "z", 1e3)] });
    expect(neglectedHours).toBeCloseTo(0, 15);
  });
});
