import type { ImpedanceRow } from "../model/record";
import type { SiteModel } from "../model/site-model";
import { type Entry, entryOf, entryShares } from "./entry";
import { seriesLoss } from "./laws";
import { add, AdmittanceMatrix, type Complex, inverse, multiply } from "./selected-inverse";
import { MAX_ROUNDS, SETTLED } from "./settled";
import type { State } from "./state";
import type { Section } from "./zone";

/**
 * What each bus of a section takes in by its own supply (written to `entry`, pairs), and what flows and is lost in
 * its closed ties. Losses are carried by the bus that the flow leaves, so flows and losses are repeated until they
 * agree; false where they do not.
 */
export function solveSection(model: SiteModel, state: State, section: Section, entry: Float64Array): boolean {
  const { buses, ties } = section;
  const hasLoss = ties.some((tie) => model.ties[tie].impedance);
  const entries = buses.map((bus) => entryOf(model, state, bus));
  for (const tie of ties) state.tieLoss.fill(0, 2 * tie, 2 * tie + 2);
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const totals = [0, 1].map(
      (half) =>
        buses.reduce((sum, bus) => sum + state.out[2 * bus + half], 0) +
        ties.reduce((sum, tie) => sum + state.tieLoss[2 * tie + half], 0),
    );
    enter(model, state, section, entries, totals, entry);
    sectionFlows(model, state, section, entry);
    if (!hasLoss || !updateLosses(model, state, ties, totals[0])) return true;
  }
  return false;
}

/**
 * Writes what each bus takes in by its own supply. Buses that cables join are fed by impedance from one network behind
 * all of them, others like the members of a shared supply.
 */
function enter(
  model: SiteModel,
  state: State,
  section: Section,
  entries: Entry[],
  totals: number[],
  entry: Float64Array,
): void {
  const { buses, ties } = section;
  const isPassive = entries.every(({ capability, weight }) => weight === 0 || capability === Infinity);
  if (isPassive && ties.some((tie) => model.ties[tie].impedance)) {
    const { matrix, loads } = network(model, state, section);
    entries.forEach(({ admittance }, i) => matrix.shunt(i, admittance));
    matrix.factorise();
    const angle = matrix.solve(loads);
    entries.forEach(({ admittance }, i) => {
      const { re, im } = multiply(admittance, angle[i]);
      entry[2 * buses[i]] = -re;
      entry[2 * buses[i] + 1] = im;
    });
    return;
  }
  const shares = entryShares(entries, totals[0]);
  for (const half of [0, 1]) {
    buses.forEach((bus, i) => (entry[2 * bus + half] = totals[half] * shares[i]));
  }
}

/** The ties of a section as branches between its buses, and what is drawn from each; conjugates of power are currents. */
function network(model: SiteModel, state: State, { buses, ties }: Section) {
  const position = new Map(buses.map((bus, i) => [bus, i]));
  const branches = ties.map((tie) => ({
    tie,
    first: position.get(model.tieFirst[tie])!,
    second: position.get(model.tieSecond[tie])!,
    admittance: admittanceOf(model.ties[tie].impedance),
  }));
  const matrix = new AdmittanceMatrix(buses.length);
  for (const { first, second, admittance } of branches) matrix.branch(first, second, admittance);
  const loads = buses.map((bus) => ({ re: -state.out[2 * bus], im: state.out[2 * bus + 1] }));
  for (const { tie, first, second } of branches) {
    const sender = state.tieFlow[2 * tie] >= 0 ? first : second;
    const loss = { re: -state.tieLoss[2 * tie], im: state.tieLoss[2 * tie + 1] };
    loads[sender] = add(loads[sender], loss);
  }
  return { matrix, branches, loads };
}

/** Losses of ties at their flows; whether any of them moved. */
function updateLosses(model: SiteModel, state: State, ties: number[], total: number): boolean {
  const losses = ties.map((tie) => {
    const { impedance } = model.ties[tie];
    const volts = model.voltage[model.tieFirst[tie]];
    return impedance
      ? seriesLoss(impedance, volts, state.tieFlow[2 * tie], state.tieFlow[2 * tie + 1])
      : [0, 0];
  });
  const moved = ties.some((tie, i) =>
    [0, 1].some(
      (half) => Math.abs(losses[i][half] - state.tieLoss[2 * tie + half]) > SETTLED * Math.abs(total),
    ),
  );
  if (moved) ties.forEach((tie, i) => state.tieLoss.set(losses[i], 2 * tie));
  return moved;
}

/**
 * Flows through the closed ties of a section whose buses are fed `entry` and drained `out` and their ties' losses
 * (pairs, balanced): current divides by impedance at nominal voltage, one small sparse solve. On a tree the result
 * does not depend on the impedances.
 */
function sectionFlows(model: SiteModel, state: State, section: Section, entry: Float64Array): void {
  const { buses } = section;
  for (const bus of buses) state.exported.fill(0, 2 * bus, 2 * bus + 2);
  if (buses.length === 1) return;
  const { matrix, branches, loads } = network(model, state, section);
  // injections sum to zero, so that nothing flows to the reference
  matrix.shunt(0, { re: 1, im: 0 });
  matrix.factorise();
  const angle = matrix.solve(
    loads.map((load, i) => add(load, { re: entry[2 * buses[i]], im: -entry[2 * buses[i] + 1] })),
  );
  for (const { tie, first, second, admittance } of branches) {
    const [a, b] = [angle[first], angle[second]];
    const { re, im } = multiply(admittance, { re: a.re - b.re, im: a.im - b.im });
    state.tieFlow[2 * tie] = re;
    state.tieFlow[2 * tie + 1] = -im;
    // what leaves a bus through a tie is booked at the end the active power comes from
    const [sender, sign] = re >= 0 ? [first, 1] : [second, -1];
    state.exported[2 * buses[sender]] += sign * re + state.tieLoss[2 * tie];
    state.exported[2 * buses[sender] + 1] += -sign * im + state.tieLoss[2 * tie + 1];
  }
}

/** Of a tie without a cable, Ω: some metres of busbar; where only such ties join buses its size has no effect. */
const COUPLER: ImpedanceRow = { resistance: 0, coldResistance: 0, reactance: 1e-4 };

function admittanceOf({ resistance, reactance }: ImpedanceRow = COUPLER): Complex {
  return inverse({ re: resistance, im: reactance });
}
