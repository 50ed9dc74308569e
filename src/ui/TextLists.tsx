import type { TextEntry } from '../data/atlas.ts';
import { otherLocale } from '../i18n/index.ts';
import { useAppState, useServices, useWords } from './context.ts';
import { moveInList } from './PlaceList.tsx';
import { SelectionLink } from './SelectionLink.tsx';

function TextRow({ text }: { readonly text: TextEntry }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const selected = useAppState((state) => state.selection.kind === 'article' && state.selection.id === text.id);
  const other = otherLocale(locale);
  return (
    <li data-row className={`row row-text${selected ? ' is-selected' : ''}`}>
      <SelectionLink to={{ kind: 'article', id: text.id }} current={selected}>
        <span className="chip">{text.chip[locale]}</span>
        <span className="row-names">
          <span className="row-name">{text.title[locale]}</span>
          <span className="row-other" lang={other}>
            {text.title[other]}
          </span>
        </span>
        {text.placeIds.length > 0 && (
          <span className="row-value" title={words.treaty.places(text.placeIds.length)}>
            {text.placeIds.length}
          </span>
        )}
      </SelectionLink>
    </li>
  );
}

/** The articles of the treaty and of the Status of Forces Agreement, then every instrument. */
export function TreatyList() {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const instruments = atlas.texts.filter((text) => text.instrumentId === null);
  const withArticles = instruments.filter((item) => atlas.texts.some((text) => text.instrumentId === item.id));
  return (
    <div className="list" onKeyDown={moveInList}>
      {withArticles.map((instrument) => (
        <section key={instrument.id} aria-labelledby={`texts-${instrument.id}`}>
          <h2 id={`texts-${instrument.id}`} className="list-head">
            {words.treaty.articlesOf(instrument.title[locale])} <span className="meta">{words.tabs.places}</span>
          </h2>
          <ul>
            {atlas.texts
              .filter((text) => text.instrumentId === instrument.id)
              .map((text) => (
                <TextRow key={text.id} text={text} />
              ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="texts-instruments">
        <h2 id="texts-instruments" className="list-head">
          {words.treaty.instruments}
        </h2>
        <ul>
          {instruments.map((text) => (
            <TextRow key={text.id} text={text} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Every dispute. */
export function DisputeList() {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const selection = useAppState((state) => state.selection);
  const other = otherLocale(locale);
  return (
    <div className="list" onKeyDown={moveInList}>
      <h2 className="list-head">
        {words.tabs.disputes} <span className="meta">{words.tabs.places}</span>
      </h2>
      <ul>
        {atlas.controversies.map((entry) => {
          const selected = selection.kind === 'controversy' && selection.id === entry.id;
          return (
            <li key={entry.id} data-row className={`row row-text${selected ? ' is-selected' : ''}`}>
              <SelectionLink to={{ kind: 'controversy', id: entry.id }} current={selected}>
                <span className="row-names">
                  <span className="row-name">{entry.title[locale]}</span>
                  <span className="row-other" lang={other}>
                    {entry.title[other]}
                  </span>
                </span>
                <span className="row-value" title={words.treaty.places(entry.placeIds.length)}>
                  {entry.placeIds.length}
                </span>
              </SelectionLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
