import { describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { createSearch, fold, tokens, type SearchHit } from '../../src/select/search.ts';
import { atlas } from '../support/content.ts';

const index = createSearch(atlas);
const ids = (hits: readonly SearchHit[]): readonly string[] => hits.map((hit) => hit.selection.id);
const find = (query: string): readonly string[] => ids(index.find(query));

describe('folding', () => {
  test.each([
    ['Ōura', 'oura'],
    ['KADENA', 'kadena'],
    ['Ｋａｄｅｎａ', 'kadena'],
    ['カデナ', 'かでな'],
    ['ｶﾃﾞﾅ', 'かでな'],
    ['ヴ', 'ゔ'],
    ['Taishō-tō', 'taisho-to'],
    ['が', 'が'],
  ])('%s and %s are one', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('is the same done twice', () => {
    for (const place of atlas.places)
      for (const text of [place.name.en, place.name.ja, place.reading]) expect(fold(fold(text))).toBe(fold(text));
  });

  test('gives no tokens for what has no letters', () => {
    for (const query of ['', '   ', '!?', '・・', '「」', '\n\t']) expect(index.find(query)).toEqual([]);
    expect(tokens('…')).toEqual([]);
  });
});

describe('a place is found by', () => {
  test.each([
    ['kanji', '嘉手納', 'kadena'],
    ['kanji of a facility', '普天間飛行場', 'futenma'],
    ['hiragana', 'ふてんま', 'futenma'],
    ['katakana', 'フテンマ', 'futenma'],
    ['half-width katakana', 'ﾌﾃﾝﾏ', 'futenma'],
    ['romaji', 'henoko', 'henoko'],
    ['capitals', 'HENOKO', 'henoko'],
    ['full-width letters', 'ｇｕａｍ', 'guam'],
    ['the first letters', 'fute', 'futenma'],
    ['the FAC code', 'FAC6051', 'futenma'],
    ['the FAC code with a space', 'FAC 6051', 'futenma'],
    ['the FAC code in small letters', 'fac6037', 'kadena'],
    ['the FAC number alone', '6037', 'kadena'],
    ['the ICAO code', 'RODN', 'kadena'],
    ['the ICAO code in small letters', 'rotm', 'futenma'],
    ['the Chinese name, simplified', '钓鱼岛', 'senkakus'],
    ['the Chinese name, traditional', '釣魚臺', 'senkakus'],
    ['the Chinese name in Latin letters', 'Diaoyu', 'senkakus'],
    ['the Taiwanese name in Latin letters', 'Diaoyutai', 'senkakus'],
    ['the Japanese name', '尖閣諸島', 'senkakus'],
    ['a nickname', '象の檻', 'sobe-communication-site'],
    ['another name', 'Camp Zukeran', 'camp-foster'],
    ['a slip of a letter', 'kadenna', 'kadena'],
    ['a wrong letter', 'futemma', 'futenma'],
    ['a missing letter', 'senkau', 'senkakus'],
  ])('%s: %s', (_how, query, id) => {
    expect(find(query).slice(0, 3)).toContain(id);
  });

  test.each([
    ['Taishō-tō', 'Taisho-to'],
    ['Kyōgamisaki', 'Kyogamisaki'],
    ['Iwō Jima', 'Iwo Jima'],
    ['Hokkaidō', 'Hokkaido'],
    ['Satō', 'Sato'],
  ])('%s with and without macrons', (macrons, plain) => {
    const [first] = find(macrons);
    expect(first).toBeDefined();
    expect(find(plain)).toEqual(find(macrons));
  });

  const named = atlas.places.flatMap((place) => {
    const names = [
      place.name.en,
      place.name.ja,
      place.label?.en,
      place.label?.ja,
      place.reading,
      ...place.alsoKnownAs.map((name) => name.text),
      place.facility?.facCode,
      place.facility?.facCode?.replace('FAC', 'FAC '),
      place.facility?.icao,
    ];
    return [...new Set(names.filter((name) => name !== undefined && name !== null))].map((name) => ({
      id: place.id,
      name,
    }));
  });

  test('each of its names, first or in the top five', () => {
    const missed = named.filter(({ id, name }) => !find(name).slice(0, 5).includes(id));
    expect(missed).toEqual([]);
  });

  test('its whole name or its label on the map, first, unless another bears it too', () => {
    const missed = atlas.places.flatMap((place) => {
      const bearers = (name: string): readonly string[] =>
        [
          ...atlas.places.map((other) => ({
            id: other.id,
            texts: [other.name, ...(other.label ? [other.label] : [])],
          })),
          ...atlas.texts.map((text) => ({ id: text.id, texts: [text.title, text.chip] })),
          ...atlas.controversies.map((entry) => ({ id: entry.id, texts: [entry.title] })),
        ]
          .filter(({ texts }) => texts.some((text) => [text.en, text.ja].map(fold).includes(fold(name))))
          .map(({ id }) => id);
      const names = [place.name.en, place.name.ja, ...(place.label ? [place.label.en, place.label.ja] : [])];
      return names
        .filter((name) => !bearers(name).includes(find(name)[0] ?? ''))
        .map((name) => `${name} gives ${find(name)[0]}`);
    });
    expect(missed).toEqual([]);
  });

  test('its code, first', () => {
    for (const place of atlas.places)
      for (const code of [place.facility?.facCode, place.facility?.icao])
        if (code) expect(find(code)[0]).toBe(place.id);
  });
});

describe('a text or dispute is found by', () => {
  test.each([
    ['article vi', '1960-VI'],
    ['Article V', '1960-V'],
    ['第6条', '1960-VI'],
    ['SOFA XVII', 'sofa-17'],
    ['SACO', 'saco-1996'],
    ['地位協定', 'sofa'],
    ['prior consultation', 'notes-prior-consultation'],
  ])('%s', (query, id) => {
    expect(find(query).slice(0, 5)).toContain(id);
  });

  test('its title, first or in the top five', () => {
    const missed = [...atlas.texts, ...atlas.controversies].flatMap((entry) =>
      locales
        .filter((locale) => !find(entry.title[locale]).slice(0, 5).includes(entry.id))
        .map((locale) => entry.title[locale]),
    );
    expect(missed).toEqual([]);
  });
});

describe('hits', () => {
  test('exist, come once each, and are no more than asked for', () => {
    for (const query of ['o', 'camp', '基地', 'u', 'okinawa', '沖縄']) {
      const hits = index.find(query);
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.length).toBeLessThanOrEqual(12);
      expect(index.find(query, 3)).toEqual(hits.slice(0, 3));
      const keys = hits.map((hit) => `${hit.selection.kind}/${hit.selection.id}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('are none for what the atlas does not hold', () => {
    for (const query of ['Reykjavík', 'zzzzzz', '東京ディズニーランド']) expect(find(query)).toEqual([]);
  });

  test('hold every word of the query', () => {
    const hits = index.find('camp courtney');
    expect(hits[0]?.selection.id).toBe('camp-courtney');
    expect(ids(hits)).not.toContain('camp-schwab');
  });

  test('are found for any text at all without an error', () => {
    for (const query of [
      '.*',
      '\\',
      '(',
      '"',
      '😀',
      '\ud800',
      '%',
      "'; drop table",
      'a'.repeat(5000),
      '海'.repeat(2000),
    ])
      expect(() => index.find(query)).not.toThrow();
  });
});
