import type { SiteModel } from "../model/site-model";
import { type Entry, entryShares } from "./entry";
import { Hydraulics } from "./hydraulics";
import { feedsItself, pipeEntryOf } from "./pipe-entry";
import type { State } from "./state";
import type { Section } from "./zone";

/**
 * What each header of a pipe ring takes in by its own plant (written to `entry`, pairs of heat and flow), and what flows
 * in its pipes; false where that does not settle. Plant shares heat and flow of the ring by weight, as in a shared
 * supply.
 */
export function solvePipes(
  model: SiteModel,
  state: State,
  { buses, ties }: Section,
  entry: Float64Array,
): boolean {
  const totals = [0, 1].map((half) => buses.reduce((sum, bus) => sum + state.out[2 * bus + half], 0));
  const shares = entryShares(entriesOf(model, state, buses), totals[0]);
  buses.forEach((bus, i) =>
    entry.set(
      totals.map((total) => total * shares[i]),
      2 * bus,
    ),
  );
  if (ties.length === 0) return true;
  const [heat, flow] = [0, 1].map((half) =>
    Float64Array.from(buses, (bus) => entry[2 * bus + half] - state.out[2 * bus + half]),
  );
  const position = new Map(buses.map((bus, i) => [bus, i]));
  const pipes = ties.map((tie) => ({
    first: position.get(model.tieFirst[tie])!,
    second: position.get(model.tieSecond[tie])!,
    resistance: model.ties[tie].hydraulicResistance!,
  }));
  const hydraulics = new Hydraulics(pipes, flow);
  const flows = hydraulics.flows();
  if (!flows) return false;
  const heats = hydraulics.along(flows, heat);
  ties.forEach((tie, i) => {
    [heats[i], flows[i]].forEach((amount, half) => {
      state.tieFlow[2 * tie + half] = amount;
      const sender = amount >= 0 ? model.tieFirst[tie] : model.tieSecond[tie];
      state.exported[2 * sender + half] += Math.abs(amount);
    });
  });
  return true;
}

/** Headers that live by what they have stored share equally where no plant runs. */
function entriesOf(model: SiteModel, state: State, buses: number[]): Entry[] {
  const entries = buses.map((bus) => pipeEntryOf(model, state, bus));
  if (entries.some(({ weight }) => weight > 0)) return entries;
  return entries.map((entry, i) => (feedsItself(model, state, buses[i]) ? { ...entry, ...STORED } : entry));
}

const STORED = { weight: 1, capability: Infinity };
