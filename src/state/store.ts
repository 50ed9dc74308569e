import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Action } from './actions.ts';
import type { AppState } from './app-state.ts';
import { reduce } from './reducer.ts';

/** The one way to change the state. */
export type Dispatch = (action: Action) => void;

/** The state with its subscribers, and the one way to change it. */
export interface AppStore {
  readonly state: Pick<StoreApi<AppState>, 'getState' | 'subscribe' | 'getInitialState'>;
  readonly dispatch: Dispatch;
}

/** A store that starts with the given state. */
export function createAppStore(initial: AppState): AppStore {
  const state = createStore<AppState>(() => initial);
  return { state, dispatch: (action) => state.setState((before) => reduce(before, action), true) };
}
