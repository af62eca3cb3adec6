/** Id of the n-th of its kind, counted from 1, in a fixed width: adding one changes no other. */
export function numbered(stem: string, n: number): string {
  return `${stem}-${String(n).padStart(2, "0")}`;
}
