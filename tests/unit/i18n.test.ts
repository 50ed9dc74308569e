import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/domain/claim.ts';
import { facilityUse, factUnit, placeKind, region } from '../../src/domain/place.ts';
import { precisionLevel } from '../../src/domain/precision.ts';
import { facilityStatus, service } from '../../src/domain/service.ts';
import { dictionary, formatDate, formatMetres, formatNumber, otherLocale } from '../../src/i18n/index.ts';
import { atlas } from '../support/content.ts';

type Leaf = { readonly key: string; readonly value: unknown };

function leaves(value: unknown, key = ''): readonly Leaf[] {
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, item]) => leaves(item, key ? `${key}.${name}` : name));
  return [{ key, value }];
}

const [en, ja] = [leaves(dictionary('en')), leaves(dictionary('ja'))];
const english = new Map(en.map(({ key, value }) => [key, value]));

/** Words, also those that functions make; given numbers for numbers and marks for texts. */
function spoken({ value }: Leaf): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  const call = value as (...args: readonly unknown[]) => unknown;
  return [0, 1, 2, 1234].map((number) =>
    String(call(...Array.from({ length: call.length }, (_, index) => number + index))),
  );
}

/** Units that are written without a word. */
const mayBeEmpty = new Set(['units.year', 'units.count']);

describe('both languages', () => {
  test('have the same keys, in the same order', () => {
    expect(ja.map(({ key }) => key)).toEqual([...english.keys()]);
  });

  test('have the same kinds of words, and functions of the same arity', () => {
    for (const { key, value } of ja) {
      const other = english.get(key);
      expect([key, typeof value]).toEqual([key, typeof other]);
      if (typeof value === 'function' && typeof other === 'function')
        expect([key, value.length]).toEqual([key, other.length]);
    }
  });

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('say something everywhere (%s)', (_locale, words) => {
    for (const leaf of words)
      for (const text of spoken(leaf))
        if (!mayBeEmpty.has(leaf.key)) expect([leaf.key, text.trim()]).not.toEqual([leaf.key, '']);
  });

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('say what they are given (%s)', (_locale, words) => {
    for (const { key, value } of words) {
      if (typeof value !== 'function') continue;
      const call = value as (...args: readonly unknown[]) => unknown;
      const given = Array.from({ length: call.length }, (_, index) => 71 + index);
      for (const item of given)
        expect([key, String(call(...given))]).toEqual([key, expect.stringContaining(String(item))]);
    }
  });

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('leave no placeholder unfilled (%s)', (_locale, words) => {
    for (const leaf of words)
      for (const text of spoken(leaf))
        expect([leaf.key, text]).toEqual([
          leaf.key,
          expect.not.stringMatching(/undefined|NaN|\[object|\$\{|\{\w*\}|TODO|TBD|xxx/),
        ]);
  });
});

describe('the Japanese interface', () => {
  /** Shown in the other language on purpose: the second name of a thing, or of the atlas. */
  const otherLanguage = /^(?:servicesOther|insetsOther)\.|^otherTitle$/;
  /** Names, codes, keys and units that Japanese texts write in Latin letters. */
  const names = new Set([
    'FAC',
    'FAC6051',
    'OpenStreetMap',
    'contributors',
    'ODbL',
    'Natural',
    'Earth',
    'KDE',
    'Marble',
    'MIT',
    'LICENSE-DATA',
    'JavaScript',
    'Home',
    'End',
    'Enter',
    'Esc',
    'km',
    'km²',
    'm',
    'ha',
    'dB',
    'N03',
    'MLIT',
    'SDF',
    'WebGL',
    'PDF',
  ]);

  test('has no English words but names and codes', () => {
    const found = ja
      .filter(({ key }) => !otherLanguage.test(key))
      .flatMap((leaf) =>
        spoken(leaf).flatMap((text) =>
          (text.match(/[A-Za-z][A-Za-z0-9²-]*/g) ?? [])
            .filter((word) => !names.has(word))
            .map((word) => `${leaf.key}: ${word}`),
        ),
      );
    expect([...new Set(found)]).toEqual([]);
  });

  test('is written in Japanese wherever it has words', () => {
    const latinOnly = ja.filter(
      ({ key, value }) => typeof value === 'string' && !otherLanguage.test(key) && !/[ぁ-んァ-ヶ一-龠]/.test(value),
    );
    for (const { key, value } of latinOnly)
      expect([
        key,
        /^(?:[^A-Za-z]*|FAC|Enter|Esc|Home|End|[↑↓ ]*Home End|km|km²|m|ha|dB|© OpenStreetMap · Natural Earth)$/.test(
          String(value),
        ),
      ]).toEqual([key, true]);
  });
});

describe('the English interface', () => {
  test('has no Japanese words but the second names', () => {
    const found = en
      .filter(({ key }) => !/^(?:servicesOther|insetsOther)\.|^otherTitle$/.test(key))
      .filter((leaf) => spoken(leaf).some((text) => /[ぁ-んァ-ヶ一-龠]/.test(text)));
    expect(found.map(({ key }) => key)).toEqual([]);
  });

  test('counts one thing in the singular', () => {
    const words = dictionary('en');
    expect([
      words.search.count(1),
      words.search.count(2),
      words.treaty.places(1),
      words.panel.sourceCount(1),
      words.announce.place('X', 1),
    ]).toEqual(['1 match', '2 matches', '1 place', '1 source', 'X. 1 dispute.']);
  });
});

describe('every value of the content has its word', () => {
  test.each(['en', 'ja'] as const)('in %s', (locale) => {
    const words = dictionary(locale);
    for (const item of service) expect(words.services[item]).toBeTruthy();
    for (const item of facilityStatus) expect(words.statuses[item]).toBeTruthy();
    for (const item of facilityUse.options) expect(words.uses[item]).toBeTruthy();
    for (const item of placeKind.options) expect(words.kinds[item]).toBeTruthy();
    for (const item of region.options) expect(words.regions[item]).toBeTruthy();
    for (const item of verdict.options) expect(words.verdicts[item]).toBeTruthy();
    for (const item of precisionLevel.options) expect(words.precisionLevels[item]).toBeTruthy();
    for (const item of factUnit.options) expect(words.units[item]).toBeTypeOf('string');
    for (const figure of atlas.figures) expect(words.units[figure.unit]).toBeTypeOf('string');
  });
});

describe('formats', () => {
  test.each([
    ['en', '1972', '1972'],
    ['en', '1972-05', 'May 1972'],
    ['en', '1972-05-15', '15 May 1972'],
    ['ja', '1972', '1972年'],
    ['ja', '1972-05', '1972年5月'],
    ['ja', '1972-05-15', '1972年5月15日'],
  ] as const)('%s: %s is %s', (locale, date, text) => {
    expect(formatDate(locale, date)).toBe(text);
  });

  test('print the day that is meant, whatever the time zone', () => {
    for (const event of atlas.events) {
      const day = event.date.split('-')[2];
      if (day) expect(formatDate('ja', event.date)).toContain(`月${Number(day)}日`);
    }
  });

  test('group numbers and cut decimals', () => {
    expect(formatNumber('en', 18483.3)).toBe('18,483.3');
    expect(formatNumber('ja', 0.6666, 2)).toBe('0.67');
    expect(formatNumber('en', 70)).toBe('70');
  });

  test('change to kilometres at a thousand metres', () => {
    expect([formatMetres('en', 999), formatMetres('en', 1000), formatMetres('ja', 2500)]).toEqual([
      '999 m',
      '1 km',
      '2.5 km',
    ]);
  });

  test('know the other language', () => {
    expect([otherLocale('en'), otherLocale('ja')]).toEqual(['ja', 'en']);
  });
});
