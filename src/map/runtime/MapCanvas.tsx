import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { PlaceId } from '../../domain/ids.ts';
import type { Padding } from '../../domain/mercator.ts';
import type { MapScene } from '../../select/scene.ts';
import './map.css';
import { MapController } from './MapController.ts';
import type { MapSignal } from './signals.ts';

/** What the moving map is given. */
export interface MapCanvasProps {
  readonly scene: MapScene;
  /** What of the map panels cover, in CSS pixels. */
  readonly padding: Padding;
  readonly hovered: PlaceId | null;
  /** Accessible name of the map. */
  readonly label: string;
  readonly onSignal: (signal: MapSignal) => void;
  /** Set while the map is there, for what the interface needs of it. */
  readonly controllerRef: RefObject<MapController | null>;
}

/** The moving map. It fills its parent; the parent decides its size. */
export function MapCanvas(props: MapCanvasProps) {
  const newest = useRef(props);
  const controller = useRef<MapController | null>(null);

  // Made and ended with its element; everything later goes through the effect below.
  const mount = useCallback((container: HTMLDivElement) => {
    const { scene, padding, label, controllerRef } = newest.current;
    const onSignal = (signal: MapSignal): void => newest.current.onSignal(signal);
    const made = new MapController({ container, scene, padding, label, onSignal });
    controller.current = made;
    controllerRef.current = made;
    return () => {
      made.destroy();
      controller.current = null;
      controllerRef.current = null;
    };
  }, []);

  useEffect(() => {
    newest.current = props;
    controller.current?.setLabel(props.label);
    controller.current?.show(props.scene, props.padding);
    controller.current?.setHovered(props.hovered);
  });

  return <div ref={mount} className="map-canvas" />;
}
