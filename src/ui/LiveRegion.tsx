import { useAppState, useServices, useWords } from './context.ts';

/** One polite sentence about what is open, for screen readers. */
export function LiveRegion() {
  const words = useWords();
  const { atlas } = useServices();
  const selection = useAppState((state) => state.selection);
  const locale = useAppState((state) => state.locale);
  const sentence = (): string => {
    switch (selection.kind) {
      case 'none':
        return '';
      case 'place': {
        const name = atlas.placeById.get(selection.id)?.name[locale] ?? '';
        const disputes = atlas.controversies.filter((entry) => entry.placeIds.includes(selection.id)).length;
        return words.announce.place(name, disputes);
      }
      case 'article': {
        const entry = atlas.textById.get(selection.id);
        return words.announce.ties(entry?.title[locale] ?? '', entry?.placeIds.length ?? 0);
      }
      case 'controversy': {
        const entry = atlas.controversyById.get(selection.id);
        return words.announce.ties(entry?.title[locale] ?? '', entry?.placeIds.length ?? 0);
      }
    }
  };
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {sentence()}
    </p>
  );
}
