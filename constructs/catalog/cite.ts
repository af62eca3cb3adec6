import { Confidence, type Source } from "./source";

/** Short forms for the entries of this room; not part of the public API. */
const cite =
  (confidence: Confidence) =>
  (reference: string): Source => ({ confidence, reference });

export const datasheet = cite(Confidence.DATASHEET);
export const measured = cite(Confidence.MEASURED);
export const vendor = cite(Confidence.VENDOR);
export const secondary = cite(Confidence.SECONDARY);
export const press = cite(Confidence.PRESS);
export const estimate = cite(Confidence.ESTIMATE);

/** A number that no source gives. */
export const assumed = (reason: string): Source => estimate(`not published; assumption: ${reason}`);
