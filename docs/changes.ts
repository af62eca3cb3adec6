/** Lines of the old text that stand unchanged around a change. */
const AROUND = 1;

/** What changed from one text to the next, by lines, as `diff` marks it: each change with the line around it that is not empty. */
export function changes(before: string, after: string): string {
  const lines = compared(before.split("\n"), after.split("\n"));
  const isNear = lines.map((line, i) => {
    const around = lines.slice(Math.max(0, i - AROUND), i + AROUND + 1);
    return line.trim() !== "" && around.some((each) => !each.startsWith(" "));
  });
  const shown = lines.flatMap((line, i) => {
    if (isNear[i]) return [line.trimEnd()];
    return isNear[i - 1] && isNear.includes(true, i) ? ["  …"] : [];
  });
  return shown.join("\n");
}

/** Every line of both, by the longest run of lines that they have in common. */
function compared(before: string[], after: string[]): string[] {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const isSame = before[i] === after[j];
      common[i][j] = isSame ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isSame = i < before.length && before[i] === after[j];
    const isGone = j === after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1]);
    if (isSame) lines.push(`  ${before[i]}`);
    else lines.push(isGone ? `- ${before[i]}` : `+ ${after[j]}`);
    if (isSame || isGone) i++;
    if (isSame || !isGone) j++;
  }
  return lines;
}
