import { Maximize, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import type { MapController } from '../../map/runtime/MapController.ts';
import { visibleBounds } from '../../domain/mercator.ts';
import { insets, insetZoom } from '../../map/style/insets.ts';
import { otherLocale } from '../../i18n/index.ts';
import { useAppState, useDispatch, useWords } from '../context.ts';
import { useFrame, useFrameStore } from './frame-store.ts';

interface Props {
  readonly controller: RefObject<MapController | null>;
  /** There is no moving map: zooming asks for a new still picture instead. */
  readonly isStill: boolean;
}

/** Zoom, the whole map, and on small screens the crowded parts. */
export function MapControls({ controller, isStill }: Props) {
  const words = useWords();
  const dispatch = useDispatch();
  const locale = useAppState((state) => state.locale);
  const frames = useFrameStore();
  const zoom = (levels: number): void => {
    if (!isStill) {
      controller.current?.zoomBy(levels);
      return;
    }
    const frame = frames.store.getState().frame;
    if (!frame) return;
    const camera = { ...frame.camera, zoom: Math.max(2.5, Math.min(14, frame.camera.zoom + levels)) };
    dispatch({ type: 'frameBounds', bounds: visibleBounds(camera, frame.size) });
  };
  const other = otherLocale(locale);
  const frame = useFrame();
  const isFar = !frame || frame.camera.zoom < insetZoom;
  return (
    <div className="controls">
      <div className="control-group">
        <button type="button" aria-label={words.map.zoomIn} title={words.map.zoomIn} onClick={() => zoom(1)}>
          <Plus aria-hidden />
        </button>
        <button type="button" aria-label={words.map.zoomOut} title={words.map.zoomOut} onClick={() => zoom(-1)}>
          <Minus aria-hidden />
        </button>
        <button
          type="button"
          aria-label={words.map.theatre}
          title={words.map.theatre}
          onClick={() => dispatch({ type: 'frameTheatre' })}
        >
          <Maximize aria-hidden />
        </button>
      </div>
      {isFar && (
        <div className="control-group inset-buttons">
          {insets.map((inset) => (
            <button
              key={inset.id}
              type="button"
              onClick={() => dispatch({ type: 'frameBounds', bounds: inset.bounds })}
            >
              {inset.name[locale]} <span lang={other}>{inset.name[other]}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
