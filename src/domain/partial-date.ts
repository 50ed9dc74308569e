import { z } from 'zod';
import { parsePartialDate } from './dates.ts';

/** A date known to the year, the month or the day. */
export const partialDate = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
