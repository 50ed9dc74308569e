const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** The parts of a partial date; `month` and `day` count from 1 and are absent where unknown. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * Reads `1972`, `1972-05` or `1972-05-15` (ISO 8601, reduced precision).
 * Returns null for anything else, days that the month does not have included.
 */
export function parsePartialDate(text: string): DateParts | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? { year, month, day } : null;
}

/** The precision of a valid partial date. Throws a RangeError naming the text when it is not one. */
export function datePrecision(text: string): DatePrecision {
  const parts = parsePartialDate(text);
  if (!parts) throw new RangeError(`expected YYYY, YYYY-MM or YYYY-MM-DD, found "${text}"`);
  if (parts.day !== undefined) return 'day';
  return parts.month !== undefined ? 'month' : 'year';
}

/**
 * The date as a number of years, at the middle of what is known (`1972` is 1972.5), for placing it
 * on a time axis. Throws a RangeError when the text is no partial date.
 */
export function yearFraction(text: string): number {
  const parts = parsePartialDate(text);
  if (!parts) throw new RangeError(`expected YYYY, YYYY-MM or YYYY-MM-DD, found "${text}"`);
  if (parts.month === undefined) return parts.year + 0.5;
  const day = parts.day ?? 15.5;
  return parts.year + (parts.month - 1 + (day - 0.5) / 31) / 12;
}

/** Orders partial dates by time; of two that overlap, the less precise one comes first. */
export function comparePartialDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
