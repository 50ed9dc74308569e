import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { formatDate } from '../../i18n/index.ts';
import type { CitedText, NumberedSource } from '../../select/citations.ts';
import type { ArticleTie, ClaimModel, EventModel, PlaceTie } from '../../select/panel-model.ts';
import { otherLocale } from '../../i18n/index.ts';
import { useAppState, useDispatch, useWords } from '../context.ts';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { VerdictIcon } from './VerdictIcon.tsx';

/** The numbers of a statement's sources, each a link to the list on the same panel. */
export function Cites({ numbers }: { readonly numbers: readonly number[] }) {
  const words = useWords();
  return (
    <sup className="cites">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={words.panel.source(number)}>
          {number}
        </a>
      ))}
    </sup>
  );
}

/** A text followed by the numbers of its sources. */
export function Cited({ text }: { readonly text: CitedText }) {
  return (
    <>
      {text.text}
      <Cites numbers={text.cites} />
    </>
  );
}

/** A part of a panel with its heading and, at the right, a count. */
export function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <div className="panel-section-head">
        <h3 id={id}>{title}</h3>
        {count !== undefined && <span className="meta">{count}</span>}
      </div>
      {children}
    </section>
  );
}

/** Paragraphs of cited statements. */
export function Statements({
  texts,
  className,
}: {
  readonly texts: readonly CitedText[];
  readonly className?: string;
}) {
  return texts.map((text, index) => (
    <p key={index} className={className ?? 'reading'}>
      <Cited text={text} />
    </p>
  ));
}

/** The close button of every panel. */
export function PanelClose() {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className="icon-button panel-close"
      aria-label={words.close}
      title={words.close}
      onClick={() => dispatch({ type: 'select', selection: { kind: 'none' } })}
    >
      <X aria-hidden className="panel-close-x" />
      <ArrowLeft aria-hidden className="panel-close-back" />
    </button>
  );
}

/** Treaty texts as chips, each with its own reason. */
export function ArticleTies({ ties }: { readonly ties: readonly ArticleTie[] }) {
  return (
    <ul className="ties">
      {ties.map((tie) => (
        <li key={tie.id}>
          <SelectionLink to={{ kind: 'article', id: tie.id }} className="chip">
            {tie.chip}
          </SelectionLink>
          <span>
            <Cited text={tie.reason} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Places with their reasons. */
export function PlaceTies({ ties }: { readonly ties: readonly PlaceTie[] }) {
  const locale = useAppState((state) => state.locale);
  const other = otherLocale(locale);
  return (
    <ul className="place-ties">
      {ties.map(({ place, reason }) => (
        <li key={place.id}>
          <PlaceSymbol id={place.id} size={18} />
          <div>
            <SelectionLink to={{ kind: 'place', id: place.id }} className="place-tie-name">
              {place.name[locale]} <span lang={other}>{place.name[other]}</span>
            </SelectionLink>
            <p>
              <Cited text={reason} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Checked claims: verdict first, then what the article says, then what the sources say. */
export function Claims({ claims }: { readonly claims: readonly ClaimModel[] }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.id} className="claim">
          <p className="claim-head">
            <span className={`verdict verdict-${claim.verdict}`}>
              <VerdictIcon verdict={claim.verdict} /> {words.verdicts[claim.verdict]}
            </span>
            <span className="meta">
              {words.panel.claimFrom(claim.article)} · {words.panel.checked(formatDate(locale, claim.checkedOn))}
            </span>
          </p>
          <p className="claim-text">{claim.text}</p>
          <p className="claim-finding">
            <Cited text={claim.finding} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Dated events, oldest first. */
export function Events({ events }: { readonly events: readonly EventModel[] }) {
  const locale = useAppState((state) => state.locale);
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.date}>{formatDate(locale, event.date)}</time>
          <span>
            <Cited text={event.title} />
            {event.caveat !== null && <span className="event-caveat"> {event.caveat}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The numbered sources of a panel. */
export function Sources({ sources }: { readonly sources: readonly NumberedSource[] }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  return (
    <Section title={words.panel.sources} count={words.panel.sourceCount(sources.length)}>
      <ol className="sources">
        {sources.map(({ number, source }) => (
          <li key={source.id} id={`source-${number}`} value={number} tabIndex={-1}>
            {source.url === null ? (
              <cite lang={source.lang === 'en-ja' ? undefined : source.lang}>{source.title}</cite>
            ) : (
              <a
                href={source.url}
                rel="noopener noreferrer"
                target="_blank"
                lang={source.lang === 'en-ja' ? undefined : source.lang}
              >
                {source.title}
              </a>
            )}
            <span>
              {', '}
              {source.publisher}
              {source.date !== '' && <>, {source.date}</>}
              {source.stance && <span className="stance"> ({source.stance[locale]})</span>}
              {source.url === null && <span className="stance"> · {words.panel.noLink}</span>}
              {!source.opened && <span className="stance"> · {words.panel.notRead}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface EvidenceProps {
  readonly claims: readonly ClaimModel[];
  readonly events: readonly EventModel[];
  readonly sources: readonly NumberedSource[];
}

/** How the panel of a text or dispute ends: checked claims, events, sources. */
export function Evidence({ claims, events, sources }: EvidenceProps) {
  const { panel } = useWords();
  return (
    <>
      {claims.length > 0 && (
        <Section title={panel.claims} count={panel.claimsAbout(claims.length)}>
          <Claims claims={claims} />
        </Section>
      )}
      {events.length > 0 && (
        <Section title={panel.events} count={String(events.length)}>
          <Events events={events} />
        </Section>
      )}
      <Sources sources={sources} />
    </>
  );
}
