import fc from "../../support/fast-check";
import type { ElementRecord } from "../../../analysis/model";
import { availabilityOf, down, modelOf } from "../../support/networks-availability";
import { failingNetworks } from "../../support/networks-failing";
import { utility } from "../../support/networks-rows";
import { byAllStates, copiesOf, lessOverlaps } from "../../support/networks-states";

const ROUNDING = 1e-12;

/** Sites in which up to so many elements fail, each for some part of the time. */
function failing(most: number, part: number) {
  const failures = fc.array(
    fc.record({
      at: fc.nat(),
      part: fc.double({ min: part / 100, max: part, noNaN: true }),
      commonCause: fc.constantFrom(undefined, 0.2),
    }),
    { minLength: 1, maxLength: most },
  );
  return fc.tuple(failingNetworks, failures).map(([network, chosen]) => {
    const records = [...network.records];
    for (const { at, part: of, commonCause } of chosen) {
      const i = at % records.length;
      records[i] = down(records[i], of, commonCause);
    }
    return { ...network, records };
  });
}

/** With one more cord in its first power need, of which as many are required as before. */
function withCord(record: ElementRecord, source: string): ElementRecord {
  const [first, ...others] = record.needs;
  const links = first.links.map((link) => ({ ...link, share: undefined }));
  return { ...record, needs: [{ ...first, links: [...links, { source }] }, ...others] };
}

function renamed(record: ElementRecord, name: (path: string) => string): ElementRecord {
  const needs = record.needs.map((need) => ({
    ...need,
    links: need.links.map((link) => ({ ...link, source: name(link.source) })),
  }));
  return { ...record, path: name(record.path), needs };
}

describe("on generated sites", () => {
  test("it is that of all up and down states, but for overlaps of two sets and three failures at once", () => {
    let overlapping = 0;
    fc.assert(
      fc.property(failing(6, 0.1), (network) => {
        const model = modelOf(network);
        fc.pre(copiesOf(model).length <= 9);
        const { share, neglectedHours } = availabilityOf(network);
        const exact = byAllStates(model);
        expect(exact).toBeLessThanOrEqual(1 - share + neglectedHours / 8760 + ROUNDING);
        expect(exact).toBeGreaterThanOrEqual(lessOverlaps(model) - ROUNDING);
        if (exact < 1 - share - ROUNDING) overlapping++;
      }),
      { numRuns: 60 },
    );
    expect(overlapping).toBeGreaterThan(0);
  });

  test("another cord on another source never lowers it", () => {
    let raised = 0;
    fc.assert(
      fc.property(failing(8, 0.05), fc.nat(), (network, at) => {
        const racks = network.records.filter(({ use }) => use === "it");
        const chosen = racks[at % racks.length];
        const more = network.records.map((record) =>
          record === chosen ? withCord(record, "extra") : record,
        );
        const extra = down(utility("extra", 415), 0.05);
        const [before, after] = [network.records, more].map(
          (records) => availabilityOf({ ...network, records: [...records, extra] }).share,
        );
        expect(after).toBeGreaterThanOrEqual(before - ROUNDING);
        if (after > before + ROUNDING) raised++;
      }),
      { numRuns: 60 },
    );
    expect(raised).toBeGreaterThan(0);
  });

  test("it never rises where something fails more often", () => {
    fc.assert(
      fc.property(failing(8, 0.1), fc.double({ min: 1, max: 10, noNaN: true }), (network, times) => {
        const more = network.records.map(({ reliability, ...record }) => ({
          ...record,
          reliability: reliability && { ...reliability, failureRate: times * reliability.failureRate },
        }));
        const [before, after] = [network.records, more].map((records) =>
          availabilityOf({ ...network, records }),
        );
        expect(after.share).toBeLessThanOrEqual(before.share + ROUNDING);
      }),
      { numRuns: 40 },
    );
  });

  test("order and names change nothing", () => {
    // ties keep their names, for the first by path closes first
    const other = (path: string) => (path === "(ambient)" ? path : `site/${[...path].reverse().join("")}`);
    fc.assert(
      fc.property(failing(8, 0.1), fc.infiniteStream(fc.nat()), (network, keys) => {
        const ties = network.ties.map((tie) => ({
          ...tie,
          first: other(tie.first),
          second: other(tie.second),
        }));
        const records = network.records
          .map((record) => ({ record: renamed(record, other), key: keys.next().value as number }))
          .sort((one, two) => one.key - two.key)
          .map(({ record }) => record);
        const before = availabilityOf(network);
        const after = availabilityOf({ ...network, records, ties });
        for (const figure of ["share", "neglectedHours", "unrated", "stores"] as const) {
          expect(Math.abs(after[figure] - before[figure])).toBeLessThan(ROUNDING);
        }
        const hours = ({ cutSets }: typeof before) =>
          cutSets.map(({ outageHours }) => outageHours.toPrecision(9));
        expect(hours(after)).toEqual(hours(before));
      }),
      { numRuns: 40 },
    );
  });
});
