import type { Action } from './actions.ts';
import type { AppState, CameraRequest, Selection } from './app-state.ts';

/** Whether two selections open the same thing. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id;
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function asking(state: AppState, to: CameraRequest['to']): AppState {
  return { ...state, pinned: false, request: { seq: state.request.seq + 1, to } };
}

/** The next state; the same object when nothing changes. Pure. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case 'select': {
      const next = { ...state, selection: action.selection, hovered: null, notices: [] };
      // Closing a panel leaves the map where the reader is looking.
      if (action.selection.kind === 'none')
        return state.selection.kind === 'none' ? state : { ...next, pinned: state.camera !== null };
      return asking(next, { kind: 'selection' });
    }
    case 'cameraMoved':
      // The address can say a place or the whole map in words, but a freely chosen frame only as a camera.
      return {
        ...state,
        camera: action.camera,
        pinned: state.pinned || action.cause === 'user' || state.request.to.kind === 'bounds',
      };
    case 'frameTheatre':
      return asking(state, { kind: 'theatre' });
    case 'frameSelection':
      return asking(state, { kind: 'selection' });
    case 'frameBounds':
      return asking(state, { kind: 'bounds', bounds: action.bounds });
    case 'toggleLayer':
      return { ...state, toggledLayers: toggled(state.toggledLayers, action.id) };
    case 'toggleService':
      return { ...state, hiddenServices: toggled(state.hiddenServices, action.service) };
    case 'resetFilters':
      return { ...state, toggledLayers: [], hiddenServices: [] };
    case 'setLocale':
      return action.locale === state.locale ? state : { ...state, locale: action.locale };
    case 'setTheme':
      return action.theme === state.theme ? state : { ...state, theme: action.theme };
    case 'setTab':
      return action.tab === state.tab ? state : { ...state, tab: action.tab };
    case 'hover':
      return action.id === state.hovered ? state : { ...state, hovered: action.id };
    case 'dismissNotices':
      return state.notices.length === 0 ? state : { ...state, notices: [] };
    case 'restore':
      return {
        ...action.state,
        theme: state.theme,
        tab: state.tab,
        request: { seq: state.request.seq + 1, to: action.state.request.to },
      };
  }
}
