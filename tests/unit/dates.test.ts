import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePartialDates, datePrecision, parsePartialDate, yearFraction } from '../../src/domain/dates.ts';
import { partialDate } from '../../src/domain/partial-date.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A calendar day, made without the code under test. */
const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

const partial = fc.record({ date: day, known: fc.constantFrom('year', 'month', 'day') }).map(({ date, known }) => {
  const year = pad(date.year, 4);
  const month = `${year}-${pad(date.month, 2)}`;
  if (known === 'year') return { text: year, known, parts: { year: date.year } };
  if (known === 'month') return { text: month, known, parts: { year: date.year, month: date.month } };
  return { text: `${month}-${pad(date.day, 2)}`, known, parts: date };
});

describe('partial dates', () => {
  test('read back as the parts they were written from, with their precision', () => {
    fc.assert(
      fc.property(partial, ({ text, known, parts }) => {
        expect(parsePartialDate(text)).toEqual(parts);
        expect(datePrecision(text)).toBe(known);
        expect(partialDate.safeParse(text).success).toBe(true);
      }),
    );
  });

  test.each([
    '1972-02-30',
    '1971-02-29',
    '1900-02-29',
    '1972-04-31',
    '1972-13',
    '1972-00',
    '1972-05-00',
    '1972-05-32',
    '72',
    '1972-5',
    '1972-5-15',
    '1972/05/15',
    '15 May 1972',
    '1972-05-15T00:00',
    ' 1972',
    '1972 ',
    '１９７２',
    '',
    '-1972',
  ])('"%s" is none', (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(partialDate.safeParse(text).success).toBe(false);
    expect(() => datePrecision(text)).toThrow(RangeError);
    expect(() => yearFraction(text)).toThrow(RangeError);
  });

  test('know leap years', () => {
    expect(parsePartialDate('1972-02-29')).toEqual({ year: 1972, month: 2, day: 29 });
    expect(parsePartialDate('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 });
  });

  test('say what was expected and what was found', () => {
    expect(() => datePrecision('May 1972')).toThrow('expected YYYY, YYYY-MM or YYYY-MM-DD, found "May 1972"');
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parsePartialDate(text)),
      { numRuns: 500 },
    );
  });
});

describe('order', () => {
  test('of whole days is the order of time', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const text = (date: typeof a): string => `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
        const order = Date.UTC(a.year, a.month - 1, a.day) - Date.UTC(b.year, b.month - 1, b.day);
        expect(Math.sign(comparePartialDates(text(a), text(b)))).toBe(Math.sign(order));
      }),
    );
  });

  test('puts the less precise of two that overlap first', () => {
    expect(['1972-05-15', '1972-05', '1971-12-31', '1972', '1973'].toSorted(comparePartialDates)).toEqual([
      '1971-12-31',
      '1972',
      '1972-05',
      '1972-05-15',
      '1973',
    ]);
  });

  test('is antisymmetric', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(comparePartialDates(a.text, b.text) + comparePartialDates(b.text, a.text)).toBe(0);
      }),
    );
  });
});

describe('place on the time axis', () => {
  test('lies within what is known of the date', () => {
    fc.assert(
      fc.property(partial, ({ text, parts }) => {
        const at = yearFraction(text);
        expect(Math.floor(at)).toBe(parts.year);
        if ('month' in parts) expect(Math.floor((at - parts.year) * 12 + 1e-9) + 1).toBe(parts.month);
      }),
    );
  });

  test('is the middle of the year, or of the month, where no more is known', () => {
    expect(yearFraction('1972')).toBe(1972.5);
    expect(yearFraction('1972-05')).toBeCloseTo(1972 + 4.5 / 12, 2);
  });

  test('runs with time', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const text = (date: typeof a): string => `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
        if (text(a) < text(b)) expect(yearFraction(text(a))).toBeLessThan(yearFraction(text(b)));
      }),
    );
  });
});
