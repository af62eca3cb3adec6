import * as dc from "../../../constructs";
import { A, kW } from "../../../constructs";
import { load, refusalsOf, smallSite } from "../core/small-site";

const { close, open, takeOut, putBack } = dc.SwitchingStep;

/** Two boards on a feed with a load each, and a tie between them that stays open. */
function boards() {
  const { site, room, grid } = smallSite();
  const [first, second] = ["a", "b"].map((side) => {
    const board = new dc.Switchgear(room, side, { fedBy: grid, rating: A(900) });
    load(room, `load-${side}`, board, kW(100));
    return board;
  });
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(room, "tie", { first, second, rating: A(900), operation });
  return { site, room, first, second, tie };
}

/** What differs from the normal state after each step. */
function statesOf(site: dc.Site) {
  return site._rows().conditions.map(({ closed, open: opened, out }) => ({ closed, open: opened, out }));
}

test("each step is a state of its own, which counts its steps from one and asks for no further failures", () => {
  const { site, room, tie, first } = boards();
  new dc.SwitchingProgramme(room, "free a", { steps: [close(tie), takeOut(first)] });
  const row = { path: "room/free a", failures: "none" };
  expect(site._rows().conditions).toEqual([
    { ...row, name: "free a, step 1", closed: ["room/tie"], open: [], out: [] },
    { ...row, name: "free a, step 2", closed: ["room/tie"], open: [], out: ["room/a"] },
  ]);
});

test("a step works on what the one before left", () => {
  const { site, tie, first, second } = boards();
  const steps = [takeOut(first), close(tie), takeOut(second), putBack(first), open(tie), close(tie)];
  new dc.SwitchingProgramme(site, "work", { steps });
  expect(statesOf(site)).toEqual([
    { closed: [], open: [], out: ["room/a"] },
    { closed: ["room/tie"], open: [], out: ["room/a"] },
    { closed: ["room/tie"], open: [], out: ["room/a", "room/b"] },
    { closed: ["room/tie"], open: [], out: ["room/b"] },
    { closed: [], open: ["room/tie"], out: ["room/b"] },
    { closed: ["room/tie"], open: [], out: ["room/b"] },
  ]);
});

test("two programmes start from the normal state each", () => {
  const { site, tie, first } = boards();
  new dc.SwitchingProgramme(site, "one", { steps: [close(tie)] });
  new dc.SwitchingProgramme(site, "two", { steps: [takeOut(first)] });
  expect(statesOf(site)).toEqual([
    { closed: ["room/tie"], open: [], out: [] },
    { closed: [], open: [], out: ["room/a"] },
  ]);
});

test("it refuses to be empty, and to put back what is not out", () => {
  const { site, first, second } = boards();
  new dc.SwitchingProgramme(site, "empty", { steps: [] });
  new dc.SwitchingProgramme(site, "wrong", {
    steps: [takeOut(first), putBack(second), putBack(first), putBack(first)],
  });
  expect(refusalsOf(site)).toEqual([
    "empty steps: got none, expected at least one step",
    "wrong steps: got put back room/b, expected what an earlier step took out",
    "wrong steps: got put back room/a, expected what an earlier step took out",
  ]);
});

test("it is a procedure and no thing: it has no asset and no record", () => {
  const { site, room, tie } = boards();
  new dc.SwitchingProgramme(room, "procedure", { steps: [close(tie)] });
  const { assets, records } = site._rows();
  expect([...assets, ...records].filter(({ path }) => path.includes("procedure"))).toEqual([]);
});
