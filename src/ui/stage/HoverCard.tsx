import { formatNumber, otherLocale } from '../../i18n/index.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { ScreenPoint } from '../../map/runtime/signals.ts';
import { useAppState, useServices, useWords } from '../context.ts';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { useFrame } from './frame-store.ts';

/** Width and gap of the card, in CSS pixels. */
const cardPx = { width: 252, gap: 18 } as const;

/** A few facts of the place under the pointer, on the side where there is room. */
export function HoverCard({ id, point }: { readonly id: PlaceId; readonly point: ScreenPoint }) {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const frame = useFrame();
  const place = atlas.placeById.get(id);
  if (!place || !frame) return null;
  const { facility } = place;
  const right = point.x + cardPx.gap + cardPx.width < frame.size.width - 12;
  const below = point.y < frame.size.height * 0.62;
  const other = otherLocale(locale);
  const disputes = atlas.controversies.filter((entry) => entry.placeIds.includes(id)).length;
  const style = {
    width: `${cardPx.width}px`,
    left: right ? `${point.x + cardPx.gap}px` : `${point.x - cardPx.gap - cardPx.width}px`,
    ...(below ? { top: `${point.y + 12}px` } : { bottom: `${frame.size.height - point.y + 12}px` }),
  };
  return (
    <div className="hover-card" style={style} aria-hidden>
      <p className="panel-kind">
        <PlaceSymbol id={id} size={16} />
        {facility ? `${words.services[facility.service]} · ${words.uses[facility.use]}` : words.kinds[place.kind]}
      </p>
      <p className="hover-name">{place.name[locale]}</p>
      <p lang={other}>{place.name[other]}</p>
      <p className="hover-facts">
        {facility?.area && (
          <span>
            <b>
              {facility.area.circa && `${words.panel.about} `}
              {formatNumber(locale, facility.area.areaHa, facility.area.areaHa < 10 ? 1 : 0)}
            </b>{' '}
            ha
          </span>
        )}
        {facility && <span>{words.statuses[facility.status]}</span>}
        {disputes > 0 && (
          <span>
            {words.panel.disputes}: {disputes}
          </span>
        )}
      </p>
    </div>
  );
}
