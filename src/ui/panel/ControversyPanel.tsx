import { Scale } from 'lucide-react';
import type { Dictionary } from '../../i18n/index.ts';
import { formatDate, formatNumber, otherLocale } from '../../i18n/index.ts';
import type { ControversyPanel as Model, FigureModel } from '../../select/panel-model.ts';
import { useAppState, useWords } from '../context.ts';
import { Positions } from './Disputes.tsx';
import { ArticleTies, Cited, Cites, Evidence, PanelClose, PlaceTies, Section, Statements } from './parts.tsx';

function unitText(words: Dictionary, unit: FigureModel['figure']['unit']): string {
  const text = words.units[unit];
  return text === '' || unit === 'percent' ? text : ` ${text}`;
}

function Figures({ figures }: { readonly figures: readonly FigureModel[] }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  return (
    <ul className="figures">
      {figures.map(({ figure, cites }) => (
        <li key={figure.label.en}>
          <p className="figure-value">
            {figure.circa && <span className="fact-unit">{words.panel.about} </span>}
            {figure.unit === 'year' ? figure.value : formatNumber(locale, figure.value, 2)}
            <span className="fact-unit">{unitText(words, figure.unit)}</span>
          </p>
          <div>
            <p className="figure-label">
              {figure.label[locale]}, {formatDate(locale, figure.asOf)}
              <Cites numbers={cites} />
            </p>
            {figure.parts && (
              <>
                <span className="share-bar" aria-hidden>
                  <span
                    style={{ width: `${Math.min(100, (100 * figure.parts.numerator) / figure.parts.denominator)}%` }}
                  />
                </span>
                <p className="meta">
                  {words.controversy.fraction(
                    `${formatNumber(locale, figure.parts.numerator, 3)} (${figure.parts.numeratorLabel[locale]})`,
                    `${formatNumber(locale, figure.parts.denominator, 3)} (${figure.parts.denominatorLabel[locale]})`,
                  )}
                </p>
              </>
            )}
            <p className="meta">{figure.definition[locale]}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The panel of a dispute: the question, both sides, what they share, and where it stands. */
export function ControversyPanel({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const other = otherLocale(locale);
  const { controversy } = model;
  return (
    <>
      <header className="panel-head">
        <p className="panel-kind">
          <Scale aria-hidden size={17} /> {words.controversy.kind}
        </p>
        <h2 id="panel-title" tabIndex={-1}>
          {controversy.title[locale]}
        </h2>
        <p className="panel-other" lang={other}>
          {controversy.title[other]}
        </p>
        <PanelClose />
      </header>
      <div className="panel-lead">
        <p className="lead question">{controversy.question[locale]}</p>
        <Statements texts={model.summary} />
      </div>
      <Section title={words.controversy.sides}>
        <Positions positions={model.positions} />
      </Section>
      <Section title={words.controversy.both}>
        <Statements texts={model.common} />
        {model.wording !== null && (
          <p className="wording">
            <strong>{words.panel.words}.</strong> {model.wording}
          </p>
        )}
      </Section>
      <Section title={words.controversy.today} count={formatDate(locale, model.todayAsOf)}>
        <p className="reading">
          <Cited text={model.today} />
        </p>
      </Section>
      {model.articles.length > 0 && (
        <Section title={words.controversy.restsOn} count={words.panel.texts(model.articles.length)}>
          <ArticleTies ties={model.articles} />
        </Section>
      )}
      {model.figures.length > 0 && (
        <Section title={words.controversy.figures}>
          <Figures figures={model.figures} />
        </Section>
      )}
      <Section title={words.controversy.places} count={words.list.places(model.places.length)}>
        <PlaceTies ties={model.places} />
      </Section>
      <Evidence claims={model.claims} events={model.events} sources={model.sources} />
    </>
  );
}
