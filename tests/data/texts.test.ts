import { describe, expect, test } from 'vitest';
import { maxPositionRatio } from '../../src/domain/controversy.ts';
import { locales } from '../../src/domain/locale.ts';
import { content, library, visit } from '../support/content.ts';

const { files, folders } = content;
const everything: readonly (readonly [string, unknown])[] = [
  ...Object.entries(files),
  ...Object.values(folders).flatMap((folder) => [...(folder as ReadonlyMap<string, unknown>)]),
];

interface Text {
  readonly at: string;
  readonly en: string;
  readonly ja: string;
}

/** Every text in two languages, with its path. */
const texts: readonly Text[] = everything.flatMap(([file, value]) => {
  const found: Text[] = [];
  visit(value, file, (item, at) => {
    if (typeof item['en'] === 'string' && typeof item['ja'] === 'string')
      found.push({ at, en: item['en'], ja: item['ja'] });
  });
  return found;
});

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('every text', () => {
  test('is there in both languages', () => {
    expect(texts.length).toBeGreaterThan(2000);
    for (const { at, en, ja } of texts) expect([at, en.trim() !== '' && ja.trim() !== '']).toEqual([at, true]);
  });

  test('in Japanese is Japanese', () => {
    expect(texts.filter(({ ja }) => !japanese.test(ja)).map(({ at, ja }) => `${at}: ${ja}`)).toEqual([]);
  });

  test('in English is mostly in Latin letters', () => {
    const odd = texts.filter(
      ({ en }) =>
        count(en, /\p{Script=Latin}/gu) === 0 ||
        count(en, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) > 0.2 * en.length,
    );
    expect(odd.filter(({ en }) => !/^(?:[IVX]+|2\+2 \d{4})$/.test(en)).map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  test('is not the other language’s text left as it was', () => {
    expect(texts.filter(({ en, ja }) => en === ja).map(({ at }) => at)).toEqual([]);
  });

  test('has no leftovers of the work', () => {
    const leftovers = texts.filter(({ en, ja }) =>
      /\b(?:TODO|TBD|FIXME|XXX|lorem|placeholder)\b|\?\?\?|undefined|\bNaN\b/i.test(`${en} ${ja}`),
    );
    expect(leftovers.map(({ at }) => at)).toEqual([]);
  });

  test('has tidy spaces and brackets', () => {
    const untidy = texts.filter(({ en, ja }) =>
      [en, ja].some(
        (text) => / {2}|\s[,.;:。、]|^\s|\s$/.test(text) || count(text, /[(（]/g) !== count(text, /[)）]/g),
      ),
    );
    expect(untidy.map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  test('tells the same numbers in both languages, years and days aside', () => {
    // A year stands in both languages as the same four digits.
    const years = (text: string): readonly string[] =>
      [...new Set(text.match(/(?<![\d,.])(?:19[4-9]\d|20[0-3]\d)(?![\d,.]\d)/g) ?? [])].toSorted();
    const apart = texts.filter(
      ({ at, en, ja }) =>
        /finding|restated|title|text$/.test(at) &&
        /\d{4}年/.test(ja) &&
        years(en).length > 0 &&
        !years(ja).some((year) => years(en).includes(year)),
    );
    expect(apart.map(({ at, en, ja }) => `${at}: ${en} | ${ja}`)).toEqual([]);
  });
});

describe('every statement', () => {
  test('rests on sources that exist', () => {
    let statements = 0;
    for (const [file, value] of everything)
      visit(value, file, (item, at) => {
        const text = item['text'];
        if (text === null || typeof text !== 'object' || !('en' in text)) return;
        statements += 1;
        const sources = item['sources'];
        expect([at, Array.isArray(sources) && sources.length > 0]).toEqual([at, true]);
        for (const id of sources as readonly string[])
          expect([at, id, library.sources.some((source) => source.id === id)]).toEqual([at, id, true]);
      });
    expect(statements).toBeGreaterThan(300);
  });

  test('and every figure, event, claim, link and place as well', () => {
    const records: readonly { readonly sources: readonly string[] }[] = [
      ...files['figures.json'],
      ...files['events.json'],
      ...files['claims.json'],
      ...library.links,
      ...files['places.geojson'].features.map((feature) => feature.properties),
    ];
    for (const record of records) expect(record.sources.length).toBeGreaterThan(0);
  });

  test('of a source that has no link names a publication', () => {
    for (const source of library.sources)
      expect([
        source.id,
        source.url === null || /^https?:\/\//.test(source.url),
        source.title.length * source.publisher.length > 0,
      ]).toEqual([source.id, true, true]);
  });
});

describe('every dispute', () => {
  test.each([...folders.controversies])(
    '%s gives its sides the same room, holders of office first',
    (_file, record) => {
      for (const locale of locales) {
        const lengths = record.positions.map((position) => position.text[locale].length);
        expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThanOrEqual(maxPositionRatio);
      }
      expect(maxPositionRatio).toBe(1.5);
      const sides = record.positions.map((position) => position.side);
      if (sides.includes('office')) expect(sides[0]).toBe('office');
      expect(new Set(sides).size + (sides.includes('party') ? 1 : 0)).toBeGreaterThanOrEqual(2);
      expect(new Set(record.positions.map((position) => position.holder.en)).size).toBe(record.positions.length);
    },
  );

  test('asks a question, and says where it stands and when', () => {
    for (const record of folders.controversies.values()) {
      expect([record.id, record.question.en.endsWith('?'), /[か？?]$|か。$/.test(record.question.ja)]).toEqual([
        record.id,
        true,
        true,
      ]);
      expect(record.today.asOf >= '2008').toBe(true);
    }
  });
});

describe('the narrator', () => {
  /** What the atlas says in its own voice: everything but positions, and titles of publications. */
  const narrated = texts.filter(({ at }) => !/\/positions\/|^sources\.json/.test(at));

  test.each([
    // A claim at law, or to territory, is a claim by name; that somebody “claims that” is doubt in the narrator's voice.
    [
      'claims',
      /\bclaim(?:s|ed)? (?:that|to be|to have)\b|\b(?:government|prefecture|governor|state|residents|critics|supporters|forces|it|he|she|they) claim(?:s|ed)?\b/i,
    ],
    ['admits', /\badmit(?:s|ted)?\b/i],
    ['insists', /\binsist(?:s|ed)?\b/i],
    ['controversial', /\bcontroversial\b/i],
    ['massive', /\bmassive\b/i],
    ['so-called', /\bso-called\b/i],
    ['allegedly', /\ballegedly\b/i],
    ['of course', /\bof course\b/i],
    ['unfortunately', /\b(?:un)?fortunately\b/i],
    ['regime', /\bregime\b/i],
    ['notorious', /\bnotorious\b/i],
  ])('says “%s” of nobody', (_word, pattern) => {
    const found = narrated.filter(({ en }) => pattern.test(en));
    expect(found.map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  test('says いわゆる of nothing', () => {
    expect(narrated.filter(({ ja }) => ja.includes('いわゆる')).map(({ at, ja }) => `${at}: ${ja}`)).toEqual([]);
  });

  test('calls the Sea of Japan and the Liancourt Rocks by no single name on the map', () => {
    for (const { properties } of files['labels.geojson'].features)
      expect(`${properties.name.en} ${properties.name.ja}`).not.toMatch(
        /Sea of Japan|East Sea$|Takeshima|Dokdo|Liancourt|日本海|竹島|独島|北方領土|Kuril/,
      );
  });

  test('gives Taiwan no status word', () => {
    const taiwan = files['labels.geojson'].features
      .map((feature) => feature.properties)
      .filter(({ name }) => name.en.includes('Taiwan'));
    for (const { name } of taiwan.filter((item) => item.class !== 'water'))
      expect(name).toEqual({ en: 'Taiwan', ja: '台湾' });
    const worded = texts.filter(
      ({ at, en }) =>
        !at.startsWith('sources.json') &&
        /Taiwan Province|Province of China|Republic of China|Chinese Taipei|Formosa|Taiwanese government/i.test(en),
    );
    expect(worded.map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  test('says “administered by Japan” of the Senkaku Islands, and that China and Taiwan claim them', () => {
    const [lead] = folders.dossiers.get('dossiers/senkakus.json')?.lead ?? [];
    expect(lead?.text.en).toMatch(/administered by Japan, claimed by China and Taiwan/);
    expect(lead?.text.ja).toMatch(/日本が施政を行い、中国と台湾が領有権を主張/);
  });
});

test('no record of low confidence but places ships as plain fact', () => {
  const low = [
    ...files['events.json']
      .filter((item) => item.confidence === 'low' && item.caveat === undefined)
      .map((item) => item.id),
    ...files['treaty.json'].filter((item) => item.confidence === 'low').map((item) => item.id),
    ...files['treaty.json']
      .flatMap((item) => item.articles)
      .filter((item) => item.confidence === 'low')
      .map((item) => item.id),
    ...[...folders.controversies.values()].filter((item) => item.confidence === 'low').map((item) => item.id),
    // A claim of low confidence must say itself that it is not confirmed.
    ...files['claims.json']
      .filter((item) => item.confidence === 'low' && !/not confirmed/i.test(item.finding.en))
      .map((item) => item.id),
  ];
  expect(low).toEqual([]);
});
