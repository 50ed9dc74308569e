import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlatCamera, Size } from '../../domain/mercator.ts';

/** What the map shows at this moment: its camera, and its size in CSS pixels. */
export interface Frame {
  readonly camera: FlatCamera;
  readonly size: Size;
}

/** The map's camera as it moves, for what is drawn over it; kept apart from the state, which hears of it at rest. */
export interface FrameStore {
  readonly store: StoreApi<{ readonly frame: Frame | null }>;
  readonly set: (frame: Frame) => void;
}

/** A store that knows no frame yet. */
export function createFrameStore(): FrameStore {
  const store = createStore<{ readonly frame: Frame | null }>(() => ({ frame: null }));
  return { store, set: (frame) => store.setState({ frame }) };
}

/** Gives the frame to what is drawn over the map. */
export const FrameContext = createContext<FrameStore | null>(null);

/** The frame store above. Throws when there is none. */
export function useFrameStore(): FrameStore {
  const frames = use(FrameContext);
  if (!frames) throw new Error('expected a FrameContext above this component');
  return frames;
}

/** The current frame; null until the map's size is known. */
export function useFrame(): Frame | null {
  return useStore(useFrameStore().store, (state) => state.frame);
}
