import { describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import { placeId, sourceId } from '../../src/domain/ids.ts';
import { createCitations } from '../../src/select/citations.ts';
import type { PanelModel } from '../../src/select/panel-model.ts';
import { layerTies, panelModel } from '../../src/select/panel.ts';
import type { Selection } from '../../src/state/app-state.ts';
import { atlas, content, library, selections } from '../support/content.ts';

const opened = selections.filter((selection) => selection.kind !== 'none');
const label = (selection: Selection): string =>
  selection.kind === 'none' ? 'nothing' : `${selection.kind} ${selection.id}`;

function model(selection: Selection, locale: 'en' | 'ja' = 'en'): PanelModel {
  const found = panelModel(atlas, library, locale, selection);
  if (!found) throw new Error(`expected a panel for ${label(selection)}`);
  return found;
}

/** Every citation of a panel, in the order of its parts. */
function citesOf(value: unknown, key = ''): readonly number[] {
  if (/cites$/i.test(key) && Array.isArray(value)) return value as readonly number[];
  // The list itself, and the records that the model passes on whole, hold source ids and not numbers.
  if (['sources', 'place', 'controversy', 'text', 'figure', 'fact'].includes(key) && !isCited(value)) return [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => citesOf(item, name));
}

const isCited = (value: unknown): boolean => value !== null && typeof value === 'object' && 'cites' in value;

describe('the sources of a panel', () => {
  test.each(opened.map((selection) => ({ selection, name: label(selection) })))(
    'are numbered as they are cited: $name',
    ({ selection }) => {
      for (const locale of locales) {
        const panel = model(selection, locale);
        const cited = citesOf(panel);
        expect(cited.length).toBeGreaterThan(0);
        // First citations count 1, 2, 3… in reading order, and nothing is cited that the list does not hold.
        expect([...new Set(cited)]).toEqual(panel.sources.map(({ number }) => number));
        expect(panel.sources.map(({ number }) => number)).toEqual(panel.sources.map((_, index) => index + 1));
        expect(new Set(panel.sources.map(({ source }) => source.id)).size).toBe(panel.sources.length);
      }
    },
  );

  test('are the same in both languages', () => {
    for (const selection of opened)
      expect(model(selection, 'en').sources.map(({ source }) => source.id)).toEqual(
        model(selection, 'ja').sources.map(({ source }) => source.id),
      );
  });

  test('that the library does not hold are passed over', () => {
    const citations = createCitations(library, 'en');
    const [first, second] = library.sources;
    if (!first || !second) throw new Error('expected sources');
    expect(citations.numbers([sourceId.parse('no-such-source'), second.id])).toEqual([1]);
    expect(citations.cite({ en: 'English', ja: '日本語' }, [first.id, second.id])).toEqual({
      text: 'English',
      cites: [1, 2],
    });
    expect(citations.list().map(({ source }) => source.id)).toEqual([second.id, first.id]);
  });
});

describe('a panel', () => {
  test('is in the reader’s language', () => {
    const selection = { kind: 'place', id: placeId.parse('futenma') } as const;
    const [en, ja] = [model(selection, 'en'), model(selection, 'ja')];
    if (en.kind !== 'place' || ja.kind !== 'place') throw new Error('expected panels of a place');
    expect(en.lead[0]?.text).toMatch(/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u);
    expect(ja.lead[0]?.text).toMatch(/[ぁ-ん]/);
  });

  test('is none for nothing, and none for an id that is not there', () => {
    expect(panelModel(atlas, library, 'en', { kind: 'none' })).toBeNull();
    expect(panelModel(atlas, library, 'en', { kind: 'place', id: placeId.parse('atlantis') })).toBeNull();
  });

  test('of each of the seven named places has facts, texts, disputes, claims and events', () => {
    for (const { placeId: id } of library.dossiers) {
      const panel = model({ kind: 'place', id });
      if (panel.kind !== 'place') throw new Error('expected the panel of a place');
      for (const part of [
        panel.facts,
        panel.lead,
        panel.body,
        panel.articles,
        panel.disputes,
        panel.claims,
        panel.events,
      ])
        expect(part.length).toBeGreaterThan(0);
    }
  });

  test('of a facility that nothing more is known of still rests on sources', () => {
    for (const place of atlas.places) {
      const panel = model({ kind: 'place', id: place.id });
      if (panel.kind !== 'place') throw new Error('expected the panel of a place');
      if (place.facility) expect(panel.recordCites.length).toBeGreaterThan(0);
      expect(panel.precisionCites.length).toBeGreaterThan(0);
    }
  });

  test('of a dispute holds all positions, in the order of the record', () => {
    for (const record of library.controversies) {
      const panel = model({ kind: 'controversy', id: record.id });
      if (panel.kind !== 'controversy') throw new Error('expected the panel of a dispute');
      expect(panel.positions.map((position) => position.side)).toEqual(
        record.positions.map((position) => position.side),
      );
      expect(panel.positions.map((position) => position.text.text)).toEqual(
        record.positions.map((position) => position.text.en),
      );
      for (const position of panel.positions) expect(position.text.cites.length).toBeGreaterThan(0);
    }
  });

  test('of the treaty lists its ten articles, and that of an article none', () => {
    const treaty = atlas.textById.get('1960');
    const article = atlas.textById.get('1960-VI');
    if (!treaty || !article) throw new Error('expected the treaty and its Article VI');
    expect(model({ kind: 'article', id: treaty.id })).toMatchObject({ kind: 'article', articles: { length: 10 } });
    expect(model({ kind: 'article', id: article.id })).toMatchObject({ kind: 'article', articles: [] });
  });

  test('shows a tie from both of its ends, with the same reason', () => {
    for (const link of [...content.folders.links.values()].flat()) {
      if (link.from.kind === 'layer') continue;
      const from = model(link.from);
      const to = model(link.to);
      if (from.kind === 'article') throw new Error('expected no link from a text');
      const forward = link.to.kind === 'article' ? from.articles : from.kind === 'place' ? from.disputes : [];
      expect(forward.find((tie) => tie.id === link.to.id)?.reason?.text).toBe(link.reason.en);
      if (link.from.kind === 'place' && to.kind !== 'place')
        expect(to.places.find((tie) => tie.place.id === link.from.id)?.reason.text).toBe(link.reason.en);
      if (link.from.kind === 'controversy' && to.kind === 'article')
        expect(to.disputes.find((tie) => tie.id === link.from.id)?.reason.text).toBe(link.reason.en);
    }
  });

  test('gives events in the order of time', () => {
    for (const selection of opened) {
      const dates = model(selection).events.map((event) => event.date);
      expect(dates).toEqual(dates.toSorted());
    }
  });

  test('marks what is from which encyclopedia article', () => {
    for (const selection of opened)
      for (const claim of model(selection).claims) expect(claim.article).toBe(claim.id[0]);
  });
});

test('each layer leads to an article or a dispute, with its reason', () => {
  for (const locale of locales)
    for (const layer of atlas.layers) {
      const ties = layerTies(atlas, library, locale, layer.id);
      expect(ties.length).toBeGreaterThan(0);
      for (const tie of ties) expect(tie.chip.length * tie.reason.length).toBeGreaterThan(0);
    }
});
