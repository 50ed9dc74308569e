import { type RefObject, useLayoutEffect } from 'react';
import { fitBounds, type Padding } from '../../domain/mercator.ts';
import type { MapScene } from '../../select/scene.ts';
import type { FrameStore } from './frame-store.ts';

interface Options {
  readonly plate: RefObject<HTMLElement | null>;
  readonly scene: MapScene | null;
  readonly padding: Padding | null;
  readonly frames: FrameStore;
  /** Nothing moves: the frame follows from the scene's view and the map's size alone. */
  readonly isStill: boolean;
}

/** Tells what the still map shows, for the ticks, the scale and the leaders, while no map moves. */
export function useStillFrame({ plate, scene, padding, frames, isStill }: Options): void {
  useLayoutEffect(() => {
    const element = plate.current;
    if (!element || !scene || !padding || !isStill) return undefined;
    const update = (): void => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      const { view } = scene;
      const camera = view.kind === 'camera' ? view.camera : fitBounds(view.bounds, size, padding, view.maxZoom);
      frames.set({ camera, size });
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [plate, scene, padding, frames, isStill]);
}
