import { useEffect, useMemo, useRef } from 'react';
import type { PanelModel } from '../../select/panel-model.ts';
import { panelModel } from '../../select/panel.ts';
import { useAppState, useLoadable, useServices, useWords } from '../context.ts';
import { LoadFailure } from '../LoadFailure.tsx';
import { SheetHandle, type SheetStop } from '../SheetHandle.tsx';
import { ArticlePanel } from './ArticlePanel.tsx';
import { ControversyPanel } from './ControversyPanel.tsx';
import { PanelClose } from './parts.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PlacePanel } from './PlacePanel.tsx';

function Body({ model }: { readonly model: PanelModel }) {
  switch (model.kind) {
    case 'place':
      return <PlacePanel model={model} />;
    case 'article':
      return <ArticlePanel model={model} />;
    case 'controversy':
      return <ControversyPanel model={model} />;
  }
}

/** How far the phone's sheet is open, and how to change it. */
export interface PanelProps {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  /** The page itself was opened with this panel. */
  readonly isFirst: boolean;
}

/** The right-hand column: what is open, or how far its loading is. */
export function Panel({ stop, onStop, isFirst }: PanelProps) {
  const words = useWords();
  const { atlas, library } = useServices();
  const loaded = useLoadable(library);
  const locale = useAppState((state) => state.locale);
  const selection = useAppState((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const texts = loaded.status === 'ready' ? loaded.value : null;
  const model = useMemo(
    () => (texts ? panelModel(atlas, texts, locale, selection) : null),
    [atlas, texts, locale, selection],
  );
  const key = selection.kind === 'none' ? '' : `${selection.kind}/${selection.id}`;
  // A page that opens with its panel leaves the focus alone; a panel that opens later takes it.
  const focusedKey = useRef(isFirst ? key : '');
  useEffect(() => void library.load(), [library]);
  useEffect(() => {
    if (!model || focusedKey.current === key) return;
    focusedKey.current = key;
    scroller.current?.scrollTo(0, 0);
    scroller.current?.querySelector<HTMLElement>('#panel-title')?.focus({ preventScroll: true });
  }, [model, key]);
  return (
    <aside className="panel sheet sheet-panel" data-stop={stop} aria-labelledby="panel-title">
      <SheetHandle stop={stop} onStop={onStop} />
      <div className="panel-body scroll" ref={scroller} tabIndex={-1}>
        {model && <Body model={model} />}
        {!model && (
          <div className="panel-head panel-waiting">
            <h2 id="panel-title" tabIndex={-1}>
              {loaded.status === 'failed' ? '' : words.panel.loading}
            </h2>
            <PanelClose />
            {loaded.status === 'failed' && <LoadFailure reason={loaded.reason} onRetry={() => void library.load()} />}
          </div>
        )}
      </div>
      {model && <PanelFoot model={model} />}
    </aside>
  );
}
