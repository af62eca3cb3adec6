import { LIMIT_AT, type OverloadRow, type SiteModel } from "../model";

/** Shortest duration of a continuous load, s (NEC article 100): up to its rating a device carries as long at least. */
const CONTINUOUS = 3 * 3600;

/**
 * How long a limit that is loaded to `usual` bears the loading `peak`, both ratios of it, s. A mean over a demand
 * interval bears what leaves it at its limit; gear what its overload curve says at the next point above.
 */
export function toleratedTime(model: SiteModel, limit: number, peak: number, usual: number): number {
  const { limits } = model;
  const rating = limits.rating[limit] || limits.limit[limit];
  const ofRating = (peak * limits.limit[limit]) / rating;
  if (ofRating <= 1) return CONTINUOUS;
  if (limits.at[limit] !== LIMIT_AT.output) return 0;
  const { demandInterval, overloads = [] } = model.records[limits.index[limit]];
  if (demandInterval !== undefined) return (demandInterval * (1 - usual)) / (peak - usual);
  return timeAt(overloads, ofRating);
}

function timeAt(curve: OverloadRow[], loading: number): number {
  return curve.find((point) => point.loading >= loading)?.time ?? 0;
}
