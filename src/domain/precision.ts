import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { sourceId } from './ids.ts';
import { localized } from './text.ts';

/**
 * How exactly a geometry is known, from best to least: measured in the field, traced from a map or
 * picture, roughly placed, or only a sign that stands for the thing.
 */
export const precisionLevel = z.enum(['surveyed', 'digitised', 'approximate', 'symbolic']);
export type PrecisionLevel = z.infer<typeof precisionLevel>;

/** What is known about a geometry's exactness; drawn and told as it says. */
export const precision = z.strictObject({
  level: precisionLevel,
  /** Likely error of position, in metres. */
  accuracyM: z.number().positive(),
  /** How the geometry was made, in a sentence. */
  method: localized,
  asOf: partialDate,
  sourceIds: z.array(sourceId).min(1),
});
export type Precision = z.infer<typeof precision>;
