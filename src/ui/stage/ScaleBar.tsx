import { nauticalMileKm } from '../../domain/measure.ts';
import { metresPerPixel } from '../../domain/mercator.ts';
import { formatNumber } from '../../i18n/index.ts';
import { useAppState, useServices, useWords } from '../context.ts';
import { formatMetres } from '../../i18n/index.ts';
import { useFrame } from './frame-store.ts';

/** The bar is at most this long, in CSS pixels. */
const longestPx = 170;

/** The largest 1, 2 or 5 times a power of ten that is at most `limit`. */
export function roundLength(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= limit) ?? 1;
  return factor * power;
}

/** The scale in kilometres, with nautical miles below, true at the middle of the map. */
export function ScaleBar() {
  const words = useWords();
  const frame = useFrame();
  const locale = useAppState((state) => state.locale);
  const selection = useAppState((state) => state.selection);
  const { atlas } = useServices();
  if (!frame) return null;
  const kmPerPx = metresPerPixel(frame.camera.center[1], frame.camera.zoom) / 1000;
  const km = roundLength(longestPx * kmPerPx);
  const nm = roundLength((km / nauticalMileKm) * 1.02);
  const widthPx = km / kmPerPx;
  const place = selection.kind === 'place' ? atlas.placeById.get(selection.id) : undefined;
  // The signs of towns and islands stand for an extent; only a facility's point can be off its place.
  const precision = place?.facility ? place.precision : undefined;
  const rough = precision && precision.accuracyM / 1000 > 40 * kmPerPx ? precision.accuracyM : null;
  const number = (value: number): string => formatNumber(locale, value, 2);
  return (
    <div className="scale">
      <p className="visually-hidden">
        {words.map.scale}: {number(km)} {words.map.km}
      </p>
      <div aria-hidden>
        <div className="scale-labels" style={{ width: `${widthPx}px` }}>
          <span>0</span>
          <span>{number(km / 2)}</span>
          <span>
            {number(km)} {words.map.km}
          </span>
        </div>
        <div className="scale-bar" style={{ width: `${widthPx}px` }}>
          <span />
          <span />
          <span />
          <span />
        </div>
        <div className="scale-nm" style={{ width: `${(nm * nauticalMileKm) / kmPerPx}px` }}>
          <span>
            {number(nm)} {words.map.nm}
          </span>
        </div>
      </div>
      {rough !== null && <p className="scale-note">{words.map.precisionNote(formatMetres(locale, rough))}</p>}
    </div>
  );
}
