import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { project } from '../../domain/mercator.ts';
import { formatDate, formatNumber, otherLocale } from '../../i18n/index.ts';
import { type Inset, insets, insetZoom } from '../../map/style/insets.ts';
import type { MapScene } from '../../select/scene.ts';
import { useAppState, useDispatch, useServices, useWords } from '../context.ts';
import { type Frame, useFrame } from './frame-store.ts';
import type { InsetHtml } from './still-html.ts';

interface Props {
  readonly scene: MapScene | null;
  /** The server's drawing; null in the browser. */
  readonly initial: InsetHtml | null;
  /** The page came with the insets drawn, for its first state. */
  readonly isDrawn: boolean;
}

/** What of a scene an inset shows, as a text to compare. */
function lookOf(scene: MapScene): string {
  const places = scene.places.flatMap((place) => (place.visible ? [`${place.id}${place.tied ? '+' : ''}`] : []));
  return [scene.locale, scene.layersOn.join(), scene.selected, scene.emphasis, places.join()].join(' ');
}

/** The insets' HTML: the server's until the scene looks different, then drawn here. */
function useInsetHtml({ scene, initial, isDrawn }: Props, isShown: boolean): InsetHtml | null {
  const { land } = useServices();
  const [html, setHtml] = useState(initial);
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    if (!scene || !isShown) return undefined;
    const look = lookOf(scene);
    if (drawn.current === null && isDrawn) drawn.current = look;
    if (drawn.current === look) return undefined;
    let current = true;
    const draw = async (): Promise<void> => {
      await land.insets.load();
      const loaded = land.insets.get();
      const { insetsHtml } = await import('./still-html.ts');
      if (!current || loaded.status !== 'ready') return;
      drawn.current = look;
      setHtml(insetsHtml(scene, loaded.value));
    };
    void draw();
    return () => {
      current = false;
    };
  }, [scene, isShown, isDrawn, land]);
  return html;
}

/** The line under Okinawa's name: how much of the exclusively used area lies there. */
function OkinawaFact() {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const share = atlas.figures.find((figure) => figure.id === 'okinawa-share-2021');
  const area = atlas.figures.find((figure) => figure.id === 'okinawa-exclusive-area-2021');
  if (!share || !area) return null;
  return (
    <small>
      {words.map.okinawaFact(
        formatNumber(locale, area.value, 0),
        formatNumber(locale, share.value),
        formatDate(locale, share.asOf),
      )}
    </small>
  );
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

function leaders(
  frame: Frame,
  inset: Inset,
  box: DOMRect,
  plate: DOMRect,
): { readonly rect: Line; readonly lines: readonly Line[] } {
  const [west, south, east, north] = inset.bounds;
  const [x0, y0] = project([west, north], frame.camera, frame.size);
  const [x1, y1] = project([east, south], frame.camera, frame.size);
  const [left, top, bottom] = [box.left - plate.left, box.top - plate.top, box.bottom - plate.top];
  return {
    rect: [x0, y0, x1 - x0, y1 - y0],
    lines: [
      [x1, y0, left, top],
      [x1, y1, left, bottom],
    ],
  };
}

function Leaders({ boxes }: { readonly boxes: RefObject<HTMLDivElement | null> }) {
  const frame = useFrame();
  const [drawn, setDrawn] = useState<readonly ReturnType<typeof leaders>[]>([]);
  useLayoutEffect(() => {
    const plate = boxes.current?.parentElement?.getBoundingClientRect();
    if (!frame || !plate) return;
    setDrawn(
      insets.flatMap((inset) => {
        const box = boxes.current?.querySelector(`[data-inset-box="${inset.id}"]`)?.getBoundingClientRect();
        return box && box.width > 0 ? [leaders(frame, inset, box, plate)] : [];
      }),
    );
  }, [frame, boxes]);
  return (
    <svg className="inset-leaders" aria-hidden>
      {drawn.map(({ rect: [x, y, width, height], lines }) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width={width} height={height} />
          {lines.map(([x1, y1, x2, y2]) => (
            <line key={y2} x1={x1} y1={y1} x2={x2} y2={y2} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The crowded parts drawn larger beside the theatre; pressing one takes the map there. */
export function Insets(props: Props) {
  const words = useWords();
  const dispatch = useDispatch();
  const locale = useAppState((state) => state.locale);
  const startsInTheatre = useAppState((state) => state.request.to.kind === 'theatre');
  const frame = useFrame();
  const boxes = useRef<HTMLDivElement>(null);
  const isShown = frame ? frame.camera.zoom < insetZoom : startsInTheatre;
  const html = useInsetHtml(props, isShown);
  if (!isShown) return null;
  const other = otherLocale(locale);
  return (
    <>
      <Leaders boxes={boxes} />
      <div className="insets" ref={boxes}>
        {insets.map((inset) => (
          <button
            key={inset.id}
            type="button"
            className="inset"
            data-inset-box={inset.id}
            onClick={() => dispatch({ type: 'frameBounds', bounds: inset.bounds })}
          >
            <span className="inset-caption">
              <span className="visually-hidden">{words.panel.showOnMap}: </span>
              {inset.name[locale]} <span lang={other}>{inset.name[other]}</span>
              {inset.id === 'okinawa' && <OkinawaFact />}
            </span>
            <span
              className="inset-map"
              suppressHydrationWarning
              dangerouslySetInnerHTML={{ __html: html?.[inset.id] ?? '' }}
            />
          </button>
        ))}
      </div>
    </>
  );
}
