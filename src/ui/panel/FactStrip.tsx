import type { Locale } from '../../domain/locale.ts';
import type { Fact } from '../../domain/place.ts';
import { formatDate, formatNumber } from '../../i18n/index.ts';
import type { FactModel } from '../../select/panel-model.ts';
import { useAppState, useWords } from '../context.ts';
import { Cites } from './parts.tsx';

function FactValue({ fact }: { readonly fact: Fact }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  if (!('value' in fact)) return <span className="fact-text">{fact.text[locale]}</span>;
  const number = fact.unit === 'year' ? String(fact.value) : formatNumber(locale, fact.value, 2);
  const tight = fact.unit === 'percent';
  return (
    <>
      {fact.circa && <span className="fact-unit">{words.panel.about} </span>}
      {number}
      {words.units[fact.unit] !== '' && (
        <span className="fact-unit">
          {tight ? '' : ' '}
          {words.units[fact.unit]}
        </span>
      )}
    </>
  );
}

/** Whether a fact tells its own year, so that its date need not stand beside it. */
function saysYear(fact: Fact, locale: Locale): boolean {
  return 'value' in fact ? fact.unit === 'year' : /\d{4}(?!,)/.test(`${fact.text[locale]} ${fact.label[locale]}`);
}

/** The few numbers under a title: value, unit, what it is, its date and sources. */
export function FactStrip({ facts }: { readonly facts: readonly FactModel[] }) {
  const locale = useAppState((state) => state.locale);
  return (
    <dl className="facts">
      {facts.map(({ fact, cites }) => (
        <div key={fact.label.en}>
          <dd>
            <FactValue fact={fact} />
          </dd>
          <dt>
            {fact.label[locale]}
            {!saysYear(fact, locale) && `, ${formatDate(locale, fact.asOf)}`}
            <Cites numbers={cites} />
          </dt>
        </div>
      ))}
    </dl>
  );
}
