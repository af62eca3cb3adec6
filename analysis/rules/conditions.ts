import type { State } from "../solver";
import { parallelTransformers } from "./banks";
import type { RuleContext } from "./rule";

/** A switching state: its name, and what it is solved to, with what is out in it and the position of each tie. */
export interface Switching {
  readonly condition: string;
  readonly state: State;
}

/** The normal switching state, and every one that the site states. */
export function switchings({ state, conditions }: Pick<RuleContext, "state" | "conditions">): Switching[] {
  return [
    { condition: "normal", state },
    ...conditions.map(({ row: { name }, state }) => ({ condition: name, state })),
  ];
}

/** Transformers that work in parallel, by index, and the first switching state that they do so in. */
export interface SwitchedBank {
  readonly condition: string;
  readonly bank: number[];
}

/** Each bank of all switching states once. */
export function switchedBanks(context: RuleContext): SwitchedBank[] {
  const found = new Map<string, SwitchedBank>();
  for (const { condition, state } of switchings(context)) {
    for (const bank of parallelTransformers(context.model, state)) {
      const key = bank.join();
      if (!found.has(key)) found.set(key, { condition, bank });
    }
  }
  return [...found.values()];
}
