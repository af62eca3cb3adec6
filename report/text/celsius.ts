/** A temperature in tenths. */
export function celsius(value: string | number): string {
  return `${Number(Number(value).toFixed(1))} °C`;
}
