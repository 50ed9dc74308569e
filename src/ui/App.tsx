import { type ComponentType, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LeftColumn } from './LeftColumn.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Notices } from './Notices.tsx';
import type { SheetStop } from './SheetHandle.tsx';
import { Stage, type StillHtml } from './stage/Stage.tsx';
import { TimeStrip } from './TimeStrip.tsx';
import { TopBar } from './TopBar.tsx';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';
import { useGlobalKeys, type GlobalKey } from './keys.ts';
import type { PanelProps } from './panel/Panel.tsx';

const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));

interface Props {
  /** The still map as the server drew it; null in the browser. */
  readonly still: StillHtml | null;
  /** The page came with its insets drawn. */
  readonly hasInsets: boolean;
  /** The panel's code where it is already here: on the server, and on pages that open with a panel. */
  readonly panel: ComponentType<PanelProps> | null;
}

/** The whole page: top bar, left column, map, time strip and panel. */
export function App({ still, hasInsets, panel }: Props) {
  const words = useWords();
  const { store, library } = useServices();
  const dispatch = useDispatch();
  const open = useAppState((state) => state.selection.kind !== 'none');
  const selection = useAppState((state) => state.selection);
  const locale = useAppState((state) => state.locale);
  const pointsAtPlace = useAppState((state) => state.hovered !== null);
  const [loadedPanel, setLoadedPanel] = useState(() => panel);
  const [folded, setFolded] = useState(false);
  const [helping, setHelping] = useState(false);
  const [stop, setStop] = useState<SheetStop>('half');
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(open);

  // Who points at a place is about to open it: its texts and the panel's code come a moment earlier.
  const wantsPanel = open || pointsAtPlace;
  useEffect(() => {
    if (!wantsPanel) return;
    void library.load();
    if (!loadedPanel) void import('./panel/Panel.tsx').then(({ Panel }) => setLoadedPanel(() => Panel));
  }, [wantsPanel, loadedPanel, library]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    if (selection.kind !== 'none') setStop('half');
    if (wasOpen.current && !open) {
      const target = opener.current;
      if (target instanceof HTMLElement && target.isConnected) target.focus();
      else document.querySelector<HTMLElement>('#list')?.focus();
      opener.current = null;
    }
    wasOpen.current = open;
  }, [selection, open]);

  // The element that opened a panel gets the focus back when the panel closes.
  useEffect(() => {
    const remember = (): void => {
      if (store.state.getState().selection.kind === 'none' && document.activeElement !== document.body)
        opener.current = document.activeElement;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [store]);

  const onKey = useCallback(
    (key: GlobalKey): void => {
      switch (key) {
        case 'search':
          setFolded(false);
          document.querySelector<HTMLElement>('[data-search]')?.focus();
          return;
        case 'help':
          setHelping(true);
          return;
        case 'fold':
          setFolded((before) => !before);
          return;
        case 'escape':
          if (store.state.getState().selection.kind !== 'none')
            dispatch({ type: 'select', selection: { kind: 'none' } });
      }
    },
    [dispatch, store],
  );
  useGlobalKeys(onKey);

  const Panel = loadedPanel;
  const guarded = { message: words.error.region, retry: words.error.retry };
  return (
    <div className="app" data-open={open} data-folded={folded} data-stop={stop}>
      <a className="skip" href="#list">
        {words.skipToList}
      </a>
      <a className="skip" href="#map">
        {words.skipToMap}
      </a>
      <TopBar onHelp={() => setHelping(true)} />
      <ErrorBoundary {...guarded}>
        <LeftColumn stop={stop} onStop={setStop} />
      </ErrorBoundary>
      <ErrorBoundary {...guarded}>
        <Stage still={still} hasInsets={hasInsets} sheetStop={stop} />
      </ErrorBoundary>
      <TimeStrip />
      {open && (
        <ErrorBoundary {...guarded}>
          {Panel ? <Panel stop={stop} onStop={setStop} /> : <aside className="panel sheet" aria-busy="true" />}
        </ErrorBoundary>
      )}
      <Notices />
      <LiveRegion />
      {helping && (
        <Suspense>
          <HelpDialog onClose={() => setHelping(false)} />
        </Suspense>
      )}
      <noscript>
        <p className="noscript">{words.noscript}</p>
      </noscript>
    </div>
  );
}
