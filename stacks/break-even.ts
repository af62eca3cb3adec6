import * as fs from "node:fs";
import { breakEven } from "../analysis/break-even";
import type { BreakEvenParameter } from "../analysis/model";
import type { Site } from "../constructs/site";
import { breakEvenDocument } from "../report/document";
import { renderBreakEven } from "../report/text";

/** Numbers of a site that may move, and the site as it is with others. */
export interface BreakEvenSite {
  readonly parameters: BreakEvenParameter[];
  /** `values`: all of the parameters by their names, each in its unit. */
  readonly build: (values: { readonly [name: string]: number }) => Site;
  /** The table is written there; `SynthesizeOptions.breakEven` reads it. */
  readonly file: string;
}

export interface BreakEvenOptions {
  /** Where the table goes, as text. */
  readonly print: (text: string) => void;
  /**
   * Where progress goes while it runs, one line a parameter.
   * @default - nowhere
   */
  readonly progress?: (stage: string) => void;
}

/**
 * Finds for each number alone how far it may move until the verdict of the site turns, and writes the table. It builds
 * and checks the site some seven times a number, so it is no part of synthesis.
 */
export function writeBreakEven(
  { parameters, build, file }: BreakEvenSite,
  { print, progress = () => {} }: BreakEvenOptions,
): void {
  const judge = (values: { readonly [name: string]: number }) => build(values).validate();
  const table = breakEven(parameters, judge, (done, parameter) =>
    progress(`${done + 1} of ${parameters.length}: ${parameter}`),
  );
  fs.writeFileSync(file, breakEvenDocument(table));
  print(renderBreakEven(table));
}
