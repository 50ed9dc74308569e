import MiniSearch from 'minisearch';
import type { Atlas } from '../data/atlas.ts';
import type { Localized, Locale } from '../domain/text.ts';
import type { Selection } from '../state/app-state.ts';

/** Something that the search finds. */
export interface SearchHit {
  readonly selection: Exclude<Selection, { kind: 'none' }>;
  readonly title: Localized;
  /** A code or chip beside the name: `FAC6051`, `VI`. */
  readonly tag: string;
}

/** A ready index; `find` returns the best matches first. */
export interface SearchIndex {
  readonly find: (query: string, limit?: number) => readonly SearchHit[];
}

interface Entry {
  readonly id: number;
  readonly names: string;
  readonly more: string;
}

/** Lower case, without diacritics: `Ōura` and `oura` are one; kana, kanji and width forms unified (NFKC). */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

const japanese = /[\u3005-\u30ff\u3400-\u9fff]+/g;

/** Words of Latin text, and single characters and pairs of Japanese text, which has no spaces. */
export function tokens(text: string): string[] {
  const folded = fold(text);
  const words = folded.replace(japanese, ' ').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const runs = folded.match(japanese) ?? [];
  const grams = runs.flatMap((run) => {
    const characters = [...run];
    return characters.length === 1 ? characters : characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`);
  });
  return [...words, ...grams];
}

function hits(atlas: Atlas): readonly { readonly hit: SearchHit; readonly names: string; readonly more: string }[] {
  const both = (text: Localized): string => `${text.en} ${text.ja}`;
  return [
    ...atlas.places.map((place) => ({
      hit: {
        selection: { kind: 'place', id: place.id } as const,
        title: place.name,
        tag: place.facility?.facCode ?? '',
      },
      names: [both(place.name), place.label ? both(place.label) : '', place.reading].join(' '),
      more: [
        ...place.alsoKnownAs.map((name) => name.text),
        place.facility?.facCode?.replace('FAC', 'FAC ') ?? '',
        place.facility?.facCode ?? '',
        place.facility?.icao ?? '',
        ...(place.facility ? [both(place.facility.prefecture), ...place.facility.municipalities.map(both)] : []),
      ].join(' '),
    })),
    ...atlas.texts.map((text) => ({
      hit: { selection: { kind: 'article', id: text.id } as const, title: text.title, tag: text.chip.en },
      names: both(text.title),
      more: `${both(text.chip)} Article ${text.chip.en} ${text.id}`,
    })),
    ...atlas.controversies.map((entry) => ({
      hit: { selection: { kind: 'controversy', id: entry.id } as const, title: entry.title, tag: '' },
      names: both(entry.title),
      more: entry.theme,
    })),
  ];
}

/** Indexes names, readings, other names and codes of places, texts and disputes. */
export function createSearch(atlas: Atlas, locale: Locale): SearchIndex {
  const all = hits(atlas);
  const index = new MiniSearch<Entry>({
    fields: ['names', 'more'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { boost: { names: 3 }, prefix: true, fuzzy: (term) => (term.length > 4 && /^[a-z]/.test(term) ? 0.2 : false), combineWith: 'AND' },
  });
  index.addAll(all.map(({ names, more }, id) => ({ id, names, more })));
  return {
    find: (query, limit = 12) => {
      if (tokens(query).length === 0) return [];
      const exact = fold(query.trim());
      return index
        .search(query)
        .map((result) => ({ hit: all[result.id as number]?.hit, score: result.score }))
        .flatMap(({ hit, score }) => (hit ? [{ hit, score: fold(hit.title[locale]).startsWith(exact) ? score * 2 : score }] : []))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ hit }) => hit);
    },
  };
}
