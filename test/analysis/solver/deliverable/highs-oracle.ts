import loadHighs from "highs";
import type { Curtailment } from "../../../../analysis/solver/deliverable/curtailment";

/** Seconds. */
const OPTIONS = { time_limit: 5 };

/** HiGHS (Huangfu, Hall 2018), an LP and QP solver of its own kind, as an oracle; of one problem in thousands it gives up. */
export async function highsOracle() {
  const highs = await loadHighs({});

  /** Cuts with the least Σ power·cut² (times 1/2), or Σ power·cut; undefined where none relieve every row. */
  function solve({ powers, rows }: Curtailment, squared: boolean): number[] | undefined {
    const total = Math.max(...powers);
    const terms = powers.map((power, i) => `${term(power / total)} x${i}${squared ? " ^ 2" : ""}`);
    const objective = squared ? `[ ${terms.join(" ")} ] / 2` : terms.join(" ");
    const constraints = rows
      .filter(({ columns }) => columns.length > 0)
      .map(({ columns, reliefs, needed }, j) => {
        const scale = Math.max(...reliefs.map(Math.abs));
        const sum = columns.map((column, i) => `${term(reliefs[i] / scale)} x${column}`);
        return ` r${j}: ${sum.join(" ")} >= ${needed / scale}`;
      });
    const bounds = powers.map((_, i) => ` 0 <= x${i} <= 1`);
    const text = ["Minimize", ` obj: ${objective}`, "Subject To", ...constraints, "Bounds", ...bounds, "End"];
    const solution = answerTo(text.join("\n"));
    if (solution?.Status !== "Optimal") return undefined;
    return powers.map((_, i) => (solution.Columns[`x${i}`] as { Primal: number }).Primal);
  }

  /** It throws on a problem that it gives up. */
  function answerTo(problem: string) {
    try {
      return highs.solve(problem, OPTIONS);
    } catch {
      return undefined;
    }
  }

  return {
    leastCuts: (problem: Curtailment) => solve(problem, true),
    leastPower: (problem: Curtailment) => {
      const cuts = solve(problem, false);
      return cuts && cuts.reduce((sum, cut, i) => sum + problem.powers[i] * cut, 0);
    },
  };
}

function term(coefficient: number): string {
  return `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)}`;
}
