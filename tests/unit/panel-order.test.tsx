import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { locales, type Locale } from '../../src/domain/locale.ts';
import { panelModel } from '../../src/select/panel.ts';
import { initialState, type Selection } from '../../src/state/app-state.ts';
import { createAppStore } from '../../src/state/store.ts';
import { ServicesProvider } from '../../src/ui/context.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { atlas, library, selections, servicesOf } from '../support/content.ts';

const opened = selections.filter((selection) => selection.kind !== 'none');

/** What the disputes behind the first one cite; they are one step away, so their numbers may be met later. */
function foldedCites(locale: Locale, selection: Selection): readonly number[] {
  const model = panelModel(atlas, library, locale, selection);
  if (model?.kind !== 'place') return [];
  return model.disputes
    .slice(1)
    .flatMap((card) => [...(card.reason?.cites ?? []), ...card.positions.flatMap((position) => position.text.cites)]);
}

test.each(opened.map((selection) => ({ selection, name: `${selection.kind} ${selection.id}` })))(
  'a reader of $name meets the source numbers in order, each of them in the list',
  ({ selection }) => {
    for (const locale of locales) {
      const store = createAppStore({ ...initialState(locale), selection });
      const html = renderToString(
        <ServicesProvider value={servicesOf(store)}>
          <Panel isFirst stop="half" onStop={() => {}} />
        </ServicesProvider>,
      );
      const met = [...new Set([...html.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => Number(number)))];
      const listed = [...html.matchAll(/id="source-(\d+)"/g)].map(([, number]) => Number(number));
      const folded = new Set(foldedCites(locale, selection));
      const inOrder = met.filter((number) => !folded.has(number));
      expect(met.length).toBeGreaterThan(0);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(listed).toEqual(listed.map((_, index) => index + 1));
      expect(met.filter((number) => !listed.includes(number))).toEqual([]);
    }
  },
);
