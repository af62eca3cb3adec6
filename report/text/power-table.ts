import type { Basis, PowerBalance } from "../document";
import { count, mega } from "./numbers";
import { table } from "./table";

/** One line of the table: what it shows of each basis, and whether it may be left out. */
interface Line {
  readonly label: string;
  readonly optional?: boolean;
  value(balance: PowerBalance): number;
}

const IN_MEGAWATTS: Line[] = [
  { label: "IT", value: ({ it }) => it },
  { label: "losses", value: ({ losses }) => losses },
  { label: "cooling", value: ({ cooling }) => cooling },
  { label: "house", value: ({ house }) => house },
  { label: "recharge", value: ({ recharge }) => recharge, optional: true },
  { label: "not served", value: ({ deficit }) => -deficit, optional: true },
  { label: "total", value: ({ sources }) => sources },
];

const COUNTED: Line[] = [
  { label: "limits exceeded", value: ({ exceeded }) => exceeded },
  { label: "loads with an assumed figure", value: ({ assumedLoads }) => assumedLoads, optional: true },
];

/** Where the power goes, on the deciding basis first and on the others beside it. */
export function powerTable(balances: PowerBalance[], deciding: Basis): string[] {
  const columns = [...balances].sort((a, b) => Number(b.basis === deciding) - Number(a.basis === deciding));
  const digits = decimals(balances);
  const line = ({ label, value }: Line, text: (value: number) => string) => [
    label,
    ...columns.map((balance) => text(value(balance))),
  ];
  const isShown = ({ optional, value }: Line) => !optional || columns.some((balance) => value(balance) !== 0);
  return table([
    ["MW", ...columns.map(({ basis }) => basis)],
    ...IN_MEGAWATTS.filter(isShown).map((each) => line(each, (watts) => mega(watts, digits))),
    ["design PUE", ...columns.map(({ designPue }) => designPue.toFixed(3))],
    ...COUNTED.filter(isShown).map((each) => line(each, count)),
  ]);
}

/** Decimals at which the largest figure of a site in MW has about four digits, the same in all of its summary. */
export function decimals(balances: PowerBalance[]): number {
  const most = Math.max(...balances.map(({ sources }) => sources));
  if (most >= 100e6) return 1;
  return most >= 10e6 ? 2 : 3;
}
