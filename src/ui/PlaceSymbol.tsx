import type { PlaceId } from '../domain/ids.ts';
import type { FacilityStatus, Service } from '../domain/place.ts';
import { variablePalette } from '../map/style/palettes.ts';
import { symbolMarks } from '../map/style/symbols.ts';
import { useServices } from './context.ts';

interface MarkProps {
  /** Null draws the status alone, in ink. */
  readonly service: Service | null;
  readonly status: FacilityStatus;
  /** Width and height in CSS pixels. */
  readonly size: number;
}

/** The map's symbol of a service and status, drawn from the same shapes. */
export function SymbolMark({ service, status, size }: MarkProps) {
  const look = service ?? 'ties';
  const colours = service ? variablePalette : { ...variablePalette, lens: variablePalette.ink };
  const [, ...marks] = symbolMarks({ look, status }, 6, colours);
  return (
    <svg className="symbol" width={size} height={size} viewBox="-9.6 -9.6 19.2 19.2" aria-hidden="true">
      {marks.map((mark, index) => (
        <path
          key={index}
          d={mark.d}
          fill={mark.fill ?? 'none'}
          stroke={mark.stroke ?? 'none'}
          strokeWidth={mark.stroke === null ? undefined : mark.strokeWidth}
          strokeDasharray={mark.stroke === null ? undefined : mark.dash?.join(' ')}
        />
      ))}
    </svg>
  );
}

/** The symbol of a place; a ring for places that are not facilities. */
export function PlaceSymbol({ id, size = 20 }: { readonly id: PlaceId; readonly size?: number }) {
  const facility = useServices().atlas.placeById.get(id)?.facility;
  if (facility) return <SymbolMark service={facility.service} status={facility.status} size={size} />;
  return (
    <svg className="symbol symbol-place" width={size} height={size} viewBox="-9.6 -9.6 19.2 19.2" aria-hidden="true">
      <circle r="4.6" />
    </svg>
  );
}
