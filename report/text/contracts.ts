import type { Basis, Margin, PowerBalance } from "../document";
import { mega, percent, plural } from "./numbers";
import { firstPaths } from "./paths";
import { decimals } from "./power-table";

/** Each contract on the deciding basis: the draw, the limit, and what is left. With several, their sum as well. */
export function contractLines(balances: PowerBalance[], deciding: Basis): string[] {
  const contracts = balances.find(({ basis }) => basis === deciding)?.contracts ?? [];
  const digits = decimals(balances);
  const lines = firstPaths(
    contracts.map((contract) => `${contract.subject}: ${withMargin(contract, digits)}`),
  );
  if (contracts.length < 2) return lines;
  return [...lines, ...sums(contracts).map((sum) => `together: ${withMargin(sum, digits)}`)];
}

/** The other bases on which a limit is exceeded, with the arithmetic of the contracts of one quantity together. */
export function exceededBases(balances: PowerBalance[], deciding: Basis): string[] {
  const digits = decimals(balances);
  return balances
    .filter(({ basis, exceeded }) => basis !== deciding && exceeded > 0)
    .map(({ basis, exceeded, contracts }) => {
      const facts = [
        ...sums(contracts).map((sum) => draw(sum, digits)),
        `${plural(exceeded, "limit")} exceeded`,
      ];
      return `${basis}: ${facts.join(", ")}`;
    });
}

type Draw = Pick<Margin, "value" | "limit" | "unit">;

/** Contracts added up, quantity by quantity. */
function sums(contracts: Margin[]): Draw[] {
  const totals = new Map<string, Draw>();
  for (const { quantity, value, limit, unit } of contracts) {
    const total = totals.get(quantity);
    totals.set(quantity, { value: value + (total?.value ?? 0), limit: limit + (total?.limit ?? 0), unit });
  }
  return [...totals.values()];
}

/** `384.3 MW of 300.0 MW (128.1 %)` */
function draw({ value, limit, unit }: Draw, digits: number): string {
  const ratio = percent((value / limit) * 100);
  return `${mega(value, digits)} M${unit} of ${mega(limit, digits)} M${unit} (${ratio})`;
}

function withMargin(contract: Draw, digits: number): string {
  const { value, limit, unit } = contract;
  const left = `${mega(Math.abs(limit - value), digits)} M${unit}`;
  return `${draw(contract, digits)}, ${value > limit ? `exceeded by ${left}` : `margin ${left}`}`;
}
