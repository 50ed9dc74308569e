import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapController } from '../../map/runtime/MapController.ts';
import type { MapSignal, ScreenPoint } from '../../map/runtime/signals.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { mapScene } from '../../select/map-scene.ts';
import { useAppState, useLoadable, useServices, useWords } from '../context.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import type { SheetStop } from '../SheetHandle.tsx';
import { Attribution } from './Attribution.tsx';
import { FrameTicks } from './FrameTicks.tsx';
import { createFrameStore, FrameContext } from './frame-store.ts';
import { HoverCard } from './HoverCard.tsx';
import { Insets } from './Insets.tsx';
import { MapControls } from './MapControls.tsx';
import { PlacesMenu } from './PlacesMenu.tsx';
import { PlateTitle } from './PlateTitle.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { StillMap } from './StillMap.tsx';
import type { StillHtml } from './still-html.ts';
import { useMapPadding } from './use-map-padding.ts';
import { useStillFrame } from './use-still-frame.ts';

export type { StillHtml } from './still-html.ts';

/** The map's code: the largest part of all, asked for as soon as this module runs in a browser. */
const mapCode = typeof window === 'undefined' ? null : import('../../map/runtime/MapCanvas.tsx');
// Whoever draws the map hears of a failure; nobody else needs to.
mapCode?.catch(() => undefined);

const LazyMap = lazy(async () => ({
  default: (await (mapCode ?? import('../../map/runtime/MapCanvas.tsx'))).MapCanvas,
}));

/** How the moving map is doing; until it is `live` the still map is what the reader sees. */
type MapStatus = 'starting' | 'live' | 'lost' | 'none';

interface Props {
  /** The still map as the server drew it; null in the browser, which leaves it as it is. */
  readonly still: StillHtml | null;
  /** The page came with its insets drawn. */
  readonly hasInsets: boolean;
  readonly sheetStop: SheetStop;
}

/** The map in its frame, with everything drawn over it. */
export function Stage({ still, hasInsets, sheetStop }: Props) {
  const words = useWords();
  const { atlas, geometry, sceneBase, store } = useServices();
  const loaded = useLoadable(geometry);
  const state = useAppState((all) => all);
  const { dispatch } = store;
  const plate = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const [frames] = useState(createFrameStore);
  const [status, setStatus] = useState<MapStatus>('starting');
  const [codeFailed, setCodeFailed] = useState(false);
  // What fails before the page comes alive is told after: its first drawing must be the server's.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const [menu, setMenu] = useState<{ readonly ids: readonly PlaceId[]; readonly point: ScreenPoint } | null>(null);
  const [hoverPoint, setHoverPoint] = useState<ScreenPoint | null>(null);
  const prepared = loaded.status === 'ready' ? loaded.value : null;
  // Hovering is no part of the scene; without this every pass over the list would build one.
  const { hovered, ...shown } = state;
  const sceneKey = JSON.stringify([
    shown.locale,
    shown.theme,
    shown.selection,
    shown.request,
    shown.toggledLayers,
    shown.hiddenServices,
  ]);
  const scene = useMemo(
    () => (prepared ? mapScene(atlas, store.state.getState(), prepared, sceneBase) : null),
    // The key holds every part of the state that a scene is made of.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [atlas, prepared, sceneBase, store, sceneKey],
  );
  const [firstRequest] = useState(state.request.seq);
  const theatre = state.request.to.kind === 'theatre';
  const padding = useMapPadding(plate, `${theatre} ${sheetStop} ${state.selection.kind === 'none'}`);

  const onSignal = useCallback(
    (signal: MapSignal): void => {
      switch (signal.kind) {
        case 'ready':
          performance.mark('atlas:map-idle');
          setStatus('live');
          return;
        case 'placeClicked':
          setMenu(null);
          dispatch({ type: 'select', selection: { kind: 'place', id: signal.id } });
          return;
        case 'placesClicked':
          setMenu({ ids: signal.ids, point: signal.point });
          return;
        case 'placeHovered':
          dispatch({ type: 'hover', id: signal.id });
          setHoverPoint(signal.id === null ? null : signal.point);
          return;
        case 'moved':
          dispatch({ type: 'cameraMoved', camera: signal.camera, cause: signal.cause });
          return;
        case 'contextLost':
          setStatus('lost');
          return;
        case 'contextRestored':
          setStatus('live');
          return;
        case 'failed':
          setStatus('none');
      }
    },
    [dispatch],
  );

  useStillFrame({ plate, scene, padding, frames, isStill: status === 'starting' || status === 'none' });
  useEffect(() => (status === 'none' ? undefined : controller.current?.onFrame(frames.set)), [frames, status]);
  useEffect(() => setMenu(null), [state.selection, state.request.seq]);
  useEffect(() => {
    mapCode?.catch(() => {
      setCodeFailed(true);
      setStatus('none');
    });
  }, []);

  const note =
    status === 'none'
      ? codeFailed
        ? words.error.map
        : words.map.noWebgl
      : status === 'lost'
        ? words.map.contextLost
        : loaded.status === 'failed'
          ? words.map.geometryFailed
          : null;
  return (
    <FrameContext value={frames}>
      <main
        className="stage"
        id="map"
        tabIndex={-1}
        data-theatre={theatre}
        data-map={status}
        aria-label={words.map.label}
      >
        <div className="frame">
          <FrameTicks />
          <div
            className="plate"
            ref={plate}
            onKeyDown={(event) => {
              if (event.key === '0' && event.target instanceof HTMLCanvasElement) dispatch({ type: 'frameTheatre' });
            }}
          >
            <StillMap
              scene={scene}
              initial={still?.map ?? null}
              follows={status !== 'live' && (status !== 'starting' || state.request.seq !== firstRequest)}
            />
            {scene && padding && status !== 'none' && (
              <ErrorBoundary message={words.map.noWebgl} retry={words.error.retry}>
                <Suspense>
                  <LazyMap
                    scene={scene}
                    padding={padding}
                    hovered={hovered}
                    label={words.map.label}
                    onSignal={onSignal}
                    controllerRef={controller}
                  />
                </Suspense>
              </ErrorBoundary>
            )}
            {theatre && <PlateTitle />}
            <Insets scene={scene} initial={still?.insets ?? null} isDrawn={hasInsets} />
            <MapControls controller={controller} isStill={status === 'none'} />
            <ScaleBar />
            <Attribution />
            {hovered !== null && hoverPoint !== null && menu === null && <HoverCard id={hovered} point={hoverPoint} />}
            {menu && <PlacesMenu ids={menu.ids} point={menu.point} onClose={() => setMenu(null)} />}
          </div>
        </div>
        {alive && note !== null && (
          <p className="stage-note" role="status">
            {note}
            {loaded.status === 'failed' && (
              <button type="button" className="text-button" onClick={() => void geometry.load()}>
                {words.panel.retry}
              </button>
            )}
          </p>
        )}
      </main>
    </FrameContext>
  );
}
