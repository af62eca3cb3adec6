import fc from "./fast-check";
import type { ElementRecord, NeedRow } from "../../analysis/model";
import { element, need, tie } from "./networks-rows";
import type { Network } from "./networks-solved";

const pipe = fc.record({
  resistance: fc.double({ min: 1e5, max: 1e8, noNaN: true }),
  rating: fc.double({ min: 1e-3, max: 0.05, noNaN: true }),
});

/** A ring of pipe with three headers. */
export const ringPlan = fc.record({
  pipes: fc.array(pipe, { minLength: 3, maxLength: 3 }),
  isolated: fc.constantFrom(undefined, 0, 1, 2),
  holdUp: fc.constantFrom(0, 9, 60),
});

type RingPlan = typeof ringPlan extends fc.Arbitrary<infer P> ? P : never;

/**
 * The loop of a network as a ring: its plant at the first header, where that is several chillers the last of them at the
 * second, and its consumers all around.
 */
export function piped(network: Required<Network>, { pipes, isolated, holdUp }: RingPlan): Required<Network> {
  const { records, ties } = network;
  const loop = records.find(({ path }) => path === "loop")!;
  const [liquid, ...flow] = loop.needs;
  const first = liquid.links.slice(0, Math.max(1, liquid.links.length - 1));
  const second = liquid.links.slice(first.length);
  const header = (i: number, needs: NeedRow[]) =>
    element(at(i), "cooling-loop", {
      provides: "liquid",
      needs: needs.map((each) => (each.service === "liquid" ? { ...each, holdUp } : each)),
    });
  const junction = element("loop#liquid", "junction", {
    provides: "liquid",
    needs: [{ ...liquid, links: first }],
    junction: true,
  });
  const through = need("liquid", "liquid", ["loop#liquid"], liquid.draw);
  const headers = [
    header(0, [through, ...flow]),
    header(1, second.length > 0 ? [{ ...liquid, links: second }] : []),
    header(2, []),
  ];
  const segments = pipes.map(({ resistance, rating }, i) => {
    const more = { hydraulicResistance: resistance, rating, chain: true, closed: i !== isolated };
    return tie(`pipe-${i}`, at(i), at((i + 1) % pipes.length), more);
  });
  const others = records.filter((record) => record !== loop).map(moved);
  return { ...network, records: [...others, ...headers, junction], ties: [...ties, ...segments] };
}

function at(i: number): string {
  return `loop-${i}`;
}

/** Each record to another header, by its position. */
function moved(record: ElementRecord, i: number): ElementRecord {
  const needs = record.needs.map((each) => ({
    ...each,
    links: each.links.map((link) => (link.source === "loop" ? { ...link, source: at(i % 3) } : link)),
  }));
  return { ...record, needs };
}
