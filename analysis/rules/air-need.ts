import { type IntakeRow, OUTDOORS, type SiteModel } from "../model";

/** The need by which the heat of the air that an element draws in is taken. */
export function airNeed({ records, needPtr }: SiteModel, e: number, { need }: IntakeRow): number {
  return needPtr[e] + records[e].needs.findIndex(({ name }) => name === need);
}

/** Whether a need is met by the outdoor air. */
export function isOutdoors({ linkPtr, linkSource }: SiteModel, need: number): boolean {
  return linkPtr[need] < linkPtr[need + 1] && linkSource[linkPtr[need]] === OUTDOORS;
}
