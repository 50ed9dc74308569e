import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { headline } from '../select/headline.ts';
import { sameSelection } from '../state/reducer.ts';
import { useAppState, useServices, useWords } from './context.ts';
import type { PanelProps } from './panel/Panel.tsx';

/** The panel's code: here, on its way, or not to be had, with a way to try again. */
export type PanelCode =
  | { readonly status: 'ready'; readonly Panel: ComponentType<PanelProps> }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void };

/**
 * Loads the panel's code and the texts once something is open, or a moment earlier, when the reader
 * points at a place. `initial` is the code where the page brought it along.
 */
export function usePanelCode(initial: ComponentType<PanelProps> | null): PanelCode {
  const { library } = useServices();
  const wanted = useAppState((state) => state.selection.kind !== 'none' || state.hovered !== null);
  const [loaded, setLoaded] = useState(() => initial);
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    void library.load();
    if (loaded) return;
    import('./panel/Panel.tsx').then(
      ({ Panel }) => setLoaded(() => Panel),
      () => setFailures(tries + 1),
    );
  }, [wanted, loaded, library, tries]);
  if (loaded) return { status: 'ready', Panel: loaded };
  return failures > tries ? { status: 'failed', retry: () => setTries(failures) } : { status: 'loading' };
}

/** Keeps the page's language and title as what is open. */
export function useDocumentHead(): void {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const selection = useAppState((state) => state.selection);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.pageTitle(headline(atlas, selection, locale));
  }, [atlas, locale, selection, words]);
}

/** When a panel closes, the focus goes back to what opened it, or else to the list. */
export function useFocusReturn(): void {
  const { store } = useServices();
  const open = useAppState((state) => state.selection.kind !== 'none');
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) {
      const target = opener.current;
      if (target instanceof HTMLElement && target.isConnected) target.focus();
      else document.querySelector<HTMLElement>('#list')?.focus();
      opener.current = null;
    }
    wasOpen.current = open;
  }, [open]);
  useEffect(() => {
    const remember = (): void => {
      if (store.state.getState().selection.kind === 'none' && document.activeElement !== document.body)
        opener.current = document.activeElement;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [store]);
}

/** Whether what is open is still what the page itself was opened with. */
export function useIsFirst(): boolean {
  const selection = useAppState((state) => state.selection);
  const [first] = useState(selection);
  const same = sameSelection(first, selection);
  const [hasChanged, setHasChanged] = useState(false);
  useEffect(() => {
    if (!same) setHasChanged(true);
  }, [same]);
  return same && !hasChanged;
}

/** The help: its dialog while it is open, or that its code did not arrive. */
export interface Help {
  readonly Dialog: ComponentType<{ readonly onClose: () => void }> | null;
  readonly failed: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Opens the help, whose code comes when it is first asked for. */
export function useHelp(): Help {
  const [Dialog, setDialog] = useState<Help['Dialog']>(null);
  const [failed, setFailed] = useState(false);
  const open = useCallback((): void => {
    setFailed(false);
    import('./HelpDialog.tsx').then(
      ({ HelpDialog }) => setDialog(() => HelpDialog),
      () => setFailed(true),
    );
  }, []);
  const close = useCallback((): void => setDialog(null), []);
  return useMemo(() => ({ Dialog, failed, open, close }), [Dialog, failed, open, close]);
}
