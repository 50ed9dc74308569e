import { useEffect, useRef } from 'react';
import type { PlaceId } from '../../domain/ids.ts';
import type { ScreenPoint } from '../../map/runtime/signals.ts';
import { otherLocale } from '../../i18n/index.ts';
import { useAppState, useServices, useWords } from '../context.ts';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { useFrame } from './frame-store.ts';

interface Props {
  readonly ids: readonly PlaceId[];
  readonly point: ScreenPoint;
  readonly onClose: () => void;
}

/** Places whose symbols overlap where the reader clicked, as a list to choose from. */
export function PlacesMenu({ ids, point, onClose }: Props) {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const frame = useFrame();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('a')?.focus(), []);
  const size = frame?.size ?? { width: 0, height: 0 };
  const other = otherLocale(locale);
  return (
    <div
      ref={box}
      className="places-menu"
      role="dialog"
      aria-label={words.map.several}
      style={{
        left: `${Math.max(8, Math.min(point.x + 8, size.width - 268))}px`,
        ...(point.y < size.height / 2 ? { top: `${point.y + 8}px` } : { bottom: `${size.height - point.y + 8}px` }),
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p className="meta">{words.map.several}</p>
      <ul>
        {ids.map((id) => {
          const place = atlas.placeById.get(id);
          return (
            place && (
              <li key={id} className="row">
                <SelectionLink to={{ kind: 'place', id }}>
                  <PlaceSymbol id={id} size={18} />
                  <span className="row-names">
                    <span className="row-name">{place.name[locale]}</span>
                    <span className="row-other" lang={other}>
                      {place.name[other]}
                    </span>
                  </span>
                </SelectionLink>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
