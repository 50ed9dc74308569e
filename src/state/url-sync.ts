import { sameSelection } from './reducer.ts';
import type { AppStore } from './store.ts';
import { formatAddress, parseAddress, type KnownIds } from './url.ts';

/** The parts of `window` that the address bar needs. */
export interface AddressBar {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

/** `pathname` below the site's base (which ends with a slash), starting with a slash. */
export function belowBase(pathname: string, base: string): string {
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}

/**
 * Keeps the store and the address bar the same: a new selection or language is a history entry,
 * anything else replaces the entry; Back and Forward restore. Returns a function that stops it.
 */
export function syncAddress(store: AppStore, bar: AddressBar, base: string, known: KnownIds): () => void {
  let restoring = false;
  const address = (): string => base + formatAddress(store.state.getState()).slice(1);
  const write = (push: boolean): void => {
    const next = address();
    if (next === bar.location.pathname + bar.location.search) return;
    try {
      if (push) bar.history.pushState(null, '', next);
      else bar.history.replaceState(null, '', next);
    } catch {
      // Browsers limit how often the address may change; the next change writes it.
    }
  };
  // A former id, or a part that could not be kept, leaves the address bar at once.
  write(false);
  const stop = store.state.subscribe((state, before) => {
    if (restoring) return;
    write(state.locale !== before.locale || !sameSelection(state.selection, before.selection));
  });
  const onPopState = (): void => {
    // Following a citation changes the fragment alone.
    if (address() === bar.location.pathname + bar.location.search) return;
    restoring = true;
    const state = parseAddress(belowBase(bar.location.pathname, base), bar.location.search, known);
    store.dispatch({ type: 'restore', state });
    restoring = false;
    write(false);
  };
  bar.addEventListener('popstate', onPopState);
  return () => {
    stop();
    bar.removeEventListener('popstate', onPopState);
  };
}
