import type { Atlas } from '../data/atlas.ts';
import type { Locale } from '../domain/locale.ts';
import type { Selection } from '../state/app-state.ts';

/** The name of what is open, for the window's title; null for nothing. */
export function headline(atlas: Atlas, selection: Selection, locale: Locale): string | null {
  switch (selection.kind) {
    case 'none':
      return null;
    case 'place':
      return atlas.placeById.get(selection.id)?.name[locale] ?? null;
    case 'article': {
      const entry = atlas.textById.get(selection.id);
      return entry ? `${entry.chip[locale]}: ${entry.title[locale]}` : null;
    }
    case 'controversy':
      return atlas.controversyById.get(selection.id)?.title[locale] ?? null;
  }
}
