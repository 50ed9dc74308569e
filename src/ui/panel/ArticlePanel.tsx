import { ScrollText } from 'lucide-react';
import { formatDate, otherLocale } from '../../i18n/index.ts';
import type { ArticlePanel as Model } from '../../select/panel-model.ts';
import { useAppState, useWords } from '../context.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { Cited, Evidence, PanelClose, PlaceTies, Section, Statements } from './parts.tsx';

function Head({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const other = otherLocale(locale);
  const { text } = model;
  const name = text.kind === 'article' ? text.article.topic : text.instrument.title;
  const chip = text.kind === 'article' ? text.article.chip : text.instrument.chip;
  const { instrument } = text;
  const dates = [
    [words.article.signed, instrument.signed],
    [words.article.inForce, instrument.inForce],
    [words.article.ended, instrument.ended],
  ] as const;
  return (
    <header className="panel-head">
      <p className="panel-kind">
        <ScrollText aria-hidden size={17} />{' '}
        {text.kind === 'article' ? instrument.title[locale] : instrument.kind[locale]}
      </p>
      <h2 id="panel-title" tabIndex={-1}>
        <span className="chip chip-large">{chip[locale]}</span> {name[locale]}
      </h2>
      <p className="panel-other" lang={other}>
        {chip[other]} {name[other]}
      </p>
      <p className="panel-also">
        {dates.flatMap(([label, date]) => (date === null ? [] : [`${label} ${formatDate(locale, date)}`])).join(' · ')}
        {instrument.citations.length > 0 && <> · {instrument.citations.join('; ')}</>}
      </p>
      <PanelClose />
    </header>
  );
}

/** The panel of a treaty article, or of an instrument as a whole. */
export function ArticlePanel({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const { text } = model;
  return (
    <>
      <Head model={model} />
      <div className="panel-lead">
        <Statements texts={model.restated} className="lead" />
        <p className="meta">
          {words.article.restated}{' '}
          {model.officialTexts.map((official, index) => (
            <span key={official.url}>
              {index > 0 && ' · '}
              <a href={official.url} target="_blank" rel="noopener noreferrer" lang={official.lang}>
                {official.title}
              </a>
            </span>
          ))}
        </p>
        {text.kind === 'article' && (
          <p className="meta">
            {words.article.partOf}{' '}
            <SelectionLink to={{ kind: 'article', id: text.instrument.id }} className="text-link">
              {text.instrument.title[locale]}
            </SelectionLink>
          </p>
        )}
      </div>
      <Section title={words.article.matters}>
        <Statements texts={model.matters} />
      </Section>
      {model.articles.length > 0 && (
        <Section title={words.article.articles} count={String(model.articles.length)}>
          <ul className="ties">
            {model.articles.map((article) => (
              <li key={article.id}>
                <SelectionLink to={{ kind: 'article', id: article.id }} className="chip">
                  {article.chip}
                </SelectionLink>
                <span>{article.topic}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.article.places} count={words.list.places(model.places.length)}>
        {model.places.length > 0 ? (
          <PlaceTies ties={model.places} />
        ) : (
          <p className="empty">{words.article.noPlaces}</p>
        )}
      </Section>
      {model.disputes.length > 0 && (
        <Section title={words.article.disputes} count={String(model.disputes.length)}>
          <ul className="dispute-ties">
            {model.disputes.map((dispute) => (
              <li key={dispute.id}>
                <SelectionLink to={{ kind: 'controversy', id: dispute.id }} className="place-tie-name">
                  {dispute.title}
                </SelectionLink>
                <p>
                  <Cited text={dispute.reason} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Evidence claims={model.claims} events={model.events} sources={model.sources} />
    </>
  );
}
