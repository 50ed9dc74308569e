import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatDate } from '../i18n/index.ts';
import { timelineDots, timelineYears, type TimelineDot } from '../select/lists.ts';
import { useAppState, useServices, useWords } from './context.ts';
import { SelectionLink } from './SelectionLink.tsx';

/** Stacked dots stop growing here, in dots; the number of events is in the name of the year. */
const maxLevel = 8;

/** Years that one button stands for: so few that its list is short, so many that it is wide enough to press. */
const spanYears = 5;

/** The dots by the first year of their span. */
function bySpan(dots: readonly TimelineDot[]): ReadonlyMap<number, readonly TimelineDot[]> {
  const spans = new Map<number, TimelineDot[]>();
  for (const dot of dots) {
    const year = Number(dot.event.date.slice(0, 4));
    const from = year - (year % spanYears);
    spans.set(from, [...(spans.get(from) ?? []), dot]);
  }
  return spans;
}

function percent(year: number): string {
  return `${(100 * (year - timelineYears.from)) / (timelineYears.to - timelineYears.from)}%`;
}

interface SpanListProps {
  readonly from: number;
  readonly dots: readonly TimelineDot[];
  readonly onClose: () => void;
}

function SpanList({ from, dots, onClose }: SpanListProps) {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div
      className="year-list"
      role="dialog"
      aria-labelledby="year-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h3 id="year-title" ref={title} tabIndex={-1}>
        {words.time.span(from, from + spanYears - 1, dots.length)}
      </h3>
      <button type="button" className="icon-button small" aria-label={words.close} onClick={onClose}>
        <X aria-hidden />
      </button>
      <ol className="events scroll" tabIndex={-1}>
        {dots.map(({ event }) => (
          <li key={event.id}>
            <time dateTime={event.date}>{formatDate(locale, event.date)}</time>
            <span>
              {event.title[locale]}
              {event.caveat && <span className="event-caveat"> {event.caveat[locale]}</span>}
              <span className="event-places">
                {event.placeIds.map((id) => (
                  <SelectionLink key={id} to={{ kind: 'place', id }} className="text-link">
                    {atlas.placeById.get(id)?.name[locale]}
                  </SelectionLink>
                ))}
                {event.articleIds.map((id) => (
                  <SelectionLink key={id} to={{ kind: 'article', id }} className="chip chip-small">
                    {atlas.textById.get(id)?.chip[locale]}
                  </SelectionLink>
                ))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The events as dots along the years; a span of years opens its events. Arrows move between the spans. */
export function TimeStrip() {
  const words = useWords();
  const { atlas } = useServices();
  const selection = useAppState((state) => state.selection);
  const [opened, setOpened] = useState<number | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const strip = useRef<HTMLOListElement>(null);
  const dots = timelineDots(atlas, selection);
  const spans = bySpan(dots);
  const order = [...spans.keys()];
  const tied = dots.filter((dot) => dot.tied).length;
  const length = timelineYears.to - timelineYears.from;
  const focusSpan = (from: number): void => strip.current?.querySelector<HTMLElement>(`[data-span="${from}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = current === null ? 0 : order.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const from = to === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, to))];
    if (from === undefined) return;
    event.preventDefault();
    focusSpan(from);
  };
  const tabStop = current ?? order[0];
  return (
    <section className="time" aria-label={words.time.label}>
      <div className="time-head">
        <h2>{words.time.title}</h2>
        <span className="meta">{selection.kind === 'none' ? words.time.range : words.time.tied(tied)}</span>
      </div>
      <div className="time-axis">
        <ol ref={strip} className="time-spans" onKeyDown={onKeyDown}>
          {order.map((from) => {
            const own = spans.get(from) ?? [];
            return (
              <li key={from} style={{ left: percent(from), width: percent(timelineYears.from + spanYears) }}>
                <button
                  type="button"
                  data-span={from}
                  tabIndex={from === tabStop ? 0 : -1}
                  aria-label={words.time.span(from, from + spanYears - 1, own.length)}
                  aria-expanded={opened === from}
                  onFocus={() => setCurrent(from)}
                  onClick={() => setOpened(opened === from ? null : from)}
                >
                  {own.map((dot) => (
                    <span
                      key={dot.event.id}
                      aria-hidden
                      className={`time-dot${dot.tied ? '' : ' is-other'}`}
                      style={{
                        bottom: `${Math.min(dot.level, maxLevel) * 5}px`,
                        left: `${(100 * (dot.at * length - (from - timelineYears.from))) / spanYears}%`,
                      }}
                    />
                  ))}
                </button>
              </li>
            );
          })}
        </ol>
        <div className="time-line" aria-hidden>
          {[1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020].map((year) => (
            <span key={year} style={{ left: percent(year) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {opened !== null && (
        <SpanList
          key={opened}
          from={opened}
          dots={spans.get(opened) ?? []}
          onClose={() => {
            setOpened(null);
            focusSpan(opened);
          }}
        />
      )}
    </section>
  );
}
