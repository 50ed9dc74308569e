import { ContentError } from './load.ts';

/** Something that is loaded once: on its way, here, or failed with a way to try again. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly reason: ContentError['reason'] };

/** A loadable thing that can be watched and tried again. */
export interface Resource<T> {
  readonly get: () => Loadable<T>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts loading unless it is under way or done; after a failure it tries again past the cache. */
  readonly load: () => Promise<void>;
}

/** A resource that is already here, for the server and for tests. */
export function readyResource<T>(value: T): Resource<T> {
  const state: Loadable<T> = { status: 'ready', value };
  return { get: () => state, subscribe: () => () => {}, load: () => Promise.resolve() };
}

/** A resource that `fetcher` loads; it is told whether to go past the browser's cache. */
export function createResource<T>(fetcher: (again: boolean) => Promise<T>): Resource<T> {
  let state: Loadable<T> = { status: 'idle' };
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const set = (next: Loadable<T>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const run = async (again: boolean): Promise<void> => {
    set({ status: 'loading' });
    try {
      set({ status: 'ready', value: await fetcher(again) });
    } catch (error) {
      set({ status: 'failed', reason: error instanceof ContentError ? error.reason : 'missing' });
    } finally {
      running = null;
    }
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => {
      if (state.status === 'ready') return Promise.resolve();
      running ??= run(state.status === 'failed');
      return running;
    },
  };
}
