import MiniSearch from 'minisearch';
import type { Atlas } from '../data/atlas.ts';
import type { Localized } from '../domain/text.ts';
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
  const words = folded
    .replace(japanese, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const runs = folded.match(japanese) ?? [];
  const grams = runs.flatMap((run) => {
    const characters = [...run];
    return characters.length === 1
      ? characters
      : characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`);
  });
  return [...words, ...grams];
}

/** Something to find, with everything it may be found by. */
interface Indexed {
  readonly hit: SearchHit;
  /** Its names as they are printed. */
  readonly titles: readonly string[];
  /** Readings. */
  readonly names: readonly string[];
  /** Other names, codes, where it is. */
  readonly more: readonly string[];
  /** The titles, folded. */
  readonly folded: readonly string[];
}

function both(text: Localized | undefined): readonly string[] {
  return text ? [text.en, text.ja] : [];
}

function indexed(entry: Omit<Indexed, 'folded'>): Indexed {
  return { ...entry, folded: entry.titles.map(fold) };
}

function entries(atlas: Atlas): readonly Indexed[] {
  return [
    ...atlas.places.map((place) => {
      const { facility } = place;
      const code = facility?.facCode ?? '';
      return indexed({
        hit: { selection: { kind: 'place', id: place.id }, title: place.name, tag: code },
        titles: [...both(place.name), ...both(place.label)],
        names: [place.reading],
        more: [
          ...place.alsoKnownAs.map((name) => name.text),
          code,
          code.replace('FAC', 'FAC '),
          facility?.icao ?? '',
          ...both(facility?.prefecture),
          ...(facility?.municipalities ?? []).flatMap(both),
        ],
      });
    }),
    ...atlas.texts.map((text) =>
      indexed({
        hit: { selection: { kind: 'article', id: text.id }, title: text.title, tag: text.chip.en },
        titles: [...both(text.title), ...both(text.chip), ...(text.instrumentId ? [`Article ${text.chip.en}`] : [])],
        names: [],
        more: [text.id],
      }),
    ),
    ...atlas.controversies.map((entry) =>
      indexed({
        hit: { selection: { kind: 'controversy', id: entry.id }, title: entry.title, tag: '' },
        titles: both(entry.title),
        names: [],
        more: [entry.theme],
      }),
    ),
  ];
}

/** How much a hit gains when the query is one of its names, begins one, or when it is a place. */
const gains = { whole: 20, start: 3, place: 1.4 } as const;

/** Indexes names, readings, other names and codes of places, texts and disputes. */
export function createSearch(atlas: Atlas): SearchIndex {
  const all = entries(atlas);
  const index = new MiniSearch<Entry>({
    fields: ['names', 'more'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 && /^[a-z]/.test(term) ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    all.map(({ titles, names, more }, id) => ({ id, names: [...titles, ...names].join(' '), more: more.join(' ') })),
  );
  const gain = ({ hit, folded }: Indexed, query: string): number =>
    (folded.includes(query) ? gains.whole : folded.some((name) => name.startsWith(query)) ? gains.start : 1) *
    (hit.selection.kind === 'place' ? gains.place : 1);
  return {
    find: (query, limit = 12) => {
      if (tokens(query).length === 0) return [];
      const exact = fold(query.trim());
      return index
        .search(query)
        .flatMap((result) => {
          const entry = all[result.id as number];
          return entry ? [{ hit: entry.hit, score: result.score * gain(entry, exact) }] : [];
        })
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ hit }) => hit);
    },
  };
}
