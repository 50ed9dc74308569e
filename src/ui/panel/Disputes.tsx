import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { DisputeCard, PositionModel } from '../../select/panel-model.ts';
import { useWords } from '../context.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { Cited } from './parts.tsx';

/** The sides of a dispute, next to each other and set alike. */
export function Positions({ positions }: { readonly positions: readonly PositionModel[] }) {
  return (
    <div className={`positions positions-${positions.length > 2 ? 'rows' : 'columns'}`}>
      {positions.map((position) => (
        <div key={position.holder} className="position">
          <h4>{position.holder}</h4>
          <p>
            <Cited text={position.text} />
          </p>
        </div>
      ))}
    </div>
  );
}

/** The disputes of a place, one at a time; arrows go to the others. */
export function Disputes({ disputes }: { readonly disputes: readonly DisputeCard[] }) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const card = disputes[Math.min(at, disputes.length - 1)];
  if (!card) return null;
  const go = (step: number): void => setAt((at + step + disputes.length) % disputes.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else return;
    event.preventDefault();
  };
  return (
    <section className="panel-section" aria-labelledby="disputes-title" id="disputes">
      <div className="panel-section-head">
        <h3 id="disputes-title" tabIndex={-1} onKeyDown={onKeyDown}>
          {words.panel.disputes}
        </h3>
        <span className="stepper">
          <span className="meta" aria-live="polite">
            {words.panel.of(at + 1, disputes.length)}
          </span>
          {disputes.length > 1 && (
            <>
              <button
                type="button"
                className="icon-button small"
                aria-label={words.panel.previous}
                onClick={() => go(-1)}
                onKeyDown={onKeyDown}
              >
                <ChevronLeft aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button small"
                aria-label={words.panel.next}
                onClick={() => go(1)}
                onKeyDown={onKeyDown}
              >
                <ChevronRight aria-hidden />
              </button>
            </>
          )}
        </span>
      </div>
      <h4 className="card-title">{card.question}</h4>
      {card.reason !== null && (
        <p className="card-reason">
          <Cited text={card.reason} />
        </p>
      )}
      <Positions positions={card.positions} />
      <p className="card-more">
        <SelectionLink to={{ kind: 'controversy', id: card.id }} className="text-link">
          {words.panel.openDispute}: {card.title}
        </SelectionLink>
      </p>
    </section>
  );
}
