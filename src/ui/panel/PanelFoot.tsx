import { Crosshair, Quote } from 'lucide-react';
import { useState } from 'react';
import type { PanelModel } from '../../select/panel-model.ts';
import { pathOf } from '../../state/url.ts';
import { useAppState, useDispatch, useServices, useWords } from '../context.ts';

/** The foot of a panel: back to it on the map, its citation, how many sources it rests on. */
export function PanelFoot({ model }: { readonly model: PanelModel }) {
  const words = useWords();
  const { base, atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const selection = useAppState((state) => state.selection);
  const dispatch = useDispatch();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const title =
    selection.kind === 'place'
      ? atlas.placeById.get(selection.id)?.name[locale]
      : selection.kind === 'article'
        ? atlas.textById.get(selection.id)?.title[locale]
        : selection.kind === 'controversy'
          ? atlas.controversyById.get(selection.id)?.title[locale]
          : undefined;
  const copy = async (): Promise<void> => {
    const address = new URL(base + pathOf(locale, selection).slice(1), location.href).href;
    try {
      await navigator.clipboard.writeText(`${title ?? ''}. ${words.title}. ${address}`);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <footer className="panel-foot">
      <button type="button" className="button" onClick={() => dispatch({ type: 'frameSelection' })}>
        <Crosshair aria-hidden /> {words.panel.showOnMap}
      </button>
      <button type="button" className="button" onClick={() => void copy()}>
        <Quote aria-hidden /> {copied === 'yes' ? words.panel.copied : words.panel.copyCitation}
      </button>
      <span className="meta">{words.panel.sourceCount(model.sources.length)}</span>
      <span role="status" className={copied === 'no' ? 'panel-foot-note' : 'visually-hidden'}>
        {copied === 'no' ? words.panel.copyFailed : copied === 'yes' ? words.panel.copied : ''}
      </span>
    </footer>
  );
}
