import fc from "../../support/fast-check";
import { compile } from "../../../analysis/model";
import { solve } from "../../../analysis/solver";
import { FlowJournal } from "../../../analysis/solver/flow-journal";
import { networks } from "../../support/networks";

test("outputs and links of the elements asked for are put back to the bit, of those asked twice once", () => {
  fc.assert(
    fc.property(networks, fc.infiniteStream(fc.double()), (network, numbers) => {
      const model = compile(network);
      const state = solve(model, "provisioned");
      const most = state.out.map((flow) => 2 * flow);
      const journal = new FlowJournal(model, state, most);
      const before = [state.out, state.link, most].map((flows) => flows.slice());
      const write = (e: number) => {
        journal.element(e);
        const { needPtr, linkPtr } = model;
        for (const flows of [state.out, most]) flows.set([next(), next()], 2 * e);
        for (let l = 2 * linkPtr[needPtr[e]]; l < 2 * linkPtr[needPtr[e + 1]]; l++) state.link[l] = next();
      };
      const next = () => numbers.next().value as number;
      for (const round of [1, 2]) {
        const elements = [...model.records.keys()].filter((e) => e % round === 0);
        for (const e of [...elements, ...elements]) write(e);
        expect(journal.changed).toEqual(elements);
        journal.restore();
        expect([state.out, state.link, most]).toEqual(before);
        expect(journal.changed).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});
