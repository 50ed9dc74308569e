import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { pathOf } from '../state/url.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LeftColumn } from './LeftColumn.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { useDocumentHead, useFocusReturn, useHelp, useIsFirst, usePanelCode } from './page-effects.ts';
import { Notices } from './Notices.tsx';
import type { SheetStop } from './SheetHandle.tsx';
import { Stage, type StillHtml } from './stage/Stage.tsx';
import { TimeStrip } from './TimeStrip.tsx';
import { TopBar } from './TopBar.tsx';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';
import { useGlobalKeys, type GlobalKey } from './keys.ts';
import type { PanelProps } from './panel/Panel.tsx';

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
  const { store } = useServices();
  const dispatch = useDispatch();
  const open = useAppState((state) => state.selection.kind !== 'none');
  const selectionKey = useAppState(({ selection }) => (selection.kind === 'none' ? '' : pathOf('en', selection)));
  const code = usePanelCode(panel);
  const isFirst = useIsFirst();
  const [folded, setFolded] = useState(false);
  const help = useHelp();
  const [stop, setStop] = useState<SheetStop>('half');
  useDocumentHead();
  useFocusReturn();
  useEffect(() => {
    if (selectionKey !== '') setStop('half');
  }, [selectionKey]);

  const onKey = useCallback(
    (key: GlobalKey): void => {
      switch (key) {
        case 'search':
          setFolded(false);
          document.querySelector<HTMLElement>('[data-search]')?.focus();
          return;
        case 'help':
          help.open();
          return;
        case 'fold':
          setFolded((before) => !before);
          return;
        case 'escape':
          if (store.state.getState().selection.kind !== 'none')
            dispatch({ type: 'select', selection: { kind: 'none' } });
      }
    },
    [dispatch, help, store],
  );
  useGlobalKeys(onKey);

  const guarded = { message: words.error.region, retry: words.error.retry };
  return (
    <div className="app" data-open={open} data-folded={folded} data-stop={stop}>
      <a className="skip" href="#list">
        {words.skipToList}
      </a>
      <a className="skip" href="#map">
        {words.skipToMap}
      </a>
      <TopBar onHelp={help.open} />
      <ErrorBoundary {...guarded}>
        <LeftColumn stop={stop} onStop={setStop} />
      </ErrorBoundary>
      <ErrorBoundary {...guarded}>
        <Stage still={still} hasInsets={hasInsets} sheetStop={stop} />
      </ErrorBoundary>
      <TimeStrip />
      {open && (
        <ErrorBoundary {...guarded}>
          {code.status === 'ready' ? (
            <code.Panel stop={stop} onStop={setStop} isFirst={isFirst} />
          ) : (
            <aside className="panel sheet sheet-panel" aria-busy={code.status === 'loading'}>
              {code.status === 'failed' && <LoadFailure reason="missing" onRetry={code.retry} />}
            </aside>
          )}
        </ErrorBoundary>
      )}
      <Notices />
      <LiveRegion />
      {help.Dialog && <help.Dialog onClose={help.close} />}
      {help.failed && (
        <div className="start-failure" role="alert">
          <p>{words.error.region}</p>
          <button type="button" className="button" onClick={help.open}>
            {words.error.retry}
          </button>
        </div>
      )}
      <noscript>
        <p className="noscript">{words.noscript}</p>
      </noscript>
    </div>
  );
}
