import { formatDate, formatMetres, formatNumber, otherLocale } from '../../i18n/index.ts';
import type { PlacePanel as Model } from '../../select/panel-model.ts';
import { useAppState, useWords } from '../context.ts';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { Disputes } from './Disputes.tsx';
import { FactStrip } from './FactStrip.tsx';
import { ArticleTies, Cited, Cites, Claims, Events, PanelClose, Section, Sources, Statements } from './parts.tsx';

function Head({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const { place } = model;
  const other = otherLocale(locale);
  const { facility } = place;
  const kindLine = facility
    ? [words.services[facility.service], words.uses[facility.use], facility.facCode?.replace('FAC', 'FAC ')]
    : [words.kinds[place.kind]];
  return (
    <header className="panel-head">
      <p className="panel-kind">
        <PlaceSymbol id={place.id} size={18} /> {kindLine.filter(Boolean).join(' · ')}
      </p>
      <h2 id="panel-title" tabIndex={-1}>
        {place.name[locale]}
      </h2>
      <p className="panel-other">
        <span lang={other}>{place.name[other]}</span>{' '}
        <span className="panel-reading" lang="ja">
          {place.reading}
        </span>
      </p>
      {model.otherNames.length > 0 && (
        <p className="panel-also">
          {words.panel.alsoKnown}:{' '}
          {model.otherNames.map((name, index) => (
            <span key={name.text}>
              {index > 0 && ' · '}
              <span lang={name.lang}>{name.text}</span>
              {name.usedBy && ` (${name.usedBy[locale]})`}
            </span>
          ))}
        </p>
      )}
      <PanelClose />
    </header>
  );
}

function Listing({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const { facility } = model.place;
  if (!facility) return null;
  const where = [facility.prefecture[locale], ...facility.municipalities.map((item) => item[locale])].join(
    locale === 'ja' ? '・' : ', ',
  );
  return (
    <dl className="listing">
      <div>
        <dt>{words.panel.status}</dt>
        <dd>
          {[
            words.statuses[facility.status],
            facility.partlyReturned ? words.panel.partlyReturned : '',
            facility.exclusiveUse ? words.panel.exclusive : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          <Cites numbers={model.recordCites} />
        </dd>
      </div>
      {facility.area && (
        <div>
          <dt>{words.panel.area}</dt>
          <dd>
            {facility.area.circa && `${words.panel.about} `}
            {formatNumber(locale, facility.area.areaHa, 1)} ha,{' '}
            {words.panel.asOf(formatDate(locale, facility.area.asOf))}
            <Cites numbers={model.areaCites} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.panel.where}</dt>
        <dd>{where}</dd>
      </div>
      {(facility.facCode ?? facility.icao) !== null && (
        <div>
          <dt>{words.panel.code}</dt>
          <dd>{[facility.facCode, facility.icao].filter(Boolean).join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}

/** The panel of a place, in the order that every place has. */
export function PlacePanel({ model }: { readonly model: Model }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const { place } = model;
  return (
    <>
      <Head model={model} />
      {model.facts.length > 0 && <FactStrip facts={model.facts} />}
      <div className="panel-lead">
        <Statements texts={model.lead} className="lead" />
      </div>
      {model.standing.length > 0 && (
        <dl className="standing" aria-label={words.panel.standing}>
          {model.standing.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <Cited text={row.text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Listing model={model} />
      {model.isShallow && <p className="meta">{words.panel.shallow}</p>}
      {place.confidence === 'low' && <p className="caution">{words.panel.unconfirmed}</p>}
      {model.articles.length > 0 && (
        <Section title={words.panel.treatyHere} count={words.panel.texts(model.articles.length)}>
          <ArticleTies ties={model.articles} />
        </Section>
      )}
      <Disputes key={place.id} disputes={model.disputes} />
      {model.claims.length > 0 && (
        <Section title={words.panel.claims} count={words.panel.claimsAbout(model.claims.length)}>
          <Claims claims={model.claims} />
        </Section>
      )}
      {model.body.length > 0 && (
        <Section title={words.panel.background}>
          <Statements texts={model.body} />
          {model.wording !== null && (
            <p className="wording">
              <strong>{words.panel.words}.</strong> {model.wording}
            </p>
          )}
        </Section>
      )}
      {model.events.length > 0 && (
        <Section title={words.panel.events} count={String(model.events.length)}>
          <Events events={model.events} />
        </Section>
      )}
      <Section title={words.panel.drawing}>
        <p className="drawing">
          {words.panel.precision(
            words.precisionLevels[place.precision.level],
            formatMetres(locale, place.precision.accuracyM),
          )}{' '}
          {place.precision.method[locale]}
          <Cites numbers={model.precisionCites} />
        </p>
      </Section>
      <Sources sources={model.sources} />
    </>
  );
}
